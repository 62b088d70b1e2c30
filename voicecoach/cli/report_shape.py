"""How an answer is built, drawn: its phases under the time line, and the rubric's levels."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from voicecoach.analysis.assessment import Level
from voicecoach.cli.terminal import in_line
from voicecoach.review.answer import ShownCovered, ShownCriterion
from voicecoach.review.timeline import PhaseBlock, PhaseShare

if TYPE_CHECKING:  # rich is heavy, and only the function that draws needs it
    from collections.abc import Callable, Sequence

    from rich.table import Table
    from rich.text import Text

MARKS: dict[Level, tuple[str, str]] = {
    "clear": ("●", "green"),
    "partial": ("◐", "yellow"),
    "missing": ("○", "red"),
    "unsure": ("?", "yellow"),
}
"""How a level looks, in shape as well as in colour."""

_AS_LEVEL: dict[str, Level] = {"heard": "clear", "perhaps": "partial", "missing": "missing"}
"""What was brought in is drawn as the rubric is."""

_STYLES = {"C": "blue", "A": "magenta", "I": "yellow", "J": "green"}
_TWO_COLUMNS_FROM = 72
"""Narrower pages show the rubric in one column."""


def phase_strip(phases: Sequence[PhaseBlock], cells: int, cell: Callable[[float], int]) -> Text:
    """Draw each phase as a block that begins with its letter: C, A, I or J.

    ``cell`` gives the cell of a second of the recording.
    """
    from rich.text import Text

    letters = [" "] * cells
    for block in phases:
        letter = " " if block.phase == "other" else block.phase[0].upper()
        for index in range(cell(block.start_s), cell(block.end_s) + 1):
            letters[index] = letter
    strip = Text()
    for letter, run in groupby(letters):
        length = len(list(run))
        drawn = " " * length if letter == " " else letter + "▔" * (length - 1)
        strip.append(drawn, style=_STYLES.get(letter, ""))
    return strip


def phase_budget(budget: Sequence[PhaseShare], width: int, *, guessed: bool) -> str:
    """Write the seconds of each phase and those to aim at, as short as the page needs it."""
    lead = "guessed: " if guessed else ""
    first, *rest = (f"{item.seconds:.0f} s ({{}}{item.target_s:.0f})" for item in budget)
    spent = [first.format("aim "), *(each.format("") for each in rest)]
    full = lead + " · ".join(
        f"{item.phase} {seconds}" for item, seconds in zip(budget, spent, strict=True)
    )
    short = lead + " ".join(
        f"{item.phase[0].upper()} {item.seconds:.0f} ({item.target_s:.0f})" for item in budget
    )
    return full if len(full) <= width else short[:width]


def rubric_table(rubric: Sequence[ShownCriterion], width: int) -> Table:
    """Show each criterion with its level and the second of its evidence."""
    from rich.table import Table

    columns = 2 if width >= _TWO_COLUMNS_FROM else 1
    table = Table(box=None, pad_edge=False, show_header=False)
    for _column in range(columns):
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True)
        table.add_column(justify="right", no_wrap=True, min_width=7 if columns > 1 else None)
    rows = -(-len(rubric) // columns)
    for row in range(rows):
        cells = [_criterion(level) for level in rubric[row::rows]]
        table.add_row(*(cell for criterion in cells for cell in criterion))
    return table


def coverage_table(coverage: Sequence[ShownCovered]) -> Table:
    """Show what the answer should bring in, each with the words and the second where it did."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for item in coverage:
        mark, style = MARKS[_AS_LEVEL[item.level]]
        at = "" if item.second is None else f"{item.second} s"
        told = f"{item.told}: {in_line(item.text)}"
        if item.quote:
            told += f" “{in_line(item.quote)}”"
        table.add_row(
            Text(mark, style=style),
            Text(at, style="dim"),
            Text(told, style="" if item.level == "heard" else "dim"),
        )
    return table


def _criterion(level: ShownCriterion) -> tuple[Text, Text, Text]:
    from rich.text import Text

    mark, style = MARKS[level.level]
    at = "" if level.second is None else f"{level.second} s"
    return (
        Text(mark, style=style),
        Text(level.title, style="" if level.level == "clear" else "dim"),
        Text(at, style="dim"),
    )
