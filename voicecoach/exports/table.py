"""CSV: one row an answer."""

import csv
import io
from collections.abc import Iterator

from voicecoach.archive.records import KeptAnswer, KeptSession
from voicecoach.review.answer import answer_view

COLUMNS = (
    "session", "answer", "started_at", "pack", "question", "prompt", "kind", "domain", "status",
    "verdict", "headline", "known", "seconds_to_choice", "seconds", "budget_seconds", "words",
    "words_per_minute", "fillers", "hedges", "context_seconds", "action_seconds",
    "impact_seconds", "judgment_seconds", "signals", "missing", "brought_in", "self_rating",
    "starred", "tags", "note", "disputed", "corrected_words", "judged_by", "transcript",
)  # fmt: skip

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Spreadsheets run what begins so, wherever it came from (OWASP, CSV injection)."""


def render(session: KeptSession) -> bytes:
    """Return the answers as a table with a head, in UTF-8 with the mark that Excel asks for."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for answer in session.answers:
        row = {"session": session.id, **dict(_cells(answer))}
        table.writerow([_harmless(row.get(column, "")) for column in COLUMNS])
    return text.getvalue().encode("utf-8-sig")


def _cells(answer: KeptAnswer) -> Iterator[tuple[str, object]]:
    yield "answer", answer.number
    yield "status", answer.status
    yield "starred", "yes" if answer.notes.starred else ""
    yield "tags", "; ".join(answer.notes.tags)
    yield "note", answer.notes.note
    yield "disputed", "; ".join(dispute.quote for dispute in answer.notes.disputes)
    record = answer.record
    if record is None:
        return
    yield "started_at", record.started_at
    yield "pack", record.pack
    yield "question", record.question.id
    yield "prompt", record.question.prompt
    yield "kind", record.question.kind
    yield "domain", record.question.domain
    yield "budget_seconds", record.question.budget_s
    yield "self_rating", record.self_rating if record.self_rating is not None else ""
    report = record.report
    if report is None:
        return
    view, timing = answer_view(report), report.timing
    yield "verdict", view.stamp.text
    yield "headline", view.headline
    yield "known", report.structure.known if report.structure else ""
    decision_s = timing.first_decision_s
    yield "seconds_to_choice", "" if decision_s is None else f"{decision_s:.1f}"
    yield "seconds", f"{timing.duration_s:.1f}"
    yield "words", len(report.transcript.words)
    yield "words_per_minute", f"{timing.pace_wpm:.0f}" if report.transcript.is_timed else ""
    yield "fillers", report.delivery.fillers
    yield "hedges", report.delivery.hedges
    for share in view.budget:
        yield f"{share.phase}_seconds", f"{share.seconds:.1f}"
    shown = dict.fromkeys(name for item in view.rows for name in item.names)
    yield "signals", "; ".join(shown)
    yield "missing", "; ".join(each.title for each in view.rubric if each.level == "missing")
    if view.coverage:
        heard = sum(item.level == "heard" for item in view.coverage)
        yield "brought_in", f"{heard} of {len(view.coverage)}"
    yield "corrected_words", sum(word.corrected for word in view.words)
    yield "judged_by", report.judged_by
    yield "transcript", report.transcript.text


def _harmless(cell: object) -> object:
    if isinstance(cell, str) and cell.startswith(_FORMULA):
        return f"'{cell}"
    return cell
