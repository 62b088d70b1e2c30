"""Small disks of a test's own, where it may make any: as root on Linux."""

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest


@contextlib.contextmanager
def small_disk(place: Path, *, size: str) -> Iterator[Path]:
    """Mount an empty disk of a size such as ``4m`` on a folder that is made for it."""
    with _mounted(place, "-t", "tmpfs", "-o", f"size={size}", "tmpfs"):
        yield place


@contextlib.contextmanager
def disk_of(folder: Path, place: Path) -> Iterator[Path]:
    """Mount a folder as if it were a disk, such as one that was plugged in."""
    with _mounted(place, "--bind", str(folder)):
        yield place


def remount(disk: Path, *, read_only: bool) -> None:
    """Have a mounted disk be read only from now on, or no longer."""
    _run("mount", "-o", f"remount,{'ro' if read_only else 'rw'}", str(disk)).check_returncode()


@contextlib.contextmanager
def _mounted(place: Path, *options: str) -> Iterator[None]:
    place.mkdir(exist_ok=True)
    done = _run("mount", *options, str(place))
    if done.returncode:
        pytest.skip(f"no disk may be mounted here: {done.stderr.strip()}")
    try:
        yield
    finally:
        _run("umount", "-l", str(place)).check_returncode()


def _run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    path = shutil.which(program)
    if path is None or not sys.platform.startswith("linux"):
        pytest.skip("disks are mounted on Linux, with mount")
    return subprocess.run([path, *arguments], capture_output=True, text=True, check=False)
