"""How wide text may be, for everything that is printed to be read."""

import shutil
import textwrap

NARROWEST, WIDEST = 40, 100
"""Columns; longer lines are hard to read on a wide terminal, shorter ones fall apart."""

JOINED = "\u00a0"
"""A space that stays within its line, and is printed as any other."""


def text_width() -> int:
    """Columns of the terminal within these limits; 80 where there is no terminal."""
    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))


def wrapped(text: str, lead: str = "", *, width: int | None = None) -> str:
    """Break text into lines of that width, or of ``width``.

    The first begins with ``lead``, the others below it. No line breaks at ``JOINED``.
    """
    lines = textwrap.fill(
        text,
        width or text_width(),
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_on_hyphens=False,
    )
    return lines.replace(JOINED, " ")


def cut(text: str, cells: int) -> str:
    """Shorten a text to so many cells; "..." stands for the rest."""
    return text if len(text) <= cells else text[: max(0, cells - 3)] + "..."
