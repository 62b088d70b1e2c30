"""One answer: seen, heard and read, with what is made of it."""

import shlex
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecoach.analysis.assessment import Report
from voicecoach.archive.index.rows import AnswerRow, Filter
from voicecoach.archive.records import UNKNOWN, AnswerRecord, KeptAnswer, KeptSession
from voicecoach.exports import EXPORTS
from voicecoach.interview.probes import Probe, next_probe, probe_of
from voicecoach.review.answer import AnswerView, answer_view
from voicecoach.review.fluency import Baseline, baseline_of, fluency
from voicecoach.session.sources import PACK as IMPORTED
from voicecoach.web.desk import Desk, kept_answer
from voicecoach.web.drawing import Drawing, drawing_of
from voicecoach.web.names import SIGNAL_NAMES
from voicecoach.web.pages.model_answer import has_model_answer
from voicecoach.web.render import page
from voicecoach.web.script import script_of
from voicecoach.web.times import moment_of

NOBODY = {"", "text", "none", UNKNOWN}
"""What a record names in the place of an engine where none had a part in it."""

MOST_ATTEMPTS = 8

USUAL_ANSWERS = 50
"""Of how many answers, the latest ones, it is taken how somebody usually speaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A reply to a follow-up."""

    number: int
    prompt: str


def routes(desk: Desk) -> list[Route]:
    """Return the routes of this page."""

    def show(request: Request) -> Response:
        session, kept = kept_answer(desk, **request.path_params)
        others = attempts(desk, session, kept)
        return page(
            request,
            "answer.html",
            **shown(session, kept, usual_rate(desk, session, kept)),
            attempts=others,
            models=desk.engines.models() if kept.audio_path else (),
            exports=EXPORTS.values(),
            signal_names=SIGNAL_NAMES,
            model_answer=has_model_answer(desk, kept.record),
            packs=desk.shelves.packs() if kept.record and kept.record.asked_elsewhere else (),
        )

    return [Route("/answers/{session}/{number}", show)]


def attempts(desk: Desk, session: KeptSession, kept: KeptAnswer) -> tuple[AnswerRow, ...]:
    """Return the other answers to the same question, the newest first, a handful."""
    if kept.record is None:
        return ()
    rows = desk.archive.attempts(kept.record.pack, kept.record.question.id)
    others = [row for row in rows if (row.session_id, row.number) != (session.id, kept.number)]
    return tuple(reversed(others[-MOST_ATTEMPTS:]))


def usual_rate(desk: Desk, session: KeptSession, kept: KeptAnswer) -> Baseline | None:
    """Return how the speaker usually speaks, from the answers up to the day of this one."""
    at = moment_of(kept.record.started_at) if kept.record else None
    judged = Filter(status="assessed", until=at.astimezone().date() if at else None)
    return baseline_of(
        row.articulation_wpm
        for row in desk.archive.search(judged, limit=USUAL_ANSWERS).rows
        if row.spoken and (row.session_id, row.number) != (session.id, kept.number)
    )


def shown(session: KeptSession, kept: KeptAnswer, baseline: Baseline | None) -> dict[str, Any]:
    """Return what the template of an answer fills in."""
    record = kept.record
    report = record.report if record else None
    view = answer_view(report) if report else None
    return {
        "session": session,
        "kept": kept,
        "record": record,
        "report": report,
        "at": moment_of(record.started_at) if record else None,
        "view": view,
        "drawing": _drawing(report, view),
        "script": script_of(view) if view else (),
        "probe": _probe(session, record) if record else None,
        "follow_ups": follow_ups(session, kept),
        "follows": followed(session, kept),
        "beside": beside(session, kept),
        "begins_s": report.transcript.begins_s if report else 0.0,
        "budget_most_s": max(
            (max(share.seconds, share.target_s) for share in view.budget), default=1.0
        )
        if view
        else 1.0,
        "fluency": fluency(report, baseline) if report else None,
        "again": practice_command(record) if record else "",
        "engines": engines_named(record) if record else (),
        "address": f"/answers/{session.id}/{kept.number}",
    }


def practice_command(record: AnswerRecord) -> str:
    """Return what to type to answer the same question again; empty where nobody named it."""
    if record.pack == IMPORTED or record.question.id == UNKNOWN:
        return ""
    question = record.question.derived_from or record.question.id
    return shlex.join(["voicecoach", "practice", "--pack", record.pack, "--question", question])


def engines_named(record: AnswerRecord) -> tuple[str, ...]:
    """Say what heard, asked and judged an answer; nothing of what had no part in it."""
    engines = record.engines
    judge = record.report.judged_by if record.report else ""
    named = (("Heard", engines.stt), ("Asked", engines.voice), ("Judged", judge))
    return tuple(f"{what} by {name}" for what, name in named if name not in NOBODY)


def follow_ups(session: KeptSession, kept: KeptAnswer) -> tuple[FollowUp, ...]:
    """Return the replies to follow-ups to an answer, in order."""
    question = kept.record.question.id if kept.record else None
    return tuple(
        FollowUp(number=other.number, prompt=other.record.question.prompt)
        for other in session.answers
        if other.record is not None
        and other.number > kept.number
        and other.record.question.derived_from == question
    )


def followed(session: KeptSession, kept: KeptAnswer) -> FollowUp | None:
    """Return the answer that the question followed up; None where it is one in its own right."""
    origin = kept.record.question.derived_from if kept.record else ""
    for other in reversed(session.answers):
        if (
            other.record is not None
            and other.number < kept.number
            and other.record.question.id == origin
        ):
            return FollowUp(number=other.number, prompt=other.record.question.prompt)
    return None


def beside(session: KeptSession, kept: KeptAnswer) -> tuple[int | None, int | None]:
    """Return the numbers of the answers before and after this one in its session."""
    numbers = [other.number for other in session.answers]
    place = numbers.index(kept.number)
    before = numbers[place - 1] if place else None
    return before, next(iter(numbers[place + 1 :]), None)


def _probe(session: KeptSession, record: AnswerRecord) -> Probe | None:
    """Return what an interviewer would ask next, after the replies that were given."""
    reports = [record.report] if record.report else []
    asked: list[Probe] = []
    for other in session.answers:
        reply = other.record
        if reply is None or reply.report is None or not reports:
            continue
        if reply.question.derived_from == record.question.id:
            reports.append(reply.report)
            asked.append(probe_of(reply.question, depth=len(asked) + 1))
    return next_probe(record.question, reports, asked) if reports else None


def _drawing(report: Report | None, view: AnswerView | None) -> Drawing | None:
    if report is None or view is None or view.timeline is None:
        return None
    return drawing_of(view.timeline, report.transcript.duration_s)
