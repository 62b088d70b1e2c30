"""What can be changed about an answer. Each is a form; the guard has seen to its token."""

import functools
from collections.abc import Callable
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from voicecoach.archive.records import Dispute
from voicecoach.errors import UsageError
from voicecoach.transcript import Correction
from voicecoach.web.desk import Desk, kept_answer, kept_session, question_named, whole
from voicecoach.web.jobs import Job
from voicecoach.web.render import page

if TYPE_CHECKING:  # it loads what judges
    from voicecoach.session.amending import Amend

Change = Callable[[str, int, dict[str, str]], str]
"""Changes an answer by its session, its number and a form; returns the place on its page."""

OWN = "#own"
"""Where on its page an answer's notes are."""

GOES = (
    "Recordings, transcripts, verdicts, your notes, and what quotes them elsewhere are deleted for "
    "good. A story that you made of them stays in your story bank until you remove it there "
    "(voicecoach stories)."
)


def routes(desk: Desk) -> list[Route]:
    """Return the routes of changes."""

    @functools.cache
    def amend() -> "Amend":
        from voicecoach.session.amending import Amend

        return Amend(
            archive=desk.archive,
            judge=desk.engines.judge(),
            now=lambda: datetime.now(UTC).astimezone(),
        )

    def changing(name: str, change: Change) -> Route:
        def changed(request: Request) -> Response:
            session, kept = kept_answer(desk, **request.path_params)
            place = change(session.id, kept.number, request.state.form)
            return back_to(f"/answers/{session.id}/{kept.number}{place}")

        return Route(f"/answers/{{session}}/{{number}}/{name}", changed, methods=["POST"])

    def star(session: str, number: int, form: dict[str, str]) -> str:
        amend().star(session, number, starred=bool(form.get("starred")))
        return ""

    def note(session: str, number: int, form: dict[str, str]) -> str:
        amend().note(session, number, form.get("note", ""))
        return OWN

    def tags(session: str, number: int, form: dict[str, str]) -> str:
        amend().tag(session, number, *form.get("tags", "").split(","))
        return OWN

    def correct(session: str, number: int, form: dict[str, str]) -> str:
        start_s, end_s = seconds_of(form, "start_s"), seconds_of(form, "end_s")
        text = form.get("text", "")
        amend().correct(
            session,
            number,
            Correction(start_s=start_s, end_s=end_s, heard="", text=text, made_at=""),
        )
        return f"#t={start_s:.2f}"

    def undo(session: str, number: int, _form: dict[str, str]) -> str:
        amend().undo(session, number)
        return OWN

    def dispute(session: str, number: int, form: dict[str, str]) -> str:
        amend().dispute(
            session,
            number,
            Dispute(
                signal=form.get("signal", ""),
                start_s=seconds_of(form, "start_s"),
                end_s=seconds_of(form, "end_s"),
                quote=form.get("quote", ""),
                made_at="",
            ),
        )
        return OWN

    def settle(session: str, number: int, form: dict[str, str]) -> str:
        disputes = desk.archive.answer(session, number).notes.disputes
        which = whole(form.get("which", ""))
        if which >= len(disputes):
            raise UsageError("that was taken back already")
        amend().settle(session, number, disputes[which])
        return OWN

    def rejudge(session: str, number: int, _form: dict[str, str]) -> str:
        amend().rejudge(session, number)
        return ""

    def hear_again(request: Request) -> Response:
        session, kept = kept_answer(desk, **request.path_params)
        model = request.state.form.get("model", "")
        if model not in desk.engines.models():
            raise UsageError("that model is not here; voicecoach models list shows which are")
        address = f"/answers/{session.id}/{kept.number}"
        report = kept.record.report if kept.record else None
        total_s = report.transcript.duration_s if report else 0.0

        def work(job: Job) -> str:
            amend().retranscribe(
                session.id, kept.number, desk.engines.ears(model), on_progress=job.progress
            )
            return address

        job = Job(title=f"Hearing the answer again with {model}", total_s=total_s)
        return back_to(f"/jobs/{desk.jobs.start(job, work).id}")

    def recover(request: Request) -> Response:
        session, kept = kept_answer(desk, **request.path_params)

        def work(job: Job) -> str:
            from voicecoach.session.recovering import Recovery

            Recovery(
                archive=desk.archive,
                judge=desk.engines.judge(),
                ears=lambda: desk.engines.ears(""),
                likely=desk.engines.likely,
                notify=lambda line: setattr(job, "told", line),
            ).recover(session, kept, on_progress=job.progress)
            return f"/answers/{session.id}/{kept.number}"

        job = desk.jobs.start(Job(title="Judging the answer as what it was"), work)
        return back_to(f"/jobs/{job.id}")

    return [
        changing("star", star),
        changing("note", note),
        changing("tags", tags),
        changing("correct", correct),
        changing("undo", undo),
        changing("dispute", dispute),
        changing("settle", settle),
        changing("rejudge", rejudge),
        *_question(desk, amend, changing),
        Route("/answers/{session}/{number}/retranscribe", hear_again, methods=["POST"]),
        Route("/answers/{session}/{number}/recover", recover, methods=["POST"]),
        *_deletions(desk),
    ]


