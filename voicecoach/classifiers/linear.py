"""A linear model over n-grams: one small file of weights, loaded and applied with numpy alone.

17 logistic regressions for the signals and a multinomial one for the phases, trained by
lab/train_linear.py; docs/scoring.md has the figures.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

from voicecoach.analysis.classifier import LABELS, Label, Scores, SentenceInContext
from voicecoach.classifiers.combination import FILE as COMBINATION
from voicecoach.classifiers.combination import read_combination
from voicecoach.classifiers.features import GROUPS, Feature, Group, features
from voicecoach.classifiers.soundness import require_sound
from voicecoach.errors import VoicecoachError
from voicecoach.fingerprint import fingerprint

Floats = npt.NDArray[np.float64]
Indexes = npt.NDArray[np.intp]

WEIGHTS = Path(__file__).with_name("linear.npz")

REMEMBERED = 128
"""Sentences: those of one long answer."""

SHARES: dict[Group, float] = {
    "words": 2.0, "pieces": 1.0, "before": 0.9, "after": 0.5, "shape": 0.5,
}  # fmt: skip
"""Length of each group's part of a sentence's vector. Chosen by cross-validation."""

_SHARES = np.array([SHARES[group] for group in GROUPS])
_GROUP = {group: index for index, group in enumerate(GROUPS)}


def numbers_of(found: Iterable[Feature]) -> tuple[Indexes, Indexes]:
    """Give for each feature the number that stands for it, and that of its group.

    The first is a hash of 32 bits: of the strings that a model does not know, one in 100,000 is
    taken for one that it knows.
    """
    keys: list[int] = []
    groups: list[int] = []
    for group, name, _, _ in found:
        keys.append(crc32(f"{group} {name}".encode(errors="replace")))
        groups.append(_GROUP[group])
    return np.array(keys, dtype=np.int64), np.array(groups, dtype=np.int64)


class Vocabulary:
    """The features that a model knows; makes vectors of sentences."""

    def __init__(self, keys: Indexes, rarity: Floats) -> None:
        self.keys = keys
        """Sorted; a feature's place here is its column."""

        self.rarity = rarity
        """How much each counts: a logarithm of how seldom it occurs."""

    def columns(self, keys: Indexes) -> Indexes:
        """Find features; -1 for each that is not known."""
        places = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[places] == keys, places, -1)

    def vector(self, columns: Indexes, groups: Indexes) -> tuple[Indexes, Floats]:
        """Give the columns that are not zero, in order, and their values.

        Each group's part has the length that SHARES says, however many features it has.
        """
        columns, where = np.unique(columns, return_index=True)
        known = columns >= 0
        columns, groups = columns[known], groups[where[known]]
        rarity = self.rarity[columns]
        lengths = np.sqrt(np.bincount(groups, rarity**2, minlength=len(GROUPS)))
        return columns, rarity * _SHARES[groups] / lengths[groups]


class LinearClassifier:
    """Scores sentences with the weights that are shipped, or with a file of one's own."""

    name = "linear 3"

    def __init__(self, path: Path = WEIGHTS) -> None:
        require_sound((path,))
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
                self._vocabulary = Vocabulary(
                    stored["keys"].astype(np.int64), stored["rarity"].astype(np.float64)
                )
                self._weights: npt.NDArray[np.int8] = stored["weights"]
                self._steps: Floats = stored["steps"]
                self._bias: Floats = stored["bias"]
        except Exception as error:  # numpy, zipfile and zlib raise what they come upon
            raise VoicecoachError(
                f"the weights of the linear classifier cannot be read ({path}: {error}); "
                "install voicecoach again"
            ) from error
        self._combination = read_combination("linear")
        self.beside = self._combination.beside
        self.version = f"linear {fingerprint((path, COMBINATION))}"

    def score(self, sentences: Sequence[SentenceInContext]) -> tuple[Scores, ...]:
        """Score sentences, one for one and in order."""
        return tuple(self._score_one(sentence) for sentence in sentences)

    def weigh(self, sentence: SentenceInContext, signal: Label) -> tuple[float, ...]:
        """Say how much each word speaks for a signal, in log-odds.

        What a feature adds is shared evenly by all places where it is found, and there by its
        words, so that the weights add up to what the sentence itself says, its surroundings and
        shape aside.
        """
        found, columns, groups = self._known(sentence)
        present, values = self._vocabulary.vector(columns, groups)
        row = LABELS.index(signal)
        added = values * self._weights[present, row] * self._steps[row]
        places, counts = np.searchsorted(present, columns), Counter(columns.tolist())
        by_word = [0.0] * len(sentence.text.split())
        for (_, _, first, last), column, place in zip(found, columns.tolist(), places, strict=True):
            if column < 0 or last < first:
                continue
            share = float(added[place]) / counts[column] / (last + 1 - first)
            for word in range(first, last + 1):
                by_word[word] += share
        return tuple(by_word)

    def log_odds(self, sentence: SentenceInContext) -> Floats:
        """Give the log-odds of signals and the logarithms of the probabilities of phases."""
        _, columns, groups = self._known(sentence)
        columns, values = self._vocabulary.vector(columns, groups)
        return as_log_odds(values @ self._weights[columns] * self._steps + self._bias)

    @lru_cache(maxsize=REMEMBERED)  # noqa: B019 - there is one model, for as long as the program runs
    def _known(self, sentence: SentenceInContext) -> tuple[list[Feature], Indexes, Indexes]:
        """Find the features, their columns and groups; a sentence is scored and then weighed."""
        found = list(features(sentence))
        keys, groups = numbers_of(found)
        return found, self._vocabulary.columns(keys), groups

    def _score_one(self, sentence: SentenceInContext) -> Scores:
        found, count = self.log_odds(sentence), len(LABELS)
        return scores_of(self._combination.log_odds(found[:count]), found[count:])


def scores_of(signals: Floats, phases: Floats) -> Scores:
    """Turn log-odds of LABELS, and logarithms of how likely PHASES are, into scores."""
    likely = np.exp(phases)
    return Scores(
        signals=tuple((1 / (1 + np.exp(-signals))).tolist()),
        phases=tuple((likely / likely.sum()).tolist()),
    )


def as_log_odds(logits: npt.NDArray[Any]) -> Floats:
    """Scale the last part of each row, the phases, so that their probabilities sum to 1."""
    count = len(LABELS)
    phases = logits[..., count:].astype(np.float64)
    phases = phases - phases.max(axis=-1, keepdims=True)
    phases -= np.log(np.exp(phases).sum(axis=-1, keepdims=True))
    return np.concatenate([logits[..., :count], phases], axis=-1)
