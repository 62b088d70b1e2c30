"""voicecoach on a terminal of its own, as a person has it before them; not on Windows."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import subprocess
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

PATIENCE_S = 120.0
"""Far more than anything takes; only a hang reaches it."""

GONE_WITHIN_S = 10.0
"""So long a busy machine may take to clear away a process that has ended."""

VOICECOACH = ("-m", "voicecoach")


class AtTerminal:
    """One running program on a pseudo terminal, in a session of its own."""

    def __init__(
        self,
        *command: str,
        env: Mapping[str, str] | None = None,
        program: Sequence[str] = VOICECOACH,
    ) -> None:
        self._person, self._terminal = pty.openpty()
        fcntl.ioctl(self._terminal, termios.TIOCSWINSZ, b"\x28\x00\x64\x00\x00\x00\x00\x00")
        self.mode_before = self.mode
        self.shown = b""
        self._process = subprocess.Popen(
            [sys.executable, *program, *command],
            env={**os.environ, "TERM": "xterm-256color", **(env or {})},
            stdin=self._terminal,
            stdout=self._terminal,
            stderr=self._terminal,
            pass_fds=(self._terminal,),
            preexec_fn=self._own,  # noqa: PLW1509 - one thread in the child, before it is anything
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for pid in self.left_behind():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait()
        for descriptor in (self._person, self._terminal):
            with contextlib.suppress(OSError):
                os.close(descriptor)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def mode(self) -> list[Any]:
        """How the terminal treats what is typed; it outlives the program."""
        return termios.tcgetattr(self._terminal)

    def ended(self) -> bool:
        return self._process.poll() is not None

    def read(self, timeout_s: float = 0.0) -> bytes:
        """Return what is shown next; nothing where nothing comes in time."""
        data = b""
        if select.select([self._person], [], [], timeout_s)[0]:
            with contextlib.suppress(OSError):  # EIO: nobody has the terminal any more
                data = os.read(self._person, 65536)
        self.shown += data
        return data

    def wait_for(self, text: str, *, since: int = 0) -> None:
        """Read until ``text`` was shown after the first ``since`` bytes."""
        latest = time.monotonic() + PATIENCE_S
        while text.encode() not in self.shown[since:]:
            ended = self.ended()
            if (not self.read(0.2) and ended) or time.monotonic() > latest:
                raise AssertionError(f"{text!r} never came; it showed:\n{self.text}")

    def watch_for(self, duration_s: float) -> None:
        """Read what is shown for so long, or until it ends."""
        latest = time.monotonic() + duration_s
        while time.monotonic() < latest and not self.ended():
            self.read(0.01)

    @property
    def text(self) -> str:
        return self.shown.decode(errors="replace")

    def type(self, text: str) -> None:
        os.write(self._person, text.encode())

    def wait_for_mode(self, *, lines: bool) -> None:
        """Wait until it reads whole ``lines``, as the terminal edits them, or key by key."""
        latest = time.monotonic() + PATIENCE_S
        while bool(self.mode[3] & termios.ICANON) != lines:
            self.read(0.01)
            if time.monotonic() > latest:
                raise AssertionError(f"it never began to read; it showed:\n{self.text}")

    def send(self, number: int) -> None:
        self._process.send_signal(number)

    def _listens_to_signals(self) -> bool:
        status = Path(f"/proc/{self.pid}/status").read_text("ascii")
        caught = int(status.partition("SigCgt:")[2].split()[0], 16)
        return bool(caught >> (signal.SIGQUIT - 1) & 1)

    def wait_for_its_code(self) -> None:
        """Wait until any of its own code runs: before, Python takes Ctrl-C for itself."""
        latest = time.monotonic() + PATIENCE_S
        while not self._listens_to_signals():
            if time.monotonic() > latest:
                raise AssertionError("it never began")
            time.sleep(0.002)

    def hang_up(self) -> None:
        """Close the terminal, as a window's cross does."""
        os.close(self._person)
        os.close(self._terminal)

    def finish(self, patience_s: float = PATIENCE_S) -> int:
        """Wait for its end, reading what it shows; return the exit code."""
        latest = time.monotonic() + patience_s
        while not self.ended():
            with contextlib.suppress(OSError, ValueError):
                self.read(0.05)
            if time.monotonic() > latest:
                raise AssertionError(f"it never ended; it showed:\n{self.text}")
        with contextlib.suppress(OSError, ValueError):
            while self.read():
                pass
        return self._process.returncode

    def left_behind(self) -> list[int]:
        """Return the processes of its session that live."""
        return [pid for pid in _processes() if _session_of(pid) == self.pid]

    def is_left_alone(self) -> bool:
        """Whether no process of its session lives, or only for a moment more."""
        latest = time.monotonic() + GONE_WITHIN_S
        while self.left_behind() and time.monotonic() < latest:
            time.sleep(0.01)
        return not self.left_behind()

    def _own(self) -> None:
        os.setsid()
        fcntl.ioctl(self._terminal, termios.TIOCSCTTY, 0)
        os.close(self._terminal)


def _processes() -> list[int]:
    return [int(entry.name) for entry in Path("/proc").iterdir() if entry.name.isdecimal()]


def _session_of(pid: int) -> int | None:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text("utf-8", errors="replace")
    except OSError:
        return None
    state, _parent, _group, session = stat.rpartition(")")[2].split()[:4]
    return int(session) if state not in "ZX" else None
