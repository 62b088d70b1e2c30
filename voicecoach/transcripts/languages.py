"""Tell what of a transcript is not English. When unsure, it is English: nothing said is denied.

Words are weighed a stretch at a time, mostly a sentence, and no stretch is taken for foreign by
itself alone unless it is surely so: neighbours speak one language more often than two. Writing
other than Latin tells by its characters; for Latin letters a few words that only English has decide
at once, and else a model that is handed in.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from voicecoach.analysis.sentences import ends_sentence
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import ForeignSpeech, Transcript, Word
from voicecoach.transcripts.writing import (
    SEVERAL_LANGUAGES,
    in_latin_letters,
    language_by_letters,
    units,
)

Likely = Callable[[str], Mapping[str, float]]
"""Gives the probabilities (0 to 1) of the languages, as ISO 639-1 codes, that a text may be in."""

ENGLISH_ALONE = frozenset(
    {
        "the", "and", "that", "with", "this", "they", "because", "which", "would", "you", "your",
        "when", "what", "were", "been", "their", "them", "there", "from", "about", "than", "then",
        "could", "should", "who", "how", "where", "after", "before", "into", "only", "these",
        "those", "it's", "i'm", "i've", "i'd", "don't", "didn't", "we're", "that's",
    }
)  # fmt: skip
"""Frequent words of English that no other language in Latin letters has as frequent ones."""

SURELY_ENGLISH_FROM = 2
"""Different ones of them in a stretch; in 20,000 of 25,000 sentences of answers there are."""

MOST_WORDS = 40
"""A longer stretch without a full stop is weighed in parts."""

FEWEST_UNITS = 4
"""A run of another script within a sentence stands for itself from here on; less is a name."""

FEWEST_WORDS, TIE_BREAK = 3, 0.5
"""Fewer in Latin letters can't be told: "None did" and "Sure" may be of a dozen languages. Between
an English and a foreign stretch they go with the one that they are more like."""

SUREST = 7.0
"""Limit of what one stretch says, in natural logarithms of odds: one in a thousand."""

MOST_PER_WORD = 1.6
"""What each word in small letters may add to it at most."""

CHANGE_COST = 3.0
"""The same for a change of language from one stretch to the next, and for not beginning in English.
A stretch between two English ones is foreign where English has less than one chance in 400. Of
25,000 sentences of answers, told one by one, none was taken for foreign at these odds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stretch:
    words: tuple[Word, ...]
    text: str


def only_english(transcript: Transcript, likely: Likely) -> Transcript:
    """Take what is said in other languages from the words, and keep it beside them."""
    words, foreign = without_foreign(transcript.words, likely)
    return replace(transcript, words=words, foreign=foreign)


def without_foreign(
    words: Sequence[Word], likely: Likely
) -> tuple[tuple[Word, ...], tuple[ForeignSpeech, ...]]:
    """Return the English words, and what was said in between in other languages."""
    stretches = list(_stretches(words))
    english: list[Word] = []
    foreign: list[ForeignSpeech] = []
    verdicts = zip(stretches, _are_foreign(stretches, likely), strict=True)
    for is_foreign, group in groupby(verdicts, key=lambda verdict: verdict[1]):
        together = [stretch for stretch, _ in group]
        if not is_foreign:
            english += [word for stretch in together for word in stretch.words]
            continue
        for language, parts in groupby(together, key=lambda part: language_by_letters(part.text)):
            said = [word for part in parts for word in part.words]
            told = None if language in SEVERAL_LANGUAGES else language
            foreign.append(as_foreign(said, told or _likeliest(said, likely)))
    return tuple(english), tuple(foreign)


def as_foreign(words: Sequence[Word], language: str) -> ForeignSpeech:
    """Take words together as one stretch in another language."""
    return ForeignSpeech(
        start_s=words[0].start_s,
        end_s=max(word.end_s for word in words),
        language=language,
        text=" ".join(word.text for word in words),
    )


def _likeliest(words: Iterable[Word], likely: Likely) -> str:
    chances = dict(likely(" ".join(word.text for word in words)))
    chances.pop(ENGLISH.code, None)
    return max(chances, key=lambda code: chances[code], default="und")


def _stretches(words: Sequence[Word]) -> Iterator[_Stretch]:
    first = 0
    for index, word in enumerate(words, start=1):
        if (
            ends_sentence(word.text, ENGLISH.speech.abbreviations)
            or index - first == MOST_WORDS
            or index == len(words)
        ):
            for run in _runs(words[first:index]):
                yield _Stretch(words=tuple(run), text=" ".join(word.text for word in run))
            first = index


def _runs(words: Sequence[Word]) -> list[list[Word]]:
    """Cut a sentence where its script changes for more than a name or two."""
    runs: list[list[Word]] = []
    for _, group in groupby(words, key=lambda word: in_latin_letters(word.text)):
        run = list(group)
        if runs and (_length(run) < FEWEST_UNITS or _length(runs[-1]) < FEWEST_UNITS):
            runs[-1] += run
        else:
            runs.append(run)
    return runs


def _length(words: Iterable[Word]) -> int:
    return sum(units(word.text) for word in words)


def _are_foreign(stretches: Sequence[_Stretch], likely: Likely) -> list[bool]:
    """Find the likeliest way through two languages (Viterbi): True where it is not in English."""
    odds = [_foreign_odds(stretch.text, likely) for stretch in stretches]
    best = (0.0, -CHANGE_COST)
    came_from: list[tuple[bool, bool]] = []
    for odd in odds:
        stay, fall_back = best[0], best[1] - CHANGE_COST
        go_on, change = best[1], best[0] - CHANGE_COST
        came_from.append((fall_back > stay, go_on >= change))
        best = (max(stay, fall_back), max(go_on, change) + odd)
    is_foreign = best[1] > best[0]
    path = []
    for sources in reversed(came_from):
        path.append(is_foreign)
        is_foreign = sources[is_foreign]
    return path[::-1]


def _foreign_odds(text: str, likely: Likely) -> float:
    """How much speaks against English, in natural logarithms of odds; 0 where nothing is known."""
    if language_by_letters(text) is not None:
        return SUREST
    found = re.findall(r"[^\W\d_]+(?:'[^\W\d_]+)?", text.replace("’", "'"))  # noqa: RUF001
    if not found:
        return 0.0
    signs = len(ENGLISH_ALONE.intersection(map(str.lower, found)))
    if signs >= SURELY_ENGLISH_FROM:
        return -SUREST
    english = likely(text).get(ENGLISH.code, 0.0)
    floor = math.exp(-SUREST)
    odds = math.log(max(floor, 1 - english) / max(floor, english))
    # Names are of any language: what remains must be enough to tell.
    most = MOST_PER_WORD * sum(map(str.islower, found)) if not signs else 0.0
    if len(found) < FEWEST_WORDS:
        return max(-TIE_BREAK, min(odds, most, TIE_BREAK))
    return min(odds, most)
