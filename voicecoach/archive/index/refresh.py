"""Bring the index up to date with the sessions' files, reading only what changed.

A session's folder changes its time with every file that is made, replaced or deleted in it, so one
look at each folder tells which to look into; there, the files' own times and sizes tell which
answers to read. A folder that changed just now may change again within the same tick of the file
system's clock, and is looked into again next time.
"""

import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from voicecoach.archive.files import SESSION_FILE, answer_files, is_id, own_files
from voicecoach.archive.folder import read_session
from voicecoach.archive.index.cells import LARGEST, cells_of, plain
from voicecoach.archive.index.schema import COLUMNS
from voicecoach.archive.index.times import moment, time_of

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


@dataclass(frozen=True, slots=True)
class _Look:
    """What is in a session's folder, without having read it."""

    session: str
    """Of ``session.json``: differs once it was written anew; empty where there is none."""

    answers: dict[int, str]
    """The same of each answer's files."""

    readable: bool = True

    @property
    def is_session(self) -> bool:
        """Whether anything in it is ours; a folder that cannot be read may be one."""
        return bool(self.session or self.answers or not self.readable)

    @property
    def files(self) -> str:
        """All in one."""
        return "\n".join([self.session, *self.answers.values()]) if self.readable else _UNREADABLE


def refresh(database: sqlite3.Connection, sessions: Path, *, thoroughly: bool) -> None:
    """Make the index say what the files say. Raises OSError where ``sessions`` cannot be read.

    ``thoroughly`` looks at each file of each folder, and so finds what was changed in place.
    """
    known = {
        name: (state, files)
        for name, state, files in database.execute("SELECT id, folder, files FROM session")
    }
    there = dict(_folders(sessions))
    outdated = [name for name in known if name not in there]
    for name, state in there.items():
        known_folder, known_files = known.get(name, (None, None))
        if state != known_folder or (
            (thoroughly or not state) and _look(sessions / name).files != known_files
        ):
            outdated.append(name)
    while outdated:
        _renew_some(database, sessions, outdated)


def _folders(sessions: Path) -> Iterator[tuple[str, str]]:
    """Yield name and state of each folder that may be a session's."""
    with os.scandir(sessions) as entries:
        names = [entry.name for entry in entries if is_id(entry.name)]
    for name in names:
        if (state := _folder_state(sessions / name)) is not None:
            yield name, state


def _folder_state(folder: Path) -> str | None:
    """Return what differs once something in a folder was made, replaced or deleted.

    Empty where that may still happen unseen, None where it is no folder, or none any more.
    """
    try:
        found = os.lstat(folder)
    except OSError:
        return None
    if not stat.S_ISDIR(found.st_mode):
        return None
    latest_ns = max(found.st_mtime_ns, found.st_ctime_ns)
    settled = latest_ns < time.time_ns() - _TICK_S * 1e9
    return f"{found.st_ino}:{found.st_mtime_ns}:{found.st_ctime_ns}" if settled else ""


def _look(folder: Path) -> _Look:
    try:
        answers = {
            number: " ".join(map(_file_state, files.values()))
            for number, files in answer_files(folder).items()
        }
        session = [file for file in own_files(folder) if file.name.startswith(SESSION_FILE)]
        return _Look(" ".join(map(_file_state, session)), answers)
    except OSError:
        return _Look("", {}, readable=False)


def _file_state(file: Path) -> str:
    """Return what differs once a record was written, or once anything was said at all."""
    found = os.lstat(file)
    if file.suffix != ".json":
        return f"{file.name}:{found.st_size > 0}"
    return f"{file.name}:{found.st_ino}:{found.st_size}:{found.st_mtime_ns}"


def _renew_some(database: sqlite3.Connection, sessions: Path, outdated: list[str]) -> None:
    """Read sessions again, as many as one write may hold, and take them off the list."""
    database.execute("BEGIN IMMEDIATE")
    try:
        began_s, forgotten = time.monotonic(), False
        while outdated and time.monotonic() - began_s < _AT_ONCE_S:
            forgotten |= _renew(database, sessions / outdated.pop())
        if forgotten:  # words that were deleted stay in the segments of FTS5 until they are merged
            database.execute("INSERT INTO texts (texts) VALUES ('optimize')")
        database.execute("COMMIT")
    except BaseException:
        database.rollback()
        raise


def _renew(database: sqlite3.Connection, folder: Path) -> bool:
    """Read one session again, if nobody else has; return whether an answer is there no more."""
    name, state = folder.name, _folder_state(folder)
    if state is None:
        database.execute("DELETE FROM session WHERE id = ?", (name,))
        return bool(_drop_changed(database, name, {}))
    look = _look(folder)
    known = database.execute("SELECT files FROM session WHERE id = ?", (name,)).fetchone()
    if known == (look.files,):
        database.execute("UPDATE session SET folder = ? WHERE id = ?", (state, name))
        return False
    dropped = _drop_changed(database, name, look.answers)
    return bool(dropped - _read_in(database, folder, state, look))


def _drop_changed(database: sqlite3.Connection, name: str, answers: dict[int, str]) -> set[_Given]:
    """Drop what a session no longer holds as it was read; return which answers that were."""
    dropped = [
        (key, number, started_at)
        for key, number, state, started_at in database.execute(
            "SELECT key, number, files, started_at FROM answer WHERE session_id = ?", (name,)
        )
        if answers.get(number) != state
    ]
    for key, _number, _started_at in dropped:
        database.execute("DELETE FROM answer WHERE key = ?", (key,))
        database.execute("DELETE FROM texts WHERE rowid = ?", (key,))
    return {(number, started_at) for _key, number, started_at in dropped}


def _read_in(database: sqlite3.Connection, folder: Path, state: str, look: _Look) -> set[_Given]:
    """Read what the index lacks of a session; return which answers that were."""
    from voicecoach.archive.index.contents import row_of, texts_of  # heavy, and seldom needed

    session = read_session(folder)
    record, problem = session.record, session.problem
    started_at = moment(record.started_at) if record else None
    if record and not started_at:
        problem = problem or f"{SESSION_FILE} has no date: {record.started_at!r}"
    known = {
        number
        for (number,) in database.execute(
            "SELECT number FROM answer WHERE session_id = ?", (session.id,)
        )
    }
    read: set[_Given] = set()
    for kept in session.answers:
        if kept.number > LARGEST:
            problem = problem or f"answer {kept.number} has too high a number"
        elif kept.number not in known:
            row = row_of(session.id, kept)
            at = row.started_at.timestamp() if row.started_at else time_of(session.id)
            cells = cells_of(row)
            key = database.execute(
                _INSERT, (at, look.answers.get(kept.number, ""), *cells)
            ).lastrowid
            database.execute(
                "INSERT INTO texts (rowid, said, asked, noted) VALUES (?, ?, ?, ?)",
                (key, *texts_of(kept)),
            )
            read.add((kept.number, row.started_at.isoformat() if row.started_at else None))
    database.execute(
        "INSERT OR REPLACE INTO session VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            session.id,
            state,
            look.files,
            look.is_session,
            started_at.isoformat() if started_at else None,
            plain(record.pack) if record else None,
            plain(problem) if problem else None,
        ),
    )
    return read
