"""One session's folder: written while the interview runs, read back whatever state it is in.

    <id>/session.json   what holds for the whole session
    <id>/01.flac        first answer, written while it is spoken
    <id>/01.json        its record, written once it is judged
    <id>/02.txt         an answer in writing: a line is there before the next one is typed

A record appears whole or not at all, so after a crash the worst case is an answer without a record.
Whatever else lies in the folder is not ours: never read, never deleted.
"""

import contextlib
import json
import os
import re
import secrets
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from voicecoach.archive.records import AnswerRecord, KeptAnswer, KeptSession, SessionRecord
from voicecoach.codec import DecodeError, decode, encode
from voicecoach.errors import VoicecoachError
from voicecoach.settings import make_private_folder, write_private

SESSION_FILE = "session.json"
_ANSWER_FILE = re.compile(r"(0[1-9]|[1-9][0-9]+)\.(?:flac|txt|json|json\.tmp)")
"""Every name that an answer's files have, the last only where writing was cut off."""

_ID = re.compile(r"[0-9]{8}T[0-9]{6}Z-[0-9a-f]{4}")
_PRIVATE_FILE = 0o600

T = TypeVar("T")


class ArchiveError(VoicecoachError):
    """The archive's files cannot be written, read or deleted."""


def private_folder(path: Path, *, of: str) -> Path:
    """Make a folder that only this user can read. Raises ArchiveError, saying what it is ``of``."""
    try:
        make_private_folder(path)
    except OSError as error:
        raise ArchiveError(
            f"cannot keep {of} in {path}: {error.strerror}; choose another folder with --data DIR"
        ) from error
    return path


def new_id(started: datetime) -> str:
    """Name something that begins now, so that names sort by time and no two are the same."""
    return f"{started.astimezone(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(2)}"


def is_id(name: str) -> bool:
    """Whether ``new_id`` gives such names: a copy, a backup or a folder of the user's has none."""
    return _ID.fullmatch(name) is not None


class SessionFolder:
    """The folder of the session that is going on. Leaving it drops what stayed empty."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def id(self) -> str:
        """Name of the folder, by which ``voicecoach history`` knows the session."""
        return self.path.name

    def next_audio_path(self) -> Path:
        """Reserve the next answer's number; return where to record it (an empty, private file).

        Raises ArchiveError when the disk will not take even that.
        """
        path = self.path
        try:
            path = self.path / f"{self._next_number():02d}.flac"
            path.touch(mode=_PRIVATE_FILE, exist_ok=False)
        except OSError as error:
            raise _cannot_write(path, error) from error
        return path

    def give_back(self, recording: str) -> None:
        """Drop the file reserved for a recording, and its number with it: no sound came into it."""
        with contextlib.suppress(OSError):  # what cannot be tidied is listed as it is
            (self.path / recording).unlink()

    def next_text_path(self) -> Path:
        """Return where the next answer's text goes; ``append`` makes the file."""
        return self.path / f"{self._next_number():02d}.txt"

    def append(self, path: Path, line: str) -> None:
        """Add a line to an answer's text; it is on the disk when this returns.

        Raises ArchiveError when the disk will not take it.
        """
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, _PRIVATE_FILE)
            with os.fdopen(descriptor, "a", encoding="utf-8") as file:
                file.write(f"{line}\n")
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise _cannot_write(path, error) from error

    def keep(self, record: AnswerRecord, *, number: int | None = None) -> Path:
        """Write an answer's record beside what was said and return where it is.

        Keeping the same answer again replaces its record; one without a recording or a text is
        known by its ``number``, and is a new one without. Raises ArchiveError when the disk will
        not take it; recording and text are untouched by that.
        """
        if (said := record.audio or record.text) is not None:
            number = _number(said)
        elif number is None:
            try:
                number = self._next_number()
            except OSError as error:
                raise _cannot_write(self.path, error) from error
        if number is None:
            raise ValueError(f"not an answer of this session: {said}")
        path = self.path / f"{number:02d}.json"
        write_record(path, record)
        return path

    def drop_latest(self) -> None:
        """Delete the newest answer: what was recorded turned out to be none.

        Raises ArchiveError when it would stay.
        """
        try:
            for file in answer_files(self.path).get(self.latest_number, []):
                file.unlink()
        except OSError as error:
            raise ArchiveError(
                f"cannot delete {error.filename}: {error.strerror}; it stays in the session"
            ) from error

    def close(self) -> None:
        """Drop recordings that never began, and the folder itself where no answer was given."""
        with contextlib.suppress(OSError):  # what cannot be tidied is listed as it is
            answers = answer_files(self.path).values()
            empty = [files[0] for files in answers if _never_began(files)]
            for recording in empty:
                recording.unlink()
            if len(empty) == len(answers):
                (self.path / SESSION_FILE).unlink(missing_ok=True)
                self.path.rmdir()

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
            return not all(map(_never_began, answer_files(self.path).values()))
        except OSError:
            return False  # nothing that could be found again

    @property
    def latest_number(self) -> int:
        """Number of the newest answer; 0 where there is none."""
        return max(answer_files(self.path), default=0)

    def _next_number(self) -> int:
        return self.latest_number + 1


