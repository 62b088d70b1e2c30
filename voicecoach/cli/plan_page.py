"""The plan until the interview as a terminal shows it."""

import shlex
from collections.abc import Iterator
from datetime import date

from voicecoach.cli.width import cut, text_width, wrapped
from voicecoach.languages.english.interview import plan as words
from voicecoach.preparation.planning.plan import Day, Item, Plan
from voicecoach.preparation.planning.plan_told import notes_on, summary_of, title_of, why_of

GOES_ON = " \\"
"""At the end of a row: the shell reads on in the next one, so that it can be copied."""

MOST_SHOWN = 21
"""Days below each other; three weeks fill a screen."""


def plan_text(plan: Plan) -> str:
    """Draw today with a command for each thing, then a row for each day to come."""
    return "\n".join(_lines(plan))


def _lines(plan: Plan) -> Iterator[str]:
    yield wrapped(_heading(plan))
    if plan.days_left is None or plan.days_left < 0:
        yield from _command(words.SET_DATE, "  ")
    today, *later = plan.days
    yield ""
    yield wrapped(_day_heading(today))
    for item in today.items:
        yield from _item(item)
    if not today.items:
        yield wrapped(words.NOTHING, "  ")
    elif not today.left:
        yield wrapped(words.ALL_DONE, "  ")
    if today.command:
        yield ""
        yield wrapped("All questions of today in one go:")
        yield from _command(today.command, "  ")
    if later:
        yield ""
    for day in later[:MOST_SHOWN]:
        yield _row(day)
    if len(later) > MOST_SHOWN:
        yield wrapped(f"and {len(later) - MOST_SHOWN} days more, up to {_date(later[-1].day)}")
    notes = list(notes_on(plan))
    if notes:
        yield ""
    for note in notes:
        yield wrapped(note)


def _heading(plan: Plan) -> str:
    told = words.days_left(plan.days_left)
    if plan.interview is None:
        return told
    day = _day(plan.interview)
    return f"{told} ({day.day} {day:%b} {day.year})"


def _day_heading(day: Day) -> str:
    told = words.SORTS[day.sort]
    done = sum(item.done is not None for item in day.items)
    so_far = f", {done} of {len(day.items)} done" if done else ""
    return f"Today, {day.minutes} minutes{so_far}" + (f": {told}" if told else "")


def _item(item: Item) -> Iterator[str]:
    mark = "[x]" if item.done else "[ ]"
    minutes = f"{item.minutes:3} min" if item.minutes else " " * 7
    yield wrapped(f"{title_of(item)} ({why_of(item)})", f"{mark} {minutes}  ")
    if item.done is not None and item.kind == "question":
        done = f"voicecoach history show {item.done.session} {item.done.answer}"
        yield from _command(done, " " * 13)
    elif item.command and item.done is None:
        yield from _command(item.command, " " * 13)


def _row(day: Day) -> str:
    minutes = f"{day.minutes:3} min" if day.minutes else " " * 7
    return cut(f"{_date(day.day):10}  {minutes}  {summary_of(day)}", text_width())


def _command(command: str, lead: str) -> Iterator[str]:
    """Break a command between its options only, each row but the last one going on."""
    row = lead
    parts = shlex.split(command)
    pieces: list[str] = []
    for part in map(shlex.quote, parts):  # an option stays with its value
        if pieces and pieces[-1].startswith("--") and " " not in pieces[-1]:
            pieces[-1] += f" {part}" if not part.startswith("--") else ""
            if part.startswith("--"):
                pieces.append(part)
        else:
            pieces.append(part)
    for piece in pieces:
        begun = row.strip() != ""
        if begun and len(row) + 1 + len(piece) + len(GOES_ON) > text_width():
            yield row + GOES_ON
            row = lead + "  "
            begun = False
        row += f" {piece}" if begun else piece
    yield row


def _date(day: int) -> str:
    return f"{_day(day):%a} {_day(day).day:2} {_day(day):%b}"


def _day(day: int) -> date:
    return date.fromordinal(min(day, date.max.toordinal()))
