"""From a kept answer to its row, and to what can be searched of it."""

from dataclasses import replace

from voicecoach.analysis.assessment import Report
from voicecoach.archive.index.rows import AnswerRow
from voicecoach.archive.index.words import searchable
from voicecoach.archive.records import AnswerRecord, KeptAnswer
from voicecoach.archive.soundness import instant
from voicecoach.interview.self_rating import rating_of
from voicecoach.languages.english import ENGLISH


def row_of(session_id: str, kept: KeptAnswer) -> AnswerRow:
    """Sum an answer up. Whatever is in its record, this returns; ``problem`` says what is wrong."""
    row = AnswerRow(
        session_id=session_id,
        number=kept.number,
        status=kept.status,
        spoken=kept.audio_path is not None,
        starred=kept.notes.starred,
        tags=kept.notes.tags,
        corrected=bool(kept.notes.corrections),
        disputed=bool(kept.notes.disputes),
        problem=kept.problem,
    )
    if kept.record is None:
        return row
    try:
        row = _with_question(row, kept.record)
        return _with_report(row, kept.record.report) if kept.record.report else row
    except (ArithmeticError, LookupError, TypeError, ValueError) as error:
        # It has the form of a record, and no judgment of ours wrote it.
        return replace(row, problem=f"{kept.number:02d}.json makes no sense: {error}")


def texts_of(kept: KeptAnswer) -> tuple[str, str, str]:
    """Return what was said, what was asked and what was noted, as the index holds them."""
    noted = searchable(" ".join([kept.notes.note, *kept.notes.tags]))
    if (record := kept.record) is None:
        return "", "", noted
    said = ""
    if record.report is not None:
        transcript = record.report.transcript
        said = " ".join([transcript.text, *(passage.text for passage in transcript.foreign)])
    asked = f"{record.question.prompt} {record.question.id}"
    return searchable(said), searchable(asked), noted


def _with_question(row: AnswerRow, record: AnswerRecord) -> AnswerRow:
    question = record.question
    return replace(
        row,
        started_at=instant(record.started_at),
        pack=record.pack,
        question_id=question.id,
        derived_from=question.derived_from or None,
        prompt=question.prompt,
        domain=question.domain,
        kind=question.kind,
        budget_s=question.budget_s,
        self_rating=record.self_rating,
        corrected=row.corrected or record.heard is not None,
    )


def _with_report(row: AnswerRow, report: Report) -> AnswerRow:
    timing, delivery, structure = report.timing, report.delivery, report.structure
    verdict, stamp = _verdict(report)
    is_timed = report.transcript.is_timed
    return replace(
        row,
        budget_s=report.budget_s,
        headline=report.feedback.headline,
        verdict=verdict,
        stamp=stamp,
        known=structure.known if structure else None,
        decision_s=timing.first_decision_s,
        duration_s=timing.duration_s,
        words=len(report.transcript.words),
        approximate=timing.approximate,
        pace_wpm=timing.pace_wpm if is_timed else None,
        articulation_wpm=timing.articulation_wpm if is_timed else None,
        fillers=delivery.fillers,
        fillers_per_min=delivery.fillers_per_min,
        fillers_lower_bound=delivery.fillers_lower_bound,
        heard_rating=rating_of(report),
        phases={each.phase: each.seconds for each in structure.phases} if structure else {},
        shown=tuple(dict.fromkeys(item.signal for item in report.signals)),
        missing=tuple(each.criterion for each in report.rubric if each.level == "missing"),
        judged_by=report.judged_by,
    )


def _verdict(report: Report) -> tuple[str | None, str | None]:
    """Return code and stamp of the finding that is the verdict; None in a report without one."""
    kind, at = ENGLISH.kind(report.kind), round(report.timing.first_decision_s or 0.0)
    for finding in report.findings:
        if stamp := ENGLISH.stamp(finding.code, kind, at=at):
            return finding.code, stamp
    return None, None
