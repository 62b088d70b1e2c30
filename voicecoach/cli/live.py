"""The screen on a terminal: the question, one live line while the candidate answers, the report."""

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.live import Live
from rich.panel import Panel
from rich.text import Text

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.clocks import JUDGMENT_BY_S, longest_s
from voicecoach.cli.answer_marks import ENDINGS, awaited, countdown_text
from voicecoach.cli.report import report_text
from voicecoach.cli.spoken_words import heard_text
from voicecoach.cli.width import WIDEST, wrapped
from voicecoach.session.events import (
    AnswerEnded,
    Asking,
    Event,
    Judged,
    Kept,
    Listening,
    Notice,
    Progress,
    Said,
    Typing,
    Waiting,
)

WIDEST_BAR, NARROWEST_BAR = 40, 12
BESIDE_THE_BAR = 38
"""Cells of the live line that the clock, the level and the countdown take."""

QUIET_DBFS, LOUD_DBFS = -60.0, -10.0
LEVEL_BLOCKS = " ▁▂▃▄▅▆▇█"


class LiveScreen:
    """Draws events with rich. Use as a context manager, so that Ctrl-C restores the terminal."""

    def __init__(self, console: Console, *, hint: str) -> None:
        """``hint`` says what the person can do while the answer runs."""
        self._console = console
        self._hint = hint
        self._live: Live | None = None

    @property
    def _width(self) -> int:
        return min(self._console.width, WIDEST)

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
            case Said(who=who, text=said):
                self._console.print()
                self._console.print(Text(f"{who}: ", style="bold").append(said, style="not bold"))
            case Asking(question=question, text=asked, number=number, asker=asker, depth=depth):
                title = f"Question {number} of {event.total} · {question.domain}"
                if depth:
                    title = f"Follow-up {depth}"
                if asker:
                    title = f"{asker} · {title}"
                panel = Panel(Text(asked), title=Text(title), title_align="left", width=self._width)
                self._console.print()
                self._console.print(panel)
            case Listening(again=again):
                self._begin_live_line("Go on." if again else self._hint)
            case Typing() | Waiting():
                self._console.print(awaited(event), style="dim")
            case Progress() if self._live is not None:
                self._live.update(progress_line(event, self._width), refresh=True)
            case AnswerEnded(reason=reason):
                self._end_live_line()
                self._console.print(f"Answer {ENDINGS[reason]}.", style="dim")
            case Judged(report=report):
                self._show_report(report)
            case Kept(recording=recording):
                self._console.print(Text(f"Kept: {recording}", style="dim"), soft_wrap=True)
            case Notice(message=message):
                self._console.print(Text(message, style="yellow"))
            case _:
                pass

    def _show_report(self, report: Report) -> None:
        for draw in (heard_text, report_text):  # the verdict last, where it is seen
            if text := draw(report, width=self._width, color=True):
                self._console.print(Text.from_ansi(text))

    def _begin_live_line(self, hint: str) -> None:
        self._console.print(Text(wrapped(hint, width=self._width), style="dim"))
        self._live = Live(console=self._console, auto_refresh=False, transient=True)
        self._live.start()

    def _end_live_line(self) -> None:
        if self._live is not None:
            self._live.stop()
            self._live = None


def progress_line(progress: Progress, width: int) -> Text:
    """Draw the live line, never wider than ``width``: clock, bar with marks, level, countdown.

    Where they do not fit, the level goes first, then the bar: the countdown tells that the answer
    is about to end.
    """
    answer_s = progress.answer_s
    clock = Text()
    if answer_s:
        clock.append("● ", style="red" if progress.speaking else "dim red")
        clock.append(f"{int(answer_s) // 60}:{int(answer_s) % 60:02d} ", style="bold")
    else:
        clock.append("○ ", style="dim")
        clock.append(f"think {progress.heard_s:.0f} s ", style="dim")
    bar_width = max(NARROWEST_BAR, min(WIDEST_BAR, width - BESIDE_THE_BAR))
    bar = _budget_bar(answer_s, bar_width, progress.budget_s)
    level = Text(" mic ").append(_level_block(progress.level_dbfs) * 2, style="green")
    countdown = Text()
    if progress.countdown_s is not None:
        text = countdown_text(progress.countdown_s, progress.turn)
        countdown.append(f" {text}", style="bold yellow")
    for between in ((bar, level), (bar,), ()):
        line = Text.assemble(clock, *between, countdown, no_wrap=True, overflow="crop")
        if line.cell_len <= width:
            break
    line.truncate(width)
    return line


def _budget_bar(answer_s: float, width: int, budget_s: float) -> Text:
    """Draw a bar up to the limit, with each mark's seconds written where it is reached."""
    limit_s = longest_s(budget_s)
    filled = min(width, round(answer_s / limit_s * width))
    color = "green" if answer_s <= budget_s else "yellow" if answer_s <= limit_s else "red"
    glyphs = ["█" if cell < filled else "·" for cell in range(width)]
    for mark_s in (budget_s, JUDGMENT_BY_S):
        place, text = round(mark_s / limit_s * width), f"{mark_s:.0f}"
        end = place + len(text)
        beside = glyphs[max(0, place - 1) : end + 1]
        if end <= width and not any(map(str.isdigit, beside)):  # two in a row would read as one
            glyphs[place:end] = text
    bar = Text("▕")
    bar.append("".join(glyphs[:filled]), style=color)
    bar.append("".join(glyphs[filled:]), style="dim")
    bar.append(f"▏{limit_s:.0f}")
    return bar


def _level_block(level_dbfs: float) -> str:
    share = (level_dbfs - QUIET_DBFS) / (LOUD_DBFS - QUIET_DBFS)
    return LEVEL_BLOCKS[max(0, min(len(LEVEL_BLOCKS) - 1, round(share * (len(LEVEL_BLOCKS) - 1))))]
