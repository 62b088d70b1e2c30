"""``history rejudge``: judge kept answers anew, and tell what changed."""

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from voicecoach.archive.index.rows import AnswerRow, Filter
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.classifiers.choose import CLASSIFIER_NAMES
from voicecoach.cli.arguments import Actions, add_action
from voicecoach.cli.history.names import add_optional_session
from voicecoach.cli.output import is_screen, print_now
from voicecoach.errors import VoicecoachError

if TYPE_CHECKING:  # numpy and more, which help can do without
    from voicecoach.review.stamp import Stamp
    from voicecoach.session.amending import Amend

PROGRESS_EVERY = 100
"""Answers, where there is no terminal to show each on."""


def add(actions: Actions) -> None:
    """Declare the action."""
    parser = add_action(actions, "rejudge", "judge answers anew, by the rules and models of now")
    add_optional_session(parser)
    parser.add_argument(
        "--all",
        action="store_true",
        default=False,
        help="also what these rules and models have judged (default: what others have)",
    )
    parser.add_argument(
        "--classifier",
        choices=CLASSIFIER_NAMES,
        default="auto",
        help="what finds signals beside the rules; auto takes the best that is here",
    )


def run(archive: Archive, args: argparse.Namespace) -> int:
    """Judge answers anew and tell how many verdicts changed, and how; 1 where one could not be."""
    from voicecoach.cli.engines import choose_classifier
    from voicecoach.languages.english import ENGLISH
    from voicecoach.session.amending import Amend
    from voicecoach.session.judging import Judge

    session = None if args.session is None else archive.find(args.session).id
    number: int | None = args.answer
    judge = Judge(language=ENGLISH, classifier=choose_classifier(args, notify=_tell))
    amend = Amend(archive=archive, judge=judge, now=lambda: datetime.now(UTC).astimezone())
    rows = [
        row for row in archive.rows(Filter())
        if row.headline is not None
        and (session is None or row.session_id == session)
        and (number is None or row.number == number)
        and (args.all or session is not None or row.judged_by != judge.version)
    ]  # fmt: skip
    if not rows:
        print(_nothing(archive, judge.version, session))
        return 0
    tally = _Tally()
    try:
        for done, row in enumerate(rows, start=1):
            _judge_anew(archive, amend, row, tally)
            _show_progress(done, len(rows))
    finally:  # Ctrl-C keeps what is done
        if is_screen(sys.stderr):
            print("\r\033[K", end="", file=sys.stderr)
        print_now(tally.told(len(rows)))
    return 1 if tally.failed else 0


@dataclass(kw_only=True)
class _Tally:
    """What came of it so far."""

    judged: int = 0
    failed: int = 0
    changes: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often which verdict became which other one."""

    def told(self, of: int) -> str:
        """Say it in a few lines."""
        answers = "answer" if self.judged == 1 else "answers"
        count = f"{self.judged}" if self.judged + self.failed == of else f"{self.judged} of {of}"
        changed = sum(self.changes.values())
        verdicts = "verdict" if changed == 1 else "verdicts"
        lines = [f"{count} {answers} judged anew; {changed or 'no'} {verdicts} changed."]
        lines += [
            f"  {times:4}  {before} -> {after}"
            for (before, after), times in self.changes.most_common()
        ]
        return "\n".join(lines)


def _judge_anew(archive: Archive, amend: "Amend", row: AnswerRow, tally: _Tally) -> None:
    where = f"{row.session_id} {row.number}"
    try:
        before = _stamp(archive.answer(row.session_id, row.number).record)
        record = amend.rejudge(row.session_id, row.number)
    except VoicecoachError as error:
        tally.failed += 1
        print(f"voicecoach: {where}: {error}", file=sys.stderr)
        return
    tally.judged += 1
    after = _stamp(record)
    if before.code != after.code:
        tally.changes[_words(before), _words(after)] += 1
        print_now(f"{where}  {record.question.id}: {before.text} -> {after.text}")


def _stamp(record: AnswerRecord | None) -> "Stamp":
    from voicecoach.review.stamp import stamp_of

    if record is None or record.report is None:
        raise VoicecoachError("it was not judged yet; voicecoach history recover judges it")
    return stamp_of(record.report)


def _words(stamp: "Stamp") -> str:
    return stamp.code.replace("_", " ") or "no verdict"


def _show_progress(done: int, of: int) -> None:
    if is_screen(sys.stderr):
        print(f"\r\033[K{done} of {of} answers judged anew", end="", file=sys.stderr, flush=True)
    elif done % PROGRESS_EVERY == 0:
        print(f"{done} of {of} answers judged anew", file=sys.stderr)


def _nothing(archive: Archive, version: str, session: str | None) -> str:
    if session is not None:
        return "There is no judged answer to judge anew; voicecoach history recover judges others."
    return (
        f"Every answer in {archive.path} was judged by this version ({version}); "
        "--all judges them anew all the same."
    )


def _tell(line: str) -> None:
    print(line, file=sys.stderr)
