"""``voicecoach history``: list, show and delete what was kept."""

import argparse
import shlex
import sys
import textwrap
from dataclasses import replace
from datetime import datetime

from voicecoach.archive.index.rows import AnswerRow, SessionRow
from voicecoach.archive.index.times import moment
from voicecoach.archive.records import KeptAnswer, KeptSession
from voicecoach.archive.sessions import LATEST, Archive
from voicecoach.cli.arguments import add_action
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.output import is_screen, print_json
from voicecoach.cli.width import text_width, wrapped
from voicecoach.errors import UsageError
from voicecoach.settings import data_folder
from voicecoach.values import encode

EXAMPLES = """\
examples:
  voicecoach history list
  voicecoach history show latest
  voicecoach history show 3f9a 2
  voicecoach history show latest --format json
  voicecoach history delete 3f9a 2
  voicecoach history delete 20260301

A session is named by the start of its id, by the four characters at its end, or "latest".
Everything is a plain file; the folder is printed by list and show."""

SCHEMA = "voicecoach.history/1"
"""Name and version of what ``--format json`` prints; see docs/formats.md."""

VERDICTS = {
    "assessed": "assessed",
    "unassessed": "not assessed; what was said is kept",
    "no_speech": "no speech was heard",
    "interrupted": "stopped before its end",
    "broken": "broken record",
}
"""What stands in a list where an answer has no headline."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the three actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    session_help = f"its id, the start or the last four characters of it, or {LATEST}"

    list_ = add_action(actions, "list", "list the sessions, newest first")
    list_.add_argument(
        "--limit", type=_count, default=20, metavar="N", help="at most so many sessions (20)"
    )

    show = add_action(actions, "show", "show the reports of a session and where its files are")
    show.add_argument("session", metavar="SESSION", help=session_help)
    show.add_argument(
        "answer", metavar="ANSWER", type=_count, nargs="?", default=None, help="only this answer"
    )
    for parser_ in (list_, show):
        parser_.add_argument("--format", choices=("text", "json"), default="text")

    delete = add_action(actions, "delete", "delete a session, or one answer of it, for good")
    delete.add_argument("session", metavar="SESSION", help=session_help)
    delete.add_argument(
        "answer", metavar="ANSWER", type=_count, nargs="?", default=None, help="only this answer"
    )
    delete.add_argument("--yes", action="store_true", default=False, help="do not ask first")


def run(args: argparse.Namespace) -> int:
    """Run the chosen action; 1 where the person decided against deleting."""
    archive = Archive(data_folder(args.data))
    if args.action == "list":
        return _list(archive, args)
    session = archive.find(args.session)
    answer = None if args.answer is None else _answer(session, args.answer)
    if args.action == "show":
        return _show(session, answer, as_json=args.format == "json")
    return _delete(archive, session, answer, asks=not args.yes)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)


def _answer(session: KeptSession, number: int) -> KeptAnswer:
    for answer in session.answers:
        if answer.number == number:
            return answer
    known = ", ".join(str(answer.number) for answer in session.answers) or "none"
    raise UsageError(f"session {session.id} has no answer {number}; it has {known}")


def _list(archive: Archive, args: argparse.Namespace) -> int:
    page = archive.list_sessions(limit=args.limit)
    if args.format == "json":
        _print_json({"folder": archive.path, "sessions": page.rows})
        return 0
    if not page.rows:
        print(f"No sessions in {archive.path} yet; voicecoach practice makes one.")
        return 0
    for session in page.rows:
        _print_session(session)
    if page.total > len(page.rows):
        print(f"{page.total - len(page.rows)} older; see them with --limit {page.total}")
    print(f"Files: {archive.path}")
    return 0


def _print_session(session: SessionRow) -> None:
    print(f"{_when(session.started_at)}  {session.pack or 'unknown pack'}  {session.id}")
    if session.problem:
        print(f"  damaged: {session.problem}")
    for answer in session.answers:
        line = f"{answer.question_id or 'unknown question'}: {_verdict(answer)}"
        print(
            textwrap.shorten(
                line, text_width(), initial_indent=f"{answer.number:4}  ", placeholder=" ..."
            )
        )
    print()


def _verdict(answer: AnswerRow) -> str:
    verdict = answer.headline or VERDICTS[answer.status]
    return f"{verdict} ({answer.problem})" if answer.problem else verdict


def _show(session: KeptSession, answer: KeptAnswer | None, *, as_json: bool) -> int:
    answers = session.answers if answer is None else (answer,)
    if as_json:
        _print_json({"session": replace(session, answers=answers)})
        return 0
    record = session.record
    pack = record.pack if record else "unknown pack"
    print(f"{_when(moment(record.started_at) if record else None)}  {pack}  {session.id}")
    if session.problem:
        print(f"damaged: {session.problem}")
    for each in answers:
        print()
        _print_answer(each)
    if not answers:
        print("no answers")
    return 0


def _print_answer(answer: KeptAnswer) -> None:
    from voicecoach.cli.report import report_text

    record = answer.record
    if record:
        question = record.question
        print(wrapped(f"{answer.number}. {question.prompt} [{question.id}]"))
    else:
        print(f"{answer.number}. unknown question")
    if record and record.report:
        print(report_text(record.report, width=text_width(), color=is_screen(sys.stdout)))
    if answer.status != "assessed":
        print(f"  {VERDICTS[answer.status]}")
    for remark in (answer.problem, _note(answer)):
        if remark:
            print(wrapped(remark, "  "))
    said = answer.audio_path or answer.text_path
    for path in (said, answer.record_path):
        if path:
            print(f"  {path}")
    if answer.status in ("unassessed", "interrupted") and said:
        print(f"  judge it with: voicecoach analyze {shlex.quote(str(said))}")


def _note(answer: KeptAnswer) -> str | None:
    """Return the note of a record; that of an interrupted answer says no more than its status."""
    return answer.record.note if answer.record and answer.status != "interrupted" else None


def _delete(
    archive: Archive, session: KeptSession, answer: KeptAnswer | None, *, asks: bool
) -> int:
    if answer is None:
        count = len(session.answers)
        what = f"session {session.id} with {count} answer{'' if count == 1 else 's'}"
    else:
        what = f"answer {answer.number} of session {session.id}"
    if asks and not _agreed(f"Delete {what} from {session.path} for good?"):
        print("Nothing was deleted.")
        return 1
    deleted = archive.delete(session, answer)
    left = deleted.left
    print(f"Deleted {what}.")
    for interview in deleted.debriefs:
        print(
            f"The debrief of interview {interview.id} quoted it and was deleted, too; hold it "
            f"again on what is left: voicecoach interview {interview.loop} --debrief"
        )
    if left:
        names = ", ".join(map(repr, left[:5])) + (f" and {len(left) - 5} more" if left[5:] else "")
        print(f"Kept {session.path}, which holds what is not of voicecoach: {names}")
    return 0


def _agreed(question: str) -> bool:
    ask = ask_on_terminal()
    if ask is None:
        raise UsageError("deleting asks first, and nobody is there to answer; add --yes")
    return ask(question)


def _when(started_at: datetime | None) -> str:
    """Date and time on this machine's clock."""
    return started_at.astimezone().strftime("%Y-%m-%d %H:%M") if started_at else "unknown date"


def _print_json(content: dict[str, object]) -> None:
    print_json(encode({"schema": SCHEMA, **content}), indent=2)
