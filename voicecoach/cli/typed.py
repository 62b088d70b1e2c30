"""What a person types, a line at a time."""

import contextlib
import select
import sys
import time
from collections.abc import Callable
from typing import Any

from voicecoach.cli.terminal import typed_line

UNREADABLE = "a line holds bytes that are no {encoding}: each stands as \ufffd, the rest is read"

FOLLOWS_S = 0.15
"""So soon the next paragraph of a pasted text is there, through a slow connection, too; a person
needs longer to read what is asked next."""


class TypedLines:
    """Reads standard input; satisfies ``session.writing.Lines``.

    No byte ends anything: what can't be read is marked, and said once. On a terminal a line can be
    edited and be of any length, and what was typed of one is not lost with it. An empty line there
    is one only where nothing follows at once: text is pasted with the gaps between its paragraphs.
    """

    def __init__(self, notify: Callable[[str], None]) -> None:
        """``notify`` says a line to the person who types."""
        self._notify = notify
        self._told = False
        self._unfinished = ""

    def read(self) -> str | None:
        """See ``Lines``."""
        line = self._line()
        while line == "" and _is_pasted():
            line = self._line()
        return line

    def _line(self) -> str | None:
        if sys.stdin is None:  # closed by whoever started this program
            return None
        self._unfinished = ""
        editor = _line_editor()
        if editor is None:
            data = sys.stdin.buffer.readline()
            return self._readable(data).strip() if data else None
        typed = ""
        try:
            with contextlib.suppress(EOFError):
                typed = typed_line()
                return self._readable(_bytes(typed)).strip()
        except KeyboardInterrupt:
            typed = typed or editor.get_line_buffer()
            self._unfinished = self._readable(_bytes(typed)).strip()
            raise
        return None

    @property
    def unfinished(self) -> str:
        """See ``Lines``."""
        return self._unfinished

    def _readable(self, data: bytes) -> str:
        try:
            return data.decode(sys.stdin.encoding)
        except UnicodeDecodeError:
            if not self._told:
                self._told = True
                self._notify(UNREADABLE.format(encoding=sys.stdin.encoding.upper()))
            return data.decode(sys.stdin.encoding, errors="replace")


def _is_pasted() -> bool:
    """Whether more than was read waits on a terminal already: nobody types so fast."""
    if not sys.stdin.isatty():
        return False
    if sys.platform == "win32":
        import msvcrt

        time.sleep(FOLLOWS_S)
        return msvcrt.kbhit()
    return bool(select.select([sys.stdin], [], [], FOLLOWS_S)[0])


def _line_editor() -> Any:
    """Return what edits lines and remembers them; None without a terminal, and on Windows."""
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    with contextlib.suppress(ImportError):
        import readline

        readline.parse_and_bind("tab: self-insert")  # it would offer names of files
        return readline
    return None


def _bytes(typed: str) -> bytes:
    return typed.encode(sys.stdin.encoding, errors="surrogateescape")
