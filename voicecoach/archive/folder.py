"""One session's folder: written while the interview runs, read back whatever state it is in.

    <id>/session.json   what holds for the whole session
    <id>/01.flac        first answer, written while it is spoken
    <id>/01.json        its record, there before the first sound, and whole once it is judged
    <id>/01.notes.json  what the candidate says of it
    <id>/02.txt         an answer in writing: a line is there before the next one is typed

A record appears whole or not at all, and before what was said: after a crash the worst case is a
record of nothing, which ``close`` drops.
"""

import contextlib
import errno
import os
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from voicecoach.archive.files import (
    DAMAGED,
    HIGHEST_NUMBER,
    NOTES,
    RUNNING_FILE,
    SESSION_FILE,
    answer_files,
    answer_name,
    files_of_answer,
    never_began,
    number_of,
)
from voicecoach.archive.owed import Owed
from voicecoach.archive.reading import nothing_said
from voicecoach.archive.records import AnswerNotes, AnswerRecord, SessionRecord
from voicecoach.archive.store import ArchiveError, Store, cannot_write
from voicecoach.disk import (
    append_private,
    put_in_place,
    sync_folder,
    take_lock,
    unfinished,
)

T = TypeVar("T")

SAID_IS_GONE = "what was said was deleted while it went on"


