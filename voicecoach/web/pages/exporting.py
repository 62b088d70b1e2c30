"""Answers as files to take along."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecoach.archive.records import KeptSession
from voicecoach.exports import EXPORTS, ExportFormat, exported
from voicecoach.web.desk import Desk, kept_answer, kept_session
from voicecoach.web.render import page
from voicecoach.web.times import moment_of


def routes(desk: Desk) -> list[Route]:
    """Return the routes of exports."""

    def answer(request: Request) -> Response:
        parameters = dict(request.path_params)
        export = _format(parameters.pop("format"))
        session, kept = kept_answer(desk, **parameters)
        return _sent(export, replace(session, answers=(kept,)))

    def choose(request: Request) -> Response:
        session = kept_session(desk, request.path_params["session"])
        started_at = session.record.started_at if session.record else ""
        return page(
            request,
            "export.html",
            session=session,
            at=moment_of(started_at),
            exports=EXPORTS.values(),
        )

    def session(request: Request) -> Response:
        export = _format(request.path_params["format"])
        return _sent(export, kept_session(desk, request.path_params["session"]))

    return [
        Route("/answers/{session}/{number}/export/{format}", answer),
        Route("/sessions/{session}/export", choose),
        Route("/sessions/{session}/export/{format}", session),
    ]


def _format(name: str) -> ExportFormat:
    if name not in EXPORTS:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return EXPORTS[name]


def _sent(export: ExportFormat, session: KeptSession) -> Response:
    """Send a file to be saved: it is never shown as a page of ours. Several go into a zip."""
    files = {name: export.render(part) for name, part in exported(session, export).items()}
    if len(files) == 1:
        ((name, content),) = files.items()
        return _to_be_saved(name, content, export.media_type)
    return _to_be_saved(f"{session.id}-{export.name}.zip", _zipped(files), "application/zip")


def _to_be_saved(name: str, content: bytes, media_type: str) -> Response:
    return Response(
        content,
        media_type=media_type,
        headers={"content-disposition": f'attachment; filename="{name}"'},
    )


def _zipped(files: Mapping[str, bytes]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return whole.getvalue()
