"""A debrief as a page on the terminal: wrapped at words, with a table of the votes."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from voicecoach.cli.output import is_screen
from voicecoach.cli.terminal import draw, in_line
from voicecoach.cli.width import text_width
from voicecoach.languages.english.interview import debrief_page as labels
from voicecoach.review.debrief import DebriefView, ShownQuote, ShownVote, debrief_view
from voicecoach.review.stamp import Tone

if TYPE_CHECKING:  # rich is heavy, and only the function that draws needs it
    from collections.abc import Iterable, Iterator

    from rich.console import Console, RenderableType
    from rich.table import Table

    from voicecoach.interview.debrief import Debrief

_MARKS: dict[Tone, tuple[str, str]] = {
    "praise": ("✔", "green"),
    "caution": ("▲", "yellow"),
    "problem": ("✘", "red"),
    "note": ("?", "yellow"),
    "unknown": ("?", "blue"),
}
"""How a decision or a vote looks, in shape as well as in colour."""

_ALL_COLUMNS_FROM, _COUNTS_FROM = 76, 54
"""Narrower pages leave the round out of the table, then the counts: the round stands above each
interviewer below."""


def print_debrief(debrief: Debrief) -> None:
    """Print a debrief as wide as the terminal allows; in plain lines where there is none."""
    draw(debrief_text(debrief, width=text_width(), color=is_screen(sys.stdout)))


def debrief_text(debrief: Debrief, *, width: int, color: bool) -> str:
    """Render the page, ``width`` cells wide. No line break at the end."""
    from voicecoach.cli.canvas import paper

    console = paper(width, color=color)
    with console.capture() as captured:
        _draw(console, debrief_view(debrief), width)
    return "\n".join(line.rstrip() for line in captured.get().splitlines())


def _draw(console: Console, view: DebriefView, width: int) -> None:
    from rich.text import Text

    mark, style = _MARKS[view.tone]
    stamp = Text(f" {mark} {view.stamp} ", style=f"bold reverse {style}")
    console.rule(stamp, align="left", style=style)
    console.print(_indented(view.title, style="bold"))
    console.print()
    console.print(_indented(" ".join((view.decision, *view.reasons))))
    if view.next:
        console.print(_indented(view.next))
    if view.votes:
        console.print()
        console.print(_table(view.votes, width))
    for vote in view.votes:
        console.print()
        for line in _seat(vote):
            console.print(line)
    for title, lines in (
        (labels.DISAGREEING, view.disagreements),
        (labels.INTERRUPTIONS, view.interruptions),
        (labels.OFFER, view.offer),
    ):
        if lines:
            console.print()
            console.print(_indented(title, style="bold underline"))
            for line in lines:
                console.print(_indented(line, by=2))


def _table(votes: Iterable[ShownVote], width: int) -> Table:
    from rich.table import Table
    from rich.text import Text

    who, round_, vote, owned, weighed = labels.COLUMNS
    titles = [who, vote]
    if width >= _COUNTS_FROM:
        titles += [owned, weighed]
    if width >= _ALL_COLUMNS_FROM:
        titles.insert(1, round_)
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for title in titles:
        table.add_column(title, no_wrap=title != round_, header_style="dim")
    for each in votes:
        mark, style = _MARKS[each.tone]
        cells = {
            who: Text(in_line(each.name)),
            round_: Text(in_line(each.round)),
            vote: Text(f"{mark} {each.vote}", style=style),
            owned: Text(each.owned),
            weighed: Text(each.weighed),
        }
        table.add_row(*(cells[title] for title in titles))
    return table


def _seat(vote: ShownVote) -> Iterator[RenderableType]:
    mark, style = _MARKS[vote.tone]
    yield _indented(f"{vote.round}: {vote.seat}", style="bold underline")
    yield _indented(vote.lens, style="dim")
    yield _indented(f"{mark} {vote.vote}. {vote.because}", style=style)
    asked = ""
    for title, quotes in ((labels.FOR, vote.counted), (labels.AGAINST, vote.against)):
        if quotes:
            yield _indented(title, by=2, style="bold")
        for quote in quotes:
            if quote.asked != asked:
                asked = quote.asked
                yield _indented(f"{asked}:", by=4, style="dim")
            yield _point(_quote(quote))
    if vote.open:
        yield _indented(labels.OPEN, by=2, style="bold")
    for doubt, where in vote.open:
        if where != asked:
            asked = where
            yield _indented(f"{asked}:", by=4, style="dim")
        yield _point(doubt)
    for line in vote.noted:
        yield _indented(line, by=2, style="dim")


def _quote(quote: ShownQuote) -> str:
    where = f", {quote.where}" if quote.where else ""
    unsure = f" {labels.UNSURE}" if quote.unsure else ""
    return f"{quote.name}{where}: “{quote.quote}”{unsure}"


def _point(text: str) -> RenderableType:
    """Draw a point whose further lines stand below its first word."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text("    •"), Text(in_line(text)))
    return grid


def _indented(text: str, *, by: int = 0, style: str = "") -> RenderableType:
    from rich.padding import Padding
    from rich.text import Text

    return Padding(Text(in_line(text), style=style), (0, 0, 0, by), expand=False)
