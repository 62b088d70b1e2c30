"""An ``AnswerRow`` as cells of the table ``answer``, and back."""

import json
import math
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from voicecoach.archive.index.rows import AnswerRow
from voicecoach.archive.index.schema import COLUMNS

_LARGEST = 2**63 - 1
"""Whole number that SQLite holds."""

_BETWEEN = "\x1f"
"""Stands around each item of a list, so that one can be looked for."""

Cell = str | int | float | None


def cells_of(row: AnswerRow) -> tuple[Cell, ...]:
    """Return the cells of a row, in the order of ``COLUMNS``."""
    return tuple(_cell(getattr(row, name)) for name in COLUMNS)


def row_from(cells: Sequence[Any], *, snippet: str = "") -> AnswerRow:
    """Build a row from its cells. Raises sqlite3.DatabaseError where they make none: damage."""
    values: dict[str, Any] = {"snippet": snippet}
    try:
        for name, reader, cell in zip(COLUMNS, _COLUMN_READERS, cells, strict=True):
            if cell is not None:
                values[name] = cell if reader is None else reader(cell)
        return AnswerRow(**values)
    except (AttributeError, TypeError, ValueError) as error:
        raise sqlite3.DatabaseError(f"a row that was never written: {error}") from error


def plain(text: str) -> str:
    """Return a text that SQLite takes: no lone surrogates, and nothing that ends it early."""
    return text.encode("utf-8", "replace").decode().replace("\0", " ")


def listed(item: str) -> str:
    """Return how an item stands in a cell that holds a list."""
    return f"{_BETWEEN}{plain(item).replace(_BETWEEN, ' ')}{_BETWEEN}"


def items_of(cell: str) -> tuple[str, ...]:
    """Return what is listed in a cell."""
    return tuple(filter(None, cell.split(_BETWEEN)))


def _cell(value: object) -> Cell:
    """Return what SQLite can hold of a value; a number that it cannot is left out."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if isinstance(value, int):  # a bool is one, too
        return int(value) if abs(value) <= _LARGEST else None
    if isinstance(value, tuple):
        return "".join(map(listed, value)) or None
    if isinstance(value, Mapping):
        known = {plain(name): _cell(item) for name, item in value.items()}
        return json.dumps({name: item for name, item in known.items() if item is not None})
    return value.isoformat() if isinstance(value, datetime) else None


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "started_at": datetime.fromisoformat,
    "phases": json.loads,
    **dict.fromkeys(("shown", "missing", "tags"), items_of),
    **dict.fromkeys(
        ("approximate", "fillers_lower_bound", "starred", "corrected", "disputed", "spoken"), bool
    ),
}

_COLUMN_READERS = tuple(map(_READERS.get, COLUMNS))
