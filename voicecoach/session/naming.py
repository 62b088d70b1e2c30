"""The question of an answer that was not asked here: it may be named later."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.archive.records import AnswerRecord, JudgedBefore, KeptAnswer
from voicecoach.errors import UsageError
from voicecoach.interview.questions import Question


def with_question(
    kept: KeptAnswer, session_id: str, question: Question, *, pack: str, at: str
) -> AnswerRecord:
    """Return the record of an answer as one to this question; its report is still the old one.

    What it was judged as before is kept in it. ``at`` is now, ISO 8601. Raises UsageError where the
    question was put here, or is this one already.
    """
    record, which = kept.record, f"answer {kept.number} of {session_id}"
    if record is None:
        raise UsageError(
            f"{which} has no record that can be read; "
            f"voicecoach history recover --question {question.id} makes one"
        )
    if not record.asked_elsewhere:
        raise UsageError(
            f"{which} was given here, to {record.question.id!r}; "
            "only an imported answer can be given its question later"
        )
    if (record.question, record.pack) == (question, pack):
        raise UsageError(f"{which} is kept as an answer to {question.id!r} already")
    return replace(
        record,
        question=question,
        pack=pack,
        judged_before=tuple(_before(record, (pack, question.id), at)),
    )


def _before(record: AnswerRecord, named: tuple[str, str], at: str) -> Iterator[JudgedBefore]:
    """Yield what an answer was judged as so far, but for the question that it gets now."""
    now = record.pack, record.question.id
    for each in record.judged_before:
        if (each.pack, each.question.id) not in (now, named):
            yield each
    if record.report is not None and now != named:
        yield JudgedBefore(
            question=record.question,
            pack=record.pack,
            headline=record.report.feedback.headline,
            judged_by=record.report.judged_by,
            replaced_at=at,
        )
