"""What became of the answers over the weeks, what is due, and which stories there are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecoach.analysis.signal import SIGNALS
from voicecoach.archive.index.rows import AnswerRow, Filter
from voicecoach.archive.schedule import Schedule
from voicecoach.archive.stories import StoryBank
from voicecoach.interview.stories import PILLARS, coverage
from voicecoach.languages.english import ENGLISH
from voicecoach.review.stamp import verdict_name
from voicecoach.review.trends import Trends, Week, trends
from voicecoach.session.sources import PACK as IMPORTED
from voicecoach.web.charts import charts_of
from voicecoach.web.desk import Desk
from voicecoach.web.names import SIGNAL_NAMES
from voicecoach.web.points import point_of
from voicecoach.web.render import page

WEEKS_SHOWN = 8
"""Of verdicts."""

LATELY = 4
"""Weeks that are held against all before them."""

SOON = timedelta(days=7)
"""How far ahead is looked for what is due, where no interview is set."""

MOST_DUE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A question that should be answered again."""

    question: str
    pack: str
    prompt: str
    day: date
    overdue: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """In how many of a hundred answers something was shown, or missing."""

    name: str
    before: float | None
    """In the weeks before; None where there were no answers."""

    lately: float | None


def routes(desk: Desk) -> list[Route]:
    """Return the routes of this page."""

    def show(request: Request) -> Response:
        asked = {name: request.query_params.get(name, "") for name in ("domain", "pack")}
        wanted = Filter(domain=asked["domain"] or None, pack=asked["pack"] or None)
        rows = desk.archive.rows(wanted)
        found = trends(point for row in rows if (point := point_of(row)) is not None)
        bank = StoryBank(desk.data)
        stories = bank.all()
        return page(
            request,
            "progress.html",
            asked=asked,
            filtered=any(asked.values()),
            choices=desk.archive.choices(),
            trends=found,
            charts=charts_of(found),
            this_week=spoken_this_week(found, desk.today()),
            verdicts=verdicts_of(found),
            shown=signals_of(found),
            missing=criteria_of(found),
            judged_anew=[date.fromordinal(judge.day) for judge in found.judges],
            due=due_of(desk, rows),
            interview_on=desk.interview_on,
            days_left=(desk.interview_on - desk.today()).days if desk.interview_on else None,
            stories={story.id: story for story in stories},
            coverage=coverage(stories),
            pillars=(*PILLARS, ""),
            broken=bank.broken,
        )

    return [Route("/progress", show)]


def spoken_this_week(found: Trends, today: date) -> int:
    """Count the answers that were spoken since Monday."""
    monday = today.toordinal() - today.weekday()
    return sum(week.spoken for week in found.weeks if week.monday == monday)


def verdicts_of(found: Trends) -> Mapping[str, tuple[tuple[date, int], ...]]:
    """Return how often each verdict was given in the last weeks, the most frequent first."""
    weeks = found.weeks[-WEEKS_SHOWN:]
    totals: dict[str, int] = {}
    for week in weeks:
        for code, count in week.verdicts.items():
            totals[code] = totals.get(code, 0) + count
    return {
        verdict_name(code): tuple(
            (date.fromordinal(week.monday), week.verdicts.get(code, 0)) for week in weeks
        )
        for code in sorted(totals, key=lambda code: -totals[code])
    }


def signals_of(found: Trends) -> tuple[Share, ...]:
    """Return how often each signal was shown, lately and before, the most frequent lately first."""
    names = {name for week in found.weeks for name in week.shown}
    told = [name for name in names if name not in SIGNALS or not SIGNALS[name].summed_up]
    return _shares(found.weeks, {name: SIGNAL_NAMES.get(name, name) for name in told}, "shown")


def criteria_of(found: Trends) -> tuple[Share, ...]:
    """Return how often each criterion of the rubric was missing."""
    titles = {
        criterion.id: criterion.title
        for kind in ENGLISH.kinds.values()
        for criterion in kind.rubric
    }
    names = {name for week in found.weeks for name in week.missing}
    return _shares(found.weeks, {name: titles.get(name, name) for name in names}, "missing")


def due_of(desk: Desk, rows: Iterable[AnswerRow]) -> tuple[Due, ...]:
    """Return the questions that are due before the interview, or soon, the first due first."""
    today = desk.today()
    until = desk.interview_on if desk.interview_on and desk.interview_on >= today else today + SOON
    latest = {(row.pack, row.question_id): row for row in rows if not row.derived_from}
    schedule = Schedule(desk.data)
    found = []
    for (pack, question), row in latest.items():
        if not pack or not question or pack == IMPORTED:
            continue  # what has no question cannot be asked again
        at = schedule.due_at(question, pack=pack)
        if at is None or at > datetime.combine(until, time.max).astimezone():
            continue
        day = at.astimezone().date()
        found.append(
            Due(
                question=question,
                pack=pack,
                prompt=row.prompt or "",
                day=day,
                overdue=day < today,
            )
        )
    return tuple(sorted(found, key=lambda due: (due.day, due.question))[:MOST_DUE])


def _shares(weeks: Sequence[Week], names: Mapping[str, str], field: str) -> tuple[Share, ...]:
    lately, before = weeks[-LATELY:], weeks[:-LATELY]

    def share(part: Sequence[Week], name: str) -> float | None:
        answers = sum(week.answers for week in part)
        counted = sum(getattr(week, field).get(name, 0) for week in part)
        return counted / answers * 100 if answers else None

    shares = [
        Share(name=shown, before=share(before, name), lately=share(lately, name))
        for name, shown in names.items()
    ]
    return tuple(sorted(shares, key=lambda each: (-(each.lately or 0.0), each.name)))
