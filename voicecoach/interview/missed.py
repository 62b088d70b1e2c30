"""What did I miss? The criteria that an answer did not meet, and what a strong one shows."""

from voicecoach.analysis.assessment import Report
from voicecoach.interview.coverage_told import tell_left_out
from voicecoach.interview.questions import Question
from voicecoach.interview.reread import is_unsure
from voicecoach.languages.english.interview.drill import (
    MISSED,
    MISSED_NOTHING,
    MISSED_UNSURE,
    SHOWS,
    VAGUE,
)

MOST_TOLD = 2
"""For the ear: more is forgotten before the retake."""


def tell_missed(question: Question, report: Report | None) -> str:
    """Say what was missing, what the panel cares for most first; before an answer what is wanted.

    Where the recognizer was unsure, nothing is called missing.
    """
    shows = SHOWS.format(shows=question.shows) if question.shows else ""
    if report is None:
        return shows or question.prompt
    if not report.transcript.words or is_unsure(report):
        return f"{MISSED_UNSURE} {shows}".strip()
    weak = [item for item in report.rubric if item.level in ("missing", "partial")]
    # What is missing altogether comes first; within each the rubric's own order.
    weak.sort(key=lambda item: item.level == "partial")
    told = [
        (MISSED if item.level == "missing" else VAGUE).format(
            title=item.title.lower(), advice=item.advice
        )
        for item in weak[:MOST_TOLD]
    ]
    if left_out := tell_left_out(report.coverage):
        told = [left_out, *told][:MOST_TOLD]
    return " ".join([*(told or [MISSED_NOTHING]), shows]).strip()
