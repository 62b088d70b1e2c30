"""Answers as files to take along."""

from dataclasses import replace
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecoach.archive.records import KeptSession
from voicecoach.exports import EXPORTS, ExportFormat, exported
from voicecoach.web.desk import Desk, kept_answer, kept_session


def routes(desk: Desk) -> list[Route]:
    """Return the routes of exports."""

    def answer(request: Request) -> Response:
        parameters = dict(request.path_params)
        export = _format(parameters.pop("format"))
        session, kept = kept_answer(desk, **parameters)
        return _sent(export, replace(session, answers=(kept,)))

    def session(request: Request) -> Response:
        export = _format(request.path_params["format"])
        return _sent(export, kept_session(desk, request.path_params["session"]))

    return [
        Route("/answers/{session}/{number}/export/{format}", answer),
        Route("/sessions/{session}/export/{format}", session),
    ]


def _format(name: str) -> ExportFormat:
    if name not in EXPORTS:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return EXPORTS[name]


def _sent(export: ExportFormat, session: KeptSession) -> Response:
    """Send a file to be saved: it is never shown as a page of ours."""
    files = exported(session, export)
    if len(files) != 1:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    ((name, part),) = files.items()
    return Response(
        export.render(part),
        media_type=export.media_type,
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )
