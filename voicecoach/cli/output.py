"""What leaves the program: JSON always in UTF-8, and marks that differ on every terminal."""

import codecs
import json
import os
import sys
import unicodedata
from io import TextIOWrapper
from typing import TextIO

from voicecoach.cli.terminal import unguarded
from voicecoach.control_characters import escaped
from voicecoach.values import Json

FALLBACKS = {
    # marks of a rubric, and of the microphone
    "●": "x", "◐": "~", "○": "o",
    # stamps
    "✔": "+", "▲": "!", "✘": "-",
    # the time line: speech, silence within the answer, what is left; phases, seconds, the choice
    "█": "#", "░": "-", "·": ".", "▔": "-", "╵": "|", "▼": "v",
    # the live line: its ends, and the level
    "▕": "[", "▏": "]", "▁": "_", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*",
    # writing
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'",  # noqa: RUF001
    "–": "-", "—": "-", "−": "-", "…": "...", "→": "->", "•": "-", "×": "x",  # noqa: RUF001
    "€": "EUR", "£": "GBP", "¥": "Y", "±": "+/-", "µ": "u",
}  # fmt: skip
"""What stands for a sign where the encoding has none for it. No two marks that may stand in the
same place look alike."""

_HANDLER = "voicecoach.fallbacks"
_LINES, _BRAILLE = range(0x2500, 0x2580), range(0x2800, 0x2900)


def prepare(*streams: TextIO | None) -> None:
    """Let streams fall back to other signs where their encoding lacks one, and never fail."""
    codecs.register_error(_HANDLER, _fall_back)
    for stream in streams:
        if isinstance(stream, TextIOWrapper):  # a captured stream in tests may be another
            stream.reconfigure(errors=_HANDLER)


def print_json(document: Json, *, indent: int = 1) -> None:
    """Print for programs: in UTF-8, whatever the terminal or the system writes."""
    stream = unguarded(sys.stdout)
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors=_HANDLER)
    print(escaped(json.dumps(document, indent=indent, ensure_ascii=False)), file=stream)


def print_now(line: str) -> None:
    """Print a line that is not kept back until there are more: something goes on meanwhile."""
    print(line, flush=True)


def is_screen(stream: TextIO) -> bool:
    """Whether a person watches who can be shown colours and lines that change."""
    return stream.isatty() and os.environ.get("TERM", "") not in ("dumb", "unknown")


def _fall_back(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return "".join(map(_plain, error.object[error.start : error.end])), error.end


def _plain(char: str) -> str:
    if char in FALLBACKS:
        return FALLBACKS[char]
    if ord(char) in _LINES:  # of boxes and rules
        return "|" if "VERTICAL" in unicodedata.name(char, "") else "-"
    if ord(char) in _BRAILLE:  # of what turns while one waits
        return "*"
    bare = unicodedata.normalize("NFKD", char).encode("ascii", "ignore").decode()
    return bare or "?"
