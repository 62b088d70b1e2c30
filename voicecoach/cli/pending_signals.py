"""Signals that come in the moment before the program begins to wait.

Python looks for signals between its own instructions, and what waits in C (``input``, a read, a
lock) is broken off by one that comes meanwhile. One that comes between the two, such as right after
a prompt was shown, would only be seen at the next key, the next signal, or never.
"""

import os
import signal
import sys
import threading
import time
from types import FrameType

LOOKS_AGAIN_AFTER_S = 0.05
"""How soon Python is told again where it has not looked: it was about to wait, or is in C."""

_has_looked = False
"""Whether Python has run the handlers of all signals that had come when it was last told to."""


def see_pending_signals() -> None:
    """Have the main thread, which is this one, run the handler of each signal, whatever it does.

    Not on Windows: Ctrl-C ends its waits by itself, and there is no other signal from a person.
    """
    if sys.platform == "win32":
        return
    came, comes = os.pipe()
    os.set_blocking(comes, False)
    signal.signal(signal.SIGURG, _look)
    signal.set_wakeup_fd(comes, warn_on_full_buffer=False)
    waker = threading.Thread(
        target=_wake, args=(came, threading.get_ident()), name="pending signals", daemon=True
    )
    # It inherits that: whoever blocks signals for a moment is not to get them by way of it.
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
    try:
        waker.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


if sys.platform != "win32":

    def _wake(came: int, main: int) -> None:
        """Break off what the main thread waits for at each signal, until Python has looked."""
        global _has_looked  # noqa: PLW0603 - of the process, as signals are
        while numbers := os.read(came, 4096):
            if set(numbers) == {signal.SIGURG}:  # its own
                continue
            _has_looked = False
            while not _has_looked:
                # A signal that is ignored by default, and sent by nobody else.
                signal.pthread_kill(main, signal.SIGURG)
                time.sleep(LOOKS_AGAIN_AFTER_S)

    def _look(_number: int, _frame: FrameType | None) -> None:
        global _has_looked  # noqa: PLW0603 - of the process, as signals are
        _has_looked = True
