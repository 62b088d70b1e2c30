"""Help that fits its terminal: examples stay a line each, what explains them moves below."""

import argparse
import re
import textwrap

_NOTED = re.compile(r"(?P<command>  \S.*?)(?P<gap>  +)(?P<note>\S.*)")
"""An indented line of two columns."""

_NOTE_COLUMN, _NOTE_WIDTH = 6, 24
"""Where a note begins that has a line of its own; how narrow one beside its command may be."""


class FittingHelp(argparse.HelpFormatter):
    """Keeps the lines of descriptions and examples where they fit, and breaks those that don't."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        blocks = text.split("\n\n")
        return "\n\n".join(_fitted(block.splitlines(), width, indent) for block in blocks)


def _fitted(lines: list[str], width: int, indent: str) -> str:
    if all(len(indent + line) <= width for line in lines):
        return "\n".join(indent + line for line in lines)
    fitted: list[str] = []
    prose: list[str] = []
    for line in [*lines, " "]:
        if not line.startswith(" "):
            prose.append(line)
            continue
        if prose:
            fitted += textwrap.wrap(" ".join(prose), width, break_on_hyphens=False)
            prose = []
        fitted += _example(line.rstrip(), width)
    return "\n".join(indent + line for line in fitted)


def _example(line: str, width: int) -> list[str]:
    """Break an example, or a row of two columns, so that what is typed stays whole."""
    if not line or len(line) <= width:
        return [line] if line else []
    if line.startswith("   "):  # it explains the line above
        lead = " " * _NOTE_COLUMN
        return textwrap.wrap(line.strip(), width, initial_indent=lead, subsequent_indent=lead)
    found = _NOTED.fullmatch(line)
    if found is None:
        return [line]
    column = found.start("note")
    if width - column >= _NOTE_WIDTH:
        lead = line[:column]
    else:
        column = _NOTE_COLUMN
        lead = " " * column
    note = textwrap.wrap(
        found["note"], width, initial_indent=lead, subsequent_indent=" " * column,
        break_on_hyphens=False,
    )  # fmt: skip
    return note if lead.strip() else [found["command"].rstrip(), *note]
