"""The words and sentences of a line, with their places in it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.languages.english.cv.abbreviations import ABBREVIATIONS

_WORD = re.compile(r"[^\s、，；。：]+[、，；。：]*")  # noqa: RUF001
_EDGES = "\"'“”‘’«»()[]{}<>*_`.,;:!?…•·、，；。："  # noqa: RUF001 - quotes as documents have them
_OPENERS = "(\"'“‘"  # noqa: RUF001
_MEANINGFUL = frozenset({"+", "%", "&", "→", "->", "=>", "➔"})
_STOPS = (",", ";", ":", ".", "!", "?", ")", "–", "—", "…", "、", "，", "；", "。", "：")  # noqa: RUF001
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*(?=\s+[\"'“‘«(]?[A-Z0-9€$£+~À-Þ])")  # noqa: RUF001


_NEAR = 20
"""No abbreviation is longer."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a line."""

    text: str
    """Without the marks around it; empty for a mark that stands alone."""

    plain: str
    """The same in lower case, with straight apostrophes."""

    start: int
    """Of its text in the line; ``stop`` is after its last character."""

    stop: int
    after: str
    """The marks that follow it at once."""

    before: str
    """The marks before it."""

    @property
    def ends_clause(self) -> bool:
        """Whether a mark sets off what follows."""
        return self.after.startswith(_STOPS)


def words_of(text: str) -> tuple[Word, ...]:
    """Cut a line into its words; dashes and other marks that stand alone are empty words."""
    return tuple(_words(text))


def _words(text: str) -> Iterator[Word]:
    for match in _WORD.finditer(text):
        raw = match.group()
        bare = raw.strip(_EDGES)
        if not any(map(str.isalnum, bare)):
            keep = bare if bare in _MEANINGFUL else ""
            yield Word(keep, keep, match.start(), match.end(), "" if keep else raw, "")
            continue
        at = raw.find(bare)
        start = match.start() + at
        plain = bare.lower().replace("’", "'")  # noqa: RUF001
        yield Word(bare, plain, start, start + len(bare), raw[at + len(bare) :], raw[:at])


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a line, to the letter, and where it begins there."""

    text: str
    start: int


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Cut a line into sentences at full stops, never behind an abbreviation or an initial."""
    found, first = [], 0
    for match in _SENTENCE_END.finditer(text):
        end = match.start() + 1
        word = text[max(first, end - _NEAR) : end].rsplit(None, 1)[-1].lstrip(_OPENERS)
        initial = len(word) == 2 and word[0].isupper() and word[0] != "I"
        if word.lower() in ABBREVIATIONS or initial or re.fullmatch(r"(?:[^\W\d]\.){2,}", word):
            continue
        found.append(_sentence(text, first, match.end()))
        first = match.end()
    found.append(_sentence(text, first, len(text)))
    return tuple(each for each in found if each.text)


def _sentence(text: str, first: int, end: int) -> Sentence:
    piece = text[first:end]
    return Sentence(piece.strip(), first + len(piece) - len(piece.lstrip()))
