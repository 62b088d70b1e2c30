"""Interviews that were held: rounds, votes and the debrief, with the way to each recording."""

from dataclasses import dataclass
from datetime import datetime
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.archive.store import Damage
from voicecoach.errors import UsageError
from voicecoach.interview.debrief import Debrief, hold_debrief
from voicecoach.interview.panel import Loop
from voicecoach.languages.english.interview.debrief import DECISIONS
from voicecoach.review.debrief import debrief_view
from voicecoach.web.changes import back_to
from voicecoach.web.desk import Desk
from voicecoach.web.held import addresses, answers_of, rounds_of
from voicecoach.web.render import page
from voicecoach.web.times import moment_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """An interview in the list."""

    id: str
    title: str
    at: datetime | None
    complete: int
    """How many rounds were held to their end."""

    rounds: int
    """How many there are in all; 0 where nobody knows any more."""

    decision: str
    """Of the debrief that was kept; empty where none was."""


def routes(desk: Desk) -> list[Route]:
    """Return the routes of these pages."""

    def show_all(request: Request) -> Response:
        interviews = Interviews(desk.data)
        listed = [_listed(desk, interviews, record) for record in interviews.all()]
        return page(request, "interviews.html", interviews=listed, broken=interviews.broken)

    def show(request: Request) -> Response:
        record = _find(desk, request)
        loop = _loop(desk, record.loop)
        answers = answers_of(desk.archive, record)
        kept, now = _debriefs(Interviews(desk.data), record, loop)
        held = kept or now
        return page(
            request,
            "interview.html",
            record=record,
            title=loop.title if loop else record.loop,
            at=moment_of(record.started_at),
            rounds=rounds_of(record, loop, answers),
            waiting=_waiting(record, loop),
            debrief=debrief_view(held) if held is not None else None,
            outdated=kept is not None and now not in (None, kept),
            address=addresses(record, answers),
        )

    def hold_anew(request: Request) -> Response:
        interviews, record = Interviews(desk.data), _find(desk, request)
        _, now = _debriefs(interviews, record, _loop(desk, record.loop))
        if now is None:
            raise UsageError("nobody knows any more who asked, or nothing is left of the answers")
        interviews.keep_debrief(record, now)
        return back_to(f"/interviews/{record.id}")

    def ask(request: Request) -> Response:
        record = _find(desk, request)
        return page(
            request,
            "delete.html",
            what="this interview and its debrief",
            named=f"{record.loop}, {record.id}",
            stays="Its answers stay in their sessions.",
            action=request.url.path,
            back=f"/interviews/{record.id}",
        )

    def delete(request: Request) -> Response:
        Interviews(desk.data).delete(_find(desk, request))
        return back_to("/interviews")

    return [
        Route("/interviews", show_all),
        Route("/interviews/{interview}", show),
        Route("/interviews/{interview}/debrief", hold_anew, methods=["POST"]),
        Route("/interviews/{interview}/delete", ask),
        Route("/interviews/{interview}/delete", delete, methods=["POST"]),
    ]


def _find(desk: Desk, request: Request) -> InterviewRecord:
    """Look an interview up by exactly its id; it is never made a path of."""
    name = request.path_params["interview"]
    for record in Interviews(desk.data).all():
        if record.id == name:
            return record
    raise HTTPException(HTTPStatus.NOT_FOUND)


def _loop(desk: Desk, name: str) -> Loop | None:
    """Return who asked and what; None where its file is not there any more."""
    try:
        return desk.shelves.loop(name)
    except UsageError:
        return None


def _debriefs(
    interviews: Interviews, record: InterviewRecord, loop: Loop | None
) -> tuple[Debrief | None, Debrief | None]:
    """Return the debrief that is kept, and what it would be if it were held now.

    The second is None where nobody knows any more who asked, or nothing was answered.
    """
    kept, exchanges = interviews.debrief(record), interviews.exchanges(record)
    now = hold_debrief(loop, exchanges) if loop is not None and exchanges else None
    return None if isinstance(kept, Damage) else kept, now


def _listed(desk: Desk, interviews: Interviews, record: InterviewRecord) -> Listed:
    loop, kept = _loop(desk, record.loop), interviews.debrief(record)
    return Listed(
        id=record.id,
        title=loop.title if loop else record.loop,
        at=moment_of(record.started_at),
        complete=sum(kept.complete for kept in record.rounds),
        rounds=len(loop.rounds) if loop else 0,
        decision=DECISIONS[kept.decision] if isinstance(kept, Debrief) else "",
    )


def _waiting(record: InterviewRecord, loop: Loop | None) -> list[str]:
    """Return the rounds that are still to come."""
    rounds = loop.rounds if loop else ()
    return [each.title for each in rounds if not record.is_complete(each.id)]
