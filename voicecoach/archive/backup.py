"""The whole archive as one zip file, and back: for another machine, or for a bad day.

    voicecoach-backup.json      what it is and when it was made
    sessions/ID/...             as on the disk, and so are the others
    interviews/ID.json, ID.md
    stories/NAME.json
    questions/NAME.toml         packs and interviews of the candidate's own
    loops/NAME.toml

What follows from these (the index, the schedule) and what belongs to one machine (models, voices,
settings) is not in it. A zip is somebody else's file until it is read: nothing in it is put
anywhere but by a name that we would have given ourselves.
"""

import errno
import json
import re
import secrets
import shutil
import zipfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path, PurePosixPath
from typing import Literal

from voicecoach import __version__
from voicecoach.archive.files import DAMAGED, NOTES, SESSION_FILE, is_id, number_of, own_files
from voicecoach.archive.schedule import DRILL_FILE
from voicecoach.archive.sessions import Archive, free_bytes
from voicecoach.archive.store import MOST_BYTES, ArchiveError
from voicecoach.disk import make_private_folder, new_private_file, write_private
from voicecoach.values import DecodeError, encode, read_json

MANIFEST = "voicecoach-backup.json"

MOST_FILES = 1_000_000

_SESSION = re.compile(r"sessions/(?P<id>[^/]+)/(?P<file>[^/]+)")
_SUFFIXES = {".flac", ".txt", ".json", NOTES, DAMAGED}
_INTERVIEW = re.compile(r"interviews/(?P<id>[^/]+)\.(?:json|md)")
_BY_NAME = (
    re.compile(r"stories/[a-z0-9]+(?:-[a-z0-9]+)*\.json"),
    re.compile(r"(?:questions|loops)/[A-Za-z0-9][A-Za-z0-9_-]*\.toml"),
)

_DAMAGED = (zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, NotImplementedError)
"""What reading a file in a zip may raise; RuntimeError where it is encrypted."""

_WHAT_TO_DO = {
    errno.ENOENT: "name the file that backup save wrote",
    errno.EISDIR: "name the zip file in it",
    errno.EACCES: "see who may read and write there",
    errno.EROFS: "restore elsewhere with --data DIR",
    errno.ENOSPC: "free some space",
}
_ELSEWHERE = "try another copy of the backup, or restore elsewhere with --data DIR"

Progress = Callable[[int, int], None]
"""Called with how many files are done, and of how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRecord:
    """``voicecoach-backup.json``."""

    made_at: str
    """ISO 8601 with the offset from UTC."""

    version: str
    """The voicecoach that wrote it."""

    schema: Literal["voicecoach.backup/1"] = "voicecoach.backup/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came of a backup. Names are those in the zip."""

    sessions: tuple[str, ...]
    others: tuple[str, ...]
    already_there: tuple[str, ...]
    """Left as they are in the archive."""

    left_out: tuple[str, ...]
    """What is not of voicecoach, or damaged, each with the reason."""


