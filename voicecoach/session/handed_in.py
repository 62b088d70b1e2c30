"""What a person hands in, told by its content and never by its name: sound or text."""

from pathlib import Path

from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.transcripts.content import ACCEPTED, SNIFFED_BYTES, decoded, is_text, other_kind

MOST_TEXT_BYTES = 64 * 1024 * 1024
"""No transcript is longer: Whisper's own JSON of a whole day has a third of it."""


def text_or_sound(path: Path, name: str) -> str | Path:
    """Return the text of a file, or its path where it may be sound; messages call it ``name``.

    Raises UsageError for what cannot be read and for every other kind of file.
    """
    try:
        with path.open("rb") as file:
            head = file.read(SNIFFED_BYTES)
            if not head:
                raise UsageError(f"{name} is empty (0 bytes): give {ACCEPTED}")
            if kind := other_kind(head):
                raise UsageError(f"{name} is {kind}: give {ACCEPTED}")
            if not is_text(head):
                return path
            data = head + file.read(MOST_TEXT_BYTES)
    except OSError as error:
        raise UsageError(f"{name} cannot be read ({error.strerror}): check the name") from None
    if len(data) > MOST_TEXT_BYTES:
        raise UsageError(f"{name} is text of more than 64 MB: give the transcript of one answer")
    try:
        text = decoded(data)
    except VoicecoachError as error:
        raise UsageError(f"{name} is {error}") from None
    if text is None:
        raise UsageError(f"{name} begins as text and goes on as something else: save it again")
    return text


def may_be_sound(path: Path) -> bool:
    """Whether a file is neither text nor of a kind that is surely no sound.

    One that cannot be read, or is empty, may be: whoever opens it says what is wrong.
    """
    try:
        with path.open("rb") as file:
            head = file.read(SNIFFED_BYTES)
    except OSError:
        return True
    return not head or not (other_kind(head) or is_text(head))
