"""Lay questions, stories and rounds out over the days until the interview."""

import functools
import math
from collections.abc import Callable, Sequence

from voicecoach.preparation.planning.plan import (
    LIGHT_BEFORE,
    LOOP_BEFORE,
    MINUTES_A_DAY,
    MOST_DAYS,
    WITHOUT_A_DATE,
    Day,
    LoopToHold,
    Plan,
    Sort,
    Standing,
)
from voicecoach.preparation.planning.plan_events import hold_loop, lighten, set_rounds, set_stories
from voicecoach.preparation.planning.plan_sheet import Asked, Sheet, begun, due_on

MET_WITHIN = 0.6
"""Of the days: by then every question was met, so that it comes again."""

FEWEST_NEW = 3
"""New ones a day, as long as there are any: less is hardly worth sitting down for."""

OLD_SHARE = 0.6
"""Of a day at most for what was answered before, as long as there is anything new."""

_Laid = tuple[tuple[Day, ...], tuple[int, ...]]


def make_plan(
    standings: Sequence[Standing],
    *,
    today: int,
    interview: int | None = None,
    domains: Sequence[str] = (),
    loop: LoopToHold | None = None,
    minutes: int = MINUTES_A_DAY,
) -> Plan:
    """Plan every day from ``today`` to the interview, or two weeks where no date lies ahead.

    ``standings`` are in the order in which new ones are met; ``domains`` have no story yet, those
    that need one most first. ``minutes`` is the budget of a day.
    """
    lay = functools.partial(
        _lay_out, standings, today=today, interview=interview, domains=domains, loop=loop,
        minutes=minutes,
    )  # fmt: skip
    days, seen = lay(twice=_most_met_twice(standings, lay))
    return Plan(
        today=today,
        interview=interview,
        minutes=minutes,
        days=days,
        never=sum(count == 0 for count in seen),
        once=sum(count == 1 for count in seen),
    )


def _most_met_twice(standings: Sequence[Standing], lay: Callable[..., _Laid]) -> int:
    """Return how many new questions can all be met twice, by trying."""
    least, most = 0, sum(each.due is None for each in standings)
    while least < most:
        tried = (least + most + 1) // 2
        _days, seen = lay(twice=tried)
        if all(count > 1 for count in seen[:tried]):
            least = tried
        else:
            most = tried - 1
    return least


def _lay_out(
    standings: Sequence[Standing],
    *,
    today: int,
    interview: int | None,
    domains: Sequence[str],
    loop: LoopToHold | None,
    minutes: int,
    twice: int,
) -> _Laid:
    """Fill every day, with that many new questions to be met twice, others where there is room.

    Return the days, and how often each new question is met, the likeliest asked first.
    """
    left = None if interview is None or interview < today else interview - today
    count = WITHOUT_A_DATE if left is None else min(MOST_DAYS, left + 1)
    sheets = [
        Sheet(day=today + ahead, sort=_sort(ahead, left), room=minutes) for ahead in range(count)
    ]
    asked = [begun(each, order) for order, each in enumerate(standings)]
    practice = [sheet for sheet in sheets if sheet.sort == "practice"]
    set_stories(practice, domains)
    if loop is not None:
        set_rounds(practice, loop, minutes)
    new = [each for each in asked if each.due is None]
    new.sort(key=lambda each: (not each.standing.opening, -each.standing.weight, each.order))
    for sheet in sheets:
        if sheet.sort == "practice":
            _fill(sheet, asked, practice, twice=new[:twice], once=new[twice:])
        elif sheet.sort == "loop":
            hold_loop(sheet, asked, loop)
        else:
            lighten(sheet, asked)
        if sheet.day == today:
            for each in asked:
                each.end_today(today)
    days = tuple(Day(day=each.day, sort=each.sort, items=each.in_order) for each in sheets)
    return days, tuple(each.seen for each in new)


def _sort(ahead: int, left: int | None) -> Sort:
    before = None if left is None else left - ahead
    if before == 0:
        return "interview"
    if before == LIGHT_BEFORE:
        return "light"
    return "loop" if before == LOOP_BEFORE else "practice"


def _fill(
    sheet: Sheet,
    asked: Sequence[Asked],
    practice: Sequence[Sheet],
    *,
    twice: Sequence[Asked],
    once: Sequence[Asked],
) -> None:
    """Put in what is due, then so many new ones that all are met early enough to come again."""
    last_day = practice[-1].day
    fresh = [each for each in twice if each.due is None]
    met_by = practice[0].day + (last_day - practice[0].day) * MET_WITHIN
    days = sum(sheet.day <= each.day <= met_by for each in practice)
    wanted = fresh[: max(FEWEST_NEW, math.ceil(len(fresh) / max(1, days)))]
    old_room = max(
        sheet.room * OLD_SHARE, sheet.room - sum(each.standing.minutes for each in wanted)
    )
    for each in due_on(asked, sheet.day):
        if each.standing.minutes <= old_room and sheet.ask(each, last_day):
            old_room -= each.standing.minutes
    for each in wanted:
        sheet.ask(each, last_day)
    for each in (*due_on(asked, sheet.day), *(each for each in once if each.due is None)):
        sheet.ask(each, last_day)
