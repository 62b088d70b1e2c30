"""Lines that are too long for a terminal are broken between words: it would cut them anywhere."""

import re
import unicodedata

_LIST = re.compile(r"\s*(?:[-*•]|\d+[.)]?) +(?=\S)")
"""What a point of a list begins with."""

_COLUMN = re.compile(r"(?<=\S) {2,}(?=\S)")
"""What parts the columns of a table."""

MOST_HANGING = 0.6
"""Share of the width that lines below the first may be indented by; a column needs room."""

STEP = 2
"""Spaces that a broken line goes on below its beginning, where it has no columns."""


def fitted(text: str, width: int, *, column: int = 0) -> str:
    """Break every line of a text that is wider than ``width`` cells, between its words.

    What follows is put below the last column of a table, or the text of a point of a list. Words
    are never broken: who copies a path needs it whole. ``column`` is where the text begins.
    """
    first, *others = text.split("\n")
    return "\n".join([_broken(first, width, column), *(_broken(line, width) for line in others)])


def cells(text: str) -> int:
    """Return how wide a terminal shows a text: Chinese takes two cells, an accent none."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return len(text) + wide - sum(map(bool, map(unicodedata.combining, text)))


def _broken(line: str, width: int, column: int = 0) -> str:
    if column + cells(line) <= width:
        return line
    hanging = _hanging(line, width)
    last = re.match(rf"(?P<before>.*\S){_COLUMN.pattern}", line)
    if last and cells(last["before"]) > hanging and column + cells(last["before"]) <= width:
        rest = line[last.end() :]  # such as what an example is for
        return f"{last['before']}\n{_broken(' ' * hanging + rest, width)}"
    indent = " " * hanging
    lines, begun, at = [], "", column
    for piece in re.findall(r"\s*\S+", line):
        word = piece.lstrip()
        if begun.strip() and at + cells(piece) > width:
            lines.append(begun)
            begun, at = indent + word, len(indent) + cells(word)
        else:
            begun, at = begun + piece, at + cells(piece)
    return "\n".join([*lines, begun])


def _hanging(line: str, width: int) -> int:
    """Return how many cells the lines below the first are indented by."""
    listed = _LIST.match(line)
    own = cells(listed[0]) if listed else len(line) - len(line.lstrip()) + STEP
    columns = [cells(line[: found.end()]) for found in _COLUMN.finditer(line)]
    fitting = [at for at in columns if at <= MOST_HANGING * width]
    return fitting[-1] if fitting else own
