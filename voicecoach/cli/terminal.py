"""The one place that all text for a terminal passes.

Prompts, ids, notes, titles and names of files may come from somebody else, and a terminal obeys
what it is sent: escape sequences move the cursor, rename the window or put text on the clipboard,
and bidi controls make a line read otherwise than it is. So standard output and standard error are
guarded as a whole, and nobody has to think of it; only what draws (``canvas``) goes past the guard,
having made its texts plain itself. The same place sees that no word is cut at the edge.
"""

import contextlib
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from voicecoach.cli.fitting import cells, fitted
from voicecoach.control_characters import harmless

_BREAKS = re.compile(rf"\r\n|[{chr(0x2028)}{chr(0x2029)}]")
"""What other systems end lines with."""


def plain(text: str) -> str:
    """Return a text that a terminal can only show: what it would obey stands as a question mark."""
    return harmless(_BREAKS.sub("\n", text))


def in_line(text: str) -> str:
    """Return the same as one line, with a space for each line break and tab."""
    return plain(text).replace("\n", " ").replace("\t", " ")


LONGEST_WORD = 300
"""Characters of what a message quotes, such as a name: nobody reads more of it."""

_LONG_WORD = re.compile(rf"(\S{{{LONGEST_WORD // 2}}})\S{{{LONGEST_WORD // 2},}}(\S{{20}})")


def in_short(message: str) -> str:
    """Return a message with the middle left out of what it quotes at too great a length."""
    return _LONG_WORD.sub(r"\1 … \2", message)


class Guarded:
    """A stream on which everything that is printed is made plain; in all else it is the stream.

    On a terminal, lines are broken between words where they would run over its edge.
    """

    def __init__(self, stream: TextIO) -> None:
        self.unguarded = stream
        # What ``input`` asks for, without an instruction of Python's on the way: it would take the
        # KeyboardInterrupt that a signal raises there for a stream without a terminal, and go on.
        self.flush, self.fileno = stream.flush, stream.fileno
        self.encoding, self.errors = stream.encoding, stream.errors
        self._column = 0
        """Where the cursor stands, as far as what was printed tells."""

    def write(self, text: str) -> int:
        """Write a text as far as a terminal may be shown it."""
        shown = plain(text)
        if self.unguarded.isatty():
            shown = fitted(shown, shutil.get_terminal_size().columns, column=self._column)
            begun = self._column if "\n" not in shown else 0
            self._column = begun + cells(shown.rpartition("\n")[2])
        self.unguarded.write(shown)
        return len(text)

    def begin_line(self) -> None:
        """Take note that the cursor is at the beginning of a line: somebody pressed Enter."""
        self._column = 0

    def writelines(self, lines: Iterable[str]) -> None:
        """Write several."""
        for line in lines:
            self.write(line)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.unguarded, name)


@contextlib.contextmanager
def guarded() -> Iterator[None]:
    """Guard standard output and standard error meanwhile."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is not None and not isinstance(stream, Guarded):
            setattr(sys, name, Guarded(stream))
    try:
        yield
    finally:
        for name in ("stdout", "stderr"):
            stream = getattr(sys, name)
            if isinstance(stream, Guarded):  # nobody has put something else in its place
                setattr(sys, name, stream.unguarded)


_asked: str | None = None
"""What the line that is being typed was asked for with."""


def typed_line(prompt: str = "") -> str:
    """Ask for a line, as ``input`` does; what is printed next begins a line of its own."""
    global _asked  # noqa: PLW0603 - of the terminal, of which there is one
    _asked = prompt
    for stream in (sys.stdout, sys.stderr):
        stream.flush()  # here, not within ``input``, which minds no failure: see Guarded
    try:
        line = input(prompt)
    finally:
        _asked = None
    if isinstance(sys.stdout, Guarded):
        sys.stdout.begin_line()
    return line


def show_line_again() -> None:
    """Show the line that is being typed, if any, after something else had the terminal."""
    if _asked is not None:
        editor = sys.modules.get("readline")
        print(_asked, editor.get_line_buffer() if editor else "", sep="", end="", flush=True)


def unguarded(stream: TextIO) -> TextIO:
    """Return the stream behind the guard, for what draws."""
    return stream.unguarded if isinstance(stream, Guarded) else stream


def show_bytes(content: bytes) -> None:
    """Write to a file or a pipe what it is; a terminal is shown it as plain text."""
    sys.stdout.flush()
    if sys.stdout.isatty():
        draw(plain(content.decode("utf-8-sig", errors="replace")))  # lines are as in the file
        return
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def draw(drawn: str) -> None:
    """Print what was drawn, colours included. Its texts are plain already: see ``canvas``."""
    print(drawn, file=unguarded(sys.stdout), flush=True)
