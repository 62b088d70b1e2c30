"""The terminal's manner: as it was found, whenever somebody else has it."""

import contextlib
import os
import signal
import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

from voicecoach.cli.output import is_screen
from voicecoach.cli.terminal import show_line_again

SHOW_CURSOR = "\x1b[?25h"

_found: list[Any] | None = None
"""The mode of the terminal on standard input when the program began."""


@contextlib.contextmanager
def terminal_as_found() -> Iterator[None]:
    """Have the terminal as it was found after the context, and while the program is suspended.

    Whoever suspends it (Ctrl-Z) gets a terminal that echoes lines and shows its cursor; when it
    goes on, so does what was going on on the terminal.
    """
    global _found  # noqa: PLW0603 - of the process, as the terminal is
    if sys.platform == "win32":
        yield
        return
    _found = _mode()
    # A shell without job control ignores it, and then nobody could have the program go on.
    if signal.getsignal(signal.SIGTSTP) is signal.SIG_DFL:
        signal.signal(signal.SIGTSTP, _suspend)
    try:
        yield
    finally:
        give_back_terminal()


def give_back_terminal() -> None:
    """Put the terminal back as it was found, where that is ours to do."""
    if _found is not None and _mode() not in (None, _found):
        _set_mode(_found)


if sys.platform == "win32":

    def _mode() -> list[Any] | None:
        return None

    def _set_mode(mode: list[Any]) -> None:
        raise NotImplementedError

else:
    import termios

    def _mode() -> list[Any] | None:
        """Return the terminal's mode; None without one, and where it is another program's now."""
        with contextlib.suppress(OSError, ValueError, AttributeError, termios.error):
            if os.tcgetpgrp(0) == os.getpgrp():
                return termios.tcgetattr(0)
        return None

    def _set_mode(mode: list[Any]) -> None:
        with contextlib.suppress(termios.error):
            termios.tcsetattr(0, termios.TCSANOW, mode)  # not TCSADRAIN: output may be held back

    def _suspend(number: int, _frame: FrameType | None) -> None:
        now = _mode()
        give_back_terminal()
        if is_screen(sys.stdout):
            with contextlib.suppress(OSError):
                os.write(1, SHOW_CURSOR.encode())
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        # It goes on.
        signal.signal(number, _suspend)
        if now is not None:
            _set_mode(now)
        show_line_again()
