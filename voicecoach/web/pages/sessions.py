"""All answers, newest first."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecoach.web.desk import Desk
from voicecoach.web.render import page


def routes(desk: Desk) -> list[Route]:
    """Return the routes of this page."""

    def show(request: Request) -> Response:
        return page(request, "sessions.html", sessions=desk.archive.summaries())

    return [Route("/", show)]
