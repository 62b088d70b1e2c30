"""A CV and a job's text as they are handed in: files, or the job's text on standard input."""

import contextlib
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from voicecoach.archive.preparation import FileKind, Preparations
from voicecoach.cli.inputs import STANDARD_INPUT, shown
from voicecoach.cli.output import is_screen
from voicecoach.cli.terminal import in_line, unguarded
from voicecoach.disk import read_plain
from voicecoach.document import Document
from voicecoach.documents.decoding import decoded
from voicecoach.documents.read import read_document, read_text_document
from voicecoach.errors import UsageError
from voicecoach.host import host

MOST_BYTES = 20_000_000
"""Of a file that is copied."""

MOST_TYPED_BYTES = 1_000_000
"""Of a job's text on standard input: hundreds of pages."""


def handed_in_document(path: Path) -> Document:
    """Read a file, or standard input for ``-``. Raises VoicecoachError, in one line."""
    if path != STANDARD_INPUT:
        return read_document(path)
    return replace(read_text_document(_typed(), shown(path)), name=str(path))


def _typed() -> str:
    if sys.stdin is None:  # closed by whoever started this program
        raise UsageError("there is no standard input to read")
    if sys.stdin.isatty():
        print(f"Paste the job's text; {host().end_of_input} ends it.", file=sys.stderr)
    content = sys.stdin.buffer.read(MOST_TYPED_BYTES + 1)
    if len(content) > MOST_TYPED_BYTES:
        raise UsageError("standard input holds more than 1 MB; hand in the job's text alone")
    text = decoded(content)
    if text is None:
        raise UsageError("standard input holds no text; a PDF or DOCX is handed in as a file")
    return text


def keep_copy(kept: Preparations, kind: FileKind, path: Path, document: Document) -> Path:
    """Keep a copy of what was handed in, and return where. Raises VoicecoachError."""
    if path == STANDARD_INPUT:
        return kept.keep_file(kind, ".txt", f"{document.text}\n".encode())
    try:
        content = read_plain(path, most_bytes=MOST_BYTES)
    except OSError as error:
        raise UsageError(f"{path} cannot be copied ({error.strerror})") from None
    return kept.keep_file(kind, path.suffix, content)


@contextlib.contextmanager
def at_work(what: str) -> Iterator[None]:
    """Show on a terminal what takes a moment."""
    screen = unguarded(sys.stderr) if is_screen(sys.stderr) else None
    if screen is not None:
        print(f"{in_line(what)} …", end="", file=screen, flush=True)
    try:
        yield
    finally:
        if screen is not None:
            print("\r\033[K", end="", file=screen, flush=True)
