"""Document: a text that somebody has, line by line, as it was read from its file."""

from dataclasses import dataclass
from typing import Literal

Form = Literal["heading", "item", "cell", "text"]
"""How a line is set: as a heading, as an item of a list, as a cell of a table, or as plain text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One logical line: a heading, an item, a cell or a paragraph, however it was wrapped.

    A sentence that was broken over several rows of the page is one line, in the order in which a
    person would read it: a column to its end before the next.
    """

    number: int
    """Counted from 1 in the order of reading."""

    text: str
    """Without the item's bullet, ligatures and end-of-row hyphens; white space is single; never
    empty."""

    form: Form = "text"
    page: int = 1
    """Counted from 1; 1 where the file has no pages."""

    level: int = 0
    """Of a heading, 1 for the largest; of an item, how deep it is nested, 0 for the outermost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text of which each line can be named."""

    name: str
    """Of the file, for people; ``-`` for standard input."""

    lines: tuple[Line, ...]
    pages: int = 1

    @property
    def text(self) -> str:
        """All lines, a row each."""
        return "\n".join(line.text for line in self.lines)

    def line(self, number: int) -> Line:
        """Return the line of that number."""
        return self.lines[number - 1]
