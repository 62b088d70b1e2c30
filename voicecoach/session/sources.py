"""Files that somebody wants to be kept: what they are, and which are kept already."""

import hashlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import shown_name
from voicecoach.errors import UsageError
from voicecoach.interview.questions import Kind, Question
from voicecoach.session.handed_in import text_or_sound
from voicecoach.session.sound_file import require_sound
from voicecoach.transcripts.cut import WHOLE, Part

PACK = "imported"
"""Pack of a session of imported answers, and of an answer whose question nobody named."""

BEHAVIORAL: Kind = "behavioral"
"""What is asked most, and taken to be asked where nobody knows."""

MOST_SOUND_BYTES = 2 * 2**30
"""Of a file: some three hours of sound as phones record it without compressing."""

_READ_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that somebody wants to be kept."""

    path: Path
    name: str
    """What messages call it."""

    question: Question | None = None
    """What it answers; None where that is not known."""

    pack: str = PACK
    """Id of the pack that the question is from."""

    kind: Kind | None = None
    """Of the question, where it is not known; None for what the file says, else behavioral."""

    part: Part = WHOLE
    """What of it is the answer."""

    track: int | None = None
    speaker: str = ""
    """As for ``SoundFile`` and ``read_transcript``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A file that can be kept, as far as can be told without listening to it."""

    source: Source
    sha256: str
    text: str | None
    """What it says, where it is text."""


def look(source: Source) -> Looked:
    """Tell what a file is. Raises UsageError for what cannot be kept, in one line with its name."""
    path, name = source.path, source.name
    content = text_or_sound(path, name)
    if isinstance(content, str):
        digest = hashlib.sha256(content.encode()).hexdigest()
        return Looked(source=source, sha256=digest, text=content)
    try:
        size = path.stat().st_size
        if size > MOST_SOUND_BYTES:
            raise UsageError(f"{name} is larger than 2 GiB: give the recording of one answer")
        digest = _sha256(path)
    except OSError as error:
        raise UsageError(f"{name} cannot be read ({error.strerror}): check the name") from None
    require_sound(path, name)
    return Looked(source=source, sha256=digest, text=None)


def imported_before(archive: Archive) -> dict[str, tuple[str, int]]:
    """Return which files are kept already: SHA-256 → session and answer."""
    return {
        kept.record.imported.sha256: (session_id, kept.number)
        for session_id in archive.sessions_of(PACK)
        for kept in archive.answers(session_id)
        if kept.record is not None and kept.record.imported is not None
    }


def question_of(looked: Looked, kind: Kind) -> Question:
    """Return what stands for the question of an answer that nobody named one for.

    Its id is of this file alone: two files are no two attempts at one question.
    """
    name = name_of(looked.source)
    words = re.findall(r"[a-z0-9]+", Path(name).stem.casefold())[:6]
    return Question(
        id="-".join([*words, looked.sha256[:6]]),
        prompt=f"An imported answer: {name}",
        kind=kind,
        domain=PACK,
        source="imported without its question",
    )


def name_of(source: Source) -> str:
    """Return the name of a file without its folders, on one line."""
    return " ".join(shown_name(Path(source.name).name).split())


def recorded_at(path: Path) -> str:
    """Return when a file was last written: for a recording that is when it ended."""
    now = datetime.now(UTC)
    try:
        written = datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except (OSError, OverflowError, ValueError):
        written = now
    return min(written, now).astimezone().isoformat(timespec="seconds")


def _sha256(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_READ_AT_ONCE):
            digest.update(block)
    return digest.hexdigest()
