"""What a person types, a line at a time."""

import sys
from collections.abc import Callable

UNREADABLE = (
    "a line holds bytes that are no {encoding}: each stands as \ufffd, and the rest is read"
)


class TypedLines:
    """Reads standard input. No byte ends anything: what can't be read is marked, and said once."""

    def __init__(self, notify: Callable[[str], None]) -> None:
        """``notify`` says a line to the person who types."""
        self._notify = notify
        self._told = False

    def read(self) -> str | None:
        """Return the next line without spaces around it; None at the end of the input."""
        if sys.stdin is None:  # closed by whoever started this program
            return None
        encoding = sys.stdin.encoding or "utf-8"
        data = sys.stdin.buffer.readline()
        try:
            line = data.decode(encoding)
        except UnicodeDecodeError:
            line = data.decode(encoding, errors="replace")
            if not self._told:
                self._told = True
                self._notify(UNREADABLE.format(encoding=encoding.upper()))
        return line.strip() if data else None
