"""What was found in a candidate's CV and a job's text: ``DATA/preparation``, and the pack of it.

    preparation/preparation.json    what was found, as the candidate put it right
    preparation/cv.pdf, job.txt     the files themselves, only where that was asked for
    preparation/by-hand.toml        a pack that the candidate had changed, before it was made anew
    questions/prepared.toml         the questions that come of it

Of the CV and the job's text no more is kept than the lines that something rests on. All of it
changes at once: what is to be is written down first (``.next.json``), so that after a kill the next
one who reads finds the old whole, or finishes the new.
"""

import contextlib
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from voicecoach.archive.store import MOST_BYTES, ArchiveError, Damage, Store, cannot_write
from voicecoach.disk import read_plain, sync_folder, write_private
from voicecoach.document import Line
from voicecoach.errors import VoicecoachError
from voicecoach.preferences import keep_preference, read_preferences
from voicecoach.preparation.cv import Cv
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.job import Job, Match
from voicecoach.values import encode

PACK = "prepared"
"""Id of the pack of one's own."""

FOLDER = "preparation"
_RECORD, _NEXT, _DAMAGED = "preparation.json", ".next.json", "preparation.damaged.json"
_BY_HAND = re.compile(r"by-hand(?:-\d+)?\.toml")
_FILE = re.compile(r"(?:cv|job)(?:\.[a-z0-9]{1,8})?")
"""A copy of a file that was handed in."""

