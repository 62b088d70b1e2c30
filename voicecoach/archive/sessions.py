"""All sessions under the data folder: start one, list them, find one, delete for good."""

import shutil
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from voicecoach import __version__
from voicecoach.archive.folder import (
    SESSION_FILE,
    ArchiveError,
    SessionFolder,
    answer_files,
    is_id,
    new_id,
    own_files,
    private_folder,
    read_session,
    write_record,
)
from voicecoach.archive.index import search
from voicecoach.archive.index.rows import AnswerRow, Choices, Filter, Page, SessionRow
from voicecoach.archive.index.use import Index
from voicecoach.archive.records import KeptAnswer, KeptSession, SessionRecord
from voicecoach.errors import UsageError

SPACE_NEEDED_BYTES = 100_000_000
"""Room asked for before a session starts: an hour of 16 kHz mono FLAC takes 60 to 70 MB."""

LATEST = "latest"
"""Finds the newest session."""

T = TypeVar("T")


class Archive:
    """The sessions kept in ``DATA/sessions``. Nothing outside that folder is ever touched."""

    def __init__(self, data: Path) -> None:
        self.path = data / "sessions"
        self._index = Index(self.path)

    def start_session(
        self,
        *,
        pack: str,
        space_needed_bytes: int = SPACE_NEEDED_BYTES,
        now: datetime | None = None,
    ) -> SessionFolder:
        """Make a new session's folder, readable by this user only.

        Raises ArchiveError, before anything was asked, when the folder cannot be written or the
        disk has less room than ``space_needed_bytes``.
        """
        started = (now or datetime.now(UTC)).astimezone()
        folder = private_folder(self.path, of="sessions") / new_id(started)
        try:
            self._require_space(space_needed_bytes)
            folder.mkdir(mode=0o700)
        except OSError as error:
            raise ArchiveError(
                f"cannot keep sessions in {self.path}: {error.strerror}; "
                "choose another folder with --data DIR"
            ) from error
        record = SessionRecord(
            started_at=started.isoformat(timespec="seconds"), pack=pack, version=__version__
        )
        write_record(folder / SESSION_FILE, record)
        return SessionFolder(folder)

    def folders(self) -> tuple[Path, ...]:
        """Return the session folders, newest first; whatever else lies there is none."""
        if not self.path.is_dir():
            return ()
        try:
            found = [path for path in self.path.iterdir() if self._is_session(path)]
        except OSError as error:
            raise ArchiveError(
                f"cannot read {self.path}: {error.strerror}; check who may read that folder"
            ) from error
        return tuple(sorted(found, key=lambda path: path.name, reverse=True))

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

    def answers(self, session_id: str) -> tuple[KeptAnswer, ...]:
        """Return the answers of the session of exactly this id; none where it is gone."""
        path = self.path / session_id
        return read_session(path).answers if self._is_session(path) else ()

    def find(self, name: str) -> KeptSession:
        """Read the one session whose id begins with ``name`` or ends with ``-name``.

        ``latest`` is the newest. Raises UsageError, saying what there is, for none or several.
        """
        folders = self.folders()
        if name == LATEST:
            matches = folders[:1]
        else:
            matches = tuple(
                folder
                for folder in folders
                if name and (folder.name.startswith(name) or folder.name.endswith(f"-{name}"))
            )
        if len(matches) == 1:
            return read_session(matches[0])
        if not folders:
            raise UsageError(f"no sessions are kept in {self.path}; voicecoach practice makes one")
        trouble = "no session" if not matches else "more than one session"
        raise UsageError(f"{trouble} {name!r}; there are {_shown(matches or folders)}")

    def delete(self, session: KeptSession, answer: KeptAnswer | None = None) -> tuple[str, ...]:
        """Delete a session, or one answer of it, from the disk and from the index.

        The last answer takes its session along. Where the folder holds what voicecoach did not
        write, that stays there; returns the names. Raises ArchiveError when something of the
        session would stay.
        """
        if not self._is_session(session.path):
            raise ArchiveError(
                f"{session.path} is not a session in {self.path}; nothing was deleted"
            )
        left: tuple[str, ...] = ()
        try:
            if answer is None or [kept.number for kept in session.answers] == [answer.number]:
                left = _delete_whole(session.path)
            else:
                for file in answer_files(session.path).get(answer.number, []):
                    file.unlink()
        except OSError as error:
            raise ArchiveError(
                f"cannot delete {error.filename or session.path}: {error.strerror}; "
                "what is still there is listed by voicecoach history list"
            ) from error
        self._ask(lambda _index: None)
        return left

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
                f"({needed_bytes / 1e6:.0f} MB needed); free some space there "
                "or keep sessions elsewhere with --data DIR"
            )

    def _is_session(self, path: Path) -> bool:
        """Whether a path is the folder of a session: ours by its place, its name and its content.

        A link is none, wherever it leads. A folder that cannot be read may be one.
        """
        if path.parent != self.path or not is_id(path.name) or path.is_symlink():
            return False
        try:
            return bool(own_files(path))
        except (NotADirectoryError, FileNotFoundError):
            return False
        except OSError:
            return True


def free_bytes(path: Path) -> int:
    """Free space for this user on the disk that ``path`` is on or would be made on."""
    existing = next(parent for parent in (path, *path.absolute().parents) if parent.exists())
    return shutil.disk_usage(existing).free


def _shown(folders: tuple[Path, ...]) -> str:
    names = [folder.name for folder in folders[:5]]
    more = len(folders) - len(names)
    return ", ".join(names) + (f" and {more} more" if more else "")


def _delete_whole(folder: Path) -> tuple[str, ...]:
    """Delete what is ours, and the folder unless more is in it; return the names of that."""
    for file in own_files(folder):
        file.unlink()
    left = tuple(sorted(file.name for file in folder.iterdir()))
    if not left:
        folder.rmdir()
    return left
