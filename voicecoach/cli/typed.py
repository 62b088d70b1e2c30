"""What a person types: one line, or an answer of several."""

import sys

from voicecoach.commands.command_words import command_of


def read_line() -> str | None:
    """Read one line; None at the end of the input."""
    line = sys.stdin.readline()
    return line.strip() if line else None


def read_answer() -> str | None:
    """Read an answer: lines up to an empty one, or a command alone. None at the end of the input.

    An empty line before anything else is an answer without words.
    """
    if sys.stdin.isatty():
        print("Type your answer; an empty line ends it.")
    lines: list[str] = []
    while line := read_line():
        lines.append(line)
        if len(lines) == 1 and command_of(line) is not None:
            break
    return None if line is None and not lines else " ".join(lines)
