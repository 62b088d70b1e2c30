"""What a process that was killed left half done, cleared up by the next one that looks.

Whoever is at a session holds its running lock from the folder's first moment, and whoever changes a
kept answer holds the archive's. What is half done while both are free, nobody will finish.
"""

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from voicecoach.archive.files import RUNNING_FILE, SESSION_FILE, is_half_written, is_restoring
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.store import lock_beside
from voicecoach.disk import take_lock


def clear_up(sessions: Path, names: Iterable[str]) -> set[str]:
    """Clear up the folders of these names; return those where something may still be at work.

    A session that was killed is closed as its own process would have closed it. Where locks cannot
    be told, as on some disks of networks, all is left as it is.
    """
    half_done = {name for name in names if _is_half_done(sessions / name)}
    if not half_done:
        return half_done
    with _if_free(lock_beside(sessions)) as nobody_changes:
        return {name for name in half_done if not (nobody_changes and _cleared(sessions / name))}


def _is_half_done(folder: Path) -> bool:
    try:
        names = _names(folder)
    except OSError:
        return False
    return _is_empty(names) or RUNNING_FILE in names or any(map(is_half_written, names))


def _cleared(folder: Path) -> bool:
    """Clear one folder up, unless somebody is at work there; return whether it was."""
    running = folder / RUNNING_FILE
    try:
        was_running = running.exists()
        if was_running:
            with _if_free(running) as nobody_runs:
                if not nobody_runs:
                    return False
        if is_restoring(folder.name):
            shutil.rmtree(folder)
            return True
        for name in filter(is_half_written, _names(folder)):
            (folder / name).unlink(missing_ok=True)
        if was_running or _is_empty(_names(folder)):
            SessionFolder(folder).close()
    except OSError:
        return False
    return True


def _is_empty(names: list[str]) -> bool:
    """Whether it is a session without an answer: just begun, or all but deleted."""
    return set(names) <= {SESSION_FILE}


def _names(folder: Path) -> list[str]:
    with os.scandir(folder) as entries:
        return [entry.name for entry in entries]


@contextlib.contextmanager
def _if_free(lock: Path) -> Iterator[bool]:
    """Hold a lock if nobody does; say whether it is held now."""
    held = None
    with contextlib.suppress(OSError):
        held = take_lock(lock, surely=True)
    try:
        yield held is not None
    finally:
        if held is not None:
            os.close(held)
