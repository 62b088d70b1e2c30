"""What the pages work with: where answers are kept, and what they may ask of the rest."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException

from voicecoach.archive.records import KeptAnswer, KeptSession
from voicecoach.archive.sessions import Archive
from voicecoach.errors import UsageError
from voicecoach.web.engines import Engines, Shelves
from voicecoach.web.jobs import Jobs

if TYPE_CHECKING:
    from voicecoach.interview.questions import Pack, Question
    from voicecoach.preparation.planning.plan import Plan

MOST_DIGITS = 6
"""Of a number in a path; no session has a million answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Handed to every page by the command line."""

    data: Path
    archive: Archive
    on_failure: Callable[[Exception], None]
    """Takes what failed and nobody foresaw."""

    today: Callable[[], date]
    interview_on: date | None
    """When the real interview is, where that is set."""

    plan: "Callable[[date], Plan]"
    """Makes the plan of a day; may raise VoicecoachError."""

    engines: Engines
    shelves: Shelves
    jobs: Jobs


def whole(text: str) -> int:
    """Read a number of a path; what is none leads nowhere."""
    if not (text.isascii() and text.isdecimal() and len(text) <= MOST_DIGITS):
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return int(text)


def question_named(desk: Desk, name: str) -> "tuple[Pack, Question]":
    """Look a question up by the id of its pack, a slash, and its own. Raises UsageError."""
    for pack in desk.shelves.packs():
        for question in pack.questions:
            if f"{pack.id}/{question.id}" == name:
                return pack, question
    raise UsageError("that question is in no pack any more; load the page again")


def kept_session(desk: Desk, name: str) -> KeptSession:
    """Look a session up by exactly its id; it is never made a path of."""
    try:
        session = desk.archive.find(name)
    except UsageError:
        raise HTTPException(HTTPStatus.NOT_FOUND) from None
    if session.id != name:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return session


def kept_answer(desk: Desk, session: str, number: str) -> tuple[KeptSession, KeptAnswer]:
    """Look an answer up by its session's id and its number there."""
    wanted = whole(number)
    kept = kept_session(desk, session)
    for answer in kept.answers:
        if answer.number == wanted:
            return kept, answer
    raise HTTPException(HTTPStatus.NOT_FOUND)