def save_backup(
    data: Path, target: Path, *, now: datetime | None = None, on_progress: Progress | None = None
) -> int:
    """Write everything that is kept under ``data`` to a new zip file; return how many files.

    The file appears whole or not at all. Raises ArchiveError.
    """
    members = list(_members(data))
    record = BackupRecord(
        made_at=(now or datetime.now(UTC)).astimezone().isoformat(timespec="seconds"),
        version=__version__,
    )
    unfinished = target.with_name(f".{target.name}.{secrets.token_hex(4)}.tmp")
    try:
        new_private_file(unfinished)
        try:
            with zipfile.ZipFile(unfinished, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(MANIFEST, json.dumps(encode(record)))
                for done, path in enumerate(members, start=1):
                    _add(archive, path, path.relative_to(data).as_posix())
                    if on_progress is not None:
                        on_progress(done, len(members))
            unfinished.replace(target)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise ArchiveError(
            f"cannot write {target}: {error.strerror}; choose another place"
        ) from error
    return len(members)


def restore_backup(data: Path, source: Path, *, on_progress: Progress | None = None) -> Restored:
    """Put what a backup holds into the archive. What is there already stays as it is.

    Raises ArchiveError where the file is no backup, or the disk will not take it.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            return _Restoring(data, archive, on_progress or (lambda _done, _all: None)).run()
    except (zipfile.BadZipFile, NotImplementedError, EOFError) as error:
        raise ArchiveError(
            f"{source} is no backup that can be read ({error}); take another copy of it"
        ) from error
    except OSError as error:
        where = error.filename or source
        told = f"cannot restore {where}: {error.strerror}"
        raise ArchiveError(f"{told}; {_WHAT_TO_DO.get(error.errno or 0, _ELSEWHERE)}") from error


class _Restoring:
    """One backup on its way into the archive."""

    def __init__(self, data: Path, archive: zipfile.ZipFile, on_progress: Progress) -> None:
        self._data = data
        self._zip = archive
        self._progress = on_progress
        self._done = 0
        self._sessions: list[str] = []
        self._others: list[str] = []
        self._there: list[str] = []
        self._left: list[str] = []

    def run(self) -> Restored:
        """Restore all that is ours, session by session."""
        found = self._expect_backup()
        ours = [info for info in found if self._is_ours(info)]
        self._total = len(ours)
        make_private_folder(self._data)
        for session, infos in groupby(sorted(ours, key=_by_place), key=_session_of):
            if session:
                self._session(session, list(infos))
            else:
                for info in infos:
                    self._single(info)
        if self._sessions:  # the order of reviews is that of the answers, so it is made anew
            (self._data / DRILL_FILE).unlink(missing_ok=True)
        return Restored(
            sessions=tuple(self._sessions),
            others=tuple(self._others),
            already_there=tuple(self._there),
            left_out=tuple(self._left),
        )

    def _expect_backup(self) -> list[zipfile.ZipInfo]:
        infos = self._zip.infolist()
        try:
            read_json(BackupRecord, self._content(self._zip.getinfo(MANIFEST)))
        except (KeyError, ValueError, DecodeError, zipfile.BadZipFile) as error:
            raise ArchiveError(
                f"{self._zip.filename} is no backup of voicecoach; "
                "make one with: voicecoach backup save FILE.zip"
            ) from error
        needed, free = sum(info.file_size for info in infos), free_bytes(self._data)
        if len(infos) > MOST_FILES or needed > free:
            raise ArchiveError(
                f"the backup holds {needed / 1e6:.0f} MB in {len(infos)} files, and "
                f"{free / 1e6:.0f} MB are free in {self._data}; free some space there, or restore "
                "elsewhere with --data DIR"
            )
        return [info for info in infos if info.filename != MANIFEST and not info.is_dir()]

    def _is_ours(self, info: zipfile.ZipInfo) -> bool:
        name = info.filename
        if not _is_own_name(name):
            self._left.append(f"{name}: not of voicecoach")
        elif not name.endswith(".flac") and info.file_size > MOST_BYTES:
            self._left.append(f"{name}: too large ({info.file_size / 1e6:.0f} MB)")
        else:
            return True
        return False

    def _session(self, session: str, infos: list[zipfile.ZipInfo]) -> None:
        target = self._data / "sessions" / session
        if target.exists() or target.is_symlink():
            self._there.append(f"sessions/{session}")
            self._count(len(infos))
            return
        staging = target.with_name(f"restoring-{secrets.token_hex(4)}")
        make_private_folder(staging)
        try:
            for info in infos:
                self._copy(info, staging / PurePosixPath(info.filename).name)
                self._count(1)
            staging.rename(target)
            self._sessions.append(session)
        except _DAMAGED as error:
            self._left.append(f"sessions/{session}: {error}")
        finally:
            shutil.rmtree(staging, ignore_errors=True)

    def _single(self, info: zipfile.ZipInfo) -> None:
        target = self._data.joinpath(*PurePosixPath(info.filename).parts)
        self._count(1)
        if target.exists() or target.is_symlink():
            self._there.append(info.filename)
            return
        try:
            content = self._content(info)
        except _DAMAGED as error:
            self._left.append(f"{info.filename}: {error}")
            return
        make_private_folder(target.parent)
        write_private(target, content)
        self._others.append(info.filename)

    def _content(self, info: zipfile.ZipInfo) -> bytes:
        if info.file_size > MOST_BYTES:
            raise ValueError(f"{info.filename} is too large")
        with self._zip.open(info) as file:
            return file.read(MOST_BYTES)

    def _copy(self, info: zipfile.ZipInfo, target: Path) -> None:
        new_private_file(target)
        with self._zip.open(info) as source, target.open("wb") as file:
            shutil.copyfileobj(source, file)

    def _count(self, files: int) -> None:
        self._done += files
        self._progress(self._done, self._total)


def _members(data: Path) -> Iterator[Path]:
    for folder in Archive(data).folders():
        for path in own_files(folder):  # not what is unfinished, nor the lock of one that goes on
            if _is_own_name(path.relative_to(data).as_posix()):
                yield path
    for part in ("interviews", "stories", "questions", "loops"):
        for path in _sorted(data / part):
            if _is_own_name(path.relative_to(data).as_posix()) and not path.is_symlink():
                yield path


def _sorted(folder: Path) -> Iterable[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else ()


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> None:
    info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    info.external_attr = 0o600 << 16
    # Sound is packed already.
    info.compress_type = zipfile.ZIP_STORED if path.suffix == ".flac" else zipfile.ZIP_DEFLATED
    try:
        source = path.open("rb")
    except FileNotFoundError:  # deleted meanwhile
        return
    with source, archive.open(info, "w", force_zip64=True) as target:
        shutil.copyfileobj(source, target)


def _is_own_name(name: str) -> bool:
    if match := _SESSION.fullmatch(name):
        number, _, suffix = match["file"].partition(".")
        is_answer = number_of(number) is not None and f".{suffix}" in _SUFFIXES
        return is_id(match["id"]) and (is_answer or match["file"] == SESSION_FILE)
    if match := _INTERVIEW.fullmatch(name):
        return is_id(match["id"])
    return any(pattern.fullmatch(name) for pattern in _BY_NAME)


def _session_of(info: zipfile.ZipInfo) -> str:
    match = _SESSION.fullmatch(info.filename)
    return match["id"] if match else ""


def _by_place(info: zipfile.ZipInfo) -> tuple[str, str]:
    return _session_of(info), info.filename
