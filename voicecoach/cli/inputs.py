"""What a person hands in, a file or standard input: told by content whether it is sound or text."""

import contextlib
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.host import host
from voicecoach.language_id import likely_languages
from voicecoach.scratch import scratch_folder
from voicecoach.session.handed_in import text_or_sound
from voicecoach.transcripts.cut import WHOLE, Part
from voicecoach.transcripts.read import read_transcript
from voicecoach.transcripts.script import HandedIn

STANDARD_INPUT = Path("-")


@contextlib.contextmanager
def opened(path: Path) -> Iterator[str | Path]:
    """Yield the text of a file, or where its sound lies while the context lasts.

    ``-`` is standard input. What can be read only once, as a pipe, goes to a private file for the
    moment first. Raises UsageError for what cannot be read and for every other kind of file.
    """
    if path != STANDARD_INPUT and (path.is_file() or not path.exists()):
        yield text_or_sound(path, shown(path))
        return
    if path.is_dir():
        raise UsageError(
            f"{path} is a folder: name the recording inside it, or keep all with --keep"
        )
    with scratch_folder() as folder:
        copy = folder / "handed-in"
        with copy.open("wb") as file, _source(path) as source:
            shutil.copyfileobj(source, file)
        yield text_or_sound(copy, shown(path))


def shown(path: Path) -> str:
    """Return what an input is called."""
    return "standard input" if path == STANDARD_INPUT else str(path)


def handed_in(text: str, name: str, *, speaker: str = "", part: Part = WHOLE) -> HandedIn:
    """Read a transcript; raises UsageError, which begins with its name."""
    try:
        return read_transcript(text, likely=likely_languages, speaker=speaker, part=part)
    except VoicecoachError as error:
        raise UsageError(f"{name}: {error}") from None


@contextlib.contextmanager
def _source(path: Path) -> Iterator[BinaryIO]:
    if path == STANDARD_INPUT:
        if sys.stdin is None:  # closed by whoever started this program
            raise UsageError("there is no standard input to read")
        if sys.stdin.isatty():
            print(f"Paste the transcript; {host().end_of_input} ends it.", file=sys.stderr)
        yield sys.stdin.buffer
        return
    try:
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}): check the name") from None
