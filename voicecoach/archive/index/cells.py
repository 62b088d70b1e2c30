"""An ``AnswerRow`` as cells of the table ``answer``, and back."""

import json
import math
import sqlite3
import typing
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from voicecoach.archive.files import HIGHEST_NUMBER, is_id
from voicecoach.archive.index.rows import AnswerRow
from voicecoach.archive.index.schema import COLUMNS
from voicecoach.archive.records import AnswerStatus
from voicecoach.archive.soundness import YEARS
from voicecoach.values import DecodeError, decode

_LARGEST = 2**63 - 1
"""Whole number that SQLite holds."""

_MOST = 1e12
"""Far more than any number of a record, or what follows from them, comes to."""

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
        row = decode(AnswerRow, values)
    except (AttributeError, TypeError, ValueError, RecursionError, DecodeError) as error:
        raise never_written(str(error)) from error
    if not _can_be(row):
        raise never_written("it says what cannot be")
    return row


def never_written(what: str) -> sqlite3.DatabaseError:
    """Say that a cell holds what was never put there: whoever meets that makes the index anew."""
    return sqlite3.DatabaseError(f"a row that was never written: {what}")


def moment_in(cell: object) -> datetime | None:
    """Read when something began. Raises sqlite3.DatabaseError for what was never written."""
    if cell is None:
        return None
    try:
        found = datetime.fromisoformat(str(cell))
    except ValueError as error:
        raise never_written(str(error)) from error
    if found.tzinfo is None or found.year not in YEARS:
        raise never_written("no moment of ours")
    return found


def plain(text: str) -> str:
    """Return a text that SQLite takes: no lone surrogates, and nothing that ends it early."""
    return text.encode("utf-8", "replace").decode().replace("\0", " ")


def listed(item: str) -> str:
    """Return how an item stands in a cell that holds a list."""
    return f"{_BETWEEN}{plain(item).replace(_BETWEEN, ' ')}{_BETWEEN}"


def items_of(cell: str) -> tuple[str, ...]:
    """Return what is listed in a cell."""
    return tuple(filter(None, cell.split(_BETWEEN)))


def _can_be(row: AnswerRow) -> bool:
    """Whether a row of the right form is one that could have been put in."""
    numbers = (getattr(row, name) for name in _NUMBERS)
    return (
        is_id(row.session_id)
        and 0 < row.number <= HIGHEST_NUMBER
        and row.status in _STATUSES
        and all(value is None or abs(value) <= _MOST for value in numbers)
        and all(abs(seconds) <= _MOST for seconds in row.phases.values())
    )


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
    "started_at": moment_in,
    "phases": json.loads,
    **dict.fromkeys(("shown", "missing", "tags"), items_of),
    **dict.fromkeys(
        ("approximate", "fillers_lower_bound", "starred", "corrected", "disputed", "spoken"), bool
    ),
}

_COLUMN_READERS = tuple(map(_READERS.get, COLUMNS))

_NUMBERS = (
    "budget_s", "decision_s", "duration_s", "words", "pace_wpm", "articulation_wpm", "fillers",
    "fillers_per_min", "self_rating", "heard_rating",
)  # fmt: skip

_STATUSES = {*typing.get_args(AnswerStatus), "broken"}
