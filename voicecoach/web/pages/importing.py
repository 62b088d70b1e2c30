"""Recordings and transcripts from elsewhere become answers."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from voicecoach.errors import UsageError
from voicecoach.interview.questions import KINDS, Kind, Pack, Question
from voicecoach.web.changes import back_to
from voicecoach.web.desk import Desk, question_named
from voicecoach.web.incoming import Incoming
from voicecoach.web.jobs import BusyError, Job
from voicecoach.web.pages.jobs import state_of
from voicecoach.web.render import page

LONGEST_NAME = 200
"""Characters of a file's name that are kept."""

PASTED = "pasted text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a file is the answer to, as far as somebody said."""

    pack: Pack | None
    question: Question | None
    kind: Kind | None


def routes(desk: Desk) -> list[Route]:
    """Return the routes of this page."""
    incoming = Incoming(desk.data)

    def show(request: Request) -> Response:
        return page(request, "import.html", packs=desk.shelves.packs(), kinds=KINDS)

    async def upload(request: Request) -> Response:
        wanted = wanted_of(request.query_params)
        name = " ".join(request.query_params.get("name", "").split())[:LONGEST_NAME] or "a file"
        path = await incoming.receive(request.stream(), announced=_length(request))
        return JSONResponse(state_of(start(path, name, wanted)))

    def paste(request: Request) -> Response:
        form = request.state.form
        wanted = wanted_of(form)
        if not form.get("text", "").strip():
            raise UsageError("there is no text to judge: paste what was said")
        return back_to(f"/jobs/{start(incoming.keep_text(form['text']), PASTED, wanted).id}")

    def wanted_of(asked: Mapping[str, str]) -> Wanted:
        name = asked.get("question", "")
        pack, question = question_named(desk, name) if name else (None, None)
        return Wanted(pack=pack, question=question, kind=kind_named(asked.get("kind", "")))

    def start(path: Path, name: str, wanted: Wanted) -> Job:
        def work(job: Job) -> str:
            try:
                return import_file(desk, job, path, name=name, wanted=wanted)
            finally:
                path.unlink(missing_ok=True)

        try:
            return desk.jobs.start(Job(title=f"Importing {name}"), work)
        except BusyError:
            path.unlink(missing_ok=True)
            raise

    return [
        Route("/import", show),
        Route("/import/file", upload, methods=["POST"]),
        Route("/import/text", paste, methods=["POST"]),
    ]


def import_file(desk: Desk, job: Job, path: Path, *, name: str, wanted: Wanted) -> str:
    """Keep a file as an answer; return where its page is. Raises VoicecoachError."""
    from voicecoach.audio.decode import announced_s
    from voicecoach.session.importing import Workshop
    from voicecoach.session.importing_many import Importer, Outcome
    from voicecoach.session.sources import PACK, Source

    def equip() -> Workshop:
        return Workshop(
            judge=desk.engines.judge(),
            ears=lambda: desk.engines.ears(""),
            likely=desk.engines.likely,
        )

    job.total_s = announced_s(path)
    outcomes: list[Outcome] = []
    importer = Importer(archive=desk.archive, equip=equip, on_progress=job.progress)
    source = Source(
        path=path,
        name=name,
        question=wanted.question,
        pack=wanted.pack.id if wanted.pack else PACK,
        kind=wanted.kind,
    )
    session = importer.run([source], outcomes.append, now=datetime.now(UTC).astimezone())
    (outcome,) = outcomes
    job.told = " ".join(outcome.told)
    if outcome.problem is not None:
        raise outcome.problem
    if outcome.already is not None:
        return "/answers/{}/{}".format(*outcome.already)
    return f"/answers/{session}/{outcome.number}"


def kind_named(name: str) -> Kind | None:
    """Look a kind of question up; None for an empty name. Raises UsageError."""
    for kind in KINDS:
        if kind == name:
            return kind
    if name:
        raise UsageError(f"there is no such kind of question; there are {', '.join(KINDS)}")
    return None


def _length(request: Request) -> int:
    announced = request.headers.get("content-length", "0")
    if not announced.isdecimal() or len(announced) > 15:
        raise HTTPException(HTTPStatus.BAD_REQUEST)
    return int(announced)
