"""Lines numbered and cleaned of what is no text: the last step of every format."""

import re
import unicodedata

from voicecoach.control_characters import REPLACED_BY, harmless
from voicecoach.document import Form, Line
from voicecoach.documents.page import DOT, UNKNOWN

MOST_LINES = 5_000
MOST_LINE_CHARACTERS = 20_000
"""Longer lines are cut at a space: no sentence is that long, and what reads them takes its time
for each."""

_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
_TYPOGRAPHY = {
    **_LIGATURES,
    0xAD: None,  # a soft hyphen
    0x2010: "-", 0x2011: "-",  # hyphens that are drawn as the plain one
    0x200B: None, 0x200C: None, 0x200D: None, 0x2060: None, 0xFEFF: None,  # of no width
    ord(DOT): " ", ord(UNKNOWN): " ",
    **dict.fromkeys(range(0xE000, 0xF900), " "),  # icons: private to their font
}  # fmt: skip
_RATING = re.compile(r"(?:[●○★☆◉◯■□▰▱⚫⚪⬤]\s?){3,}")
"""How well somebody knows something, drawn in letters."""

_SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """Return a text as a person would type it: no ligatures, icons or control characters."""
    shown = harmless(_SPACE.sub(" ", text.replace("\0", ""))).replace(REPLACED_BY, " ")
    composed = unicodedata.normalize("NFC", _RATING.sub(" ", shown).translate(_TYPOGRAPHY))
    return _SPACE.sub(" ", composed).strip()


class LineMaker:
    """Numbers lines in the order in which they come."""

    def __init__(self) -> None:
        self._lines: list[Line] = []

    def add(self, text: str, form: Form = "text", *, level: int = 0, page: int = 1) -> None:
        """Take a line; what has neither letter nor figure is none."""
        cleaned = clean(text)
        while cleaned and len(self._lines) < MOST_LINES:
            part, cleaned = _first_part(cleaned)
            if any(character.isalnum() for character in part):
                line = Line(
                    number=len(self._lines) + 1, text=part, form=form, level=level, page=page
                )
                self._lines.append(line)

    @property
    def lines(self) -> tuple[Line, ...]:
        """Return all that came."""
        return tuple(self._lines)


def _first_part(text: str) -> tuple[str, str]:
    if len(text) <= MOST_LINE_CHARACTERS:
        return text, ""
    at = text.rfind(" ", 0, MOST_LINE_CHARACTERS)
    at = at if at > 0 else MOST_LINE_CHARACTERS
    return text[:at].strip(), text[at:].strip()
