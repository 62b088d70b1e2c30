"""A disk under a test's own process that takes nothing from one call on, until it is mended.

Every call is counted that writes below a folder: a file made, bytes written, flushed, a file put in
the place of another, a folder made. The first write that fails is a short one, as on a real disk:
half of it is there.
"""

import errno
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest


class FailingDisk:
    """Counts, and fails from the call ``fails_from`` on, for as many calls as it ``lasts``."""

    def __init__(self, folder: Path, *, code: int = errno.ENOSPC) -> None:
        self.calls = 0
        self.failed = 0
        self.fails_from: int | None = None
        self.lasts = 10**9
        self._code = code
        self._folder = folder
        self._descriptors: set[int] = set()
        self._io_open = io.open
        self._real = {
            name: getattr(os, name)
            for name in ("open", "close", "write", "fsync", "mkdir", "replace", "rename")
        }

    @property
    def _fails(self) -> bool:
        from_ = self.fails_from
        return from_ is not None and from_ <= self.calls < from_ + self.lasts

    def call(self, *, short: bool = False) -> bool:
        """Count a call; raise OSError where it fails; return whether it is to be a short one."""
        self.calls += 1
        if not self._fails:
            return False
        self.failed += 1
        if short and self.failed == 1:
            return True
        raise OSError(self._code, os.strerror(self._code))

    def open(self, path: Any, flags: int, *more: Any, **named: Any) -> int:
        writes = flags & (os.O_WRONLY | os.O_RDWR) and self._is_here(path)
        if writes:
            self.call()
        descriptor: int = self._real["open"](path, flags, *more, **named)
        if writes:
            self._descriptors.add(descriptor)
        return descriptor

    def io_open(self, file: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
        if set(mode) & set("wax+") and self._is_here(file):
            self.call()
        return self._io_open(file, mode, *more, **named)

    def close(self, descriptor: int) -> None:
        self._descriptors.discard(descriptor)
        self._real["close"](descriptor)

    def write(self, descriptor: int, data: bytes) -> int:
        is_short = descriptor in self._descriptors and self.call(short=len(data) > 1)
        written: int = self._real["write"](descriptor, data[: len(data) // 2] if is_short else data)
        return written

    def fsync(self, descriptor: int) -> None:
        if descriptor in self._descriptors:
            self.call()
        self._real["fsync"](descriptor)

    def mkdir(self, path: Any, *more: Any, **named: Any) -> None:
        if self._is_here(path):
            self.call()
        self._real["mkdir"](path, *more, **named)

    def replace(self, source: Any, target: Any) -> None:
        if self._is_here(target):
            self.call()
        self._real["replace"](source, target)

    def _is_here(self, path: Any) -> bool:
        return not isinstance(path, int) and Path(path).absolute().is_relative_to(self._folder)

    @contextmanager
    def in_use(self) -> Iterator["FailingDisk"]:
        """Let all that this process writes go to it."""
        with pytest.MonkeyPatch.context() as patch:
            for name in self._real:
                patch.setattr(os, name, getattr(self, "replace" if name == "rename" else name))
            patch.setattr(io, "open", self.io_open)
            yield self
