"""Whether an answer is over: one multinomial regression on what the encoder makes of its sentences.

Trained by lab/train_turns.py; docs/model-card.md has the figures.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from voicecoach.analysis.classifier import SentenceInContext
from voicecoach.analysis.turn import Turn, TurnSeen, TurnState
from voicecoach.classifiers.soundness import require_sound
from voicecoach.errors import VoicecoachError

Floats = npt.NDArray[np.float32]

WEIGHTS = Path(__file__).with_name("turns.npz")

STATES: tuple[TurnState, ...] = ("finished", "open", "unfinished")
"""What it learned to tell apart: the end of an answer, that of another sentence, and places within
one; in the order of the model's probabilities."""

TAIL = 3
"""So many words at the end are looked at as such."""

CUT_OFF = "cut-"
NUMBER = "#"

SHARES = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.15, 1.3, 1.6, 2.0)
"""Of the budget: what is less than each of these counts as equal from the one before it."""

SENTENCES = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 20)
LENGTHS = (1, 2, 3, 4, 6, 8, 11, 15, 20, 30)
"""Likewise of the sentences so far, and of the words in the last one."""

REMEMBERED = 256
"""Sentences: those of several answers."""

_TOKEN = re.compile(r"[\w']+(?:[-\u2013\u2014](?!\w))?|[%$€£¥]")


class Encoder(Protocol):
    """Says what sentences mean. Satisfied by ``EncoderClassifier``."""

    def meanings(self, sentences: Sequence[SentenceInContext]) -> Floats:
        """Return a row of numbers for each sentence, in order."""


class EncodedTurns:
    """Tells where an answer stands with the weights that are shipped, or with a file of one's own.

    Satisfies ``TurnModel``. A sentence is encoded once, for as long as it is remembered.
    """

    name = "turns 2"

    def __init__(self, encoder: Encoder, path: Path = WEIGHTS) -> None:
        require_sound((path,))
        try:
            with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
                self._weights: Floats = stored["weights"].astype(np.float32)
                self._bias: Floats = stored["bias"].astype(np.float32)
                self._tails = {str(tail): i for i, tail in enumerate(stored["tails"])}
                self.finished_from = float(stored["finished_from"])
                self.likely_from = float(stored["likely_from"])
                self.unlikely_below = float(stored["unlikely_below"])
                self.unfinished_from = float(stored["unfinished_from"])
        except Exception as error:  # numpy, zipfile and zlib raise what they come upon
            raise VoicecoachError(
                f"the weights that tell when an answer is over cannot be read ({path}: {error}); "
                "install voicecoach again"
            ) from error
        self._meanings = Meanings(encoder)

    def judge(self, seen: TurnSeen) -> Turn:
        """See ``TurnModel``."""
        vector = np.concatenate([self._meanings.of(seen), told(seen), self._tail(seen)])
        likely = probabilities(vector @ self._weights + self._bias)
        finished, _, unfinished = likely.tolist()
        return Turn(
            state=self.state(finished, unfinished), finished=finished, unfinished=unfinished
        )

    def state(self, finished: float, unfinished: float) -> TurnState:
        """Read the state from the probabilities."""
        if finished >= self.finished_from:
            return "finished"
        if unfinished >= self.unfinished_from:
            return "unfinished"
        if finished >= self.likely_from:
            return "likely"
        return "unlikely" if finished < self.unlikely_below else "open"

    def _tail(self, seen: TurnSeen) -> Floats:
        found = np.zeros(len(self._tails), np.float32)
        found[[self._tails[tail] for tail in tails_of(seen) if tail in self._tails]] = 1.0
        return found


class Meanings:
    """Sums up what an encoder makes of the sentences of an answer."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[SentenceInContext, Floats] = {}

    def of(self, seen: TurnSeen) -> Floats:
        """Give the meaning of the last sentence, of the one before it, and the mean of all."""
        those = self.rows(seen.sentences)
        before = those[-2] if len(those) > 1 else np.zeros_like(those[-1])
        return np.concatenate([those[-1], before, np.mean(those, axis=0)])

    def rows(self, sentences: Sequence[SentenceInContext]) -> list[Floats]:
        """Give the meaning of each sentence; several new ones at once are faster."""
        new = [each for each in dict.fromkeys(sentences) if each not in self._known]
        if new:
            self._known |= zip(new, self._encoder.meanings(new), strict=True)
        rows = [self._known[each] for each in sentences]
        if len(self._known) > REMEMBERED:
            self._known = dict(zip(sentences, rows, strict=True))
        return rows


def told(seen: TurnSeen) -> Floats:
    """Say how much was told: bins of the share of the budget, of sentences, of the last's words."""
    words = len(seen.sentences[-1].text.split())
    counts = ((SHARES, seen.share), (SENTENCES, len(seen.sentences)), (LENGTHS, words))
    found = np.zeros(sum(len(limits) + 1 for limits, _ in counts), np.float32)
    first = 0
    for limits, value in counts:
        found[first + bisect_right(limits, value)] = 1.0
        first += len(limits) + 1
    return found


def tails_of(seen: TurnSeen) -> tuple[str, ...]:
    """Give the last words, up to TAIL of them: plain, all numbers alike, cut-off words too."""
    tokens = [_plain(token) for token in _TOKEN.findall(seen.sentences[-1].text.lower())]
    return tuple(" ".join(tokens[-count:]) for count in range(1, min(TAIL, len(tokens)) + 1))


def _plain(token: str) -> str:
    if token.endswith(("-", "\u2013", "\u2014")):
        return CUT_OFF
    return NUMBER if any(map(str.isdigit, token)) else token


def probabilities(sums: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Turn a model's sums for STATES, in the last axis, into probabilities."""
    likely = np.exp(sums - sums.max(axis=-1, keepdims=True))
    result: npt.NDArray[Any] = likely / likely.sum(axis=-1, keepdims=True)
    return result
