"""Questions to an index that is up to date. Values are always bound, never part of the SQL."""

import math
import sqlite3
from collections.abc import Iterator
from datetime import date, datetime, time

from voicecoach.archive.index.cells import (
    items_of,
    listed,
    moment_in,
    never_written,
    plain,
    row_from,
)
from voicecoach.archive.index.rows import (
    MARK_END,
    MARK_START,
    AnswerRow,
    Choices,
    Filter,
    Page,
    SessionRow,
)
from voicecoach.archive.index.schema import COLUMNS
from voicecoach.archive.index.words import expression, shown

_MOST = 2**31 - 1
"""Rows; more than any page has."""

_SNIPPET_WORDS = 24

_ROWS = f"SELECT key, {', '.join(COLUMNS)} FROM answer"  # noqa: S608 - names of our own fields
_NEWEST_FIRST = "ORDER BY at DESC, session_id DESC, number DESC"
_OLDEST_FIRST = "ORDER BY at, session_id, number"

Condition = tuple[str, tuple[str | float, ...]]
"""SQL with question marks, and what stands in their places."""


def search(
    database: sqlite3.Connection, wanted: Filter, *, limit: int, offset: int
) -> Page[AnswerRow]:
    """Return some of the answers that are wanted, newest first."""
    where, values = _where(wanted)
    count = f"SELECT count(*) FROM answer {where}"  # noqa: S608 - built of the constants here
    (total,) = database.execute(count, values).fetchone()
    found = database.execute(
        f"{_ROWS} {where} {_NEWEST_FIRST} LIMIT ? OFFSET ?",
        (*values, _bounded(limit), _bounded(offset)),
    ).fetchall()
    words = expression(wanted.text)
    snippets = [_snippet(database, words, key) if words else "" for key, *_cells in found]
    return Page(
        rows=tuple(
            row_from(cells, snippet=snippet)
            for (_key, *cells), snippet in zip(found, snippets, strict=True)
        ),
        total=total,
    )


def all_rows(database: sqlite3.Connection, wanted: Filter) -> tuple[AnswerRow, ...]:
    """Return all answers that are wanted, oldest first."""
    where, values = _where(wanted)
    found = database.execute(f"{_ROWS} {where} {_OLDEST_FIRST}", values)
    return tuple(row_from(cells) for _key, *cells in found)


def sessions(database: sqlite3.Connection, *, limit: int, offset: int) -> Page[SessionRow]:
    """Return some sessions with all their answers, newest first."""
    (total,) = database.execute("SELECT count(*) FROM session WHERE is_session").fetchone()
    found = database.execute(
        "SELECT id, started_at, pack, problem FROM session WHERE is_session"
        " ORDER BY id DESC LIMIT ? OFFSET ?",
        (_bounded(limit), _bounded(offset)),
    ).fetchall()
    return Page(rows=tuple(_session(database, *cells) for cells in found), total=total)


def choices(database: sqlite3.Connection) -> Choices:
    """Return the values that there are to filter by."""
    tags = {tag for cell in _distinct(database, "tags") for tag in items_of(cell)}
    return Choices(
        packs=_distinct(database, "pack"),
        domains=_distinct(database, "domain"),
        kinds=_distinct(database, "kind"),
        tags=tuple(sorted(tags)),
        verdicts=_distinct(database, "verdict"),
    )


def practised(database: sqlite3.Connection) -> tuple[str, ...]:
    """Return the packs of all sessions, the one of the newest session first."""
    found = database.execute(
        "SELECT pack FROM session WHERE pack IS NOT NULL GROUP BY pack ORDER BY max(id) DESC"
    )
    return tuple(_text(pack) or "" for (pack,) in found)


