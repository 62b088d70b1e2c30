"""A backup put back into an archive.

A zip is somebody else's file until it is read: nothing in it is put anywhere but by a name that we
would have given ourselves, and nothing that is there already changes.
"""

import contextlib
import errno
import os
import shutil
import struct
import zipfile
import zlib
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path, PurePosixPath

from voicecoach.archive.backup import MANIFEST, SESSION, BackupRecord, Progress, is_own_name
from voicecoach.archive.files import RUNNING_FILE, restoring_name
from voicecoach.archive.schedule import DRILL_FILE
from voicecoach.archive.sessions import Archive, free_bytes
from voicecoach.archive.store import MOST_BYTES, ArchiveError, shown_name
from voicecoach.disk import (
    FULL,
    make_private_folder,
    new_private_file,
    sync_file,
    sync_folder,
    take_lock,
    write_private,
)
from voicecoach.values import DecodeError, read_json

MOST_FILES = 1_000_000

_PACKED_AS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
"""How files in a backup are packed. Each other way has errors of its own, and none is needed."""

_DAMAGED = (
    zipfile.BadZipFile, zlib.error, RuntimeError, EOFError, NotImplementedError, ValueError,
    struct.error,
)  # fmt: skip
"""What reading a zip may raise, beside OSError; RuntimeError where it is encrypted."""

MOST_SOUND_BYTES = 2 * 2**30
"""Of a recording: more than any answer takes, and less than a disk has."""

_WHAT_TO_DO = {
    errno.ENOENT: "name the file that backup save wrote",
    errno.EISDIR: "name the zip file in it",
    errno.EACCES: "see who may read and write there",
    errno.EROFS: "restore elsewhere with --data DIR",
    **dict.fromkeys(FULL, "free some space there"),
}
_ELSEWHERE = "try another copy of the backup, or restore elsewhere with --data DIR"


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What came of a backup. Names are those in the zip."""

    sessions: tuple[str, ...]
    others: tuple[str, ...]
    already_there: tuple[str, ...]
    """Left as they are in the archive."""

    left_out: tuple[str, ...]
    """What is not of voicecoach, or damaged, each with the reason."""


def restore_backup(data: Path, source: Path, *, on_progress: Progress | None = None) -> Restored:
    """Put what a backup holds into the archive. What is there already stays as it is.

    Raises ArchiveError where the file is no backup, or the disk will not take it.
    """
    try:
        with zipfile.ZipFile(source) as archive:
            return _Restoring(data, archive, on_progress or (lambda _done, _all: None)).run()
    except _DAMAGED as error:
        raise ArchiveError(
            f"{source} is no backup that can be read ({error}); take another copy of it"
        ) from error
    except OSError as error:
        where = error.filename or (data if error.errno in FULL else source)
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
        self._names: set[str] = set()
        """Of what is ours."""

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
        except (KeyError, DecodeError, *_DAMAGED) as error:
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
        return [
            info for info in infos if info.filename != MANIFEST and not info.filename.endswith("/")
        ]

    def _is_ours(self, info: zipfile.ZipInfo) -> bool:
        name = info.filename
        if not is_own_name(name):
            self._left.append(f"{shown_name(name)}: not of voicecoach")
        elif name in self._names:
            self._left.append(f"{name}: in the backup twice, and the first was taken")
        elif info.compress_type not in _PACKED_AS:
            self._left.append(f"{name}: packed as no backup is")
        elif info.file_size > (MOST_SOUND_BYTES if name.endswith(".flac") else MOST_BYTES):
            self._left.append(f"{name}: too large ({info.file_size / 1e6:.0f} MB)")
        else:
            self._names.add(name)
            return True
        return False

    def _session(self, session: str, infos: list[zipfile.ZipInfo]) -> None:
        target = self._data / "sessions" / session
        if target.exists() or target.is_symlink():
            self._there.append(f"sessions/{session}")
            self._count(len(infos))
            return
        staging = target.with_name(restoring_name())
        running = contextlib.ExitStack()
        with Archive(self._data).locked():  # else it may look like what a crash left behind
            make_private_folder(staging)
            if (held := take_lock(staging / RUNNING_FILE)) is not None:
                running.callback(os.close, held)
        try:
            for info in infos:
                self._copy(info, staging / PurePosixPath(info.filename).name)
                self._count(1)
            sync_folder(staging)
            self._put_in_place(staging, target, running)
        except _DAMAGED as error:
            self._left.append(f"sessions/{session}: {error}")
        finally:
            running.close()
            shutil.rmtree(staging, ignore_errors=True)

    def _put_in_place(self, staging: Path, target: Path, running: contextlib.ExitStack) -> None:
        with Archive(self._data).locked():
            if target.exists():  # put back by another program meanwhile
                self._there.append(f"sessions/{target.name}")
                return
            running.close()
            # The order of reviews is that of the answers, so it is made anew.
            (self._data / DRILL_FILE).unlink(missing_ok=True)
            staging.rename(target)
            # Last: without it nobody would clear up what is not in its place yet.
            (target / RUNNING_FILE).unlink()
            sync_folder(target.parent)
        self._sessions.append(target.name)

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
        if info.file_size > MOST_BYTES or info.compress_type not in _PACKED_AS:
            raise ValueError(f"{info.filename} is none that voicecoach packed")
        with self._zip.open(info) as file:
            return file.read(MOST_BYTES)

    def _copy(self, info: zipfile.ZipInfo, target: Path) -> None:
        new_private_file(target)
        with self._zip.open(info) as source, target.open("wb") as file:
            shutil.copyfileobj(source, file)
            file.flush()
            sync_file(file.fileno())

    def _count(self, files: int) -> None:
        self._done += files
        self._progress(self._done, self._total)


def _session_of(info: zipfile.ZipInfo) -> str:
    match = SESSION.fullmatch(info.filename)
    return match["id"] if match else ""


def _by_place(info: zipfile.ZipInfo) -> tuple[str, str]:
    return _session_of(info), info.filename
