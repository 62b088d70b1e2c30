"""The screen on a terminal: the question, one live line while the candidate answers, the report."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.live import Live
from rich.panel import Panel
from rich.text import Text

from voicecoach.cli.plain import ENDINGS, MARKS_S
from voicecoach.cli.report import report_text
from voicecoach.session.events import (
    AnswerEnded,
    Asking,
    Event,
    Judged,
    Kept,
    Listening,
    Notice,
    Progress,
)

FULL_SCALE_S = 120
BAR_WIDTH = 36
QUIET_DBFS, LOUD_DBFS = -60.0, -10.0
LEVEL_BLOCKS = " ▁▂▃▄▅▆▇█"
BUSIEST_WIDTH = 100
"""Lines longer than this are hard to read even where the terminal is wider."""


class LiveScreen:
    """Draws events with rich. Use as a context manager, so that Ctrl-C restores the terminal."""

    def __init__(self, console: Console, *, has_keys: bool) -> None:
        self._console = console
        self._has_keys = has_keys
        self._live: Live | None = None

    @property
    def _width(self) -> int:
        return min(self._console.width, BUSIEST_WIDTH)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end_live_line()

    def show(self, event: Event) -> None:
        """Draw one event."""
        match event:
            case Asking(question=question, number=number, total=total):
                title = f"Question {number} of {total} · {question.domain}"
                panel = Panel(question.prompt, title=title, title_align="left", width=self._width)
                self._console.print()
                self._console.print(panel)
            case Listening():
                self._begin_live_line()
            case Progress() if self._live is not None:
                self._live.update(progress_line(event), refresh=True)
            case AnswerEnded(reason=reason):
                self._end_live_line()
                self._console.print(f"Answer {ENDINGS[reason]}.", style="dim")
            case Judged(report=report):
                text = report_text(report, width=self._width, color=True)
                self._console.print(Text.from_ansi(text))
            case Kept(recording=recording):
                self._console.print(f"Kept: {recording}", style="dim", soft_wrap=True)
            case Notice(message=message):
                self._console.print(Text(message, style="yellow"))
            case _:
                pass

    def _begin_live_line(self) -> None:
        keys = "Enter or space ends the answer, " if self._has_keys else ""
        self._console.print(f"{keys}Ctrl-C keeps it and leaves.", style="dim")
        self._live = Live(console=self._console, auto_refresh=False, transient=True)
        self._live.start()

    def _end_live_line(self) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None


def progress_line(progress: Progress) -> Text:
    """Draw the live line: clock, budget bar with its marks, level, countdown."""
    line = Text()
    answer_s = progress.answer_s
    if answer_s:
        line.append("● ", style="red" if progress.speaking else "dim red")
        line.append(f"{int(answer_s) // 60}:{int(answer_s) % 60:02d} ", style="bold")
    else:
        line.append("○ ", style="dim")
        line.append(f"think {progress.heard_s:.0f} s ", style="dim")
    line.append_text(_budget_bar(answer_s))
    line.append("  mic ")
    line.append(_level_block(progress.level_dbfs) * 3, style="green")
    if progress.countdown_s is not None:
        line.append(f"  ends in {progress.countdown_s:.1f} s; speak to go on", style="yellow")
    return line


def _budget_bar(answer_s: float) -> Text:
    filled = min(BAR_WIDTH, round(answer_s / FULL_SCALE_S * BAR_WIDTH))
    color = "green" if answer_s <= MARKS_S[1] else "yellow" if answer_s <= MARKS_S[2] else "red"
    bar = Text("▕")
    marks = {round(mark / FULL_SCALE_S * BAR_WIDTH): mark for mark in MARKS_S[:2]}
    for cell in range(BAR_WIDTH):
        glyph = "┃" if cell in marks else "█" if cell < filled else "·"
        bar.append(glyph, style=color if cell < filled else "dim")
    bar.append(f"▏{FULL_SCALE_S}")
    return bar


def _level_block(level_dbfs: float) -> str:
    share = (level_dbfs - QUIET_DBFS) / (LOUD_DBFS - QUIET_DBFS)
    return LEVEL_BLOCKS[max(0, min(len(LEVEL_BLOCKS) - 1, round(share * (len(LEVEL_BLOCKS) - 1))))]