def asked_at(database: sqlite3.Connection) -> dict[tuple[str, str], float]:
    """Return when each question was answered last, by pack and id; in seconds since 1970."""
    found = database.execute(
        "SELECT pack, question_id, max(at) FROM answer"
        " WHERE pack IS NOT NULL AND ifnull(derived_from, '') = '' GROUP BY pack, question_id"
    )
    return {(_text(pack) or "", _text(question) or ""): _number(at) for pack, question, at in found}


def latest_numbers(database: sqlite3.Connection) -> dict[str, int]:
    """Return the number of the latest answer of each session; 0 where it has none."""
    found = database.execute(
        "SELECT id, ifnull(max(number), 0) FROM session LEFT JOIN answer ON session_id = id"
        " WHERE is_session GROUP BY id"
    )
    return {name: int(_number(number)) for name, number in found}


def _session(
    database: sqlite3.Connection,
    name: str,
    started_at: str | None,
    pack: str | None,
    problem: str | None,
) -> SessionRow:
    answers = database.execute(f"{_ROWS} WHERE session_id = ? ORDER BY number", (name,))
    return SessionRow(
        id=name,
        started_at=moment_in(started_at),
        pack=_text(pack),
        problem=_text(problem),
        answers=tuple(row_from(cells) for _key, *cells in answers),
    )


def _where(wanted: Filter) -> Condition:
    """Put a filter into SQL."""
    conditions = list(_conditions(wanted))
    if not conditions:
        return "", ()
    where = "WHERE " + " AND ".join(condition for condition, _values in conditions)
    return where, tuple(value for _condition, values in conditions for value in values)


def _conditions(wanted: Filter) -> Iterator[Condition]:
    if wanted.text.strip():
        words = expression(wanted.text)
        found = "key IN (SELECT rowid FROM texts WHERE texts MATCH ?)"
        yield (found, (words,)) if words else ("0", ())
    for column, value in (
        ("pack", wanted.pack),
        ("domain", wanted.domain),
        ("kind", wanted.kind),
        ("question_id", wanted.question),
        ("verdict", wanted.verdict),
        ("status", wanted.status),
    ):
        if value is not None:
            yield f"{column} = ?", (plain(value),)
    if wanted.since is not None:
        yield "at >= ?", (_seconds(wanted.since, time.min),)
    if wanted.until is not None:
        yield "at <= ?", (_seconds(wanted.until, time.max),)
    if wanted.starred:
        yield "starred = 1", ()
    if wanted.tag is not None:
        yield "instr(tags, ?)", (listed(wanted.tag),)
    for signal in wanted.shows:
        yield "instr(shown, ?)", (listed(signal),)
    for signal in wanted.lacks:
        yield "headline IS NOT NULL AND NOT ifnull(instr(shown, ?), 0)", (listed(signal),)


def _seconds(day: date, at: time) -> float:
    """Return a moment on this machine's clock in seconds since 1970, as far as there are such."""
    try:
        return datetime.combine(day, at).timestamp()
    except (OSError, OverflowError, ValueError):
        return math.inf if day.year > 1970 else -math.inf


def _snippet(database: sqlite3.Connection, words: str, key: int) -> str:
    (found,) = database.execute(
        "SELECT snippet(texts, -1, ?, ?, '…', ?) FROM texts WHERE texts MATCH ? AND rowid = ?",
        (MARK_START, MARK_END, _SNIPPET_WORDS, words, key),
    ).fetchone()
    return shown(found)


def _distinct(database: sqlite3.Connection, column: str) -> tuple[str, ...]:
    found = database.execute(
        f"SELECT DISTINCT {column} FROM answer WHERE {column} IS NOT NULL ORDER BY 1"  # noqa: S608 - a name of our own
    )
    return tuple(_text(value) or "" for (value,) in found)


def _text(cell: object) -> str | None:
    if isinstance(cell, str | None):
        return cell
    raise never_written("expected a text")


def _number(cell: object) -> float:
    if isinstance(cell, int | float) and math.isfinite(cell):
        return cell
    raise never_written("expected a number")


def _bounded(count: int) -> int:
    return max(0, min(count, _MOST))
