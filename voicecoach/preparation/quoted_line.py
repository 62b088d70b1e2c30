"""A line of a CV or of a job's text as an interviewer reads it out: in words, and never cut short.

What is quoted is whole: the line, or a run of its parts that says something by itself.
"""

import functools
import re
import unicodedata
from collections.abc import Sequence

from voicecoach.languages.english.preparing.clause_borders import (
    AFTER_COMMA,
    HARD,
    HELD_TOGETHER,
    JOINING,
    NO_VERBS,
    OWN_WORDS,
    PAST_VERBS,
    SOFT,
    TIMES,
    WAITING,
)
from voicecoach.languages.english.preparing.speakable import IN_WORDS

FEWEST_WORDS = 3
"""Fewer say nothing by themselves: "Led pricing" is whole only where that is the line."""

_AROUND = " .,;:'\N{RIGHT SINGLE QUOTATION MARK}"
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_SILENT = frozenset({"So", "Sk", "Cc", "Cf", "Cs", "Co", "Cn"})
"""Categories of signs that nothing is said for."""

_NAMED = re.compile(r"[A-Z].*[A-Z0-9]|I$")
"""A word that keeps its capital within a sentence for its form: "AI", "iOS", "QA2"."""


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
        holding or [run for run in runs if run[0] == 0],
        key=lambda run: (run[1] - run[0], -run[0]),
        default=(0, 0),
    )
    return _trimmed(words[first:end])


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


def within_sentence(quote: str) -> str:
    """Return a quote with a small first letter, unless its first word is a name or a short form."""
    first, _, rest = quote.partition(" ")
    if _NAMED.match(first) or not rest:
        return quote
    return f"{first[:1].lower()}{first[1:]} {rest}"


def _runs(words: Sequence[str], longest: int) -> list[tuple[int, int]]:
    """Return the runs of whole parts that are short enough, as places of the words.

    A run begins and ends where a part of the line does. Where it has one part only, it may end
    within that, before a word that begins a further circumstance; where nothing else is short
    enough, before an "and" or an "of" as well.
    """
    inside = range(1, len(words))
    hard = [0, *(at for at in inside if _begins_part(words, at)), len(words)]
    for is_whole in (_may_end, _might_end):
        soft = [at for at in inside if is_whole(words, at)]
        found = [
            (first, end)
            for at, first in enumerate(hard[:-1])
            for end in (*hard[at + 1 :], *(each for each in soft if first < each < hard[at + 1]))
            if end <= first + longest and len(_trimmed(words[first:end]).split()) >= FEWEST_WORDS
        ]
        if any(first == 0 for first, _ in found):
            return found
    return []


def _begins_part(words: Sequence[str], at: int) -> bool:
    """Whether a part of the line begins with this word."""
    if words[at - 1].endswith(HARD):
        return True
    word = _plain(words[at])
    if word in JOINING and at + 1 < len(words):
        word = _plain(words[at + 1])
        return words[at - 1].endswith(",") and (_is_deed(word) or word.endswith("ing"))
    begins = word in SOFT | AFTER_COMMA or _is_deed(word) or word.endswith("ing")
    begins = begins or word[:1].isdigit()
    return words[at - 1].endswith(",") and begins


def _may_end(words: Sequence[str], at: int) -> bool:
    """Whether what was said before this word is whole."""
    word, before = _plain(words[at]), _plain(words[at - 1])
    after = _plain(words[at + 1]) if at + 1 < len(words) else ""
    held = any(_plain(each) in HELD_TOGETHER for each in words[max(0, at - 4) : at])
    if word not in SOFT or before in WAITING or (held and word in ("to", "and")):
        return False
    if word in JOINING:
        return _is_deed(after) or after.endswith("ing")
    if word in ("before", "after") and before in TIMES:
        return False
    return not (word == "by" and _is_deed(before))  # "used by millions" says who used it


def _might_end(words: Sequence[str], at: int) -> bool:
    """Whether what was said before this word is whole, at a pinch."""
    word, before = _plain(words[at]), _plain(words[at - 1])
    counts_up = word in JOINING and any(each.endswith(",") for each in words[:at])
    joins = word in (*JOINING, "of") and before not in WAITING and not counts_up
    return _may_end(words, at) or joins


def _is_deed(word: str) -> bool:
    """Whether a word tells what somebody did."""
    return (word.endswith("ed") and word not in NO_VERBS) or word in PAST_VERBS


def _trimmed(words: Sequence[str]) -> str:
    left = list(words)
    while left and _plain(left[-1]) in WAITING:
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
