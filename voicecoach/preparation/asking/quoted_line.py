"""A line of a CV or of a job's text as an interviewer reads it out: in words, and never cut short.

What is quoted is whole: the line, or a run of its parts that says something by itself.
"""

import functools
import re
import unicodedata
from collections.abc import Sequence

from voicecoach.languages.english.preparing.clause_borders import (
    AFTER_COMMA,
    BASE_VERBS,
    BEFORE_CLAUSE,
    FINITE,
    HANGING_ON,
    HARD,
    HELD_TOGETHER,
    HELPING,
    JOINING,
    LINKING,
    MODALS,
    NEEDING,
    NEEDS_COMPANY,
    NEEDS_DEED,
    NEEDS_PLACE,
    NO_VERBS,
    OPENS_RELATIVE,
    OWN_WORDS,
    PAST_VERBS,
    PLACES,
    SOFT,
    TIMES,
    UNFINISHED,
)
from voicecoach.languages.english.preparing.speakable import IN_WORDS

EARLY = 5
"""So many words from its beginning a line has hardly said what it is about."""

FEWEST_WORDS = 3
"""Fewer say nothing by themselves: "Led pricing" is whole only where that is the line."""

FEWEST_ALONE = 4
"""A part with fewer is quoted only where no way to ask has room for more: "Led the redesign"."""

_AROUND = " .,;:'\N{RIGHT SINGLE QUOTATION MARK}"
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SILENT = frozenset({"So", "Sk", "Cc", "Cf", "Cs", "Co", "Cn"})
"""Categories of signs that nothing is said for."""


@functools.lru_cache(maxsize=1_024)
def in_words(text: str) -> str:
    """Put the signs of a line into words; what is left is a text that any voice reads."""
    for pattern, words in IN_WORDS:
        text = pattern.sub(words, text)
    text = "".join(each for each in text if unicodedata.category(each) not in _SILENT)
    text = re.sub(r"\s+([,.:)])", r"\1", " ".join(text.split()))
    return re.sub(r"\(\s*\)|,(?=[,.])", "", text).strip(_AROUND)


@functools.lru_cache(maxsize=4_096)
def quoted(text: str, *, longest: int, around: str = "") -> str:
    """Return the words of a line that can be quoted by themselves, at most ``longest``.

    The whole line where it fits; else the run of its parts that holds ``around`` (words of the
    line, to the letter), or begins it. Empty where no part is short enough.
    """
    for said in dict.fromkeys((in_words(text), in_words(_BRACKETS.sub("", text)))):
        if said and len(said.split()) <= longest:
            return said
    words = in_words(_BRACKETS.sub("", text)).split()
    wanted = _place(words, in_words(_BRACKETS.sub("", around)).split())
    runs = _runs(words, longest)
    holding = [run for run in runs if wanted and run[0] <= wanted[0] and wanted[1] <= run[1]]
    first, end = max(
        holding or [run for run in runs if run[0] == 0] or runs,
        key=lambda run: (run[1] - run[0], -run[0]),
        default=(0, 0),
    )
    if first and _plain(words[first]) in LINKING:
        first += 1
    return _trimmed(words[first:end])


def is_thin(quote: str, text: str) -> bool:
    """Whether a quote says too little by itself: so few words that more of the line would help."""
    lines = (in_words(text), in_words(_BRACKETS.sub("", text)))
    if quote.casefold() in map(str.casefold, lines):
        return False
    of_what = any(f"{quote} of ".casefold() in line.casefold() for line in lines)
    return of_what or len(quote.split()) < FEWEST_ALONE


def as_deed(quote: str, verb: str) -> str:
    """Return a quote as it stands behind "you": "cut churn by a third"; empty where it can't.

    ``verb`` is what the line says was done, in lower case.
    """
    words = quote.split()
    if words and words[0].lower() == "i":
        words = words[1:]
    first = words[0].lower() if words else ""
    plain = {word.lower().strip(_AROUND) for word in words}
    if not _is_deed(first) or first != verb.split(" ", maxsplit=1)[0]:
        return ""
    if plain & OWN_WORDS or set(":;") & set(quote):
        return ""
    return " ".join([first, *words[1:]])


def _runs(words: Sequence[str], longest: int) -> list[tuple[int, int]]:
    """Return the runs of whole parts that are short enough, as places of the words.

    A run begins and ends where a part of the line does. Where it has one part only, it may end
    within that, before a word that begins a further circumstance; where nothing else is short
    enough, before an "of" as well.
    """
    inside = range(1, len(words))
    hard = [0, *(at for at in inside if _begins_part(words, at)), len(words)]
    for is_whole in (_may_end, _might_end):
        found = [
            (first, end)
            for at, first in enumerate(hard[:-1])
            for end in (
                *hard[at + 1 :],
                *(each for each in range(first + 1, hard[at + 1]) if is_whole(words, first, each)),
            )
            if end <= first + longest and _says_something(words, first, end)
        ]
        if any(first == 0 for first, _ in found):
            return found
    return found