FileKind = Literal["cv", "job"]
"""What a file that was handed in holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What there is to prepare with."""

    cv: Cv
    """As the candidate put it right."""

    found: Cv
    """As it was read, before that."""

    lines: tuple[Line, ...]
    """The lines of the CV that something in it rests on, as they read now, by number."""

    cv_name: str
    """What the file was called, without its folders."""

    job: Job | None = None
    job_lines: tuple[Line, ...] = ()
    """The lines of the job's text that something in it rests on, by number."""

    job_name: str = ""
    company: str = ""
    """As given, else as the job's text has it; empty where nobody said."""

    matches: tuple[Match, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    date: str = ""
    """The day of the interview, ISO 8601; empty where none was given."""

    made_at: str = ""
    """ISO 8601 with the offset from UTC."""

    pack_sha256: str = ""
    """Of the pack's file as it was written; another one was changed by hand."""

    schema: Literal["voicecoach.preparation/1"] = "voicecoach.preparation/1"

    def line(self, number: int) -> Line | None:
        """Return a line of the CV; None where it is none of those kept."""
        return next((line for line in self.lines if line.number == number), None)

    def job_line(self, number: int) -> Line | None:
        """Return a line of the job's text; None where it is none of those kept."""
        return next((line for line in self.job_lines if line.number == number), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Next:
    """What is to be, until it is."""

    preparation: Preparation
    pack: str | None
    """The text of the pack; None to leave the one that is there."""


class Preparations:
    """The one preparation of a candidate."""

    def __init__(self, data: Path) -> None:
        self.path = data / FOLDER
        self.pack_path = data / "questions" / f"{PACK}.toml"
        self._data = data
        self._store = Store(self.path, of="what was found in your CV")
        self._packs = Store(self.pack_path.parent, of="your own pack")
        self.copied: Path | None = None
        """Where a pack lies now that was changed by hand, if ``keep`` replaced one."""
        self.broken = ""
        """Why the record could not be read the last time; empty where it could, or is none."""

    def load(self) -> Preparation | None:
        """Return what is kept; None where nothing is, or it cannot be read (``broken``).

        What was on its way when a program was killed is finished first, where the disk lets it.
        """
        if (self.path / _NEXT).exists():
            with contextlib.suppress(VoicecoachError), self._store.locked():
                self._finish()
        return self._read()

    def keep(self, preparation: Preparation, *, pack: str | None) -> Preparation:
        """Keep a preparation and the text of its pack; None leaves the pack that is there.

        A pack that was changed by hand is copied beside the record before it is replaced. The same
        again leaves every byte as it is. The day of the interview is set where there is one. Raises
        ArchiveError where the disk won't take it; all is then as before, or finished by ``load``.
        """
        with self._store.locked():
            self._finish()
            before = self._read()
            if pack is not None:
                preparation = replace(preparation, pack_sha256=_sha256(pack.encode()))
            elif before is not None:
                preparation = replace(preparation, pack_sha256=before.pack_sha256)
            if before is not None and encode(replace(preparation, made_at=before.made_at)) == (
                encode(before)
            ):
                preparation = before
            if self.broken:
                self._set_aside(_RECORD, _DAMAGED)
            self._store.write(_NEXT, _Next(preparation=preparation, pack=pack))
            self._finish()
        return preparation

    def pack_by_hand(self) -> bool:
        """Whether there is a pack of that name that is not as it was written here."""
        content = self._pack_there()
        kept = self._read()
        return content is not None and (kept is None or _sha256(content) != kept.pack_sha256)

    def keep_file(self, kind: FileKind, suffix: str, content: bytes) -> Path:
        """Keep a copy of a file that was handed in, in place of one before. Raises ArchiveError."""
        if not _FILE.fullmatch(name := f"{kind}{suffix.lower()}"):
            name = kind
        path = self._store.make() / name
        try:
            write_private(path, content)
        except OSError as error:
            raise cannot_write(path, error) from error
        for other in self._copies(kind):
            if other != name:
                self._store.remove(other)
        return path

    def drop_file(self, kind: FileKind) -> None:
        """Delete the copy of a file, where there is one. Raises ArchiveError."""
        for name in self._copies(kind):
            self._store.remove(name)

    def forget(self) -> tuple[str, ...]:
        """Delete all of it for good; return the names of what else lies in its folder.

        A day that was set with it is set no longer. Raises ArchiveError where something would stay.
        """
        with self._store.locked():
            self._finish()
            kept = self._read()
            self._packs.remove(self.pack_path.name)
            if kept is not None and kept.date and kept.date == _day_set(self._data):
                keep_preference(self._data, "interview-on", None)
            for name in self._own():
                self._store.remove(name)
            return self._without_folder()

    def _without_folder(self) -> tuple[str, ...]:
        """Delete the folder, unless more is in it; return the names of that."""
        try:
            left = tuple(sorted(path.name for path in self.path.iterdir()))
            if not left and not self.path.is_symlink():
                self.path.rmdir()
                sync_folder(self._data)
        except OSError as error:
            raise ArchiveError(f"cannot delete {self.path}: {error.strerror}") from error
        return left

    def _finish(self) -> None:
        """Make what is to be so, step by step, each of which may come twice."""
        to_be = self._store.read(_NEXT, _Next)
        if to_be is None:
            return
        if isinstance(to_be, Damage):  # which no kill leaves behind: it is written whole
            self._store.remove(_NEXT)
            return
        if to_be.pack is not None:
            self._write_pack(to_be.pack)
        if self._read() != to_be.preparation:
            self._store.write(_RECORD, to_be.preparation)
        try:
            if (day := to_be.preparation.date) and day != _day_set(self._data):
                keep_preference(self._data, "interview-on", day)
        except VoicecoachError:  # no later try fares better with a file that is none
            self._store.remove(_NEXT)
            raise
        self._store.remove(_NEXT)

    def _write_pack(self, text: str) -> None:
        there = self._pack_there()
        if there == text.encode():
            return
        if there is not None and self.pack_by_hand():
            self._keep_by_hand(there)
        self._packs.write_text(self.pack_path.name, text)

    def _keep_by_hand(self, content: bytes) -> None:
        """Copy a pack that was changed by hand, once."""
        names = [name for name in self._store.names(".toml") if _BY_HAND.fullmatch(name)]
        for name in names:
            if (self.path / name).read_bytes() == content:
                self.copied = self.path / name
                return
        numbered = (f"by-hand-{number}.toml" for number in range(2, len(names) + 3))
        name = next(each for each in ("by-hand.toml", *numbered) if each not in names)
        try:
            write_private(self.path / name, content)
        except OSError as error:
            raise cannot_write(self.path / name, error) from error
        self.copied = self.path / name

    def _pack_there(self) -> bytes | None:
        try:
            return read_plain(self.pack_path, most_bytes=MOST_BYTES)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise ArchiveError(
                f"cannot read {self.pack_path}: {error.strerror}; mend or remove it"
            ) from error

    def _read(self) -> Preparation | None:
        record = self._store.read(_RECORD, Preparation)
        self.broken = record.problem if isinstance(record, Damage) else ""
        return None if isinstance(record, Damage) else record

    def _set_aside(self, name: str, other: str) -> None:
        with contextlib.suppress(OSError):
            (self.path / name).replace(self.path / other)

    def _copies(self, kind: str) -> Iterator[str]:
        for name in self._store.names(""):
            if _FILE.fullmatch(name) and name.partition(".")[0] == kind:
                yield name

    def _own(self) -> Iterator[str]:
        """Name what is ours in the folder, the record last."""
        for name in self._store.names(""):
            if is_own_file(name) and name != _RECORD:
                yield name
        yield from (_DAMAGED, _RECORD)


def is_own_file(name: str) -> bool:
    """Whether a file of ``DATA/preparation`` has a name that we give."""
    return name in (_RECORD, _DAMAGED) or bool(_BY_HAND.fullmatch(name) or _FILE.fullmatch(name))


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _day_set(data: Path) -> str:
    day = read_preferences(data)[0].interview_on
    return day.isoformat() if day is not None else ""
