"""The page as one ASGI application: its routes, its static files, and how it fails."""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles

from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.web import audio, changes
from voicecoach.web.desk import Desk
from voicecoach.web.pages import (
    answer,
    compare,
    exporting,
    importing,
    interviews,
    jobs,
    model_answer,
    plan,
    progress,
    sessions,
)
from voicecoach.web.render import page

PARTS = (
    sessions, answer, model_answer, compare, plan, progress, interviews, importing, exporting, jobs,
    changes, audio,
)  # fmt: skip
"""All that has routes."""

STATIC = Path(__file__).parent / "static"


Pages = Starlette
"""What the application is."""


def application(desk: Desk) -> Pages:
    """Put the pages together. They belong behind a guard."""
    return Starlette(
        routes=[
            Mount("/static", StaticFiles(directory=STATIC), name="static"),
            *(route for part in PARTS for route in part.routes(desk)),
        ],
        exception_handlers={
            HTTPException: _http_failure,
            VoicecoachError: _told_failure,
            ClientDisconnect: _broken_off,
            Exception: _failure(desk.on_failure),
        },
    )


def _http_failure(request: Request, error: Exception) -> Response:
    status = HTTPStatus(error.status_code) if isinstance(error, HTTPException) else _BROKEN
    what = _WORDS.get(status, "") if not isinstance(error, HTTPException) else error.detail
    if what == status.phrase:
        what = _WORDS.get(status, "")
    return page(request, "error.html", status=status, title=status.phrase, what=what)


def _broken_off(_request: Request, _error: Exception) -> Response:
    """Answer nobody: whoever sent it has gone."""
    return Response(status_code=HTTPStatus.BAD_REQUEST)


def _told_failure(request: Request, error: Exception) -> Response:
    """Show a failure that a person can act on."""
    status = HTTPStatus.BAD_REQUEST if isinstance(error, UsageError) else _BROKEN
    return page(request, "error.html", status=status, title="That did not work", what=str(error))


def _failure(
    on_failure: Callable[[Exception], None],
) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def failed(request: Request, error: Exception) -> Response:
        on_failure(error)
        what = "The page failed. The terminal that it was started from tells more."
        return page(request, "error.html", status=_BROKEN, title="That did not work", what=what)

    return failed


_BROKEN = HTTPStatus.INTERNAL_SERVER_ERROR
_WORDS = {
    HTTPStatus.NOT_FOUND: "There is nothing here. It may have been deleted.",
    HTTPStatus.METHOD_NOT_ALLOWED: "This can be read but not changed, or the other way round.",
}
