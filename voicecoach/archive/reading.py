"""A session's folder read back, whatever state it is in."""

from collections.abc import Collection
from pathlib import Path
from typing import TypeVar

from voicecoach.archive.files import NOTES, SESSION_FILE, answer_files, answer_name, never_began
from voicecoach.archive.records import (
    AnswerNotes,
    AnswerRecord,
    KeptAnswer,
    KeptSession,
    SessionRecord,
)
from voicecoach.archive.store import Damage, read_record

T = TypeVar("T")


def read_session(path: Path, *, without: Collection[int] = ()) -> KeptSession:
    """Read what is in a session's folder. Damage is reported in ``problem``, never raised.

    The answers of the numbers ``without`` are left out.
    """
    record, problem = _found(path / SESSION_FILE, SessionRecord)
    if record is None and problem is None:
        problem = f"{SESSION_FILE} is missing"
    answers: tuple[KeptAnswer, ...] = ()
    try:
        answers = tuple(
            _read_answer(number, files)
            for number, files in sorted(answer_files(path).items())
            if number not in without and not never_began(files)
        )
    except OSError as error:
        problem = f"the folder cannot be read: {error.strerror}"
    return KeptSession(id=path.name, path=path, record=record, answers=answers, problem=problem)


def nothing_said(files: dict[str, Path]) -> bool:
    """Whether an answer is its number alone, or a record that was made ready for what never came.

    Raises OSError.
    """
    if never_began(files):
        return True
    said = files.get(".flac") or files.get(".txt")
    if said is not None and said.lstat().st_size > 0:
        return False
    if ".json" not in files or files.keys() - {".flac", ".txt", ".json"}:
        return False
    record = read_record(files[".json"], AnswerRecord)
    if not isinstance(record, AnswerRecord) or record.audio is record.text is None:
        return False
    return record.report is None and record.status in ("interrupted", "unassessed")


def _read_answer(number: int, files: dict[str, Path]) -> KeptAnswer:
    record, damage = _found(files.get(".json"), AnswerRecord)
    notes, damaged_notes = _found(files.get(NOTES), AnswerNotes)
    audio, no_audio = _said(files.get(".flac"))
    text, no_text = _said(files.get(".txt"))
    missing = None
    if record is not None and record.audio is not None and ".flac" not in files:
        missing = f"its recording {answer_name(number, '.flac')} is missing"
    elif record is not None and record.text is not None and ".txt" not in files:
        missing = f"its text {answer_name(number, '.txt')} is missing"
    problems = (damage, missing, no_audio, no_text, damaged_notes)
    return KeptAnswer(
        number=number,
        record=record,
        record_path=files.get(".json"),
        audio_path=audio,
        text_path=text,
        notes=notes or AnswerNotes(),
        problem="; ".join(filter(None, problems)) or None,
    )


def _said(path: Path | None) -> tuple[Path | None, str | None]:
    """Return where a recording or a text is, and what is wrong with it.

    A pipe, on which one would wait for ever, is none, and neither is a device, nor a link to one.
    """
    if path is None or path.is_file():
        return path, None
    return None, f"{path.name} is no file"


def _found(path: Path | None, kind: type[T]) -> tuple[T | None, str | None]:
    """Return the record, and what is wrong with its file; None and None where there is none."""
    found = None if path is None else read_record(path, kind)
    return (None, found.problem) if isinstance(found, Damage) else (found, None)
