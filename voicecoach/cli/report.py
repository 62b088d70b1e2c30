"""A report as a person reads it, drawn from its view model (``review``)."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from voicecoach.analysis.assessment import Report
from voicecoach.cli.report_shape import coverage_table, phase_budget, phase_strip, rubric_table
from voicecoach.cli.terminal import in_line
from voicecoach.languages.english.interview.coverage import TITLE
from voicecoach.review.answer import ShownForeign, answer_view
from voicecoach.review.evidence import ShownEvidence
from voicecoach.review.stamp import UNSURE, Stamp, Tone
from voicecoach.review.timeline import Timeline

if TYPE_CHECKING:  # rich is heavy, and only the function that draws needs it
    from collections.abc import Callable, Sequence

    from rich.table import Table
    from rich.text import Text

NARROWEST = 40
"""Below this a time line can't be read; narrower terminals wrap instead."""

MOST_EVIDENCE = 8
"""Rows; more than these push the verdict off the screen."""

_MARKS: dict[Tone, tuple[str, str]] = {
    "praise": ("✔ ", "green"),
    "caution": ("▲ ", "yellow"),
    "problem": ("✘ ", "red"),
    "note": ("? ", "yellow"),
    "unknown": ("", "blue"),
}
"""How a verdict looks, in shape as well as in colour."""


def report_text(report: Report, *, width: int = 80, color: bool) -> str:
    """Render one judged answer: verdict, time line, evidence, rubric, what to try, delivery.

    ``width`` is in terminal cells; ``color`` adds ANSI colours. No line break at the end.
    """
    from rich.text import Text

    from voicecoach.cli.canvas import paper

    width = max(NARROWEST, width)
    console = paper(width, color=color)
    view = answer_view(report)
    stamp, style = _stamp(view.stamp)
    with console.capture() as captured:
        console.rule(Text(f" {stamp} ", style=f"bold reverse {style}"), align="left", style=style)
        console.print(Text(in_line(view.headline), style="bold"))
        if view.one_line:
            console.print(Text(view.one_line))
        if view.timeline is not None:
            console.print()
            for line in _timeline(view.timeline, width):
                console.print(line)
        if view.budget:
            console.print(Text(phase_budget(view.budget, width, guessed=view.guessed), style="dim"))
        if view.rows:
            console.print()
            console.print(_evidence_table(view.rows))
        for passage in view.foreign:
            console.print(Text(_foreign_line(passage), style="dim"))
        if view.rubric:
            console.print()
            console.print(rubric_table(view.rubric, width))
        if view.coverage:
            console.print()
            console.print(Text(TITLE, style="bold"))
            console.print(coverage_table(view.coverage))
        if view.points:
            console.print()
        for number, point in enumerate(view.points, start=1):
            lead = f"{number}. "
            text = textwrap.fill(
                in_line(point), width, initial_indent=lead, subsequent_indent=" " * len(lead)
            )
            console.print(Text(text))
        if view.delivery:
            console.print()
            console.print(Text(" · ".join(view.delivery), style="dim"))
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _foreign_line(passage: ShownForeign) -> str:
    """Show what was said in another language, where the recognizer could write it down."""
    said = f": “{in_line(passage.text)}”" if passage.text else ""
    return f"{passage.second:2} s  {passage.language}, not judged{said}"


def _stamp(stamp: Stamp) -> tuple[str, str]:
    """Return a verdict as it is written, and its colour."""
    mark, style = _MARKS[stamp.tone]
    unsure = f" {UNSURE.upper()}" if stamp.unsure else ""
    return f"{mark}{stamp.text}{unsure}", style


def _timeline(timeline: Timeline, width: int) -> list[Text]:
    """Draw the answer from 0 to the limit of its length, or to its end where that is later."""
    from rich.text import Text

    cells = width - 2

    def cell(after_s: float) -> int:
        return min(cells - 1, max(0, int(after_s / timeline.length_s * cells)))

    def cell_at(at_s: float) -> int:
        return cell(at_s - timeline.begins_s)

    bar = ["·"] * cells
    for index in range(cell(timeline.duration_s) + 1):
        bar[index] = "░"
    for span in timeline.speech:
        for index in range(cell_at(span.start_s), cell_at(span.end_s) + 1):
            bar[index] = "█"
    lines = []
    if choice := timeline.choice:
        column = cell(choice.after_s)
        fits_right = column + 2 + len(choice.label) <= cells
        marker = f"▼ {choice.label}" if fits_right else f"{choice.label} ▼"
        indent = " " * (column if fits_right else column + 1 - len(marker))
        lines.append(Text(indent + marker, style="bold"))
    lines.append(Text("".join(bar), style="cyan"))
    if timeline.phases:
        lines.append(phase_strip(timeline.phases, cells, cell_at))
    lines.append(Text(_ruler(timeline, width, cell), style="dim"))
    return lines


def _ruler(timeline: Timeline, width: int, cell: Callable[[float], int]) -> str:
    """Write the seconds of the clocks under the time line; the limit is the one with its unit."""
    cells = [" "] * width
    for mark in reversed(timeline.marks):  # what comes last matters most
        text = f"╵{mark.label}"
        # The mark itself stays under its second unless its text would leave the page.
        start = min(cell(mark.after_s), width - len(text))
        if not "".join(cells[start : start + len(text)]).strip():
            cells[start : start + len(text)] = text
    return "".join(cells).rstrip()


def _evidence_table(rows: Sequence[ShownEvidence]) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(style="bold")
    table.add_column()
    for row in rows[:MOST_EVIDENCE]:
        quote = f"“{in_line(row.quote)}”"
        table.add_row(
            f"{row.second} s",
            Text(", ".join(row.names)),
            Text(f"{quote} {UNSURE}" if row.unsure else quote),
            style="dim" if row.unsure else None,
        )
    if len(rows) > MOST_EVIDENCE:
        table.add_row("", "", Text(f"and {len(rows) - MOST_EVIDENCE} more", style="dim"))
    return table
