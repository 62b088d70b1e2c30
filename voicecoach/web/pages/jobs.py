"""How far a piece of work is."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from voicecoach.web.desk import Desk
from voicecoach.web.jobs import Job
from voicecoach.web.render import page


def routes(desk: Desk) -> list[Route]:
    """Return the routes of this page."""

    def find(request: Request) -> Job:
        job = desk.jobs.find(request.path_params["job"])
        if job is None:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        return job

    def show(request: Request) -> Response:
        return page(request, "job.html", job=find(request))

    def state(request: Request) -> Response:
        return JSONResponse(state_of(find(request)))

    return [Route("/jobs/{job}", show), Route("/jobs/{job}/state", state)]


def state_of(job: Job) -> dict[str, object]:
    """Return what the script of a page must know."""
    return {
        "id": job.id,
        "title": job.title,
        "state": job.state,
        "done_s": round(job.done_s, 1),
        "total_s": round(job.total_s, 1),
        "told": job.told.encode("utf-8", "replace").decode(),
        "leads_to": job.leads_to,
    }
