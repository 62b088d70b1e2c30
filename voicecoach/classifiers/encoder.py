"""The fine-tuned sentence encoder, int8, on CTranslate2. docs/model-card.md says what it is."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from voicecoach.analysis.classifier import LABELS, Label, Scores, SentenceInContext
from voicecoach.classifiers.combination import read_combination
from voicecoach.classifiers.inputs import model_input
from voicecoach.classifiers.linear import LinearClassifier, as_log_odds, scores_of
from voicecoach.classifiers.soundness import require_sound
from voicecoach.errors import VoicecoachError
from voicecoach.extensions import bring_in
from voicecoach.fingerprint import fingerprint

Floats = npt.NDArray[np.float32]

FOLDER = Path(__file__).with_name("encoder_model")
"""Where the shipped model lies; a checkout without it works with the linear model."""

FILES = ("model.bin", "config.json", "vocabulary.json", "tokenizer.json", "heads.npz")

THREADS = 1
"""A second one would save little time and cost much: each layer waits for the slower of the two."""

PHASE_SHARE = 0.9
"""Of the encoder in the phases; the linear model has the rest. On left-out writers shares from 0.6
to 1 did equally well, and less did worse."""

BATCH_TOKENS = 384
"""Sentences of about equal length are run together up to so many tokens, padding included. Of 256,
384, 512, 1024 and 2048 the first three took three quarters of the processor time of the last."""


class EncoderClassifier:
    """Scores sentences by their meaning, together with the linear model, which knows the phrases.

    The two err in different places, so their log-odds are combined; docs/model-card.md has the
    figures of each. The linear model also answers ``weigh``: attention does not explain a score,
    so the words that carry one are those that it finds telling. Raises VoicecoachError when the
    folder holds no model that works.
    """

    def __init__(self, folder: Path = FOLDER, *, linear: LinearClassifier) -> None:
        bring_in("ctranslate2")
        import ctranslate2
        from tokenizers import Tokenizer

        missing = [name for name in FILES if not (folder / name).is_file()]
        if missing:
            raise VoicecoachError(
                f"{folder} holds no encoder: it lacks {', '.join(missing)}; "
                "reinstall voicecoach, or go on without it: --classifier linear"
            )
        try:
            require_sound(folder / name for name in FILES)
            self._encoder = ctranslate2.Encoder(
                str(folder), device="cpu", compute_type="int8", intra_threads=THREADS
            )
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            # Its file asks for fixed lengths; parts of the input have lengths of their own here.
            self._tokenizer.no_padding()
            self._tokenizer.no_truncation()
            heads = np.load(folder / "heads.npz")
            self._weights, self._bias = heads["weights"], heads["bias"]
            self.name = f"encoder {heads['version']}"
        except Exception as error:  # the libraries raise RuntimeError, ValueError and Exception
            raise VoicecoachError(
                f"the encoder in {folder} is broken ({error}); "
                "reinstall voicecoach, or go on without it: --classifier linear"
            ) from error
        self._linear = linear
        self._combination = read_combination("encoder")
        self.beside = self._combination.beside
        # The heads were learned with the encoder, so they stand for its 24 MB.
        heads_and_more = fingerprint((folder / "heads.npz", folder / "config.json"))
        self.version = f"encoder {heads_and_more} {linear.version}"

    def score(self, sentences: Sequence[SentenceInContext]) -> tuple[Scores, ...]:
        """See ``SentenceClassifier``."""
        inputs = [model_input(sentence, self._encode) for sentence in sentences]
        scores: list[Scores | None] = [None] * len(inputs)
        for batch in _batches([len(ids) for ids, _marks in inputs]):
            logits = self._logits([inputs[index] for index in batch])
            for index, row in zip(batch, logits, strict=True):
                known = self._linear.log_odds(sentences[index])
                count = len(LABELS)
                signals = self._combination.log_odds(known[:count], row[:count])
                phases = PHASE_SHARE * row[count:] + (1 - PHASE_SHARE) * known[count:]
                scores[index] = scores_of(signals, phases)
        return tuple(score for score in scores if score is not None)

    def weigh(self, sentence: SentenceInContext, signal: Label) -> tuple[float, ...]:
        """See ``SentenceClassifier``."""
        return self._linear.weigh(sentence, signal)

    def _encode(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids

    def meanings(self, sentences: Sequence[SentenceInContext]) -> Floats:
        """Give what the encoder makes of sentences, before anything is read from it.

        A row of 768 numbers each, in order: of [CLS], and on average of the sentence's own tokens.
        """
        inputs = [model_input(sentence, self._encode) for sentence in sentences]
        found = np.zeros((len(inputs), self._weights.shape[0]), np.float32)
        for batch in _batches([len(ids) for ids, _marks in inputs]):
            found[batch] = self._pooled([inputs[index] for index in batch])
        return found

    def _logits(self, inputs: list[tuple[list[int], list[int]]]) -> npt.NDArray[np.float64]:
        """Run one batch: log-odds of signals, logarithms of the probabilities of phases."""
        return as_log_odds(self._pooled(inputs) @ self._weights + self._bias)

    def _pooled(self, inputs: list[tuple[list[int], list[int]]]) -> Floats:
        """Run one batch."""
        output: Any = self._encoder.forward_batch(
            [ids for ids, _marks in inputs], token_type_ids=[marks for _ids, marks in inputs]
        )
        hidden = np.array(output.last_hidden_state, np.float32)
        marked = np.zeros(hidden.shape[:2], np.float32)
        for row, (_ids, marks) in enumerate(inputs):
            marked[row, : len(marks)] = marks
        count = np.maximum(1.0, marked.sum(axis=1, keepdims=True))
        mean = np.einsum("blh,bl->bh", hidden, marked) / count
        return np.concatenate([hidden[:, 0], mean], axis=1)


def _batches(lengths: list[int]) -> list[list[int]]:
    """Group the indexes of inputs so that little is padded."""
    batches: list[list[int]] = []
    for index in sorted(range(len(lengths)), key=lengths.__getitem__):
        longest = lengths[index]
        if not batches or (len(batches[-1]) + 1) * longest > BATCH_TOKENS:
            batches.append([])
        batches[-1].append(index)
    return batches
