"""All answers, newest first, and the search in them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecoach.archive.index.rows import AnswerRow, Filter
from voicecoach.review.stamp import verdict_name
from voicecoach.web.desk import Desk, whole
from voicecoach.web.names import SIGNAL_NAMES
from voicecoach.web.render import page

ROWS = 50
"""Answers on a page."""

LONGEST_TEXT = 500
"""Characters of a search; more is no search."""

STATUSES = {
    "assessed": "judged",
    "unassessed": "not judged",
    "interrupted": "stopped before its end",
    "no_speech": "no speech was heard",
    "broken": "damaged record",
}

MORE = ("domain", "kind", "verdict", "shows", "lacks", "tag", "status", "since", "until")
"""Fields that are folded away while none of them is used."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """The answers of one session that were found."""

    session_id: str
    first: AnswerRow
    answers: tuple[AnswerRow, ...]


def routes(desk: Desk) -> list[Route]:
    """Return the routes of this page."""

    def show(request: Request) -> Response:
        asked = fields(request.query_params)
        number = max(1, whole(request.query_params.get("page", "1")))
        found = desk.archive.search(filter_of(asked), limit=ROWS, offset=(number - 1) * ROWS)
        choices = desk.archive.choices()
        return page(
            request,
            "sessions.html",
            asked=asked,
            sessions=tuple(by_session(found.rows)),
            total=found.total,
            number=number,
            pages=max(1, -(-found.total // ROWS)),
            choices=choices,
            verdicts={code: verdict_name(code) for code in choices.verdicts},
            signal_names=SIGNAL_NAMES,
            statuses=STATUSES,
            opened=any(asked[name] for name in MORE),
            filtered=any(asked.values()),
        )

    return [Route("/", show)]


def fields(query: QueryParams) -> dict[str, str]:
    """Return what was asked for; empty where nothing was."""
    names = ("q", "pack", *MORE, "starred")
    return {name: query.get(name, "")[:LONGEST_TEXT] for name in names}


def filter_of(asked: Mapping[str, str]) -> Filter:
    """Make a filter of what was asked for; a date that is none is left out."""

    def one(name: str) -> tuple[str, ...]:
        return (asked[name],) if asked[name] else ()

    return Filter(
        text=asked["q"],
        pack=asked["pack"] or None,
        domain=asked["domain"] or None,
        kind=asked["kind"] or None,
        since=_day(asked["since"]),
        until=_day(asked["until"]),
        verdict=asked["verdict"] or None,
        shows=one("shows"),
        lacks=one("lacks"),
        status=asked["status"] or None,
        starred=bool(asked["starred"]),
        tag=asked["tag"] or None,
    )


def by_session(rows: Iterable[AnswerRow]) -> Iterator[Listed]:
    """Put answers that follow each other in the list together by their sessions."""
    for session_id, group in groupby(rows, key=lambda row: row.session_id):
        answers = tuple(group)
        yield Listed(session_id=session_id, first=answers[0], answers=answers)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
