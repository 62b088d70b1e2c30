"""The index as a file: its tables, who may read it, and what of it counts as damage."""

import contextlib
import os
import sqlite3
import stat
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from voicecoach.archive.index.rows import AnswerRow

VERSION = 4
"""Goes up with every change to the tables or to what is put into them."""

WAIT_S = 30.0
"""How long to wait for another process that is writing; what it writes is what we would."""

COLUMNS = tuple(field.name for field in fields(AnswerRow) if field.name != "snippet")
"""Of the table ``answer``, beside those that only the index needs."""

_SETTINGS = """
PRAGMA secure_delete = ON;       -- deleted means gone: freed pages are overwritten
PRAGMA journal_mode = DELETE;    -- a write-ahead log would keep copies of what was deleted
PRAGMA synchronous = NORMAL;
PRAGMA temp_store = MEMORY;      -- and so would a temporary file
PRAGMA cache_size = -16000;      -- KiB: a write that fits does not lock readers out early
"""

_TABLES = f"""
BEGIN IMMEDIATE;
CREATE TABLE session (
    id TEXT PRIMARY KEY, folder TEXT NOT NULL, files TEXT NOT NULL, is_session INTEGER NOT NULL,
    started_at TEXT, pack TEXT, problem TEXT
);
CREATE TABLE answer (
    key INTEGER PRIMARY KEY, at REAL NOT NULL, files TEXT NOT NULL, {", ".join(COLUMNS)},
    UNIQUE (session_id, number)
);
CREATE INDEX answer_at ON answer (at, session_id, number);
CREATE INDEX answer_question ON answer (question_id, pack);
-- Many words begin with the same two or three letters; each snippet would put their lists together.
CREATE VIRTUAL TABLE texts USING fts5 (
    said, asked, noted, tokenize = "unicode61 remove_diacritics 2",
    prefix = "2 3"
);
PRAGMA user_version = {VERSION};
COMMIT;
"""

UNUSABLE = (sqlite3.Error, UnicodeDecodeError)
"""What asking the index may raise; the latter where a message quotes a damaged file."""

_DAMAGE = frozenset(
    {
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_ERROR,  # such as a table that is not there
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_MISMATCH,
        sqlite3.SQLITE_NOTADB,
        sqlite3.SQLITE_SCHEMA,
    }
)


@contextlib.contextmanager
def opened(file: Path) -> Iterator[sqlite3.Connection]:
    """Open the index, with its tables; made for this user only where it is missing.

    Raises OSError and sqlite3.DatabaseError.
    """
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if not stat.S_ISREG(file.lstat().st_mode):  # SQLite would write to wherever a link leads
            raise
    with contextlib.closing(
        sqlite3.connect(file, timeout=WAIT_S, isolation_level=None)
    ) as database:
        database.executescript(_SETTINGS)
        _require_tables(database)
        yield database


@contextlib.contextmanager
def in_memory(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a copy of the index that is never written; empty where the index cannot be read."""
    with contextlib.closing(_copy(file)) as database:
        yield database


def _copy(file: Path) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    try:
        if not file.is_file():  # SQLite would wait for what comes through a pipe
            raise sqlite3.DatabaseError("no file")
        uri = f"{file.absolute().as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(uri, uri=True, timeout=1.0)) as source:
            source.backup(database)
        _require_tables(database)
    except UNUSABLE:
        database.close()
        database = sqlite3.connect(":memory:", isolation_level=None)
        _require_tables(database)
    return database


def _require_tables(database: sqlite3.Connection) -> None:
    version = _version(database)
    if version == 0:
        try:
            database.executescript(_TABLES)
        except sqlite3.OperationalError:
            database.rollback()
            if _version(database) != VERSION:  # else another process was quicker
                raise
    elif version != VERSION:
        raise sqlite3.DatabaseError(f"index version {version}")


def _version(database: sqlite3.Connection) -> int:
    (version,) = database.execute("PRAGMA user_version").fetchone()
    return int(version)


def is_damage(error: Exception) -> bool:
    """Whether making the index anew may help: not where it is only busy or cannot be written."""
    code = getattr(error, "sqlite_errorcode", None)  # none where Python itself raised it
    return code is None or code & 0xFF in _DAMAGE


def discard(file: Path) -> None:
    """Delete the index, as far as that is possible."""
    for name in (file.name, f"{file.name}-journal"):
        with contextlib.suppress(OSError):
            file.with_name(name).unlink(missing_ok=True)