def _question(
    desk: Desk, amend: "Callable[[], Amend]", changing: Callable[[str, Change], Route]
) -> list[Route]:
    """Return the routes by which an imported answer is given its question."""

    def name(session: str, number: int, form: dict[str, str]) -> str:
        pack, question = question_named(desk, form.get("question", ""))
        amend().name_question(session, number, question, pack=pack.id)
        return ""

    def back(session: str, number: int, form: dict[str, str]) -> str:
        record = desk.archive.answer(session, number).record
        before = record.judged_before if record else ()
        which = whole(form.get("which", ""))
        if which >= len(before):
            raise UsageError("it is judged as that already")
        amend().name_question(session, number, before[which].question, pack=before[which].pack)
        return ""

    return [changing("question", name), changing("question-before", back)]


def _deletions(desk: Desk) -> list[Route]:
    def ask_answer(request: Request) -> Response:
        session, kept = kept_answer(desk, **request.path_params)
        question = kept.record.question.prompt if kept.record else ""
        return page(
            request,
            "delete.html",
            what="this answer",
            stays=GOES,
            named=question or f"answer {kept.number} of {session.id}",
            action=request.url.path,
            back=f"/answers/{session.id}/{kept.number}",
        )

    def delete_answer(request: Request) -> Response:
        session, kept = kept_answer(desk, **request.path_params)
        return _gone(request, desk.archive.delete(session, kept).left)

    def ask_session(request: Request) -> Response:
        session = kept_session(desk, request.path_params["session"])
        count = len(session.answers)
        return page(
            request,
            "delete.html",
            what=f"this session with its {count} answer{'' if count == 1 else 's'}",
            stays=GOES,
            named=f"{session.id}, {session.record.pack if session.record else 'unknown pack'}",
            action=request.url.path,
            back="/",
        )

    def delete_session(request: Request) -> Response:
        session = kept_session(desk, request.path_params["session"])
        return _gone(request, desk.archive.delete(session).left)

    return [
        Route("/answers/{session}/{number}/delete", ask_answer),
        Route("/answers/{session}/{number}/delete", delete_answer, methods=["POST"]),
        Route("/sessions/{session}/delete", ask_session),
        Route("/sessions/{session}/delete", delete_session, methods=["POST"]),
    ]


def _gone(request: Request, left: tuple[str, ...]) -> Response:
    """Say what stays, where something does; else go back to the list."""
    return page(request, "deleted.html", left=left)


def back_to(address: str) -> Response:
    """Lead on after a change, so that loading the page again does not make it again."""
    return RedirectResponse(address, status_code=HTTPStatus.SEE_OTHER)


def seconds_of(form: dict[str, str], name: str) -> float:
    """Read a time of a form. Raises UsageError for what is none."""
    try:
        return float(form.get(name, ""))
    except ValueError:
        raise UsageError("choose the words first: the form does not say which") from None
