"""How wide text may be, for everything that is printed to be read."""

import shutil
import textwrap

NARROWEST, WIDEST = 40, 100
"""Columns; longer lines are hard to read on a wide terminal, shorter ones fall apart."""


def text_width() -> int:
    """Columns of the terminal within these limits; 80 where there is no terminal."""
    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))


def wrapped(text: str, lead: str = "") -> str:
    """Break text into lines of that width: the first begins with ``lead``, the others below it."""
    return textwrap.fill(text, text_width(), initial_indent=lead, subsequent_indent=" " * len(lead))


def cut(text: str, cells: int) -> str:
    """Shorten a text to so many cells; "..." stands for the rest."""
    return text if len(text) <= cells else text[: max(0, cells - 3)] + "..."
