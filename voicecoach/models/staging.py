"""Where what is fetched is gathered, and how it comes into its place, whole or not at all.

FOLDER/NAME                      what is installed
FOLDER/.fetching/NAME            what a fetch has brought, for the next one to go on from
FOLDER/.fetching/NAME.copy       what is copied from a folder
FOLDER/.fetching/NAME.replaced   what was installed before, for as long as deleting it takes
FOLDER/.fetching/NAME.lock       held by whoever is at work on it
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from voicecoach.disk import make_private_folder, sync_file, sync_folder, take_lock
from voicecoach.errors import VoicecoachError
from voicecoach.models.shelf import Shelf
from voicecoach.models.verify import ORIGIN, Origin, write_origin

STAGING = ".fetching"


def fetched(name: str, folder: Path) -> Path:
    """Return where the files of a fetch are gathered."""
    return folder / STAGING / name


def copied(name: str, folder: Path) -> Path:
    """Return where the files of a copy are gathered."""
    return folder / STAGING / f"{name}.copy"


def places(name: str, folder: Path) -> tuple[Path, ...]:
    """Return where anything of one can lie, its own place first."""
    return folder / name, *_half_done(name, folder)


@contextlib.contextmanager
def alone(name: str, folder: Path) -> Iterator[None]:
    """Keep other processes from fetching, copying or removing the same one meanwhile.

    What is empty of the staging goes with it. Raises VoicecoachError where another is at it, and
    OSError.
    """
    lock = folder / STAGING / f"{name}.lock"
    make_private_folder(lock.parent)
    held = take_lock(lock)
    try:
        if held is None or not _is_there(held, lock):
            raise VoicecoachError(
                f"another voicecoach is at work on {name} in {folder}; wait until it has ended"
            )
        yield
    finally:
        if held is not None:
            _give_up(held, lock)


def _give_up(held: int, lock: Path) -> None:
    """Let go of a lock, and clear away what is empty of the staging."""
    try:
        with contextlib.suppress(OSError):  # Windows deletes nothing that is open
            lock.unlink()
    finally:
        os.close(held)
    with contextlib.suppress(OSError):
        lock.unlink(missing_ok=True)
        lock.parent.rmdir()  # unless something else is fetched, or was


def put_in_place(staging: Path, target: Path, origin: Origin, shelf: Shelf) -> Path:
    """Install what is whole, once it loads, and return where; nothing half done stays.

    Raises VoicecoachError where it does not load, and OSError.
    """
    write_origin(staging, origin)
    try:
        shelf.load(staging, target.name)
    except VoicecoachError:
        shutil.rmtree(staging)
        raise
    for path in staging.iterdir():
        if path.is_dir():  # what a source needed beside the files
            shutil.rmtree(path)
        elif path.name not in (ORIGIN, *origin.sha256):
            path.unlink()
    _sync(staging)
    replaced = _replaced(target.name, target.parent)
    shutil.rmtree(replaced, ignore_errors=True)  # what a crash left
    if target.is_dir():
        target.rename(replaced)  # deleting takes a while, in which it would look installed
    staging.rename(target)
    sync_folder(target.parent)
    _clear(target.name, target.parent)
    return target


def clear_up(name: str, folder: Path) -> None:
    """Remove what killed programs left half done of one that is installed, unless one is at it."""
    if (folder / STAGING).is_dir():
        with contextlib.suppress(OSError, VoicecoachError), alone(name, folder):
            _clear(name, folder)


def _clear(name: str, folder: Path) -> None:
    for place in _half_done(name, folder):
        shutil.rmtree(place, ignore_errors=True)


def _half_done(name: str, folder: Path) -> tuple[Path, ...]:
    return fetched(name, folder), copied(name, folder), _replaced(name, folder)


def _replaced(name: str, folder: Path) -> Path:
    return folder / STAGING / f"{name}.replaced"


def _is_there(held: int, lock: Path) -> bool:
    """Whether a lock is not one that its holder took away as it was opened."""
    try:
        return os.path.samestat(os.fstat(held), lock.stat())
    except FileNotFoundError:
        return False


def _sync(folder: Path) -> None:
    """Bring files to the disk before their folder gets its name: a power cut may come."""
    for path in folder.iterdir():
        with path.open("rb+") as file:
            sync_file(file.fileno())
    sync_folder(folder)
