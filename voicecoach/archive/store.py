"""One part of the data folder: records as private JSON files, read whatever state they are in."""

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from voicecoach.archive.soundness import fault_of
from voicecoach.disk import (
    locked,
    make_private_folder,
    read_plain,
    sweep,
    sync_folder,
    way_out,
    write_private,
)
from voicecoach.errors import VoicecoachError
from voicecoach.values import DecodeError, encode, read_json

T = TypeVar("T")

MOST_BYTES = 64_000_000
"""A report on an hour of speech takes some 5 MB; what is larger is none."""


class ArchiveError(VoicecoachError):
    """The archive's files cannot be written, read or deleted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Damage:
    """A file that is there and holds no record that can be used."""

    problem: str
    """What is wrong, in a few words that begin with the file's name."""


def read_record(path: Path, kind: type[T]) -> T | Damage | None:
    """Read a record; None where there is no file. Whatever is wrong with it is told, never raised.

    A record that decodes and holds what cannot be (a time in the year 1, words that end before
    they begin) is damaged, too.
    """
    name = shown_name(path.name)
    try:
        content = read_plain(path, most_bytes=MOST_BYTES)
    except FileNotFoundError:
        return None
    except OSError as error:
        return Damage(problem=f"{name} cannot be read: {error.strerror}")
    try:
        record = read_json(kind, content)
    except DecodeError as error:
        if str(error) == "not valid JSON":
            return Damage(problem=f"{name} is not valid JSON")
        return Damage(problem=f"{name} does not fit: {error}")
    fault = fault_of(record)
    return record if fault is None else Damage(problem=f"{name} does not fit: {fault}")


def shown_name(name: str) -> str:
    """Return a file's name so that it can be kept and printed wherever it came from."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


class Store:
    """A folder of records. It is made, for this user only, when the first one is written."""

    def __init__(self, folder: Path, *, of: str, lock: Path | None = None) -> None:
        """``of`` says what is kept there, for error messages.

        ``lock`` is the file that processes take turns by: one beside the folder unless named.
        """
        self.folder = folder
        self._of = of
        self._lock = lock or lock_beside(folder)

    def make(self) -> Path:
        """Make the folder and return it. Raises ArchiveError, saying what is not kept then."""
        try:
            make_private_folder(self.folder)
        except OSError as error:
            raise ArchiveError(
                f"cannot keep {self._of} in {self.folder}: {error.strerror}; "
                "choose another folder with --data DIR"
            ) from error
        return self.folder

    def names(self, suffix: str) -> tuple[str, ...]:
        """Return the names of the files that end so, in order; none where there is no folder.

        Raises ArchiveError where the folder cannot be read.
        """
        try:
            with os.scandir(self.folder) as entries:
                found = [entry.name for entry in entries if entry.name.endswith(suffix)]
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise ArchiveError(
                f"cannot read {self.folder}: {error.strerror}; check who may read that folder"
            ) from error
        return tuple(sorted(found))

    def read(self, name: str, kind: type[T]) -> T | Damage | None:
        """See ``read_record``."""
        return read_record(self.folder / name, kind)

    def write(self, name: str, record: object) -> Path:
        """Write a record so that a reader, or a crash, meets the old file or the new one whole.

        Raises ArchiveError where the disk will not take it, ValueError for a number that is none.
        """
        text = json.dumps(encode(record), indent=1, ensure_ascii=False, allow_nan=False)
        return self.write_text(name, f"{text}\n")

    def write_text(self, name: str, text: str) -> Path:
        """Write a text in the same way."""
        path = self.make() / name
        try:
            write_private(path, text)
        except OSError as error:
            raise cannot_write(path, error) from error
        sweep(self.folder, lambda name: name.endswith(".json"))
        return path

    def remove(self, name: str) -> bool:
        """Delete a file for good; return whether there was one. Raises ArchiveError."""
        path = self.folder / name
        try:
            path.unlink()
            sync_folder(self.folder)
        except FileNotFoundError:
            return False
        except OSError as error:
            raise ArchiveError(f"cannot delete {path}: {error.strerror}") from error
        return True

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Keep other processes out while something is read, changed and written.

        Raises ArchiveError where that cannot be had.
        """
        self.make()
        with contextlib.ExitStack() as held:
            try:
                held.enter_context(locked(self._lock))
            except OSError as error:
                raise cannot_write(self._lock, error) from error
            yield


def lock_beside(folder: Path) -> Path:
    """Return the file that processes take turns by, who change what is in a folder."""
    return folder.with_name(f".{folder.name}.lock")


def cannot_write(path: Path, error: OSError) -> ArchiveError:
    """Say that the disk will not take a file, and what can be done."""
    return ArchiveError(f"cannot write {path}: {error.strerror}; {way_out(error)}")