def _says_something(words: Sequence[str], first: int, end: int) -> bool:
    """Whether a run says something by itself: it neither leads in to what follows nor hangs on."""
    said = [_plain(word) for word in _trimmed(words[first:end]).split()]
    if first and not words[first - 1].endswith(HARD) and said[:1] and said[0] in HANGING_ON:
        return False
    if end < len(words) and not _is_finished(words[first:end]):
        return False
    leads_in = end < len(words) and words[end - 1].endswith(":")
    return not leads_in and sum(word not in OWN_WORDS | HELPING for word in said) >= FEWEST_WORDS


def _is_finished(run: Sequence[str]) -> bool:
    """Whether a part says what was done, and not only when, for whom, or that somebody will."""
    plain = [_plain(each) for each in run if _plain(each) != "also"]
    if not plain or plain[-1] in UNFINISHED or {*plain[-2:-1]} & MODALS:
        return False
    told_before = any(each.endswith((",", ":")) for each in run[:-1])
    return plain[0] not in BEFORE_CLAUSE or told_before


def _begins_part(words: Sequence[str], at: int) -> bool:
    """Whether a part of the line begins with this word."""
    if words[at - 1].endswith(HARD):
        return True
    word = _plain(words[at])
    if word in JOINING and at + 1 < len(words):
        word = _plain(words[at + 1])
        return words[at - 1].endswith(",") and (_is_deed(word) or word.endswith("ing"))
    if words[at - 1].endswith(",") and _is_clause(words[at:]):
        return True
    begins = word in SOFT | AFTER_COMMA or _is_deed(word) or word.endswith("ing")
    begins = begins or word[:1].isdigit()
    return words[at - 1].endswith(",") and begins


def _is_clause(words: Sequence[str]) -> bool:
    """Whether words behind a comma tell what became of something: "configuration time fell"."""
    for word in words[: EARLY + EARLY]:
        if _plain(word) in FINITE:
            return True
        if word.endswith(",") or _plain(word) in OPENS_RELATIVE | JOINING:
            return False
    return False


def _may_end(words: Sequence[str], first: int, at: int) -> bool:
    """Whether what was said from ``first`` until before this word is whole."""
    word, before = _plain(words[at]), _plain(words[at - 1])
    after = _plain(words[at + 1]) if at + 1 < len(words) else ""
    held = any(_plain(each) in HELD_TOGETHER for each in words[max(0, at - 4) : at])
    if word not in SOFT or before in UNFINISHED or (held and word in ("to", "and")):
        return False
    if word in JOINING:
        is_like = after.endswith("ing") and _plain(words[first]).endswith("ing")
        return _is_deed(after) or is_like or (after in BASE_VERBS and at + 2 < len(words))
    is_early = word in ("before", "after") or at - first <= EARLY
    if _needs_more(words, first, at) or (before in TIMES and is_early):
        return False
    if any(_plain(each) in NEEDING.get(word, ()) for each in words[max(first, at - EARLY) : at]):
        return False
    if not _is_counted_up(words[first:at]):
        return False
    return not _is_deed(before)  # "used by millions", "controlled under 3%": the two are one


def _needs_more(words: Sequence[str], first: int, at: int) -> bool:
    """Whether the verb of a line, or its noun, is defined by what this word begins."""
    word, verb = _plain(words[at]), _plain(words[first])
    passed = {_plain(each) for each in words[first + 1 : at]}
    if word == "between":
        return True
    if word in OPENS_RELATIVE and "the" in map(_plain, words[max(0, at - 3) : at]):
        return not words[at - 1].endswith(",")
    if verb in NEEDS_DEED and word == "to":
        return True
    return verb in NEEDS_PLACE | NEEDS_COMPANY and word in PLACES and not passed & PLACES


def _is_counted_up(words: Sequence[str]) -> bool:
    """Whether what a comma began is at its end: "engineering, design and data", with its "and"."""
    commas = [at for at, word in enumerate(words) if word.endswith(",")]
    if not commas:
        return True
    rest = [_plain(word) for word in words[commas[-1] + 1 :]]
    begins_clause = len(commas) == 1 and rest[:1] and rest[0] in JOINING
    return not begins_clause and bool(JOINING & set(rest[:-1]))


def _might_end(words: Sequence[str], first: int, at: int) -> bool:
    """Whether it is at a pinch: before an "of"."""
    waits = _plain(words[at - 1]) in UNFINISHED
    return _may_end(words, first, at) or (_plain(words[at]) == "of" and not waits)


def _is_deed(word: str) -> bool:
    """Whether a word tells what somebody did."""
    return (word.endswith("ed") and word not in NO_VERBS) or word in PAST_VERBS


def _trimmed(words: Sequence[str]) -> str:
    left = list(words)
    while left and _plain(left[-1]) in UNFINISHED:
        left.pop()
    return " ".join(left).strip(_AROUND)


def _place(words: Sequence[str], part: Sequence[str]) -> tuple[int, int] | None:
    """Return where a part stands among words."""
    plain, wanted = [_plain(word) for word in words], [_plain(word) for word in part]
    for first in range(len(plain) - len(wanted) + 1 if wanted else 0):
        if plain[first : first + len(wanted)] == wanted:
            return first, first + len(wanted)
    return None


def _plain(word: str) -> str:
    return word.lower().strip(_AROUND + "()")
