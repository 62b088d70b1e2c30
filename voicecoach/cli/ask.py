"""Yes-or-no questions on the terminal."""

import sys
from collections.abc import Callable

from voicecoach.cli.terminal import in_line

Ask = Callable[[str], bool]
"""Puts a question to the person and returns whether the answer was yes."""


def ask_on_terminal() -> Ask | None:
    """Return a way to ask the person, or None where nobody is there to answer."""
    return _ask if sys.stdin.isatty() and sys.stdout.isatty() else None


def _ask(question: str) -> bool:
    while True:
        try:
            answer = input(f"{in_line(question)} [y/n] ").strip().lower()
        except EOFError:  # Ctrl-D: no answer is no consent
            print()
            return False
        if answer in ("y", "yes"):
            return True
        if answer in ("n", "no"):
            return False
