"""Records with sensible values, so that a test names only what it is about."""

from functools import partial
from pathlib import Path

from voicecoach.analysis import pipeline
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.turn import TurnState
from voicecoach.archive.records import EndReason
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.session.events import (
    AnswerEnded,
    Asking,
    Event,
    Judged,
    Kept,
    Listening,
    Notice,
    Progress,
)
from voicecoach.transcripts.text import parse_text

make_report = partial(pipeline.make_report, language=ENGLISH)


def a_question(prompt: str = "What did you stop?") -> Question:
    return Question(
        id="stopped",
        prompt=prompt,
        kind="behavioral",
        domain="killing-a-project-near-launch",
        source="a test",
    )


def a_report(text: str = "I rejected the discount because it would cost us trust.") -> Report:
    return make_report(parse_text(text), source="a test", engine="text")


def progress(
    answer_s: float = 5.0,
    *,
    budget_s: float = 90.0,
    countdown_s: float | None = None,
    level_dbfs: float = -25.0,
    turn: TurnState = "open",
) -> Progress:
    return Progress(
        heard_s=answer_s + 1.0,
        answer_s=answer_s,
        budget_s=budget_s,
        level_dbfs=level_dbfs,
        speaking=countdown_s is None,
        countdown_s=countdown_s,
        turn=turn,
    )


def asking(question: Question, *, text: str = "", total: int = 1) -> Asking:
    """The first of ``total`` questions as it is put, in its own words where there are no others."""
    return Asking(question=question, text=text or question.prompt, number=1, total=total)


def an_answer(reason: EndReason = "silence") -> list[Event]:
    """Every event of one answer, in order."""
    return [
        asking(a_question(), total=2),
        Listening(),
        progress(0.0),
        progress(12.0),
        progress(95.0, countdown_s=1.2),
        AnswerEnded(reason=reason),
        Notice(message="the disk is full"),
        Judged(report=a_report(), ready_s=0.2),
        Kept(recording=Path("01.flac")),
    ]
