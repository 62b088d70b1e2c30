"""Bring the index up to date with the sessions' files, reading only what changed.

A session's folder changes its time with every file that is made, replaced or deleted in it, so one
look at each folder tells which to look into; there, the files' own times and sizes tell which
answers to read. A folder that changed just now may change again within the same tick of the file
system's clock, and is looked into again next time.
"""

import hashlib
import os
import sqlite3
import stat
import time
from collections.abc import Callable, Container
from datetime import datetime
from pathlib import Path

from voicecoach.archive.files import answer_files, is_id, is_restoring, is_session
from voicecoach.archive.index.cells import cells_of, never_written, plain
from voicecoach.archive.index.schema import COLUMNS
from voicecoach.archive.leftovers import clear_up
from voicecoach.archive.reading import read_session
from voicecoach.archive.soundness import instant

_TICK_S = 2.5
"""More than the coarsest clock of a file system in use: FAT counts in steps of 2 s."""

_AT_ONCE_S = 0.25
"""How long others have to wait for what is written at a time."""

_UNREADABLE = "unreadable"

_Given = tuple[int, str | None]
"""Which answer it was: its number and when it was given. A new one may have an old number."""

_INSERT = (
    f"INSERT INTO answer (at, files, {', '.join(COLUMNS)})"  # noqa: S608 - names of our own fields
    f" VALUES (?, ?{', ?' * len(COLUMNS)})"
)


Told = Callable[[int, int], None]
"""Is told how many sessions of how many were read, each time that some were."""


def refresh(
    database: sqlite3.Connection,
    sessions: Path,
    *,
    thoroughly: bool,
    told: Told = lambda _read, _all: None,
) -> None:
    """Make the index say what the files say. Raises OSError where ``sessions`` cannot be read.

    ``thoroughly`` looks at each file of each folder, and so finds what was changed in place. What a
    killed process left half done is cleared up first, and looked at again as long as it cannot be.
    """
    known = {
        name: (folder, files)
        for name, folder, files in database.execute("SELECT id, folder, files FROM session")
    }
    if not all(isinstance(name, str) and is_id(name) for name in known):
        raise never_written("no name of a session")
    states = {name: _folder_state(path) for name, path in _folders(sessions)}
    touched = [
        name for name, state in states.items()
        if state == "" or (state is not None and known.get(name, ("", ""))[0] != state)
    ]  # fmt: skip
    unsettled = clear_up(sessions, touched)
    states |= {name: _folder_state(sessions / name) for name in touched}
    outdated: list[str] = []
    for name, state in states.items():
        # None: a link, a file, or deleted just now; dropped below if it is known
        if state is None or not is_id(name):
            continue
        known_state, known_files = known.pop(name, (None, None))
        if state != known_state or (
            (thoroughly or not state) and _files_state(sessions / name) != known_files
        ):
            outdated.append(name)
    outdated += known
    count = len(outdated)
    while outdated:
        _renew_some(database, sessions, outdated, unsettled)
        told(count - len(outdated), count)


def _folders(sessions: Path) -> list[tuple[str, str]]:
    """Return name and path of what may be the folders of sessions, oldest first."""
    with os.scandir(sessions) as entries:
        return sorted(
            (entry.name, entry.path)
            for entry in entries
            if is_id(entry.name) or is_restoring(entry.name)
        )


def _folder_state(path: str | Path, *, settled: bool = True) -> str | None:
    """Return what differs once something in a folder was made, replaced or deleted.

    Empty where that may still happen unseen, None where it is no folder, or none any more.
    """
    try:
        found = os.lstat(path)
    except OSError:
        return None
    if not stat.S_ISDIR(found.st_mode):
        return None
    latest_ns = max(found.st_mtime_ns, found.st_ctime_ns)
    settled = settled and latest_ns < time.time_ns() - _TICK_S * 1e9
    return f"{found.st_ino}:{found.st_mtime_ns}:{found.st_ctime_ns}" if settled else ""


def _files_state(path: str | Path) -> str:
    """Return what differs once a file in a folder was changed, too."""
    try:
        with os.scandir(path) as entries:
            paths = {entry.name: entry.path for entry in entries}
        files = sorted(_file_state(name, paths[name], paths) for name in paths)
    except OSError:
        return _UNREADABLE
    content = "\n".join(files).encode("utf-8", "backslashreplace")
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _file_state(name: str, path: str, names: Container[str]) -> str:
    """Return what differs once a record was written, or once anything was said at all.

    ``names`` are those of all files there. What was said beside a record has begun.
    """
    stem, suffix = name[:-5], name[-5:]
    if suffix == ".json":
        found = os.lstat(path)
        return f"{name}:{found.st_ino}:{found.st_size}:{found.st_mtime_ns}"
    if suffix == ".flac" and f"{stem}.json" in names:
        return name
    return f"{name}:{os.lstat(path).st_size > 0}"


