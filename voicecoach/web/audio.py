"""The sound of an answer, by byte ranges, and its drawing."""

import functools
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response
from starlette.routing import Route

from voicecoach.web.desk import Desk, kept_answer

if TYPE_CHECKING:
    from voicecoach.web.peaks import PeakStore


def routes(desk: Desk) -> list[Route]:
    """Return the routes of sound."""

    @functools.cache
    def peaks() -> "PeakStore":
        from voicecoach.web.peaks import PeakStore  # numpy, which no other page needs

        return PeakStore()

    def play(request: Request) -> Response:
        return FileResponse(_recording(desk, request), media_type="audio/flac")

    def draw(request: Request) -> Response:
        found = peaks().of(_recording(desk, request))
        return JSONResponse({"duration_s": found.duration_s, "values": found.values})

    return [
        Route("/answers/{session}/{number}/audio", play),
        Route("/answers/{session}/{number}/peaks", draw),
    ]


def _recording(desk: Desk, request: Request) -> Path:
    _session, answer = kept_answer(desk, **request.path_params)
    # A link that somebody put in the place of a recording could lead anywhere.
    if answer.audio_path is None or answer.audio_path.is_symlink():
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return answer.audio_path
