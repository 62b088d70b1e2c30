"""Find the line of every key in a TOML document, which ``tomllib`` does not tell."""

import tomllib
from typing import Any

Place = tuple[int | None, str | None]
"""A key of the n-th table of the array (counted from 0) or, with None, of the top level. The key
None is the table's own header."""


TRIES = 10
"""How often a character may be read on average: a statement of so many lines ends before that."""


def find_lines(text: str, array: str) -> dict[Place, int]:
    """Map the keys of a valid document, and of its ``[[array]]`` tables, to lines counted from 1.

    A document is a run of statements: a table header, or a key with its value. A statement is a
    document by itself and an unfinished one is not, so lines are gathered until they parse. That
    holds for every way of writing TOML (multi-line strings, quoted keys), as a search for the
    key's text would not.
    """
    places: dict[Place, int] = {}
    index: int | None = None
    nested = False  # inside a table of no interest
    for line, source, statement in _statements(text):
        name, value = next(iter(statement.items()))
        if not source.startswith("["):
            if not nested:
                places.setdefault((index, name), line)
        elif name != array or not value:
            nested = True
            places.setdefault((None, name), line)
        elif isinstance(value, list):
            nested = False
            index = 0 if index is None else index + 1
            places[index, None] = line
        else:
            nested = True
            places.setdefault((index, next(iter(value))), line)
    return places


def _statements(text: str) -> list[tuple[int, str, dict[str, Any]]]:
    statements = []
    gathered: list[str] = []
    start = tried = 0
    for number, line in enumerate(text.replace("\r\n", "\n").split("\n"), start=1):
        if not gathered:
            if not line.strip() or line.lstrip().startswith("#"):
                continue
            start = number
        gathered.append(line)
        # Only these can end a statement of several lines; trying no others keeps this fast.
        if len(gathered) > 1 and not any(end in line for end in ('"""', "'''", "]")):
            continue
        source = "\n".join(gathered).lstrip()
        if (tried := tried + len(source)) > TRIES * len(text):
            break
        try:
            statement = tomllib.loads(source)
        except tomllib.TOMLDecodeError:
            continue
        statements.append((start, source, statement))
        gathered = []
    return statements
