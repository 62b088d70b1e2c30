"""Two attempts side by side, and what changed from the earlier to the later."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecoach.analysis.assessment import Report
from voicecoach.archive.records import AnswerRecord, KeptAnswer, KeptSession
from voicecoach.review.answer import AnswerView, answer_view
from voicecoach.review.comparison import comparison
from voicecoach.web.desk import Desk, kept_answer
from voicecoach.web.drawing import Drawing, drawing_of
from voicecoach.web.render import page
from voicecoach.web.script import Paragraph, script_of
from voicecoach.web.times import instant, moment_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two."""

    kept: KeptAnswer
    record: AnswerRecord
    report: Report
    view: AnswerView
    at: datetime | None
    drawing: Drawing | None
    script: tuple[Paragraph, ...]
    address: str

    @property
    def begins_s(self) -> float:
        """Where its clocks begin, in the recording."""
        return self.report.transcript.begins_s


def routes(desk: Desk) -> list[Route]:
    """Return the routes of this page."""

    def show(request: Request) -> Response:
        named = [request.query_params.get(name, "") for name in ("one", "two")]
        found = [kept_answer(desk, *_parted(name)) for name in named]
        judged = [side_of(session, kept) for session, kept in found]
        sides = [side for side in judged if side is not None]
        if len(sides) < len(judged):
            return page(
                request,
                "error.html",
                status=HTTPStatus.CONFLICT,
                title="These cannot be compared",
                what="One of the two answers was not judged.",
            )
        earlier, later = sorted(sides, key=lambda side: instant(side.at))
        return page(
            request,
            "compare.html",
            earlier=earlier,
            later=later,
            compared=comparison(earlier.report, later.report),
            same_question=earlier.record.question.id == later.record.question.id,
        )

    return [Route("/compare", show)]


def side_of(session: KeptSession, kept: KeptAnswer) -> Side | None:
    """Return an answer as one of the two; None where it was not judged."""
    record = kept.record
    if record is None or record.report is None:
        return None
    view = answer_view(record.report)
    recorded_s = record.report.transcript.duration_s
    return Side(
        kept=kept,
        record=record,
        report=record.report,
        view=view,
        at=moment_of(record.started_at),
        drawing=drawing_of(view.timeline, recorded_s) if view.timeline else None,
        script=script_of(view),
        address=f"/answers/{session.id}/{kept.number}",
    )


def _parted(name: str) -> tuple[str, str]:
    """Part the id of a session from the number of its answer."""
    session, dot, number = name.rpartition(".")
    if not dot:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return session, number
