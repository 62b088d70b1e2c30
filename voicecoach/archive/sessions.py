"""All sessions under the data folder: start one, list them, find one, delete for good."""

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from voicecoach import __version__
from voicecoach.archive.files import (
    RUNNING_FILE,
    delete_whole,
    files_of_answer,
    is_named,
    is_session,
    new_id,
)
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.index import search
from voicecoach.archive.index.refresh import Told
from voicecoach.archive.index.rows import AnswerRow, Choices, Filter, Page, SessionRow
from voicecoach.archive.index.use import Index
from voicecoach.archive.left_open import close_left_open
from voicecoach.archive.owed import Owed
from voicecoach.archive.reading import read_session
from voicecoach.archive.records import KeptAnswer, KeptSession, SessionRecord
from voicecoach.archive.store import ArchiveError, Store
from voicecoach.disk import sync_folder, take_lock
from voicecoach.errors import UsageError

if TYPE_CHECKING:  # what interviews need takes longer to load than thousands of answers to list
    from voicecoach.archive.interviews import InterviewRecord

MINUTE_BYTES = 1_920_000
"""A minute of sound takes no more, and 1 MB as a rule: 16 kHz mono, packed as FLAC."""

SPACE_NEEDED_BYTES = MINUTE_BYTES
"""Without so much room no session starts: there is hardly an answer of less than a minute."""

AMPLE_BYTES = 60 * MINUTE_BYTES
"""Where there is less room, how long it lasts is said."""

ELSEWHERE = "free some space there or keep sessions elsewhere with --data DIR"

LATEST = "latest"
"""Finds the newest session."""