def read_session(path: Path) -> KeptSession:
    """Read what is in a session's folder. Damage is reported in ``problem``, never raised."""
    record, problem = _read(path / SESSION_FILE, SessionRecord)
    try:
        answers = answer_files(path)
    except OSError as error:
        answers, problem = {}, f"the folder cannot be read: {error.strerror}"
    return KeptSession(
        id=path.name,
        path=path,
        record=record,
        answers=tuple(
            _read_answer(number, files)
            for number, files in sorted(answers.items())
            if not _never_began(files)
        ),
        problem=problem,
    )


def _read_answer(number: int, files: list[Path]) -> KeptAnswer:
    by_suffix = {file.suffix: file for file in files}
    record_path = by_suffix.get(".json")
    record, problem = (None, None) if record_path is None else _read(record_path, AnswerRecord)
    if record is not None and record.audio is not None and ".flac" not in by_suffix:
        problem = f"its recording {record.audio} is missing"
    elif record is not None and record.text is not None and ".txt" not in by_suffix:
        problem = f"its text {record.text} is missing"
    return KeptAnswer(
        number=number,
        record=record,
        record_path=record_path,
        audio_path=by_suffix.get(".flac"),
        text_path=by_suffix.get(".txt"),
        problem=problem,
    )


def own_files(path: Path) -> list[Path]:
    """Return what voicecoach wrote in a session's folder, by name. Raises OSError."""
    names = {SESSION_FILE, f"{SESSION_FILE}.tmp"}
    with os.scandir(path) as entries:
        own = [
            entry.name
            for entry in entries
            if (entry.name in names or _number(entry.name) is not None)
            and not entry.is_dir(follow_symlinks=False)
        ]
    strangers = {name for name in own if name.endswith(".txt") and not _is_typed(name, own)}
    return [path / name for name in sorted({*own} - strangers)]


def _is_typed(name: str, own: list[str]) -> bool:
    """Whether a text is an answer: one that is not spoken, in a session that was begun."""
    return SESSION_FILE in own and name.replace(".txt", ".flac") not in own


def answer_files(path: Path) -> dict[int, list[Path]]:
    """Return the files of each answer in a session's folder, by the answer's number."""
    answers: dict[int, list[Path]] = {}
    for file in own_files(path):
        if (number := _number(file.name)) is not None:
            answers.setdefault(number, []).append(file)
    return answers


def write_record(path: Path, record: object) -> None:
    """Write a record so that a reader, or a crash, meets the old file or the new one whole."""
    text = json.dumps(encode(record), indent=1, ensure_ascii=False, allow_nan=False) + "\n"
    try:
        write_private(path, text)
    except OSError as error:
        raise _cannot_write(path, error) from error


def _read(path: Path, kind: type[T]) -> tuple[T | None, str | None]:
    """Return the record, or None and what is wrong with the file."""
    try:
        return decode(kind, json.loads(path.read_text(encoding="utf-8"))), None
    except OSError as error:
        return None, f"{path.name} cannot be read: {error.strerror}"
    except DecodeError as error:
        return None, f"{path.name} does not fit: {error}"
    except (ValueError, RecursionError):
        return None, f"{path.name} is not valid JSON"


def _number(name: str) -> int | None:
    match = _ANSWER_FILE.fullmatch(name)
    return int(match[1]) if match else None


def _never_began(files: list[Path]) -> bool:
    """Whether an answer is only a number reserved for what did not come."""
    (first, *others) = files
    return not others and first.suffix in (".flac", ".txt") and first.lstat().st_size == 0


def _cannot_write(path: Path, error: OSError) -> ArchiveError:
    return ArchiveError(
        f"cannot write {path}: {error.strerror}; free some space there "
        "or keep sessions elsewhere with --data DIR"
    )
