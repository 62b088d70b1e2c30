"""One way to answer a question, for who has answered it, with what a panel hears in it."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from voicecoach.archive.records import AnswerRecord
from voicecoach.languages.english.interview.model_answer import INVENTED, ONE_WAY, THEN_YOU
from voicecoach.review.model_answer import heard_in, judge_model_answer
from voicecoach.web.desk import Desk, kept_answer
from voicecoach.web.render import page


def routes(desk: Desk) -> list[Route]:
    """Return the routes of this page."""

    def show(request: Request) -> Response:
        session, kept = kept_answer(desk, **request.path_params)
        record = kept.record
        text = desk.shelves.model_answer(record.pack, record.question.id) if record else ""
        if record is None or not text:
            raise HTTPException(HTTPStatus.NOT_FOUND)
        classifier = desk.engines.judge().classifier
        report = judge_model_answer(record.question, text, classifier=classifier)
        return page(
            request,
            "model_answer.html",
            question=record.question,
            back=f"/answers/{session.id}/{kept.number}",
            number=kept.number,
            lead=f"{ONE_WAY} {INVENTED}",
            text=text,
            then_you=THEN_YOU,
            spoken_s=report.timing.duration_s,
            heard=heard_in(report),
        )

    return [Route("/answers/{session}/{number}/model-answer", show)]


def has_model_answer(desk: Desk, record: AnswerRecord | None) -> bool:
    """Whether there is one to the question, and the candidate has said something to it."""
    if record is None or record.report is None or not record.report.transcript.words:
        return False
    return bool(desk.shelves.model_answer(record.pack, record.question.id))
