"""``history show``: the reports of a session, what was said with its evidence, and the files."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from voicecoach.archive.index.rows import Filter
from voicecoach.archive.records import KeptAnswer, KeptSession
from voicecoach.archive.sessions import Archive
from voicecoach.archive.soundness import instant
from voicecoach.cli.arguments import Actions, add_action
from voicecoach.cli.history import interviews
from voicecoach.cli.history.names import (
    VERDICTS,
    add_format,
    add_session_arguments,
    chosen,
    print_document,
    when,
)
from voicecoach.cli.output import is_screen
from voicecoach.cli.terminal import draw
from voicecoach.cli.width import text_width, wrapped

if TYPE_CHECKING:
    from voicecoach.review.fluency import Baseline

BASELINE_ANSWERS = 50
"""How many of the latest answers tell how somebody usually speaks."""


def add(actions: Actions) -> None:
    """Declare the action."""
    parser = add_action(
        actions, "show", "show the reports of a session, its words, and where its files are"
    )
    add_session_arguments(parser)
    add_format(parser)


def run(archive: Archive, args: argparse.Namespace) -> int:
    """Print a session, or one answer of it; an interview by its debrief."""
    if args.answer is None and (code := interviews.show_named(archive, args)) is not None:
        return code
    session, answers = chosen(archive, args)
    if args.format == "json":
        print_document({"session": replace(session, answers=tuple(answers))})
        return 0
    record = session.record
    pack = record.pack if record else "unknown pack"
    print(f"{when(instant(record.started_at) if record else None)}  {pack}  {session.id}")
    if session.problem:
        print(f"damaged: {session.problem}")
    baseline = _baseline(archive, session)
    for each in answers:
        print()
        _print_answer(session.id, each, baseline)
    if not answers:
        print("no answers")
    return 0


def _print_answer(session_id: str, answer: KeptAnswer, baseline: "Baseline | None") -> None:
    record = answer.record
    if record:
        question = record.question
        print(wrapped(f"{answer.number}. {question.prompt} [{question.id}]"))
    else:
        print(f"{answer.number}. unknown question")
    if record and record.report:
        from voicecoach.cli.report import report_text
        from voicecoach.cli.spoken_words import fluency_text, marked_text

        width, color = text_width(), is_screen(sys.stdout)
        draw(report_text(record.report, width=width, color=color))
        if fluent := fluency_text(record.report, baseline, width=width):
            print(fluent)
        if said_text := marked_text(record.report, width=width, color=color):
            print()
            draw(said_text)
        print()
    if answer.status != "assessed":
        print(f"  {VERDICTS[answer.status]}")
    begins_s = record.report.transcript.begins_s if record and record.report else 0.0
    for line in _own(answer, begins_s):
        print(wrapped(line, "  "))
    for remark in (answer.problem, _note(answer)):
        if remark:
            print(wrapped(remark, "  "))
    said = answer.audio_path or answer.text_path
    for path in (said, answer.record_path):
        if path:
            print(f"  {path}")
    if said and answer.status != "no_speech" and not (record and record.report):
        print(f"  judge it with: voicecoach history recover {session_id} {answer.number}")


def _own(answer: KeptAnswer, begins_s: float) -> Iterator[str]:
    """Yield lines with what the candidate says of the answer."""
    from voicecoach.review.evidence import signal_title

    notes = answer.notes
    if notes.starred:
        yield "starred"
    if notes.tags:
        yield f"tags: {', '.join(notes.tags)}"
    if notes.note:
        yield f"note: {notes.note}"
    for dispute in notes.disputes:
        second = max(0, round(dispute.start_s - begins_s))
        yield (
            f"you say: {second} s shows {signal_title(dispute.signal)}, “{dispute.quote}” "
            "(stands beside the verdict)"
        )
    for before in answer.record.judged_before if answer.record else ():
        asked = f"“{before.question.prompt}” [{before.question.id}]"
        yield f"judged before as an answer to {asked}: {before.headline}"


def _note(answer: KeptAnswer) -> str | None:
    """Return the note of a record; that of an interrupted answer says no more than its status."""
    return answer.record.note if answer.record and answer.status != "interrupted" else None


def _baseline(archive: Archive, session: KeptSession) -> "Baseline | None":
    """How fast the candidate spoke in the last sessions before this one."""
    from voicecoach.review.fluency import baseline_of

    started = instant(session.record.started_at) if session.record else None
    until = started.astimezone().date() if started else None
    page = archive.search(Filter(status="assessed", until=until), limit=BASELINE_ANSWERS)
    return baseline_of(
        row.articulation_wpm for row in page.rows if row.spoken and row.session_id < session.id
    )
