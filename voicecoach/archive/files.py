"""Which files in the archive are ours, by their names. Whatever else lies there is nobody's.

Foreign files are never read, counted or deleted: a copy, a backup, a folder of photographs, a name
that is no text, a number that no answer has.
"""

import os
import re
import secrets
from datetime import UTC, datetime
from pathlib import Path

from voicecoach.disk import finished_name, sync_folder

SESSION_FILE = "session.json"
NOTES = ".notes.json"
"""What the candidate says of answer 1 is in ``01.notes.json``."""

DAMAGED = ".damaged.json"
"""A record that could not be read, after a new one was made in its place."""

RUNNING_FILE = "running.lock"
"""Locked by the process whose session goes on; one that nobody holds was left by a crash."""

_RESTORING = re.compile(r"restoring-[0-9a-f]{8}")

_ID = re.compile(r"[0-9]{8}T[0-9]{6}Z-[0-9a-f]{4}")
_ANSWER_FILE = re.compile(
    r"(?P<number>0[1-9]|[1-9][0-9]{1,3})(?P<suffix>\.flac|\.txt|(?:\.notes|\.damaged)?\.json)"
)
"""Numbers have two digits, and up to four where a session has so many answers."""

HIGHEST_NUMBER = 9999


def new_id(started: datetime) -> str:
    """Name something that begins now, so that names sort by time and no two are the same."""
    at = started.astimezone(UTC)
    # Not %Y, which has fewer digits where a clock is back before the year 1000.
    return f"{at.year:04d}{at:%m%dT%H%M%SZ}-{secrets.token_hex(2)}"


def restoring_name() -> str:
    """Name the folder of a session as long as it comes out of a backup and is not whole."""
    return f"restoring-{secrets.token_hex(4)}"


def is_restoring(name: str) -> bool:
    """Whether ``restoring_name`` gives such names."""
    return _RESTORING.fullmatch(name) is not None


def is_id(name: str) -> bool:
    """Whether ``new_id`` gives such names: a copy, a backup or a folder of the user's has none."""
    return _ID.fullmatch(name) is not None


def is_named(id_: str, name: str) -> bool:
    """Whether a person may mean an id by a name: its beginning, or its four characters."""
    return id_.startswith(name) or id_.endswith(f"-{name}")


def is_session(path: Path) -> bool:
    """Whether a path is the folder of a session: ours by its name and its content.

    A link is none, wherever it leads. A folder that cannot be read may be one.
    """
    if not is_id(path.name) or path.is_symlink():
        return False
    try:
        return bool(own_files(path))
    except (NotADirectoryError, FileNotFoundError):
        return False
    except OSError:
        return True


def own_files(path: Path) -> list[Path]:
    """Return what voicecoach wrote in a session's folder, by name. Raises OSError."""
    with os.scandir(path) as entries:
        own = {
            entry.name
            for entry in entries
            if _is_ours(entry.name) and not entry.is_dir(follow_symlinks=False)
        }
    strangers = {name for name in own if name.endswith(".txt") and not _is_typed(name, own)}
    return [path / name for name in sorted(own - strangers)]


def answer_files(path: Path) -> dict[int, dict[str, Path]]:
    """Return the files of each answer in a session's folder: number → suffix → file.

    Suffixes are ``.flac``, ``.txt``, ``.json`` and ``NOTES``. Raises OSError.
    """
    answers: dict[int, dict[str, Path]] = {}
    for file in own_files(path):
        if (match := _ANSWER_FILE.fullmatch(file.name)) is not None:
            answers.setdefault(int(match["number"]), {})[match["suffix"]] = file
    return answers


def files_of_answer(path: Path, number: int) -> list[Path]:
    """Return all files of one answer, unfinished ones among them. Raises OSError."""
    return [file for file in own_files(path) if number_of(file.name.partition(".")[0]) == number]


def delete_whole(folder: Path) -> tuple[str, ...]:
    """Delete what is ours, and the folder unless more is in it; return the names of that."""
    for file in own_files(folder):
        file.unlink(missing_ok=True)
    left = tuple(sorted(file.name for file in folder.iterdir()))
    if not left:
        folder.rmdir()
    sync_folder(folder.parent)
    return left


def number_of(stem: str) -> int | None:
    """Return the number that an answer's files begin with; None for any other name."""
    match = _ANSWER_FILE.fullmatch(f"{stem}.json")
    return int(match["number"]) if match else None


def answer_name(number: int, suffix: str) -> str:
    """Name a file of an answer."""
    return f"{number:02d}{suffix}"


def never_began(files: dict[str, Path]) -> bool:
    """Whether an answer is only a number reserved for what did not come."""
    (suffix, first), *others = files.items()
    if others or suffix not in (".flac", ".txt"):
        return False
    try:
        return first.lstat().st_size == 0
    except FileNotFoundError:  # deleted just now
        return True


def is_half_written(name: str) -> bool:
    """Whether a name is that of a file of ours before it is whole."""
    return (finished := finished_name(name)) is not None and _is_ours(finished)


def _is_ours(name: str) -> bool:
    if name in (SESSION_FILE, RUNNING_FILE) or _ANSWER_FILE.fullmatch(name) is not None:
        return True
    return is_half_written(name)


def _is_typed(name: str, own: set[str]) -> bool:
    """Whether a text is an answer: one that is not spoken, in a session that was begun."""
    return SESSION_FILE in own and name.replace(".txt", ".flac") not in own