def _renew_some(
    database: sqlite3.Connection, sessions: Path, outdated: list[str], unsettled: Container[str]
) -> None:
    """Read sessions again, as many as one write may hold, and take them off the list."""
    database.execute("BEGIN IMMEDIATE")
    try:
        began_s, forgotten = time.monotonic(), False
        while outdated and time.monotonic() - began_s < _AT_ONCE_S:
            name = outdated.pop()
            forgotten |= _renew(database, sessions / name, settled=name not in unsettled)
        if forgotten:  # words that were deleted stay in the segments of FTS5 until they are merged
            database.execute("INSERT INTO texts (texts) VALUES ('optimize')")
        database.execute("COMMIT")
    except BaseException:
        database.rollback()
        raise


def _renew(database: sqlite3.Connection, folder: Path, *, settled: bool) -> bool:
    """Read one session again, if nobody else has; return whether an answer is there no more."""
    name, state = folder.name, _folder_state(folder, settled=settled)
    if state is None:
        database.execute("DELETE FROM session WHERE id = ?", (name,))
        return bool(_drop_changed(database, name, {}))
    files = _files_state(folder)
    known = database.execute("SELECT files FROM session WHERE id = ?", (name,)).fetchone()
    if known == (files,):
        database.execute("UPDATE session SET folder = ? WHERE id = ?", (state, name))
        return False
    answers = _answers(folder)
    dropped = _drop_changed(database, name, answers)
    session, read = _read_in(database, folder, answers)
    database.execute(
        "INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?, ?)",
        (name, state, files, is_session(folder), *session),
    )
    return bool(dropped - read)


def _answers(folder: Path) -> dict[int, str]:
    """Return the state of each answer's files."""
    try:
        found = answer_files(folder)
        names = {number: {file.name for file in files.values()} for number, files in found.items()}
        return {
            number: " ".join(
                _file_state(file.name, os.fspath(file), names[number]) for file in files.values()
            )
            for number, files in found.items()
        }
    except OSError:
        return {}


def _drop_changed(database: sqlite3.Connection, name: str, answers: dict[int, str]) -> set[_Given]:
    """Drop what a session no longer holds as it was read; return which answers that were."""
    dropped = [
        (key, number, started_at)
        for key, number, files, started_at in database.execute(
            "SELECT key, number, files, started_at FROM answer WHERE session_id = ?", (name,)
        )
        if answers.get(number) != files
    ]
    for key, _number, _started_at in dropped:
        database.execute("DELETE FROM answer WHERE key = ?", (key,))
        database.execute("DELETE FROM texts WHERE rowid = ?", (key,))
    return {(number, started_at) for _key, number, started_at in dropped}


def _read_in(
    database: sqlite3.Connection, folder: Path, answers: dict[int, str]
) -> tuple[tuple[str | None, str | None, str | None], set[_Given]]:
    """Read what the index lacks of a session.

    Returns when it began, its pack and what is wrong with it; and which answers were read.
    """
    from voicecoach.archive.index.contents import row_of, texts_of  # heavy, and seldom needed

    known = database.execute("SELECT number FROM answer WHERE session_id = ?", (folder.name,))
    session = read_session(folder, without={number for (number,) in known})
    read: set[_Given] = set()
    for kept in session.answers:
        row = row_of(session.id, kept)
        at = row.started_at.timestamp() if row.started_at else _time_of(session.id)
        cells = (at, answers.get(kept.number, ""), *cells_of(row))
        key = database.execute(_INSERT, cells).lastrowid
        database.execute(
            "INSERT INTO texts (rowid, said, asked, noted) VALUES (?, ?, ?, ?)",
            (key, *texts_of(kept)),
        )
        read.add((kept.number, row.started_at.isoformat() if row.started_at else None))
    record, problem = session.record, plain(session.problem or "") or None
    if record is None:
        return (None, None, problem), read
    started_at = instant(record.started_at)
    return (started_at.isoformat() if started_at else None, plain(record.pack), problem), read


def _time_of(session: str) -> float:
    """Return when a session began by its id, in seconds since 1970; 0 where that is no time."""
    try:
        return datetime.fromisoformat(session[:16]).timestamp()
    except ValueError:
        return 0.0
