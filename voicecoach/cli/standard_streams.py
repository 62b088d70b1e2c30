"""Standard input, output and error as they are handed to this program: whole, full or closed.

What cannot be written to standard output or read from standard input is a failure of one line.
What cannot be written to standard error is lost: there is nowhere left to say it.
"""

import errno
import io
import os
import sys
from typing import Any, TextIO

from voicecoach.errors import VoicecoachError


class OutputError(VoicecoachError):
    """Standard output takes nothing: its disk is full, it is closed, its terminal is gone."""


class InputError(VoicecoachError):
    """Standard input gives nothing, and that is not its end: it is closed, or a folder."""


def open_streams() -> None:
    """Put streams in place that say what is wrong with them, also where one was closed.

    The number of a closed one would be given to the next file that is opened, and what a library
    writes to "standard error" would end up in the middle of a recording.
    """
    for number, usable in ((0, os.O_WRONLY), (1, os.O_RDONLY), (2, os.O_WRONLY)):
        if _is_closed(number):
            # Opened the wrong way round, the first two go on failing as a closed one does.
            os.open(os.devnull, usable)
    if sys.platform == "win32" and sys.stdin and sys.stdin.isatty():
        return  # a console is no file there
    sys.stdin = _like(sys.stdin, _Input(0, "rb", closefd=False))
    sys.stdout = _like(sys.stdout, _Output(1, "wb", closefd=False))
    sys.stderr = _like(sys.stderr, _Error(2, "wb", closefd=False))


def finish_output() -> None:
    """Put out what is left; what is not taken now would only fail again at the exit."""
    try:
        sys.stdout.flush()
    except (OSError, OutputError):
        sys.stdout = None


class _Output(io.FileIO):
    def write(self, data: Any, /) -> int:
        try:
            return super().write(data)
        except BrokenPipeError:
            raise
        except OSError as error:
            raise OutputError(f"cannot write to standard output: {_reason(error)}") from error


class _Error(io.FileIO):
    def write(self, data: Any, /) -> int:
        try:
            return super().write(data)
        except OSError:
            return memoryview(data).nbytes


class _Input(io.FileIO):
    def readinto(self, buffer: Any, /) -> int:
        try:
            return super().readinto(buffer)
        except OSError as error:
            raise InputError(f"cannot read standard input: {_reason(error)}") from error

    def readall(self) -> bytes:
        return b"".join(iter(lambda: self.read(io.DEFAULT_BUFFER_SIZE), b""))

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        return bytes(buffer[: self.readinto(buffer)])


def _is_closed(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return True
    return False


def _like(before: TextIO | None, file: io.FileIO) -> TextIO:
    """Return a stream of text over a file, in the manner of the one before."""
    manner: dict[str, Any] = {"encoding": "utf-8", "errors": "backslashreplace"}
    is_buffered = True
    if isinstance(before, io.TextIOWrapper):
        is_buffered = not before.write_through  # PYTHONUNBUFFERED
        names = ("encoding", "errors", "line_buffering", "write_through")
        manner = {name: getattr(before, name) for name in names}
    if file.readable():
        return io.TextIOWrapper(io.BufferedReader(file), **manner)
    # As Python itself does without a buffer: text straight to the file.
    return io.TextIOWrapper(io.BufferedWriter(file) if is_buffered else file, **manner)


def _reason(error: OSError) -> str:
    if error.errno == errno.EBADF:
        return "it is closed"
    if error.errno == errno.EIO:
        return "its terminal is gone"
    return error.strerror or type(error).__name__
