"""voicecoach as a person runs it: a program of its own, watched line by line."""

import os
import queue
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

PATIENCE_S = 120.0
"""Far more than anything takes; only a hang reaches it."""


class Program:
    """One running ``voicecoach``, its output standard and error together.

    ``under`` is the command of a program that runs it, such as one that watches it.
    """

    def __init__(
        self, *arguments: str, env: Mapping[str, str] | None = None, under: Sequence[str] = ()
    ) -> None:
        self._process = subprocess.Popen(
            [*under, sys.executable, "-m", "voicecoach", *arguments],
            env=dict(os.environ if env is None else env),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self._lines: queue.Queue[str | None] = queue.Queue()
        self._seen: list[str] = []
        threading.Thread(target=self._collect, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()

    @property
    def output(self) -> str:
        """Everything printed so far that was waited for."""
        return "".join(self._seen)

    @property
    def pid(self) -> int:
        """Of what was started: of who watches it, where somebody does."""
        return self._process.pid

    def wait_for(self, text: str) -> str:
        """Return the line with ``text`` once it is printed."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            line = self._lines.get(timeout=PATIENCE_S)
            if line is None:
                break
            self._seen.append(line)
            if text in line:
                return line
        raise AssertionError(f"{text!r} never came; it printed:\n{self.output}")

    def send(self, number: signal.Signals) -> None:
        """Send a signal, as a terminal or a service manager does."""
        self._process.send_signal(number)

    def finish(self) -> int:
        """Wait for its end and return the exit code."""
        code = self._process.wait(PATIENCE_S)
        while (line := self._lines.get(timeout=PATIENCE_S)) is not None:
            self._seen.append(line)
        return code

    def _collect(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as stdout:
            for line in stdout:
                self._lines.put(line)
        self._lines.put(None)


def run(
    *arguments: str, env: Mapping[str, str] | None = None, under: Sequence[str] = ()
) -> tuple[int, str]:
    """Run to the end; return exit code and output."""
    with Program(*arguments, env=env, under=under) as program:
        code = program.finish()
        return code, program.output
