"""The one place that all text for a terminal passes.

Prompts, ids, notes, titles and names of files may come from somebody else, and a terminal obeys
what it is sent: escape sequences move the cursor, rename the window or put text on the clipboard,
and bidi controls make a line read otherwise than it is. So standard output and standard error are
guarded as a whole, and nobody has to think of it; only what draws (``canvas``) goes past the guard,
having made its texts plain itself.
"""

import contextlib
import re
import sys
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

REPLACED_BY = "\ufffd"

_OBEYED = (
    (0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F),  # controls, but for tab and line feed
    (0x61C, 0x61C), (0x200E, 0x200F), (0x202A, 0x202E), (0x2066, 0x2069),  # direction of writing
    (0xFFF9, 0xFFFB), (0xE0000, 0xE007F),  # annotations and tags, which no terminal shows
    (0xD800, 0xDFFF),  # halves of a character: bytes of a name that are no text
)  # fmt: skip
"""Code points that a terminal does something with, or that can't be printed at all."""

_HARMFUL = re.compile("[" + "".join(f"{chr(low)}-{chr(high)}" for low, high in _OBEYED) + "]")
_BREAKS = re.compile(rf"\r\n|[{chr(0x2028)}{chr(0x2029)}]")
"""What other systems end lines with."""


def plain(text: str) -> str:
    """Return a text that a terminal can only show: what it would obey stands as a question mark."""
    return _HARMFUL.sub(REPLACED_BY, _BREAKS.sub("\n", text))


def in_line(text: str) -> str:
    """Return the same as one line, with a space for each line break and tab."""
    return plain(text).replace("\n", " ").replace("\t", " ")


def escaped(document: str) -> str:
    """Return JSON text without anything harmful and with nothing lost: it is written as numbers."""
    return _HARMFUL.sub(_as_numbers, document)


def _as_numbers(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


class Guarded:
    """A stream on which everything that is printed is made plain; in all else it is the stream."""

    def __init__(self, stream: TextIO) -> None:
        self.unguarded = stream

    def write(self, text: str) -> int:
        """Write a text as far as a terminal may be shown it."""
        self.unguarded.write(plain(text))
        return len(text)

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


def unguarded(stream: TextIO) -> TextIO:
    """Return the stream behind the guard, for what draws."""
    return stream.unguarded if isinstance(stream, Guarded) else stream


def show_bytes(content: bytes) -> None:
    """Write to a file or a pipe what it is; a terminal is shown it as plain text."""
    sys.stdout.flush()
    if sys.stdout.isatty():
        print(content.decode("utf-8-sig", errors="replace"), flush=True)
        return
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def draw(drawn: str) -> None:
    """Print what was drawn, colours included. Its texts are plain already: see ``canvas``."""
    print(drawn, file=unguarded(sys.stdout), flush=True)
