"""Folders for what a program needs on disk for a moment, and that nobody else may find later.

A piped recording, what the system's own voice is to say: such things hold answers. A program that
ends, however it is told to, takes its folder with it. One that is killed cannot; so its folder lies
where only its user looks, under a lock that dies with it, and the next program clears it away.
"""

import contextlib
import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from voicecoach.disk import locked, make_private_folder, take_lock

_LOCK = "lock"
"""Held in a folder for as long as its program lives; beside the folders, by who makes or clears."""

_OWN = re.compile(r"[0-9a-f]{16}")
"""Names that are given here."""

_place: Path | None = None


def use_place(place: Path) -> None:
    """Have this process's folders lie in ``place``, and clear away what killed ones left there.

    Unless it is called, they lie where the system keeps what is temporary.
    """
    global _place  # noqa: PLW0603 - it is the process that has one place
    _place = place
    with contextlib.suppress(OSError):
        if place.is_dir() and not _leads_away(place):
            with locked(place / _LOCK):
                _clear(place)


@contextlib.contextmanager
def scratch_folder(place: Path | None = None) -> Iterator[Path]:
    """Yield a folder for this user only, which is gone at the end. Raises OSError.

    It lies in ``place``, else in that of this process. A disk that does not take it there is no
    reason to fail: it then lies where the system keeps such.
    """
    with contextlib.ExitStack() as held:
        try:
            yield held.enter_context(_folder_in(place or _place))
        except _NoPlaceError:
            yield Path(held.enter_context(tempfile.TemporaryDirectory(prefix="voicecoach-")))


class _NoPlaceError(Exception):
    """There is no place of our own to be had."""


@contextlib.contextmanager
def _folder_in(place: Path | None) -> Iterator[Path]:
    if place is None:
        raise _NoPlaceError
    folder = place / secrets.token_hex(8)
    try:
        if _leads_away(place):
            raise _NoPlaceError
        make_private_folder(place)
        with locked(place / _LOCK):  # so that nobody clears it away before it is locked
            make_private_folder(folder)
            lock = take_lock(folder / _LOCK)
    except OSError:
        raise _NoPlaceError from None
    try:
        yield folder
    finally:
        if lock is not None:
            os.close(lock)
        shutil.rmtree(folder, ignore_errors=True)


def _leads_away(place: Path) -> bool:
    """Whether a place is a link, whose other end is somebody's own and not to be cleared."""
    return place.is_symlink() or place.parent.is_symlink()


def _clear(place: Path) -> None:
    for folder in place.iterdir():
        is_own = _OWN.fullmatch(folder.name) and folder.is_dir() and not folder.is_symlink()
        if is_own and (lock := take_lock(folder / _LOCK)) is not None:
            os.close(lock)  # Windows deletes nothing that is open
            shutil.rmtree(folder, ignore_errors=True)
