"""Leaving in good order when a signal says so, once, whatever comes after it."""

import atexit
import contextlib
import os
import signal
import sys
import time
from types import FrameType
from typing import NoReturn

from voicecoach.cli.pending_signals import see_pending_signals

NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
"""The signals that stop the program; Windows knows the first two."""

INTERRUPTED = 128 + signal.SIGINT
"""Exit code after Ctrl-C, as shells have it."""

LEAVES_WITHIN_S = 3.0
"""So long what was said may take to be kept before another signal ends the program where it is:
who presses Ctrl-C twice in a row has not waited, who presses it again after that has."""


class Stopped(KeyboardInterrupt):
    """A signal other than Ctrl-C's arrived: leave as with that, keeping everything."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.exit_code = 128 + number


def stop_at_once() -> None:
    """Have signals end the program where it is: half an import would only leave a traceback."""
    for number in _stops():
        signal.signal(number, lambda number, _frame: os._exit(128 + number))


def exit_code_of(stop: KeyboardInterrupt) -> int:
    """Return the exit code after a stop, as shells have it: 128 and the number of its signal."""
    return stop.exit_code if isinstance(stop, Stopped) else INTERRUPTED


def stop_before(error: BaseException) -> KeyboardInterrupt | None:
    """Return the stop in whose wake an error came."""
    before = error.__context__
    while before is not None and not isinstance(before, KeyboardInterrupt):
        before = before.__context__
    return before


class Stopping:
    """What signals do: the first raises KeyboardInterrupt; nothing breaks off the leaving then.

    Whoever started the program with a signal ignored (``nohup``, a shell's background) wants that.
    """

    def __init__(self) -> None:
        self._first: tuple[int, float] | None = None
        """The first signal, and when it came."""

        self._code: int | None = None
        """The exit code, once the program is leaving anyway."""

    def begin(self) -> None:
        """Take the signals over."""
        for number in _stops():
            signal.signal(number, self._stop)
        see_pending_signals()
        atexit.register(_ignore)

    def leave(self, code: int) -> None:
        """Have signals cut short what Python waits for at its exit, such as a recognizer's thread.

        All is kept by then: a traceback about a lock would be all that a stop could still bring.
        """
        self._code = code

    def _stop(self, number: int, _frame: FrameType | None) -> None:
        if self._code is not None:
            _end(self._code)
        if self._first is None:
            self._first = number, time.monotonic()
            raise KeyboardInterrupt if number == signal.SIGINT else Stopped(number)
        first, came_at = self._first
        if time.monotonic() - came_at > LEAVES_WITHIN_S:
            _end(128 + first)


def _stops() -> list[int]:
    """Return the signals that stop the program: those that nobody had ignored."""
    numbers = [getattr(signal, name) for name in NAMES if hasattr(signal, name)]
    return [number for number in numbers if signal.getsignal(number) is not signal.SIG_IGN]


def _ignore() -> None:
    """Let nothing come between the end and its exit code: Python itself gives signals back."""
    for number in _stops():
        signal.signal(number, signal.SIG_IGN)


def _end(code: int) -> NoReturn:
    """End the program where it is."""
    from voicecoach.cli.terminal_mode import give_back_terminal

    give_back_terminal()
    with contextlib.suppress(Exception):
        sys.stdout.flush()
    os._exit(code)
