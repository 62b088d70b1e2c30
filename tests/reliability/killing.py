"""Kills commands at the very call with which they change something on the disk.

strace ends a process as it enters such a call, before that is carried out: every state that a kill
can leave on the disk lies between two of them. So a try is no matter of luck, and can be had again.
"""

import json
import os
import random
import re
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

CHANGES = (
    "write", "pwrite64", "writev", "rename", "renameat", "renameat2", "fsync", "fdatasync",
    "unlink", "unlinkat", "mkdir", "mkdirat", "rmdir", "ftruncate", "fchmod", "chmod",
)  # fmt: skip

INDEX = "index.sqlite3"
WITHIN_S = 120.0


@dataclass(frozen=True)
class Moment:
    """A call of the main thread that changes something."""

    name: str
    nth: int
    """Of the calls of this name, from 1."""

    call: str
    """As strace shows it."""

    def __str__(self) -> str:
        return f"killed at {self.name} {self.nth}: {self.call}"


@dataclass(frozen=True)
class Ended:
    """A command that came to its end, or was killed."""

    code: int
    told: str
    moments: tuple[Moment, ...]
    """Where it was watched; the last one is the one that a kill kept it from."""

    @property
    def killed(self) -> bool:
        return self.code == -signal.SIGKILL

    def some(self, place: Path, tries: int, *, besides: str = INDEX) -> list[Moment]:
        """Choose moments that change something under ``place``, but in no file called ``besides``.

        All where there are no more than ``tries``, in their order.
        """
        there = [
            each for each in self.moments
            if str(place) in each.call and not (besides and besides in each.call)
        ]  # fmt: skip
        assert there, f"it changes nothing in {place}:\n{self.told}"
        chosen = set(random.sample(range(len(there)), min(tries, len(there))))
        return [each for number, each in enumerate(there) if number in chosen]


class Launcher:
    """Runs commands in processes that begin at once; see ``tests.reliability.warm``.

    ``prepare`` is a module with a function ``stand_in``, called in them before the first one.
    """

    def __init__(self, folder: Path, *prepare: str) -> None:
        self._folder = folder
        self._count = 0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.warm", *prepare],
            cwd=Path(__file__).parents[2],
            env=os.environ | {"OPENBLAS_NUM_THREADS": "1", "COLUMNS": "100"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.close()
        self._process.wait(WITHIN_S)
        self._process.stdout.close()

    def run(
        self, *argv: str, typed: str = "", watched: bool = False, kill_at: Moment | None = None
    ) -> Ended:
        """Run a command; kill it as it enters the call of a moment."""
        self._count += 1
        given, told = (self._folder / f"{self._count}.{name}" for name in ("given", "told"))
        given.write_text(typed)
        process = int(self._ask(json.dumps([argv, str(given), str(told)])))
        calls = self._folder / f"{self._count}.calls"
        watcher = _watch(process, calls, kill_at) if watched or kill_at is not None else None
        os.kill(process, signal.SIGCONT)
        code = int(self._ask())
        if watcher is not None:
            watcher.communicate(timeout=WITHIN_S)
        return Ended(code, told.read_text(errors="replace"), _main_thread(calls, process))

    def _ask(self, line: str | None = None) -> str:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        if line is not None:
            self._process.stdin.write(f"{line}\n")
            self._process.stdin.flush()
        return self._process.stdout.readline()


def _watch(process: int, calls: Path, kill_at: Moment | None) -> subprocess.Popen[str]:
    command = ["strace", "-f", "-y", "-s", "16", "-e", f"trace={','.join(CHANGES)}"]
    if kill_at is not None:
        command += ["-e", f"inject={kill_at.name}:signal=SIGKILL:when={kill_at.nth}"]
    command += ["-o", str(calls), "-p", str(process)]
    watcher = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
    assert watcher.stderr is not None
    told = watcher.stderr.readline()  # once it is attached
    assert "attached" in told, told
    return watcher


def _main_thread(calls: Path, process: int) -> tuple[Moment, ...]:
    if not calls.exists():
        return ()
    counts: Counter[str] = Counter()
    found: list[Moment] = []
    for line in calls.read_text("ascii").splitlines():
        match = re.match(rf"{process} +((\w+)\(.*)", line)
        if match is not None:
            counts[match[2]] += 1
            found.append(Moment(match[2], counts[match[2]], match[1]))
    return tuple(found)


def told_of(moments: Sequence[Moment]) -> str:
    return "\n".join(map(str, moments))