_ALL = 1_000_000
"""Sessions: more than there ever are."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """What deleting a session or an answer came to."""

    left: tuple[str, ...] = ()
    """Names of files that voicecoach did not write: they stay, and the folder with them."""

    debriefs: "tuple[InterviewRecord, ...]" = ()
    """Interviews whose debrief quoted what was deleted, and went with it."""


class Archive:
    """The sessions kept in ``DATA/sessions``. Nothing outside that folder is ever touched."""

    def __init__(self, data: Path, *, indexing: Told = lambda _read, _all: None) -> None:
        """``indexing`` is told how many sessions of how many were read for the index."""
        self.data = data
        self.path = data / "sessions"
        self._store = Store(self.path, of="sessions")
        self._index = Index(self.path, indexing)

    def start_session(
        self,
        *,
        pack: str,
        space_needed_bytes: int = SPACE_NEEDED_BYTES,
        now: datetime | None = None,
        owed: Owed | None = None,
    ) -> SessionFolder:
        """Make a new session's folder, readable by this user only.

        Raises ArchiveError, before anything was asked, when the folder cannot be written or the
        disk has less room than ``space_needed_bytes``.
        """
        started = (now or datetime.now(UTC)).astimezone()
        self._store.make()
        close_left_open(map(self.path.joinpath, self._store.names("")), self.is_running)
        self._require_space(space_needed_bytes)
        record = SessionRecord(
            started_at=started.isoformat(timespec="seconds"), pack=pack, version=__version__
        )
        folder = SessionFolder(self._free(started), record, owed=owed)
        try:
            folder.begin()
        except ArchiveError:
            folder.close()  # which leaves nothing
            raise
        return folder

    def folders(self) -> tuple[Path, ...]:
        """Return the session folders, newest first; whatever else lies there is none."""
        found = (self.path / name for name in reversed(self._store.names("")))
        return tuple(path for path in found if is_session(path))

    def list_sessions(self, *, limit: int, offset: int = 0) -> Page[SessionRow]:
        """Return some sessions with their answers, newest first, through the index."""
        return self._ask(lambda index: search.sessions(index, limit=limit, offset=offset))

    def search(self, wanted: Filter, *, limit: int = 50, offset: int = 0) -> Page[AnswerRow]:
        """Return some of the answers that are wanted, newest first, through the index."""
        return self._ask(lambda index: search.search(index, wanted, limit=limit, offset=offset))

    def rows(self, wanted: Filter | None = None) -> tuple[AnswerRow, ...]:
        """Return all answers that are wanted, oldest first: what trends are drawn from."""
        return self._ask(lambda index: search.all_rows(index, wanted or Filter()))

    def attempts(self, pack: str, question: str) -> tuple[AnswerRow, ...]:
        """Return the answers to one question, oldest first."""
        return self.rows(Filter(pack=pack, question=question))

    def choices(self) -> Choices:
        """Return the values that there are to filter by."""
        return self._ask(search.choices)

    def practised(self) -> tuple[str, ...]:
        """Return the packs of all sessions, the one of the newest session first."""
        return self._ask(search.practised)

    def asked_at(self) -> dict[tuple[str, str], float]:
        """Return when each question was answered last, by pack and id; in seconds since 1970."""
        return self._ask(search.asked_at)

    def latest_numbers(self) -> dict[str, int]:
        """Return the number of the latest answer of each session; 0 where it has none."""
        return self._ask(search.latest_numbers)

    def answers(self, session_id: str) -> tuple[KeptAnswer, ...]:
        """Return the answers of the session of exactly this id; none where it is gone."""
        path = self.path / session_id
        return read_session(path).answers if self._holds(path) else ()

    def answer(self, session_id: str, number: int) -> KeptAnswer:
        """Return one answer of the session of exactly this id. Raises UsageError for none."""
        for kept in self.answers(session_id):
            if kept.number == number:
                return kept
        raise UsageError(f"session {session_id} has no answer {number}")

    def sessions_of(self, pack: str) -> tuple[str, ...]:
        """Return the ids of the sessions of a pack, newest first."""
        rows = self.list_sessions(limit=_ALL).rows
        return tuple(row.id for row in rows if row.pack == pack)

    def is_running(self, session_id: str) -> bool:
        """Whether a process is at a session right now: what is unfinished in it may be finished."""
        lock = self.path / session_id / RUNNING_FILE
        if not lock.is_file():
            return False
        try:
            held = take_lock(lock)
        except OSError:
            return False
        if held is not None:
            os.close(held)
        return held is None

    def find(self, name: str) -> KeptSession:
        """Read the one session whose id begins with ``name`` or ends with ``-name``.

        ``latest`` is the newest. Raises UsageError, saying what there is, for none or several.
        """
        matches = self._named(name)
        if len(matches) == 1:
            return read_session(matches[0])
        folders = self.folders()
        if not folders:
            raise UsageError(f"no sessions are kept in {self.path}; voicecoach practice makes one")
        trouble = "no session" if not matches else "more than one session"
        raise UsageError(f"{trouble} {name!r}; there are {_shown(matches or folders)}")

    def holds(self, name: str) -> bool:
        """Whether ``find`` would take a name for a session's, or for those of several."""
        return bool(self._named(name))

    def locked(self) -> AbstractContextManager[None]:
        """Keep other processes from changing and deleting kept answers meanwhile.

        Not to be entered twice. Raises ArchiveError where that cannot be had.
        """
        return self._store.locked()

    def delete(self, session: KeptSession, answer: KeptAnswer | None = None) -> Deleted:
        """Delete a session, or one answer of it, for good: from the disk and from the index.

        The last answer takes its session along. What quotes it elsewhere goes, too: a debrief, the
        words in a follow-up. Where the folder holds what voicecoach did not write, that stays.
        Raises ArchiveError when something of the session would stay.
        """
        from voicecoach.archive.forgetting import forget
        from voicecoach.archive.interviews import Interviews

        if not self._holds(session.path):
            raise ArchiveError(
                f"{session.path} is not a session in {self.path}; nothing was deleted"
            )
        whole = answer is None or [kept.number for kept in session.answers] == [answer.number]
        with self.locked():
            try:
                gone = session.answers if answer is None else (answer,)
                debriefs = forget(Interviews(self.data), session, gone)
                left = self._delete(session.path, None if whole or answer is None else answer)
            except OSError as error:
                raise ArchiveError(
                    f"cannot delete {error.filename or session.path}: {error.strerror}; "
                    "what is still there is listed by voicecoach history list"
                ) from error
        self._ask(lambda _index: None)
        return Deleted(left=left, debriefs=debriefs)

    def _delete(self, path: Path, answer: KeptAnswer | None) -> tuple[str, ...]:
        if answer is None:
            return delete_whole(path)
        for file in files_of_answer(path, answer.number):
            file.unlink()
        sync_folder(path)
        return ()

    def _free(self, started: datetime) -> Path:
        """Return a folder that is not there yet."""
        while (path := self.path / new_id(started)).exists():
            pass
        return path

    def _ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return self._index.ask(question)
        except OSError as error:
            raise ArchiveError(
                f"cannot read {self.path}: {error.strerror}; check who may read that folder"
            ) from error

    def _require_space(self, needed_bytes: int) -> None:
        free = free_bytes(self.path)
        if free < needed_bytes:
            raise ArchiveError(
                f"only {free / 1e6:.0f} MB free for recordings in {self.path} "
                f"({needed_bytes / 1e6:.0f} MB needed); {ELSEWHERE}"
            )

    def _named(self, name: str) -> tuple[Path, ...]:
        """Return the folders of the sessions that may be meant; only these are looked into."""
        paths = (self.path / id_ for id_ in reversed(self._store.names("")))
        if name == LATEST:
            latest = next(filter(is_session, paths), None)
            return () if latest is None else (latest,)
        return tuple(
            path for path in paths if name and is_named(path.name, name) and is_session(path)
        )

    def _holds(self, path: Path) -> bool:
        """Whether a path is the folder of a session here. What lies elsewhere is never touched."""
        return path.parent == self.path and is_session(path)


def free_bytes(path: Path) -> int:
    """Free space for this user on the disk that ``path`` is on or would be made on."""
    existing = next(parent for parent in (path, *path.absolute().parents) if parent.exists())
    return shutil.disk_usage(existing).free


def little_room(path: Path) -> str:
    """Say how long the disk's room lasts for answers; empty where it is ample, or not known."""
    try:
        free = free_bytes(path)
    except OSError:
        return ""
    if free >= AMPLE_BYTES:
        return ""
    return f"only {free / 1e6:.0f} MB free in {path}: room for {lasts(free)}; {ELSEWHERE}"


def lasts(free: int) -> str:
    """Say for how long bytes of room are enough at least."""
    minutes = free // MINUTE_BYTES
    return f"{minutes} minute{'' if minutes == 1 else 's'} of answers"


def _shown(folders: tuple[Path, ...]) -> str:
    names = [folder.name for folder in folders[:5]]
    more = len(folders) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")
