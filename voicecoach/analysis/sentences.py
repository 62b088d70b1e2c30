"""Cut an answer into sentences: at punctuation where there is any, else at the likeliest places.

Without punctuation nothing marks the end of a sentence for sure. Speakers run on without a silence
and stop in the middle, so silence, the words on either side and the length of what comes out are
weighed against each other over the whole stretch. All of them are in one unit, natural logarithms
of odds (``breaks``).
"""

import math
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from operator import sub

from voicecoach.analysis.breaks import BreakWeights, break_odds
from voicecoach.analysis.language import Language
from voicecoach.transcript import Word

USUAL_WORDS, LENGTH_SPREAD = 16, 0.6
"""Length of spoken sentences: median, and standard deviation of its logarithm."""

LONGEST_WORDS = 45
"""No stretch without punctuation is left longer."""

LONGEST_MARKED_WORDS = 60
"""A longer stretch is treated as unpunctuated, whatever mark stands at its end."""

_LENGTH_COSTS = tuple(
    (math.log(words / USUAL_WORDS) / LENGTH_SPREAD) ** 2 / 2
    for words in range(LONGEST_WORDS, 0, -1)
)
"""From the longest sentence to that of one word."""

_UNFINISHED_COSTS = (
    *_LENGTH_COSTS[: LONGEST_WORDS - USUAL_WORDS],
    *[0.0] * USUAL_WORDS,
)
"""The same for the last sentence, which may go on, so that it can't be too short."""

_MARKS = ".?!…。？！"  # noqa: RUF001 - full-width marks are what Chinese text uses
_CLOSERS = "\"'”’)]»"  # noqa: RUF001 - curly quotes cling to words in written transcripts


def split_sentences(words: tuple[Word, ...], language: Language) -> tuple[range, ...]:
    """Cut the words of an answer into sentences: the places of each, in order, every word once."""
    return tuple(
        piece
        for stretch in _at_marks(words, language)
        for piece in _at_breath(words, stretch, language)
    )


def ends_sentence(text: str, abbreviations: AbstractSet[str]) -> bool:
    """Whether a word as spelled carries the mark that ends a sentence."""
    bare = text.rstrip(_CLOSERS)
    return bare.endswith(tuple(_MARKS)) and bare.lower() not in abbreviations


def _at_marks(words: tuple[Word, ...], language: Language) -> Iterator[range]:
    first = 0
    for end, word in enumerate(words, start=1):
        if ends_sentence(word.text, language.speech.abbreviations) or end == len(words):
            yield range(first, end)
            first = end


def _at_breath(words: tuple[Word, ...], stretch: range, language: Language) -> Iterator[range]:
    marked = ends_sentence(words[stretch[-1]].text, language.speech.abbreviations)
    if marked and len(stretch) <= LONGEST_MARKED_WORDS:
        yield stretch
        return
    first = 0
    spoken = words[stretch.start : stretch.stop]
    for end in (*_likeliest_breaks(spoken, language.breaks), len(spoken)):
        yield stretch[first:end]
        first = end


def _likeliest_breaks(words: tuple[Word, ...], weights: BreakWeights) -> list[int]:
    """Return the indexes of the words that begin another sentence, in order.

    They maximize the sum of what speaks for each of them, less what the lengths cost. ``worth[i]``
    is the best that can be had of the first ``i`` words, ``begins[i]`` where its last sentence
    begins.
    """
    worth, begins = [0.0], [0]
    for end in range(1, len(words) + 1):
        first = max(0, end - LONGEST_WORDS)
        costs = _LENGTH_COSTS if end < len(words) else _UNFINISHED_COSTS
        values = list(map(sub, worth[first:], costs[first - end :]))
        best = max(values)
        begins.append(first + values.index(best))
        worth.append(best + (break_odds(words, end, weights) if end < len(words) else 0.0))
    breaks = []
    end = begins[-1]
    while end > 0:
        breaks.append(end)
        end = begins[end]
    return breaks[::-1]
