"""Keys that stop all processes of a terminal, held back while one is begun."""

import contextlib
import signal
import sys
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def keys_held_back() -> Iterator[None]:
    """Keep what a terminal sends to all its processes from those that are begun meanwhile.

    They inherit that: this process stops them. Here such a signal comes a moment later, also where
    another thread got it: one that breaks off the beginning of a process leaves that a traceback.
    """
    if sys.platform == "win32":
        yield
        return
    keys = {signal.SIGINT, signal.SIGQUIT, signal.SIGHUP}
    came: list[int] = []
    handlers = {}
    if threading.current_thread() is threading.main_thread():
        handlers = {key: signal.getsignal(key) for key in keys}
    before = signal.pthread_sigmask(signal.SIG_BLOCK, keys)
    try:
        for key, handler in handlers.items():
            if callable(handler):
                signal.signal(key, lambda number, _frame: came.append(number))
        yield
    finally:
        for key, handler in handlers.items():
            if callable(handler):
                signal.signal(key, handler)
        for number in came:
            signal.raise_signal(number)
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
