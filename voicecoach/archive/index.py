"""A SQLite index over the sessions, so that listing hundreds of them reads only what changed.

The files are the truth. Every use brings the index up to date: sessions whose files changed are
read again, those that went are dropped, and an index that is missing, damaged or of another
version is made anew. It may be deleted at any time.
"""

import contextlib
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from voicecoach.archive.folder import own_files, read_session
from voicecoach.archive.records import KeptAnswer

INDEX_FILE = "index.sqlite3"

_VERSION = 1
"""Goes up with every change to the tables or to what is put into them."""

_SETTINGS = """
PRAGMA foreign_keys = ON;
PRAGMA secure_delete = ON;      -- deleted means gone: freed pages are overwritten
PRAGMA journal_mode = MEMORY;   -- no journal file that keeps a copy; a crash costs a rebuild
"""

_TABLES = f"""
CREATE TABLE session (
    id TEXT PRIMARY KEY, stamp TEXT NOT NULL,
    started_at TEXT, pack TEXT, problem TEXT
);
CREATE TABLE answer (
    session_id TEXT NOT NULL REFERENCES session ON DELETE CASCADE, number INTEGER NOT NULL,
    status TEXT NOT NULL, question_id TEXT, headline TEXT, problem TEXT,
    PRIMARY KEY (session_id, number)
);
PRAGMA user_version = {_VERSION};
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerSummary:
    """One answer's line in a list."""

    number: int
    status: str
    question_id: str | None
    headline: str | None
    """What the report says first; None without a report."""

    problem: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSummary:
    """One session in a list."""

    id: str
    started_at: str | None
    """ISO 8601 with offset; None where ``session.json`` cannot be read."""

    pack: str | None
    problem: str | None
    answers: tuple[AnswerSummary, ...]


def summaries(index: Path, folders: Iterable[Path]) -> tuple[SessionSummary, ...]:
    """Bring the index file up to date with the session folders; return what it holds of each.

    The order is that of the folders. Where the file cannot be used (a read-only folder, another
    process at work), the same is done in memory.
    """
    found = {folder.name: folder for folder in folders}
    try:
        return _summaries(index, found)
    except (sqlite3.DatabaseError, OSError):
        with contextlib.suppress(OSError):
            index.unlink(missing_ok=True)
    try:
        return _summaries(index, found)  # made anew
    except (sqlite3.DatabaseError, OSError):
        return _summaries(":memory:", found)


def _summaries(place: Path | str, found: Mapping[str, Path]) -> tuple[SessionSummary, ...]:
    with contextlib.closing(sqlite3.connect(place)) as database:
        database.executescript(_SETTINGS)
        if place != ":memory:":
            Path(place).chmod(0o600)
        (version,) = database.execute("PRAGMA user_version").fetchone()
        if version == 0:
            database.executescript(_TABLES)
        elif version != _VERSION:
            raise sqlite3.DatabaseError(f"index version {version}")
        with database:
            _refresh(database, found)
        return tuple(_summary(database, name) for name in found)


def _refresh(database: sqlite3.Connection, found: Mapping[str, Path]) -> None:
    known = dict(database.execute("SELECT id, stamp FROM session"))
    stamps = {name: _stamp(folder) for name, folder in found.items()}
    outdated = [name for name, stamp in known.items() if stamps.get(name) != stamp]
    database.executemany("DELETE FROM session WHERE id = ?", [(name,) for name in outdated])
    for name in found.keys() - (known.keys() - outdated):
        session = read_session(found[name])
        record = session.record
        database.execute(
            "INSERT INTO session VALUES (?, ?, ?, ?, ?)",
            (
                name,
                stamps[name],
                record.started_at if record else None,
                record.pack if record else None,
                session.problem,
            ),
        )
        database.executemany(
            "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?)",
            [(name, *_answer_row(answer)) for answer in session.answers],
        )


def _answer_row(answer: KeptAnswer) -> tuple[int, str, str | None, str | None, str | None]:
    record = answer.record
    report = record.report if record else None
    return (
        answer.number,
        answer.status,
        record.question.id if record else None,
        report.feedback.headline if report else None,
        answer.problem,
    )


def _summary(database: sqlite3.Connection, name: str) -> SessionSummary:
    started_at, pack, problem = database.execute(
        "SELECT started_at, pack, problem FROM session WHERE id = ?", (name,)
    ).fetchone()
    answers = database.execute(
        "SELECT number, status, question_id, headline, problem"
        " FROM answer WHERE session_id = ? ORDER BY number",
        (name,),
    )
    return SessionSummary(
        id=name,
        started_at=started_at,
        pack=pack,
        problem=problem,
        answers=tuple(
            AnswerSummary(
                number=number,
                status=status,
                question_id=question_id,
                headline=headline,
                problem=trouble,
            )
            for number, status, question_id, headline, trouble in answers
        ),
    )


def _stamp(folder: Path) -> str:
    """Name, size and time of each of our files: differs once one was written, added or removed."""
    try:
        states = [(file.name, file.lstat()) for file in own_files(folder)]
    except OSError:
        return "unreadable"
    return " ".join(f"{name}:{state.st_size}:{state.st_mtime_ns}" for name, state in states)
