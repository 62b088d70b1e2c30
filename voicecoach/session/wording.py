"""What a person types about an answer, made fit to be kept."""

import unicodedata

from voicecoach.errors import UsageError

LONGEST_LINE = 200
LONGEST_NOTE = 20_000
"""In characters: several pages."""


def one_line(text: str, *, longest: int = LONGEST_LINE) -> str:
    """Return a text on one line, its spaces single. Raises UsageError where it is too long."""
    line = " ".join(_harmless(text).split())
    if len(line) > longest:
        raise UsageError(f"too long: {len(line)} characters, and {longest} is the most")
    return line


def several_lines(text: str, *, longest: int = LONGEST_NOTE) -> str:
    """Return a text of several lines. Raises UsageError where it is too long."""
    lines = "\n".join(line.rstrip() for line in _harmless(text).splitlines()).strip()
    if len(lines) > longest:
        raise UsageError(f"too long: {len(lines)} characters, and {longest} is the most")
    return lines


def require_few(what: str, count: int, most: int) -> None:
    """Raise UsageError where there would be more than are kept."""
    if count > most:
        raise UsageError(f"{count} {what}; an answer has at most {most}")


def _harmless(text: str) -> str:
    """Take out what is no text: half characters and control characters but the ends of lines."""
    return "".join(
        char for char in text if char in "\n\t" or unicodedata.category(char) not in ("Cc", "Cs")
    )
