"""Questions on the terminal: yes or no, or a line."""

import sys
from collections.abc import Callable, Mapping

from voicecoach.cli.terminal import in_line, typed_line

Ask = Callable[[str], bool]
"""Puts a question to the person and returns whether the answer was yes."""


def ask_on_terminal() -> Ask | None:
    """Return a way to ask the person, or None where nobody is there to answer."""
    return _ask if sys.stdin.isatty() and sys.stdout.isatty() else None


def line_on_terminal(question: str) -> str:
    """Ask for a line and return it without spaces around it; empty where nothing was given.

    Only for where ``ask_on_terminal`` has somebody to ask.
    """
    try:
        return typed_line(f"{in_line(question)} ").strip()
    except EOFError:  # Ctrl-D
        print()
        return ""


def chosen_on_terminal(question: str, choices: Mapping[str, str]) -> str:
    """Ask which of some choices it is to be, and return its letter.

    ``choices`` are letters with what is shown for each; Enter takes the first, and where nobody
    answers it is the last. Only for where ``ask_on_terminal`` has somebody to ask.
    """
    letters = list(choices)
    shown = ", ".join(choices.values())
    while True:
        try:
            answer = typed_line(f"{in_line(question)} {shown}: ").strip().casefold()
        except EOFError:  # Ctrl-D
            print()
            return letters[-1]
        if not answer or answer[0] in letters:
            return answer[:1] or letters[0]


def _ask(question: str) -> bool:
    while True:
        try:
            answer = typed_line(f"{in_line(question)} [y/n] ").strip().lower()
        except EOFError:  # Ctrl-D: no answer is no consent
            print()
            return False
        if answer in ("y", "yes"):
            return True
        if answer in ("n", "no"):
            return False
