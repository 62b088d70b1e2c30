"""Sessions that a crash left open."""

import contextlib
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from voicecoach.archive.files import RUNNING_FILE, is_session
from voicecoach.archive.folder import SessionFolder

CRASHED_S = 60.0
"""A session that began so long ago and that nobody holds is not just beginning: a crash left it."""


def close_left_open(folders: Iterable[Path], is_running: Callable[[str], bool]) -> None:
    """Close what nobody closed: a session that holds no answer would be listed for ever."""
    for folder in folders:
        with contextlib.suppress(OSError):
            age_s = time.time() - (folder / RUNNING_FILE).lstat().st_mtime
            if age_s > CRASHED_S and is_session(folder) and not is_running(folder.name):
                SessionFolder(folder).close()
