"""The archive, opened by somebody who is told where its index takes long to make."""

import sys
import time
from pathlib import Path

from voicecoach.archive.sessions import Archive

FEWEST_TOLD = 500
"""Fewer sessions are read in about half a second (docs/archive.md)."""

EVERY_S = 2.0


def opened_archive(data: Path) -> Archive:
    """Open the archive of a data folder; a person at a terminal sees how far its index is."""
    return Archive(data, indexing=_Telling())


class _Telling:
    def __init__(self) -> None:
        self._next_s = 0.0

    def __call__(self, read: int, count: int) -> None:
        is_watched = sys.stderr is not None and sys.stderr.isatty()
        if is_watched and count >= FEWEST_TOLD and time.monotonic() >= self._next_s:
            self._next_s = time.monotonic() + EVERY_S
            line = f"Reading what is kept for the index: {read:,} of {count:,} sessions"
            print(line, file=sys.stderr, flush=True)
