"""A report as a person reads it. Seconds here count from the first speech, as the clocks do."""

from __future__ import annotations

import io
import textwrap
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from voicecoach.analysis.assessment import Evidence, Report, Severity
from voicecoach.analysis.clocks import JUDGMENT_BY_S, KNOWN_BY_S, longest_s
from voicecoach.analysis.evidence import surely_heard
from voicecoach.analysis.kind import QuestionKind
from voicecoach.analysis.signal import SIGNALS
from voicecoach.cli.report_shape import phase_budget, phase_strip, rubric_table
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.languages import language_name
from voicecoach.languages.english.quoting import as_written
from voicecoach.transcript import ForeignSpeech

if TYPE_CHECKING:  # rich is heavy, and only the function that draws needs it
    from collections.abc import Callable

    from rich.table import Table
    from rich.text import Text

NARROWEST = 40
"""Below this a time line can't be read; narrower terminals wrap instead."""

MOST_EVIDENCE = 8
"""Rows; more than these push the verdict off the screen."""

UNSURE = "(unsure)"
"""Stands beside words that the recognizer may have misheard."""

_MARKS: dict[Severity, tuple[str, str]] = {
    "praise": ("✔", "green"),
    "caution": ("▲", "yellow"),
    "problem": ("✘", "red"),
    "note": ("?", "yellow"),
}
"""How a verdict looks, in shape as well as in colour."""