class SessionFolder:
    """The folder of the session that is going on. Leaving it drops what stayed empty."""

    def __init__(
        self, path: Path, record: SessionRecord | None = None, *, owed: Owed | None = None
    ) -> None:
        """``record`` is what the folder is made anew with, where somebody deletes it meanwhile.

        ``owed`` holds what its disk does not take, with what others owe where they share it.
        """
        self.path = path
        self.owed = Owed() if owed is None else owed
        self._store = Store(path, of="sessions")
        self._record = record
        self._disk: int | None = None
        """Number of the disk that the session was begun on; None before that."""

        self._highest = 0
        """A number is not given twice: an interview knows its answers by them."""

        self._running: int | None = None
        """Descriptor of the lock that says that the session goes on."""

    @property
    def id(self) -> str:
        """Name of the folder, by which ``voicecoach history`` knows the session."""
        return self.path.name

    def begin(self) -> None:
        """Write what holds for the whole session. Raises ArchiveError."""
        if self._record is None:
            return
        with Store(self.path.parent, of="sessions").locked():  # else it may look left behind
            self._store.make()
            self._let_go()
            with contextlib.suppress(OSError):  # then it may be taken for one that is over
                self._running = take_lock(self.path / RUNNING_FILE)
            self._store.write(SESSION_FILE, self._record)
            with contextlib.suppress(OSError):
                self._disk = self.path.stat().st_dev

    def restore(self) -> bool:
        """Make the folder anew where it was deleted; return whether that was so.

        Raises ArchiveError where it cannot be made, or where all of its disk is gone: what would be
        made in its place would be found by nobody once it is back.
        """
        try:
            if self._disk is None or (self.path / SESSION_FILE).exists():
                return False
            there = next(filter(Path.exists, self.path.parents), None)
            if there is None or there.stat().st_dev != self._disk:
                raise OSError(errno.ENODEV, "the disk that it was on is not there")
        except OSError as error:
            raise cannot_write(self.path, error) from error
        self.begin()
        return True

    def next_audio_path(self) -> Path:
        """Return where to record the next answer; the recorder makes the file.

        Raises ArchiveError where a session cannot hold one more.
        """
        return self._path(self._next_number(), ".flac")

    def next_text_path(self) -> Path:
        """Return where the next answer's text goes; ``append`` makes the file.

        Raises ArchiveError where a session cannot hold one more.
        """
        return self._path(self._next_number(), ".txt")

    def number(self, record: AnswerRecord, number: int | None = None) -> int:
        """Return the number of an answer, which is its own from now on.

        It follows from what was said; where that is nowhere, from ``number``, and is a new one
        without. Raises ArchiveError where a session cannot hold one more.
        """
        if (said := record.audio or record.text) is not None:
            number = number_of(said.partition(".")[0]) if said == Path(said).name else None
            if number is None:
                raise ValueError(f"not an answer of this session: {said}")
        elif number is None:
            number = self._next_number()
        self._highest = max(self._highest, number)
        return number

    def append(self, path: Path, line: str) -> None:
        """Add a line to an answer's text; it is on the disk when this returns.

        Raises ArchiveError when the disk will not take it.
        """
        try:
            append_private(path, f"{line}\n")
        except OSError as error:
            raise cannot_write(path, error) from error

    def keep(
        self, record: AnswerRecord, *, number: int | None = None, said_comes: bool = False
    ) -> Path:
        """Write an answer's record beside what was said and return where it is.

        Keeping the same answer again replaces its record; its number is as ``number`` says. A
        recording that was deleted meanwhile is not named; with ``said_comes`` it is only not there
        yet.
        Raises ArchiveError when the disk will not take it; recording and text are untouched by
        that.
        """
        number = self.number(record, number)
        self._require_there()
        said = record.audio or record.text
        try:
            if said is not None and not said_comes and not (self.path / said).exists():
                record = replace(record, audio=None, text=None, note=record.note or SAID_IS_GONE)
        except OSError as error:
            raise cannot_write(self.path, error) from error
        return self._store.write(answer_name(number, ".json"), record)

    def keep_notes(self, notes: AnswerNotes, *, number: int) -> Path:
        """Write what the candidate says of an answer, beside its record. Raises ArchiveError."""
        self._require_there()
        return self._store.write(answer_name(number, NOTES), notes)

    def set_aside(self, number: int) -> None:
        """Keep a record that cannot be read beside the one that will take its place.

        Raises ArchiveError.
        """
        damaged, kept = self._path(number, ".json"), self._path(number, DAMAGED)
        begun = unfinished(kept)
        try:
            try:
                begun.hardlink_to(damaged)  # it keeps its place until there is a new one
            except OSError:  # a disk that knows no links
                damaged.replace(begun)
            begun.replace(kept)
        except OSError as error:
            raise cannot_write(damaged, error) from error

    def new_text(self, number: int, text: str) -> Path:
        """Write the text of an answer whose number is known, whole. Raises ArchiveError."""
        self._require_there()
        return self._store.write_text(answer_name(number, ".txt"), text)

    def put_in_place(self, copy: Path, path: Path) -> None:
        """Let a recording that is whole now take its place. Raises ArchiveError."""
        try:
            put_in_place(copy, path)
        except OSError as error:
            raise cannot_write(path, error) from error

    def drop(self, number: int) -> None:
        """Delete what there is of an answer. Raises ArchiveError when it would stay."""
        try:
            for file in files_of_answer(self.path, number):
                file.unlink(missing_ok=True)
        except FileNotFoundError:
            pass  # the session was deleted
        except OSError as error:
            raise ArchiveError(
                f"cannot delete {error.filename}: {error.strerror}; it stays in the session"
            ) from error
        self._highest = min(self._highest, number - 1)

    def close(self) -> None:
        """Drop answers that never began, and the folder itself where none was given."""
        self._let_go()
        with contextlib.suppress(OSError):  # what cannot be tidied is listed as it is
            (self.path / RUNNING_FILE).unlink(missing_ok=True)
            answers = answer_files(self.path)
            said_nothing = never_began if self.owed else nothing_said
            empty = [number for number, files in answers.items() if said_nothing(files)]
            for number in empty:
                for file in files_of_answer(self.path, number):
                    file.unlink()
            if len(empty) == len(answers):
                (self.path / SESSION_FILE).unlink(missing_ok=True)
                self.path.rmdir()
            sync_folder(self.path.parent)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def holds_answers(self) -> bool:
        """Whether anything was answered: a number reserved for a recording is no answer."""
        try:
            return not all(map(never_began, self._answers().values()))
        except OSError:
            return False  # nothing that could be found again

    @property
    def latest_number(self) -> int:
        """Number of the newest answer on the disk; 0 where there is none, or none is to be seen."""
        try:
            return max(self._answers(), default=0)
        except OSError:
            return 0

    def _let_go(self) -> None:
        if self._running is not None:
            os.close(self._running)
            self._running = None

    def _require_there(self) -> None:
        """Refuse to make a session anew that is not ours to hold, and that somebody deleted."""
        if self._disk is None and not self.path.is_dir():
            raise ArchiveError(f"cannot write {self.path}: the session was deleted meanwhile")

    def _answers(self) -> dict[int, dict[str, Path]]:
        with contextlib.suppress(FileNotFoundError):  # the folder was deleted
            return answer_files(self.path)
        return {}

    def _path(self, number: int, suffix: str) -> Path:
        return self.path / answer_name(number, suffix)

    def _next_number(self) -> int:
        number = max(self._highest, self.latest_number) + 1
        if number > HIGHEST_NUMBER:
            raise ArchiveError(f"{self.path} holds as many answers as a session can; begin anew")
        return number
