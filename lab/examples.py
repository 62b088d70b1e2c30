"""What the encoder sees in an epoch: drawn anew from labelled answers, tokenized, in batches."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch

from lab.cut import KeptPiece, Piece, as_cut, as_kept
from lab.heard import alteration
from lab.measure import read
from voicecoach.analysis.classifier import LABELS, PHASES, SentenceInContext
from voicecoach.classifiers.inputs import model_input
from voicecoach.evaluation.corpus import Answer

NO_BEFORE, NO_AFTER = 0.1, 0.25
"""How often a sentence is shown without its neighbours: that it itself is read, and that what is
spoken before the next sentence is begun is known as well."""

CUT = 0.25
"""Share of the answers that are cut and spelled as speech is recognized."""

HEARD = 0.5
"""Share of the times that an answer of which it is known is shown as a recognizer heard it."""

CUT_WORD_ERRORS = (0.0, 0.05, 0.1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Labelled answers, and what part of them an epoch sees."""

    answers: tuple[Answer, ...]
    share: float

    @classmethod
    def of(cls, plan: dict[str, Any]) -> "Source":
        """Read ``files`` and ``share`` from a table of a plan."""
        answers = tuple(answer for _, answer in read([Path(name) for name in plan["files"]]))
        return cls(answers=answers, share=float(plan.get("share", 1.0)))

    @property
    def drawn_sentences(self) -> float:
        """About how many sentences an epoch sees."""
        return self.share * sum(len(answer.sentences) for answer in self.answers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One sentence ready for the model."""

    ids: list[int]
    marks: list[int]
    signals: Any = None
    known: Any = None
    """1 for each signal that is learned from it, 0 for one that it may or may not carry."""

    phase: int = 0

    @classmethod
    def unlabelled(cls, context: SentenceInContext, tokenizer: Any) -> "Example":
        """Turn a sentence into tokens."""
        ids, marks = model_input(
            context, lambda text: list(tokenizer.encode(text, add_special_tokens=False).ids)
        )
        return cls(ids=ids, marks=marks)

    @classmethod
    def of(cls, piece: Piece, tokenizer: Any) -> "Example":
        """Turn a labelled sentence into tokens and targets."""
        return replace(
            cls.unlabelled(piece.context, tokenizer),
            signals=np.array([signal in piece.signals for signal in LABELS], np.float32),
            known=np.array([signal not in piece.unknown for signal in LABELS], np.float32),
            phase=PHASES.index(piece.phase),
        )


def drawn(
    sources: Sequence[Source],
    heard: Mapping[str, Sequence[KeptPiece]],
    rng: random.Random,
    epoch: int,
    vocabulary: list[str],
) -> Iterator[Piece]:
    """Draw an epoch's sentences, each altered anew. ``heard`` has pieces by an answer's id."""
    for source in sources:
        for answer in source.answers:
            times = int(source.share) + (rng.random() < source.share % 1)
            for time in range(times):
                if answer.id in heard and rng.random() < HEARD:
                    pieces = list(as_kept(answer, heard[answer.id]))
                elif rng.random() < CUT:
                    errors = rng.choice(CUT_WORD_ERRORS)
                    pieces = list(as_cut(answer, word_errors=errors, copy=10 * epoch + time))
                else:
                    pieces = list(_altered(answer, rng, vocabulary))
                for piece in pieces:
                    yield _neighbours_left_out(piece, rng)


def _altered(answer: Answer, rng: random.Random, vocabulary: list[str]) -> Iterator[Piece]:
    """Show each sentence of an answer in a spelling of its own."""
    texts = [sentence.text for sentence in answer.sentences]
    for index, sentence in enumerate(answer.sentences):
        alter = alteration(rng, vocabulary)
        context = SentenceInContext(
            kind=answer.kind,
            position=index,
            before=" ".join(map(alter, texts[max(0, index - 2) : index])),
            text=alter(sentence.text) or sentence.text,
            after=" ".join(map(alter, texts[index + 1 : index + 2])),
        )
        yield Piece(context=context, phase=sentence.phase, signals=frozenset(sentence.signals))


def _neighbours_left_out(piece: Piece, rng: random.Random) -> Piece:
    context = piece.context
    if rng.random() < NO_BEFORE:
        context = replace(context, before="")
    if rng.random() < NO_AFTER:
        context = replace(context, after="")
    return replace(piece, context=context)


def batches(examples: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Shuffle, yet keep sentences of about equal length together: padding costs time."""
    rng.shuffle(examples)
    pool = 20 * size
    found = [
        chunk[i : i + size]
        for start in range(0, len(examples), pool)
        for chunk in [sorted(examples[start : start + pool], key=lambda each: len(each.ids))]
        for i in range(0, len(chunk), size)
    ]
    rng.shuffle(found)
    return found


def padded(batch: Sequence[Example]) -> tuple[Any, Any, Any]:
    """Return token ids, marks and attention as tensors of equal rows."""
    length = max(len(example.ids) for example in batch)
    ids, marks, attended = (torch.zeros(len(batch), length, dtype=torch.long) for _ in range(3))
    for row, example in enumerate(batch):
        ids[row, : len(example.ids)] = torch.tensor(example.ids)
        marks[row, : len(example.marks)] = torch.tensor(example.marks)
        attended[row, : len(example.ids)] = 1
    return ids, marks, attended
