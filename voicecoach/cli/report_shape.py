"""How an answer is built, drawn: its phases under the time line, and the rubric's levels."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from voicecoach.analysis.assessment import JudgedSentence, Level, RubricLevel, Structure
from voicecoach.analysis.verdict.observations import PHASES_SURE_FROM

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

_STYLES = {"C": "blue", "A": "magenta", "I": "yellow", "J": "green"}
_TWO_COLUMNS_FROM = 72
"""Narrower pages show the rubric in one column."""


def phase_strip(
    sentences: Sequence[JudgedSentence], cells: int, cell: Callable[[float], int]
) -> Text:
    """Draw each phase as a block that begins with its letter: C, A, I or J.

    ``cell`` gives the cell of a second of the recording.
    """
    from rich.text import Text

    letters = [" "] * cells
    for sentence in sentences:
        letter = " " if sentence.phase == "other" else sentence.phase[0].upper()
        for index in range(cell(sentence.start_s), cell(sentence.end_s) + 1):
            letters[index] = letter
    strip = Text()
    for letter, block in groupby(letters):
        length = len(list(block))
        drawn = " " * length if letter == " " else letter + "▔" * (length - 1)
        strip.append(drawn, style=_STYLES.get(letter, ""))
    return strip


def phase_budget(structure: Structure, width: int) -> str:
    """Write the seconds of each phase and those to aim at, as short as the page needs it."""
    parts = [item for item in structure.phases if item.phase != "other"]
    guessed = "" if structure.sure >= PHASES_SURE_FROM else "guessed: "
    first, *rest = (f"{item.seconds:.0f} s ({{}}{item.target_s:.0f})" for item in parts)
    spent = [first.format("aim "), *(each.format("") for each in rest)]
    full = guessed + " · ".join(
        f"{item.phase} {seconds}" for item, seconds in zip(parts, spent, strict=True)
    )
    short = guessed + " ".join(
        f"{item.phase[0].upper()} {item.seconds:.0f} ({item.target_s:.0f})" for item in parts
    )
    return full if len(full) <= width else short[:width]


def rubric_table(rubric: Sequence[RubricLevel], begins_s: float, width: int) -> Table:
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
        cells = [_criterion(level, begins_s) for level in rubric[row::rows]]
        table.add_row(*(cell for criterion in cells for cell in criterion))
    return table


def _criterion(level: RubricLevel, begins_s: float) -> tuple[Text, Text, Text]:
    from rich.text import Text

    mark, style = MARKS[level.level]
    at = f"{max(0.0, level.evidence[0].start_s - begins_s):.0f} s" if level.evidence else ""
    return (
        Text(mark, style=style),
        Text(level.title, style="" if level.level == "clear" else "dim"),
        Text(at, style="dim"),
    )
