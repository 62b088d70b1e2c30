"""The plan until the interview: today with what was done, the days to come, the days before."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecoach.archive.index.rows import AnswerRow, Filter
from voicecoach.languages.english.interview import plan as words
from voicecoach.preparation.planning.plan import Day
from voicecoach.preparation.planning.plan_told import notes_on, summary_of, title_of, why_of
from voicecoach.web.desk import Desk
from voicecoach.web.render import page

BEFORE = timedelta(days=7)
"""How far back it is shown what was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDay:
    """A day to come."""

    day: date
    plan: Day
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneDay:
    """A day before today, with its answers."""

    day: date
    answers: tuple[AnswerRow, ...]


def routes(desk: Desk) -> list[Route]:
    """Return the routes of this page."""

    def show(request: Request) -> Response:
        plan = desk.plan(desk.today())
        today, *later = plan.days
        return page(
            request,
            "plan.html",
            plan=plan,
            heading=words.days_left(plan.days_left),
            interview_on=_date(plan.interview) if plan.interview is not None else None,
            set_date=words.SET_DATE,
            today=today,
            sort_told=words.SORTS[today.sort],
            done=sum(item.done is not None for item in today.items),
            later=[
                ShownDay(day=_date(each.day), plan=each, summary=summary_of(each)) for each in later
            ],
            notes=tuple(notes_on(plan)),
            before=tuple(_before(desk)),
            nothing=words.NOTHING,
            all_done=words.ALL_DONE,
            title_of=title_of,
            why_of=why_of,
        )

    return [Route("/plan", show)]


def _before(desk: Desk) -> Iterator[DoneDay]:
    """Give what was answered in the days before, the latest day first."""
    today = desk.today()
    if today - date.min < BEFORE:
        return
    wanted = Filter(since=today - BEFORE, until=today - timedelta(days=1))
    rows = [row for row in desk.archive.rows(wanted) if row.started_at and not row.derived_from]
    for day, answers in groupby(reversed(rows), key=_day_of):
        yield DoneDay(day=day, answers=tuple(reversed(list(answers))))


def _day_of(row: AnswerRow) -> date:
    return row.started_at.astimezone().date() if row.started_at else date.min


def _date(day: int) -> date:
    return date.fromordinal(min(day, date.max.toordinal()))
