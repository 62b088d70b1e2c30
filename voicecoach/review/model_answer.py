"""A model answer, judged like any other: what a panel hears in it, and when."""

from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.pipeline import make_report
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import parse_text


@dataclass(frozen=True, slots=True, kw_only=True)
class HeardIn:
    """One thing that a panel listens for, and the words that show it."""

    title: str
    at_s: float
    quote: str


def judge_model_answer(
    question: Question, text: str, *, classifier: SentenceClassifier | None
) -> Report:
    """Judge a model answer by the kind and the length of its question, at 150 words a minute."""
    return make_report(
        parse_text(text),
        language=ENGLISH,
        source="model answer",
        engine="text",
        kind=question.kind,
        budget_s=question.budget_s,
        classifier=classifier,
    )


def heard_in(report: Report) -> Sequence[HeardIn]:
    """Return what was heard, in the order of the answer: the best words for each criterion."""
    begins_s = report.transcript.begins_s
    found = [
        HeardIn(
            title=item.title, at_s=item.evidence[0].start_s - begins_s, quote=item.evidence[0].quote
        )
        for item in report.rubric
        if item.level == "clear" and item.evidence
    ]
    return tuple(sorted(found, key=lambda one: one.at_s))
