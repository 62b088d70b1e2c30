"""Files and folders for this user only, written so that a crash or a power cut loses nothing else.

Whatever is made here is private from its first moment, whatever the umask is. What is written is on
the disk when the call returns: the file's content, and its name in the folder.
"""

import contextlib
import errno
import os
import re
import secrets
import stat
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

FILE_MODE = 0o600
FOLDER_MODE = 0o700

LONGEST_WAIT_S = 30.0
"""Nobody holds a lock for longer than it takes to read and write; whoever does hangs."""

_STALE_S = 600.0
"""What is unfinished for so long was left behind by a crash."""
_UNFINISHED = re.compile(r"(?:\.[0-9a-f]{8})?\.tmp\Z")
"""What an unfinished file has after its name; in earlier versions all had the same."""

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
"""What is written goes into our folders, and through no link out of them."""

_LOCK = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | _NO_FOLLOW
_NO_FILE = errno.EINVAL, "it is no file"
FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
"""A disk is full, a file as large as it may be, or somebody has used up their share."""
_NO_LOCKS = {errno.ENOLCK, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}
_AT_ONCE_BYTES = 1_000_000
_WHAT_TO_DO = {
    **dict.fromkeys(FULL, "free some space there"),
    **dict.fromkeys((errno.EACCES, errno.EPERM), "see who may write there"),
    errno.EROFS: "see why that disk can only be read,",
}
_CANNOT_SYNC = {errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
"""Of disks that know no such thing: some networks' and some in memory."""


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it that are missing, for this user only.

    What is there already stays as it is. Raises OSError.
    """
    if not folder.parent.exists():  # mkdir(parents=True) would open the parents to everybody
        make_private_folder(folder.parent)
    try:
        folder.mkdir(mode=FOLDER_MODE)
    except FileExistsError:
        if not folder.is_dir():
            raise
        return
    folder.chmod(FOLDER_MODE)  # a strict umask may take too much
    sync_folder(folder.parent)


def new_private_file(path: Path) -> None:
    """Make an empty file. Raises FileExistsError where there is one, and any other OSError."""
    os.close(open_private(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
    sync_folder(path.parent)


def write_private(path: Path, content: str | bytes) -> None:
    """Write a file, or replace one.

    A reader, or a crash, meets the old file or the new one whole. Raises OSError; what was there
    before is then untouched.
    """
    begun = unfinished(path)
    try:
        descriptor = open_private(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        try:
            write_whole(descriptor, _bytes(content))
        finally:
            os.close(descriptor)
        put_in_place(begun, path)
    except OSError:
        with contextlib.suppress(OSError):
            begun.unlink(missing_ok=True)
        raise


def put_in_place(begun: Path, path: Path) -> None:
    """Let a file that is whole now have its name, in place of the one before. Raises OSError."""
    with begun.open("rb+") as file:
        sync_file(file.fileno())
    begun.replace(path)
    sync_folder(path.parent)
    sweep(path.parent, path.name.__eq__)


def append_private(path: Path, text: str) -> None:
    """Add text to a file, which is made where there is none.

    Raises OSError; the file is then as it was, or ends with a part of the text.
    """
    is_new = not path.exists()
    descriptor = open_private(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    try:
        if is_new:
            _let_in_its_user(descriptor)
        write_whole(descriptor, _bytes(text.replace("\n", os.linesep)))
        sync_file(descriptor)
    finally:
        os.close(descriptor)
    if is_new:
        sync_folder(path.parent)


def open_plain(path: Path) -> BinaryIO:
    """Open a file to be read. Raises OSError, also for a pipe and a device, which may never end."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags)
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return os.fdopen(descriptor, "rb")
    os.close(descriptor)
    code, what = (errno.EISDIR, "it is a folder") if stat.S_ISDIR(mode) else _NO_FILE
    raise OSError(code, what, str(path))  # of the kind that belongs to the code


def read_plain(path: Path, *, most_bytes: int) -> bytes:
    """Return what is in a file that is no larger. Raises OSError, also for one that is."""
    with open_plain(path) as file:
        content = file.read(most_bytes + 1)
    if len(content) > most_bytes:
        raise OSError(errno.EFBIG, f"it is larger than {most_bytes / 1e6:g} MB", str(path))
    return content


def write_whole(descriptor: int, content: bytes) -> None:
    """Write all of it, however little the system takes at a time. Raises OSError."""
    written = 0
    while written < len(content):
        written += os.write(descriptor, content[written : written + _AT_ONCE_BYTES])


def way_out(error: OSError) -> str:
    """Say what a person can do where a disk does not take a file."""
    what = _WHAT_TO_DO.get(error.errno or 0, "look after that disk")
    return f"{what} or keep sessions elsewhere with --data DIR"


def sync_file(descriptor: int) -> None:
    """Bring what was written to a file to the disk itself. Raises OSError."""
    if sys.platform == "darwin":  # where fsync leaves it in the memory of the drive
        import fcntl

        with contextlib.suppress(OSError):  # a network's disk may not know it
            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
            return
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system can; it is no error if not."""
    if sys.platform == "win32":
        return  # NTFS keeps its names in a journal; a folder cannot be opened there
    try:
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
    except OSError as error:
        if error.errno not in {*_CANNOT_SYNC, errno.EACCES, errno.EBADF}:  # as some say it
            raise


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Keep other processes out of what goes by ``path``, a file beside it, until the end.

    Waits for whoever is in; raises TimeoutError after LONGEST_WAIT_S, and OSError where the file
    cannot be made. On a disk that knows no locks there is none. Not to be entered twice.
    """
    descriptor = _open_lock(path)
    try:
        _acquire(descriptor, path)
        yield
    finally:
        os.close(descriptor)  # which gives it free


def take_lock(path: Path, *, surely: bool = False) -> int | None:
    """Lock a file, made where there is none, without waiting; None where somebody holds it.

    It is free again when the descriptor is closed, however the process ends. Raises OSError; with
    ``surely`` also on a disk that knows no locks, where nobody can tell whether it is free.
    """
    descriptor = _open_lock(path)
    try:
        if _try_lock(descriptor, surely=surely):
            return descriptor
    except OSError:
        os.close(descriptor)
        raise
    os.close(descriptor)
    return None


def _open_lock(path: Path) -> int:
    try:
        return open_private(path, _LOCK | os.O_EXCL)
    except FileExistsError:
        return os.open(path, _LOCK, FILE_MODE)


def _acquire(descriptor: int, path: Path) -> None:
    latest = time.monotonic() + LONGEST_WAIT_S
    while not _try_lock(descriptor):
        if time.monotonic() > latest:
            raise TimeoutError(
                errno.ETIMEDOUT, "another voicecoach has been at work there for long", str(path)
            )
        time.sleep(0.01)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int, *, surely: bool = False) -> bool:  # noqa: ARG001 - always is
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:  # held by another process, the only reason that it has
            return False
        return True

