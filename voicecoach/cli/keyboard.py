"""Key presses on a terminal while something else is going on."""

import contextlib
import os
import select
import sys
import threading
from collections.abc import Callable, Iterator, Mapping

from voicecoach.commands.command_words import Command

GO_ON_KEYS = frozenset("\r\n ")

COMMAND_KEYS: Mapping[str, Command] = {
    "n": "next",
    "a": "again",
    "q": "repeat",
    "f": "follow up",
    "s": "slower",
    "k": "skip",
    "t": "moment",
    "p": "pause",
    "r": "resume",
    "c": "resume",
    "m": "what did i miss",
    "w": "model answer",
    "x": "stop",
}
"""What each letter says in place of a voice: "c" continue, "t" time, "w" one way to answer."""

POLL_S = 0.1

GONE = ""
"""What is read in place of a key where the terminal went away."""

LEAVES_WITHIN_S = 5.0
"""So long a busy machine may take to give the watching thread its turn; it reads from the terminal
until then, which is not to be given back before."""


class Keyboard:
    """Watches for Enter, space and ``COMMAND_KEYS`` on its own thread.

    Satisfies ``session.events.Controls``.
    """

    def __init__(self) -> None:
        self._command: Command | None = None
        self._pressed = threading.Event()
        self._on_press: Callable[[], None] | None = None

    def arm(self, on_press: Callable[[], None] | None = None) -> None:
        """Forget earlier presses; call ``on_press`` at the next one."""
        self._on_press = on_press
        self._command = None
        self._pressed.clear()

    def pressed(self) -> bool:
        """Whether Enter, space or the key of a command was pressed since ``arm``."""
        return self._pressed.is_set()

    def command(self) -> Command | None:
        """Return the command whose key was pressed since ``arm``."""
        return self._command

    def press(self, key: str = "\n") -> None:
        """Take a key, from the watching thread or from a test; other keys do nothing."""
        if key in COMMAND_KEYS:
            self._command = COMMAND_KEYS[key]
        elif key not in GO_ON_KEYS:
            return
        self._pressed.set()
        if self._on_press is not None:
            self._on_press()

    @contextlib.contextmanager
    def watching(self) -> Iterator[None]:
        """Read single keys from the terminal for as long as the context lasts."""
        stopping = threading.Event()
        with _single_keys() as read_key:

            def watch() -> None:
                while not stopping.is_set() and (key := read_key()) != GONE:
                    self.press(key)

            thread = threading.Thread(target=watch, name="keyboard", daemon=True)
            thread.start()
            try:
                yield
            finally:
                stopping.set()
                thread.join(timeout=LEAVES_WITHIN_S)


class NoKeys:
    """Controls where there is no terminal: nothing is ever pressed."""

    def arm(self, on_press: Callable[[], None] | None = None) -> None:
        """Do nothing."""

    def pressed(self) -> bool:
        """Return False."""
        return False

    def command(self) -> Command | None:
        """Return None."""
        return None


@contextlib.contextmanager
def _single_keys() -> Iterator[Callable[[], str]]:
    """Give a function that waits up to ``POLL_S`` for a key and returns it, ``"none"`` or GONE."""
    if sys.platform == "win32":
        import msvcrt
        import time

        def read_windows_key() -> str:
            if msvcrt.kbhit():
                return msvcrt.getwch()
            time.sleep(POLL_S)
            return "none"

        yield read_windows_key
    else:
        import termios
        import tty

        terminal = sys.stdin.fileno()
        before = termios.tcgetattr(terminal)

        def read_key() -> str:
            ready, _, _ = select.select([terminal], [], [], POLL_S)
            if not ready:
                return "none"
            with contextlib.suppress(OSError):
                return os.read(terminal, 1).decode(errors="replace")
            return GONE

        try:
            tty.setcbreak(terminal, termios.TCSANOW)  # keeps Ctrl-C a signal
            yield read_key
        finally:
            # At once: whoever holds back what is shown (Ctrl-S) would hold back the leaving, too.
            with contextlib.suppress(termios.error):
                termios.tcsetattr(terminal, termios.TCSANOW, before)
