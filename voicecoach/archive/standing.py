"""What a plan is made from: how questions stood when the day began, and what was done since."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from pathlib import Path

from voicecoach.archive.index.rows import AnswerRow
from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.archive.preparation import PACK
from voicecoach.archive.schedule import Schedule, ScheduledQuestion
from voicecoach.archive.sessions import Archive
from voicecoach.archive.soundness import instant
from voicecoach.archive.stories import StoryBank
from voicecoach.interview.panel import Loop
from voicecoach.interview.questions import Question
from voicecoach.interview.short_form import short_form
from voicecoach.interview.stories import Story, coverage
from voicecoach.preparation.planning import make_plan
from voicecoach.preparation.planning.plan import Kind, LoopToHold, Mark, Plan, Standing, mark

QUOTED = re.compile("“[^“”]+”")

UNTOLD = 0.3
"""The least weight of a question that calls for a story of a domain without any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToPrepare:
    """What there is to prepare, as the command line found it."""

    questions: Sequence[tuple[str, Question]]
    """Each with the id of its pack, in the order in which new ones are met. The first one that has
    the candidate introduce themself is the opening."""

    weights: Mapping[tuple[str, str], float] = field(default_factory=dict)
    """By pack and id how likely a question is asked, 0 to 1."""

    loop: Loop | None = None
    prepared: bool = False
    """The loop asks from a pack of the candidate's own."""

    interview_on: date | None = None
    minutes: int


def plan_of(data: Path, wanted: ToPrepare, *, today: date) -> Plan:
    """Make the plan of a day as it was when the day began, with what was done since marked.

    Raises ArchiveError where what is kept cannot be read.
    """
    began = datetime.combine(today, time.min).astimezone()
    schedule = Schedule(data)
    rows = Archive(data).rows()
    stories = StoryBank(data).all()
    held = Interviews(data).all()
    old = tuple(story for story in stories if not _since(story.added_at, began))
    untold = coverage(old).missing
    plan = make_plan(
        _standings(wanted, schedule, rows, began, untold=untold),
        today=today.toordinal(),
        interview=wanted.interview_on.toordinal() if wanted.interview_on else None,
        domains=untold,
        loop=_to_hold(wanted, held, began) if wanted.loop else None,
        minutes=wanted.minutes,
    )
    return mark(plan, _done(rows, stories, held, began))


def _standings(
    wanted: ToPrepare,
    schedule: Schedule,
    rows: Iterable[AnswerRow],
    began: datetime,
    *,
    untold: Sequence[str],
) -> list[Standing]:
    ratings: dict[tuple[str, str], int] = {}
    today: set[tuple[str, str]] = set()
    for row in rows:
        if row.pack is None or row.question_id is None or row.derived_from is not None:
            continue
        key = row.pack, row.question_id
        if row.started_at is not None and row.started_at >= began:
            today.add(key)
        elif row.heard_rating is not None:
            ratings[key] = row.heard_rating
    opening = next((each for each in wanted.questions if each[1].kind == "introduction"), None)
    return [
        _standing(
            (pack, question),
            schedule,
            began,
            opening=(pack, question) == opening,
            weight=max(
                wanted.weights.get((pack, question.id), 0.0),
                UNTOLD if question.domain in untold else 0.0,
            ),
            rating=ratings.get((pack, question.id)),
            again=(pack, question.id) in today,
        )
        for pack, question in wanted.questions
    ]


def _standing(
    asked: tuple[str, Question],
    schedule: Schedule,
    began: datetime,
    *,
    opening: bool,
    weight: float,
    rating: int | None,
    again: bool,
) -> Standing:
    pack, question = asked
    card = schedule.card(question.id, pack=pack, before=began)
    now = schedule.card(question.id, pack=pack) if again else None
    due = _due_day(card)
    return Standing(
        pack=pack,
        question=question.id,
        title=_title(question, own=pack == PACK),
        budget_s=question.budget_s,
        opening=opening,
        weight=weight,
        rating=rating,
        due=due,
        interval=_interval(card, due),
        due_now=_due_day(now),
    )


def _title(question: Question, *, own: bool) -> str:
    """Name a question in a few words, with the line that it quotes, if any.

    One of the candidate's own that quotes none is of months or the company, and is named whole.
    """
    asked = short_form(question)
    quoted = QUOTED.search(question.aloud)
    if quoted is None and own:
        return question.aloud
    return asked if quoted is None or quoted[0] in asked else f"{quoted[0]} {asked}"


def _due_day(card: ScheduledQuestion | None) -> int | None:
    at = instant(card.due) if card else None
    return at.astimezone().date().toordinal() if at else None


def _interval(card: ScheduledQuestion | None, due: int | None) -> int:
    last = instant(card.last_review) if card and card.last_review else None
    if last is None or due is None:
        return 0
    return max(1, due - last.astimezone().date().toordinal())


def _to_hold(
    wanted: ToPrepare, held: Iterable[InterviewRecord], began: datetime
) -> LoopToHold | None:
    loop = wanted.loop
    if loop is None:
        return None
    latest = next((each for each in held if each.loop == loop.id), None)
    done = 0
    same = latest is not None and latest.prepared == wanted.prepared
    if latest is not None and same and not _since(latest.started_at, began):
        done = sum(each.complete and _is_before(each.session, began) for each in latest.rounds)
    return LoopToHold(
        id=loop.id,
        title=loop.title,
        minutes=sum(each.minutes for each in loop.rounds),
        rounds=tuple(each.title for each in loop.rounds),
        prepared=wanted.prepared,
        held=done % len(loop.rounds),
    )


def _done(
    rows: Iterable[AnswerRow],
    stories: Iterable[Story],
    held: Iterable[InterviewRecord],
    began: datetime,
) -> dict[tuple[Kind, str, str], Mark]:
    """Return what was done since the day began; of several tries the latest."""
    done: dict[tuple[Kind, str, str], Mark] = {}
    for row in rows:
        if row.started_at is None or row.started_at < began:
            continue
        judged = row.status == "assessed" and row.derived_from is None
        if judged and row.pack and row.question_id:
            where = Mark(session=row.session_id, answer=row.number)
            done["question", row.pack, row.question_id] = where
    for story in stories:
        if _since(story.added_at, began):
            done["story", "", story.domain] = Mark(session=story.id)
    for record in held:
        today = [
            each
            for each in record.rounds
            if each.complete and each.session and not _is_before(each.session, began)
        ]
        if today:
            done["round", "", record.loop] = Mark(session=record.id)
        if today and len(today) == len(record.rounds):
            done["loop", "", record.loop] = Mark(session=record.id)
    return done


def _since(moment: str, began: datetime) -> bool:
    at = instant(moment)
    return at is not None and at >= began


def _is_before(session: str, moment: datetime) -> bool:
    """Whether a session began before a moment: its id begins with when it did, in UTC."""
    return session < moment.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