else:
    import fcntl

    def _try_lock(descriptor: int, *, surely: bool = False) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError as error:
            if surely or error.errno not in _NO_LOCKS:
                raise
        return True


def unfinished(path: Path) -> Path:
    """Return a name for a file that becomes ``path`` once it is whole, beside it."""
    return path.with_name(f"{path.name}.{secrets.token_hex(4)}.tmp")


def finished_name(name: str) -> str | None:
    """Return what an unfinished file would have become, of earlier versions, too; else None."""
    return name[: match.start()] if (match := _UNFINISHED.search(name)) else None


def open_private(path: Path, flags: int) -> int:
    """Open a file, which may be made by that for its user only; return its descriptor.

    Raises OSError.
    """
    descriptor = os.open(path, flags | _NO_FOLLOW | getattr(os, "O_BINARY", 0), FILE_MODE)
    if flags & (os.O_EXCL | os.O_TRUNC):
        _let_in_its_user(descriptor)
    return descriptor


def _let_in_its_user(descriptor: int) -> None:
    """Give a file that was just made back what a strict umask took from it."""
    if hasattr(os, "fchmod"):
        os.fchmod(descriptor, FILE_MODE)


def _bytes(content: str | bytes) -> bytes:
    """Encode text in UTF-8; half a character (a lone surrogate) becomes the sign for a lost one."""
    if isinstance(content, bytes):
        return content
    try:
        return content.encode()
    except UnicodeEncodeError:
        return content.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()


def sweep(folder: Path, is_ours: Callable[[str], bool]) -> None:
    """Remove what crashes left unfinished in a folder long ago, of files whose names are ours."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            begun_s = entry.stat(follow_symlinks=False).st_mtime
            if is_ours(finished_name(entry.name) or "") and time.time() - begun_s > _STALE_S:
                Path(entry.path).unlink(missing_ok=True)
