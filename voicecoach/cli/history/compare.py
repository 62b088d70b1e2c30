"""``history compare``: two attempts at a question, and what changed."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicecoach.analysis.assessment import Report
from voicecoach.archive.index.rows import AnswerRow, Filter
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.archive.soundness import instant
from voicecoach.cli.arguments import Actions, add_action
from voicecoach.cli.history.names import add_format, answer_of, print_document, when
from voicecoach.cli.width import cut, text_width, wrapped
from voicecoach.errors import UsageError

if TYPE_CHECKING:  # they bring the whole language with them, and history list needs none of it
    from voicecoach.review.comparison import Change, Comparison
    from voicecoach.review.evidence import ShownEvidence

_NAME, _VALUE = 22, 14
_BETTER = {True: "better", False: "worse", None: ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One judged answer."""

    name: str
    """SESSION/NUMBER."""

    record: AnswerRecord
    report: Report


def add(actions: Actions) -> None:
    """Declare the action."""
    parser = add_action(actions, "compare", "show what changed between two attempts at a question")
    parser.add_argument(
        "earlier",
        metavar="A",
        nargs="?",
        default=None,
        help="an answer as SESSION/NUMBER, such as 3f9a/2 (default: the last two attempts at the "
        "same question)",
    )
    parser.add_argument(
        "later",
        metavar="B",
        nargs="?",
        default=None,
        help="what it is compared with (default: the latest other attempt at its question)",
    )
    parser.add_argument(
        "--question", default=None, metavar="ID", help="the last two attempts at this question"
    )
    add_format(parser)


def run(archive: Archive, args: argparse.Namespace) -> int:
    """Print two attempts side by side."""
    from voicecoach.review.comparison import comparison

    earlier, later = _attempts(archive, args)
    found = comparison(earlier.report, later.report)
    if args.format == "json":
        print_document({"earlier": earlier.name, "later": later.name, "comparison": found})
        return 0
    _print_heads(earlier, later, found)
    print()
    print(_line("", "before", "after", ""))
    for row in found.rows:
        print(_row(row))
    print()
    for title, choice in (("before", found.choice_before), ("after", found.choice_after)):
        print(wrapped(_chosen(choice), f"The choice, {title}: "))
    for title, evidence in (("Now heard", found.gained), ("No longer heard", found.lost)):
        for item in evidence:
            if item not in (found.choice_before, found.choice_after):
                print(wrapped(f"{', '.join(item.names)}, {_quoted(item)}", f"{title}: "))
    if found.rubric:
        print()
    for change in found.rubric:
        better = f" ({_BETTER[change.better]})" if change.better is not None else ""
        print(wrapped(f"{change.before}, now {change.after}{better}", f"{change.title}: "))
    if not found.judged_alike:
        print(
            wrapped("Other models or rules judged them, so some of this may be theirs.", "Note: ")
        )
    print()
    for attempt in (earlier, later):
        if attempt.record.audio is not None:
            print(f"Hear it: voicecoach history play {attempt.name.replace('/', ' ')}")
    return 0


def _print_heads(earlier: Attempt, later: Attempt, found: Comparison) -> None:
    from voicecoach.review.stamp import UNSURE

    question = later.record.question
    print(wrapped(f"{question.prompt} [{question.id}]"))
    if earlier.record.question.id != question.id:
        other = earlier.record.question
        print(wrapped(f"{other.prompt} [{other.id}]", "The earlier one answers: "))
    for attempt, stamp in ((earlier, found.stamp_before), (later, found.stamp_after)):
        unsure = f" {UNSURE.upper()}" if stamp.unsure else ""
        started = when(instant(attempt.record.started_at))
        print(cut(f"{started}  {attempt.name}  {stamp.text}{unsure}", text_width()))


def _row(row: Change) -> str:
    return _line(row.name, row.shown_before, row.shown_after, _BETTER[row.better])


def _line(name: str, before: str, after: str, better: str) -> str:
    line = (
        f"{cut(name, _NAME):{_NAME}}  {cut(before, _VALUE):{_VALUE}}  {cut(after, _VALUE):{_VALUE}}"
    )
    return f"{line}  {better}".rstrip()


def _quoted(item: ShownEvidence | None) -> str:
    from voicecoach.review.stamp import UNSURE

    if item is None:
        return "none heard"
    return f"{item.second} s: “{item.quote}”" + (f" {UNSURE}" if item.unsure else "")


def _chosen(item: ShownEvidence | None) -> str:
    """Quote the words of a choice, with what they show besides."""
    if item is None:
        return _quoted(item)
    others = dict.fromkeys(part.name for part in item.parts if part.signal != "decision")
    return _quoted(item) + (f", which also shows {', '.join(others)}" if others else "")


def _attempts(archive: Archive, args: argparse.Namespace) -> tuple[Attempt, Attempt]:
    """Return the two that are meant, the earlier first. Raises UsageError where there are none."""
    if args.earlier is not None and args.later is not None:
        return _named(archive, args.earlier), _named(archive, args.later)
    if args.earlier is not None:
        one = _named(archive, args.earlier)
        others = [
            row
            for row in _judged(archive, one.record.question.id)
            if f"{row.session_id}/{row.number}" != one.name
        ]
        if not others:
            raise UsageError(
                f"there is no other attempt at {one.record.question.id}; practise it again with "
                f"voicecoach practice --question {one.record.question.id}"
            )
        pair = sorted([one, _kept(archive, others[-1])], key=_started)
        return pair[0], pair[1]
    rows = _last_two(_judged(archive, args.question))
    if rows is None:
        what = f"at {args.question}" if args.question else "at the same question"
        raise UsageError(
            f"there are no two judged attempts {what}; voicecoach practice --question ID asks it "
            "again, or name two answers as SESSION/NUMBER"
        )
    return _kept(archive, rows[0]), _kept(archive, rows[1])


def _started(attempt: Attempt) -> float:
    started = instant(attempt.record.started_at)
    return started.timestamp() if started else 0.0


def _judged(archive: Archive, question: str | None) -> Sequence[AnswerRow]:
    """Return judged answers, oldest first."""
    rows = archive.rows(Filter(question=question, status="assessed"))
    return [row for row in rows if row.headline is not None]


def _last_two(rows: Sequence[AnswerRow]) -> tuple[AnswerRow, AnswerRow] | None:
    """Return the two latest at the question that was last answered for a second time."""
    for place in range(len(rows) - 1, 0, -1):
        later = rows[place]
        for earlier in reversed(rows[:place]):
            if earlier.question_id is not None and earlier.question_id == later.question_id:
                return earlier, later
    return None


def _named(archive: Archive, name: str) -> Attempt:
    session_name, _, number = name.rpartition("/")
    if not session_name or not number.isdecimal():
        raise UsageError(f"{name!r} is no answer: give SESSION/NUMBER, such as latest/2")
    return _attempt(archive, session_name, int(number))


def _kept(archive: Archive, row: AnswerRow) -> Attempt:
    return _attempt(archive, row.session_id, row.number)


def _attempt(archive: Archive, session_name: str, number: int) -> Attempt:
    session = archive.find(session_name)
    record = answer_of(session, number).record
    if record is None or record.report is None:
        raise UsageError(f"answer {number} of session {session.id} was not judged")
    return Attempt(name=f"{session.id}/{number}", record=record, report=record.report)
