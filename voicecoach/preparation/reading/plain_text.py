"""Written text as patterns look at it: lower-case words, each traceable to where it stands."""

import re
from dataclasses import dataclass
from functools import lru_cache

_DASH = "-\N{EN DASH}\N{EM DASH}"
_CURLY = "\N{RIGHT SINGLE QUOTATION MARK}"
_TOKEN = re.compile(
    rf"(?<=\d)\s?[{_DASH}]\s?(?=\d)|\d+(?:[.,]\d+)*(?:\+|%|(?![^\W_]))"
    rf"|[^\W_]+(?:['{_CURLY}][^\W_]+)*"
)
_KEPT = 4096


@dataclass(frozen=True, slots=True)
class PlainText:
    """Words in lower case with single spaces and no marks, and where each came from."""

    text: str
    starts: tuple[int, ...]
    """Offset of each word in ``text``."""

    spans: tuple[tuple[int, int], ...]
    """Begin and end of each word in what it was made from."""

    source: str

    def words(self, match: re.Match[str]) -> range:
        """Return the places of the words that a match in ``text`` covers."""
        return range(self._at(match.start()), self._at(max(match.start(), match.end() - 1)) + 1)

    def quote(self, match: re.Match[str]) -> str:
        """Return what a match in ``text`` covers, to the letter as it was written."""
        covered = self.words(match)
        return self.source[self.spans[covered[0]][0] : self.spans[covered[-1]][1]]

    def _at(self, offset: int) -> int:
        low, high = 0, len(self.starts) - 1
        while low < high:
            middle = (low + high + 1) // 2
            low, high = (middle, high) if self.starts[middle] <= offset else (low, middle - 1)
        return low


@lru_cache(maxsize=_KEPT)  # each claim is held against each requirement
def plain_text(source: str) -> PlainText:
    """Read a text as words; a dash between two figures is the word "to"."""
    tokens: list[str] = []
    starts: list[int] = []
    spans: list[tuple[int, int]] = []
    offset = 0
    for match in _TOKEN.finditer(source):
        found = match.group()
        is_range = found.strip()[:1] in _DASH
        token = "to" if is_range else found.lower().replace(_CURLY, "'")
        tokens.append(token)
        starts.append(offset)
        spans.append(match.span())
        offset += len(token) + 1
    return PlainText(" ".join(tokens), tuple(starts), tuple(spans), source)
