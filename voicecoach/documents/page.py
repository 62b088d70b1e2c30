"""Glyph, Page: what is set on a page, letter by letter, before anything is known of lines."""

from dataclasses import dataclass

UNKNOWN = "\ufffd"
"""Stands for a glyph of which the file does not say what it means."""

DOT = "\ufdd0"
"""Stands for a small shape that was drawn, as browsers draw bullets; no text holds it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Glyph:
    """A letter, or several that are drawn as one, that a reader can see."""

    text: str
    """Never empty; white space where a space was set as a glyph."""

    x0: float
    """Of its left edge, in points from the left of the page."""

    x1: float
    y: float
    """Of the line that it stands on, in points from the top of the page."""

    size: float
    """Of its font, in points."""

    bold: bool = False
    running: bool = False
    """It belongs to a header or a footer, by the word of the program that wrote the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page, turned as it is read."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    """Of text that runs from left to right."""

    turned: tuple[Glyph, ...] = ()
    """Of text that runs upwards or downwards, turned as if the page had been."""

    unseen: int = 0
    """How many glyphs are there that nobody sees."""

    shown: int = 0
    """How many images are drawn on it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """A whole file."""

    pages: tuple[Page, ...]
    hyphenates: bool = False
    """Whether the program that wrote it breaks words at the ends of rows."""