_UNHEARD = frozenset({"no_words", "no_speech"})
"""Codes of verdicts on the recording rather than on the answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """Evidence that rests on the same words, to be shown as one."""

    second: int
    """From the first speech."""

    items: tuple[Evidence, ...]

    def names(self, kind: QuestionKind) -> str:
        """Name what the words are, each thing once."""
        named = (ENGLISH.signal_name(item.signal, kind).shown_as for item in self.items)
        return ", ".join(dict.fromkeys(named))

    @property
    def shown(self) -> Evidence:
        """The longest of the quotes, among those that were surely heard if there are any."""
        return max(self.items, key=lambda item: (surely_heard(item), len(item.quote.split())))


def report_text(report: Report, *, width: int = 80, color: bool) -> str:
    """Render one judged answer: verdict, time line, evidence, rubric, what to try, delivery.

    ``width`` is in terminal cells; ``color`` adds ANSI colours. No line break at the end.
    """
    from rich.console import Console
    from rich.text import Text

    width = max(NARROWEST, width)
    console = Console(
        file=io.StringIO(),
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
        emoji=False,
    )
    stamp, style = _stamp(report)
    with console.capture() as captured:
        console.rule(Text(f" {stamp} ", style=f"bold reverse {style}"), align="left", style=style)
        console.print(Text(_plain(report.feedback.headline), style="bold"))
        if report.structure is not None and report.structure.one_line and report.transcript.words:
            console.print(Text(report.structure.one_line))
        if report.timing.speech_s > 0:
            console.print()
            for line in _timeline(report, width):
                console.print(line)
        if report.structure is not None and report.sentences:
            console.print(Text(phase_budget(report.structure, width), style="dim"))
        if rows := _rows(report):
            console.print()
            console.print(_evidence_table(rows, ENGLISH.kind(report.kind)))
        for passage in report.transcript.foreign:
            console.print(Text(_foreign_line(passage, report.transcript.begins_s), style="dim"))
        if report.rubric:
            console.print()
            console.print(rubric_table(report.rubric, report.transcript.begins_s, width))
        if report.feedback.points:
            console.print()
        for number, point in enumerate(report.feedback.points, start=1):
            lead = f"{number}. "
            text = textwrap.fill(
                _plain(point), width, initial_indent=lead, subsequent_indent=" " * len(lead)
            )
            console.print(Text(text))
        if report.transcript.words:
            console.print()
            console.print(Text(_delivery_line(report), style="dim"))
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _foreign_line(passage: ForeignSpeech, begins_s: float) -> str:
    """Show what was said in another language, where the recognizer could write it down."""
    at_s = max(0.0, passage.start_s - begins_s)
    said = f": “{_plain(passage.text)}”" if passage.text else ""
    return f"{at_s:2.0f} s  {language_name([passage.language])}, not judged{said}"


def _stamp(report: Report) -> tuple[str, str]:
    at = round(report.timing.first_decision_s or 0.0)
    for finding in report.findings:
        stamp = ENGLISH.stamp(finding.code, ENGLISH.kind(report.kind), at=at)
        if not stamp:
            continue
        if finding.code.startswith("decision_") and _choice_unsure(report):
            return f"? {stamp} {UNSURE.upper()}", "yellow"
        mark, style = _MARKS["note" if finding.code in _UNHEARD else finding.severity]
        return f"{mark} {stamp}", style
    return "ANSWER", "blue"  # a report of a later version may know other verdicts


def _choice_unsure(report: Report) -> bool:
    """Whether the words of the first choice may have been misheard."""
    first = next((item for item in report.signals if item.signal == "decision"), None)
    return first is not None and not surely_heard(first)


def _timeline(report: Report, width: int) -> list[Text]:
    """Draw the answer from 0 to the limit of its length, or to its end where that is later."""
    from rich.text import Text

    timing, speech, begins_s = report.timing, report.transcript.speech, report.transcript.begins_s
    cells = width - 2
    limit_s = longest_s(report.budget_s)
    end_s = max(limit_s, timing.duration_s)

    def cell(at_s: float) -> int:
        return min(cells - 1, max(0, int(at_s / end_s * cells)))

    bar = ["·"] * cells
    for index in range(cell(timing.duration_s) + 1):
        bar[index] = "░"
    for span in speech:
        for index in range(cell(span.start_s - begins_s), cell(span.end_s - begins_s) + 1):
            bar[index] = "█"
    lines = []
    choice = ENGLISH.kind(report.kind).choice
    if choice is not None and timing.first_decision_s is not None:
        about = "about " if timing.approximate else ""
        unsure = f" {UNSURE}" if _choice_unsure(report) else ""
        label = f"{choice.marker}{unsure}, {about}{timing.first_decision_s:.0f} s"
        column = cell(timing.first_decision_s)
        fits_right = column + 2 + len(label) <= cells
        marker = f"▼ {label}" if fits_right else f"{label} ▼"
        indent = " " * (column if fits_right else column + 1 - len(marker))
        lines.append(Text(indent + marker, style="bold"))
    lines.append(Text("".join(bar), style="cyan"))
    if report.sentences:
        lines.append(phase_strip(report.sentences, cells, lambda at_s: cell(at_s - begins_s)))
    lines.append(Text(_ruler(report.budget_s, width, cell), style="dim"))
    return lines


def _ruler(budget_s: float, width: int, cell: Callable[[float], int]) -> str:
    """Write the seconds of the clocks under the time line; the limit is the one with its unit."""
    limit_s = longest_s(budget_s)
    cells = [" "] * width
    # Where less than KNOWN_BY_S is asked for, the target stands in its place.
    for mark_s in (limit_s, min(budget_s, KNOWN_BY_S), JUDGMENT_BY_S, 0.0):
        text = f"╵{mark_s:.0f}" + (" s" if mark_s == limit_s else "")
        # The mark itself stays under its second unless its text would leave the page.
        start = min(cell(mark_s), width - len(text))
        if not "".join(cells[start : start + len(text)]).strip():
            cells[start : start + len(text)] = text
    return "".join(cells).rstrip()


def _rows(report: Report) -> list[_Row]:
    """Join evidence of the same second whose quotes overlap: one sentence can carry it all."""
    begins_s = report.transcript.begins_s
    rows: list[_Row] = []
    for item in report.signals:
        if item.signal in SIGNALS and SIGNALS[item.signal].summed_up:
            continue
        second = round(max(0.0, item.start_s - begins_s))
        last = rows[-1] if rows else None
        if (
            last is not None
            and last.second == second
            and any(_overlap(item, other) for other in last.items)
        ):
            rows[-1] = replace(last, items=(*last.items, item))
        else:
            rows.append(_Row(second=second, items=(item,)))
    return rows


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start_s == other.start_s or (one.start_s < other.end_s and other.start_s < one.end_s)


def _evidence_table(rows: list[_Row], kind: QuestionKind) -> Table:
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(style="bold")
    table.add_column()
    for row in rows[:MOST_EVIDENCE]:
        quote = f"“{_plain(as_written(row.shown.quote))}”"
        sure = surely_heard(row.shown)
        table.add_row(
            f"{row.second} s",
            Text(row.names(kind)),
            Text(quote if sure else f"{quote} {UNSURE}"),
            style=None if sure else "dim",
        )
    if len(rows) > MOST_EVIDENCE:
        table.add_row("", "", Text(f"and {len(rows) - MOST_EVIDENCE} more", style="dim"))
    return table


def _delivery_line(report: Report) -> str:
    timing, delivery = report.timing, report.delivery
    parts = [f"{timing.duration_s:.0f} s after {timing.think_time_s:.0f} s of thinking"]
    if timing.pace_wpm > 0:
        band = "" if delivery.pace == "unknown" else f" ({delivery.pace})"
        parts.append(f"{timing.pace_wpm:.0f} words/min{band}")
    at_least = "at least " if delivery.fillers_lower_bound and delivery.fillers else ""
    parts.append(f"{at_least}{_counted(delivery.fillers, 'filler')} heard")
    parts.append(_counted(delivery.hedges, "hedge"))
    if stumbles := delivery.repeats + delivery.restarts:
        parts.append(_counted(stumbles, "stumble"))
    longest_s = max((pause.end_s - pause.start_s for pause in timing.pauses), default=0.0)
    if longest_s >= 1.0:
        parts.append(f"longest pause {longest_s:.1f} s")
    return " · ".join(parts)


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"


def _plain(text: str) -> str:
    """Keep control characters of a transcript out of the terminal."""
    return "".join(char if char.isprintable() else " " for char in text)
