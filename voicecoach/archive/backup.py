"""The whole archive as one zip file: for another machine, or for a bad day.

    voicecoach-backup.json      what it is and when it was made
    sessions/ID/...             as on the disk, and so are the others
    interviews/ID.json, ID.debrief.json, ID.md
    stories/NAME.json
    questions/NAME.toml         packs, interviews and model answers of the candidate's own
    loops/NAME.toml
    model_answers/NAME.toml
    preparation/...             what was found in a CV and a job's text

What follows from these (the index, the schedule) and what belongs to one machine (models, voices,
settings) is not in it; nor is a link, which could lead anywhere, or what is no file at all. What is
left out is told. ``restoring`` puts a backup back.
"""

import contextlib
import json
import os
import re
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from voicecoach import __version__
from voicecoach.archive.files import DAMAGED, NOTES, SESSION_FILE, is_id, number_of, own_files
from voicecoach.archive.preparation import FOLDER as PREPARATION
from voicecoach.archive.preparation import Preparations, is_own_file
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import ArchiveError, shown_name
from voicecoach.disk import (
    finished_name,
    new_private_file,
    open_plain,
    put_in_place,
    take_lock,
    unfinished,
)
from voicecoach.values import encode

MANIFEST = "voicecoach-backup.json"

SESSION = re.compile(r"sessions/(?P<id>[^/]+)/(?P<file>[^/]+)")
_SUFFIXES = {".flac", ".txt", ".json", NOTES, DAMAGED}
_INTERVIEW = re.compile(r"interviews/(?P<id>[^/.]+)\.(?:json|debrief\.json|md)")
_PREPARED = re.compile(rf"{PREPARATION}/(?P<file>[^/]+)")
_BY_NAME = (
    re.compile(r"stories/[a-z0-9]+(?:-[a-z0-9]+)*\.json"),
    re.compile(r"(?:questions|loops|model_answers)/[A-Za-z0-9][A-Za-z0-9_-]*\.toml"),
)
_OTHERS: Mapping[str, tuple[str, ...]] = {
    "interviews": (".json", ".md"),
    "stories": (".json",),
    "questions": (".toml",),
    "loops": (".toml",),
    "model_answers": (".toml",),
    PREPARATION: (),
}
"""Folders beside the sessions, and what is read in each: files that end so; all where none is."""

_HEAD_BYTES = 30
"""What a zip has before the name of its first member."""

_HAS_FLOCK = sys.platform != "win32"
"""Windows keeps even its holder from writing what is locked."""

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
class Saved:
    """What came of saving. Names are those in the zip."""

    files: int
    left_out: tuple[str, ...]
    """What lies in our folders and cannot be put back by a name of ours, each with the reason."""


def save_backup(
    data: Path, target: Path, *, now: datetime | None = None, on_progress: Progress | None = None
) -> Saved:
    """Write everything that is kept under ``data`` to a new zip file.

    The file appears whole or not at all. Raises ArchiveError.
    """
    Preparations(data).load()  # which finishes what was on its way there
    members = list(_members(data))
    left_out: list[str] = []
    record = BackupRecord(
        made_at=(now or datetime.now(UTC)).astimezone().isoformat(timespec="seconds"),
        version=__version__,
    )
    _clear_up(target)
    begun, held = unfinished(target), None
    try:
        try:
            new_private_file(begun)
            held = take_lock(begun) if _HAS_FLOCK else None  # it is somebody's: this process's
            with zipfile.ZipFile(begun, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr(MANIFEST, json.dumps(encode(record)))
                for done, path in enumerate(members, start=1):
                    name = path.relative_to(data).as_posix()
                    if reason := _add(archive, path, name):
                        left_out.append(f"{shown_name(name)}: {reason}")
                    if on_progress is not None:
                        on_progress(done, len(members))
            put_in_place(begun, target)
        finally:
            if held is not None:
                os.close(held)
            begun.unlink(missing_ok=True)
    except OSError as error:
        raise ArchiveError(
            f"cannot write {target}: {error.strerror}; choose another place"
        ) from error
    return Saved(files=len(members) - len(left_out), left_out=tuple(left_out))


def _clear_up(target: Path) -> None:
    """Remove what killed programs left of backups to ``target``; what somebody writes stays."""
    with contextlib.suppress(OSError):
        for path in list(target.parent.iterdir()):
            is_begun = finished_name(path.name) == target.name and not path.is_symlink()
            if _HAS_FLOCK and is_begun and _is_begun_backup(path):
                held = take_lock(path, surely=True)
                if held is not None:
                    path.unlink()
                    os.close(held)


def _is_begun_backup(path: Path) -> bool:
    """Whether a file holds nothing yet, or begins as our backups do. Raises OSError."""
    with open_plain(path) as file:
        head = file.read(_HEAD_BYTES + len(MANIFEST))
    return not head or (head.startswith(b"PK\3\4") and head.endswith(MANIFEST.encode()))


def is_own_name(name: str) -> bool:
    """Whether a name in a backup is one that we give; nothing of another name is put anywhere."""
    if match := SESSION.fullmatch(name):
        number, _, suffix = match["file"].partition(".")
        is_answer = number_of(number) is not None and f".{suffix}" in _SUFFIXES
        return is_id(match["id"]) and (is_answer or match["file"] == SESSION_FILE)
    if match := _INTERVIEW.fullmatch(name):
        return is_id(match["id"])
    if match := _PREPARED.fullmatch(name):
        return is_own_file(match["file"])
    return any(pattern.fullmatch(name) for pattern in _BY_NAME)


def _members(data: Path) -> Iterator[Path]:
    for folder in Archive(data).folders():
        for path in own_files(folder):  # not what is unfinished, nor the lock of one that goes on
            if is_own_name(path.relative_to(data).as_posix()):
                yield path
    for part, suffixes in _OTHERS.items():
        for path in _sorted(data / part):
            if path.suffix in (suffixes or {path.suffix}) and not path.name.startswith("."):
                yield path


def _sorted(folder: Path) -> Iterable[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else ()


def _add(archive: zipfile.ZipFile, path: Path, name: str) -> str:
    """Put a file into the zip; return why it was left out, empty where it was not."""
    if not is_own_name(name):
        return "not named as voicecoach names files; rename it"
    if path.is_symlink():
        return "a link"
    info = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    info.external_attr = 0o600 << 16
    # Sound is packed already.
    info.compress_type = zipfile.ZIP_STORED if path.suffix == ".flac" else zipfile.ZIP_DEFLATED
    try:
        source = open_plain(path)
    except FileNotFoundError:
        return "deleted meanwhile"
    except OSError as error:
        return error.strerror or "it cannot be read"
    with source, archive.open(info, "w", force_zip64=True) as target:
        shutil.copyfileobj(source, target)
    return ""
