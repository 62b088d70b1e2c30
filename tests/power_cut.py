"""A disk that keeps only what it was told to keep, for tests of what a power cut leaves.

Every fsync is noted with what it makes sure of: a file's bytes, or a folder's names. What would be
found after a cut is built of that alone: a file whose name was never brought to the disk is not
there, and one whose content was not is as it was then, or empty.
"""

import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

WATCHABLE = sys.platform.startswith("linux")
"""Whether open files can be read by their number here."""


@dataclass(frozen=True)
class Kept:
    """What is sure to be on the disk at one moment, by the numbers of files and folders."""

    content: Mapping[int, bytes]
    names: Mapping[int, Mapping[str, int]]
    folders: frozenset[int]

    def build(self, folder: int, place: Path) -> None:
        """Make in ``place`` what a folder holds after the cut."""
        for name, number in self.names.get(folder, {}).items():
            if number in self.folders:
                (place / name).mkdir()
                self.build(number, place / name)
            else:
                (place / name).write_bytes(self.content.get(number, b""))


@dataclass
class Disk:
    """Notes every fsync from now on."""

    moments: list[Kept] = field(default_factory=list)
    """After each of them."""

    _content: dict[int, bytes] = field(default_factory=dict)
    _names: dict[int, dict[str, int]] = field(default_factory=dict)
    _folders: set[int] = field(default_factory=set)

    def fsync(self, descriptor: int) -> None:
        state = os.fstat(descriptor)
        if stat.S_ISDIR(state.st_mode):
            self._folders.add(state.st_ino)
            self._names[state.st_ino] = {}
            for entry in os.scandir(f"/proc/self/fd/{descriptor}"):
                self._names[state.st_ino][entry.name] = entry.inode()
                if entry.is_dir():
                    self._folders.add(entry.inode())
        else:
            self._content[state.st_ino] = Path(f"/proc/self/fd/{descriptor}").read_bytes()
        names = {number: dict(found) for number, found in self._names.items()}
        self.moments.append(Kept(dict(self._content), names, frozenset(self._folders)))


def watch(monkeypatch: pytest.MonkeyPatch) -> Disk:
    """Let every fsync of this process be noted."""
    disk = Disk()
    monkeypatch.setattr(os, "fsync", disk.fsync)
    return disk
