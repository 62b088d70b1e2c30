"""How likely a sentence ends between two words that no mark separates: by words and silence.

A language brings weights, learned (lab/train_breaks.py) from labelled answers with the time
lines of speech, so that a silence, which is an unreliable full stop, and the words on either side
count for what they are worth together.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from voicecoach.transcript import Word

BREAK_S = 0.45
"""A silence this long says nothing either way. Listeners find 0.6 s the most natural at a full
stop (Liu et al. 2022, doi 10.3389/fpsyg.2022.778018), and less at a comma."""

SHORTEST_SILENCE_S = 0.1
"""Anything shorter counts as this: recognizers leave such gaps inside of running speech."""

READY = 1.5
"""Added to the odds: a sentence cut in two is understood better than two taken for one. Of 1, 1.5
2 the most signals were found on left-out writers with this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakWeights:
    """What was learned of one language, in natural logarithms of odds."""

    intercept: float
    shorter: float
    """Added for each e-fold by which a silence is shorter than ``BREAK_S``; ``longer`` for each by
    which it is longer."""

    longer: float
    around: Mapping[str, float]
    """Added for what stands around the place, as ``around`` names it."""


def break_odds(words: tuple[Word, ...], index: int, weights: BreakWeights) -> float:
    """Weigh what speaks for a new sentence at ``words[index]``, as the logarithm of odds."""
    silence_s = words[index].start_s - words[index - 1].end_s
    known = sum(weights.around.get(feature, 0.0) for feature in around(words, index))
    shorter, longer = silence_folds(silence_s)
    silence = weights.shorter * shorter + weights.longer * longer
    return weights.intercept + READY + silence + known


def silence_folds(silence_s: float) -> tuple[float, float]:
    """Return by how many e-folds a silence is shorter, and longer, than ``BREAK_S``."""
    folds = math.log(max(silence_s, SHORTEST_SILENCE_S) / BREAK_S)
    return min(folds, 0.0), max(folds, 0.0)


def around(words: tuple[Word, ...], index: int) -> tuple[str, ...]:
    """Name what stands around the place before ``words[index]``."""
    before, last, first, second = (
        _plain(words[place]) if 0 <= place < len(words) else "#"
        for place in range(index - 2, index + 2)
    )
    return (
        f"first {first}",
        f"second {second}",
        f"last {last}",
        f"before {before}",
        f"begins {first}_{second}",
        f"ends {before}_{last}",
        f"joins {last}_{first}",
    )


def _plain(word: Word) -> str:
    text = word.text.lower().strip(",;:\"'()").replace("’", "'")  # noqa: RUF001 - curly apostrophe
    return "_".join(text.split()) or "#"


def parse_weights(text: str) -> dict[str, float]:
    """Read a table as it is kept: blocks of ``kind: name weight name weight …``."""
    found: dict[str, float] = {}
    for block in text.strip().split("\n\n"):
        kind, *entries = block.split()
        names, weights = entries[::2], entries[1::2]
        for name, weight in zip(names, weights, strict=True):
            found[f"{kind.rstrip(':')} {name}"] = float(weight)
    return found
