"""``history list``: the sessions, newest first, an answer a line."""

import argparse
import textwrap

from voicecoach.archive.index.rows import AnswerRow, SessionRow
from voicecoach.archive.sessions import Archive
from voicecoach.cli.arguments import Actions, add_action, counting_number
from voicecoach.cli.history.names import VERDICTS, add_format, print_document, when
from voicecoach.cli.width import cut, text_width

_SHORT = {
    "assessed": "ASSESSED",
    "unassessed": "not assessed",
    "no_speech": "no speech",
    "interrupted": "stopped early",
    "broken": "damaged",
}
"""Stands in the column of verdicts where there is none, by status."""

_NUMBER, _VERDICT, _SECONDS = 4, 24, 6
"""Cells of the columns; the pack has the rest."""

_INDENT = " " * (_NUMBER + 2)


def add(actions: Actions) -> None:
    """Declare the action."""
    parser = add_action(actions, "list", "list the sessions, newest first")
    parser.add_argument(
        "--limit",
        type=counting_number,
        default=20,
        metavar="N",
        help="at most so many sessions (20)",
    )
    add_format(parser)


def run(archive: Archive, args: argparse.Namespace) -> int:
    """Print the newest sessions."""
    page = archive.list_sessions(limit=args.limit)
    if args.format == "json":
        print_document({"folder": archive.path, "sessions": page.rows})
        return 0
    if not page.rows:
        print(f"No sessions in {archive.path} yet; voicecoach practice makes one.")
        return 0
    print(_columns("", "verdict", "choice", "length", "pack"))
    for session in page.rows:
        _print_session(session)
    if page.total > len(page.rows):
        print(f"{page.total - len(page.rows)} older; see them with --limit {page.total}")
    print(f"Files: {archive.path}")
    return 0


def _print_session(session: SessionRow) -> None:
    print(f"{when(session.started_at)}  {session.id}")
    if session.problem:
        print(f"  damaged: {session.problem}")
    for answer in session.answers:
        print(_answer_line(answer, session))
        told = f"{answer.question_id or 'unknown question'}: {_told(answer)}"
        print(textwrap.shorten(told, text_width(), initial_indent=_INDENT, placeholder=" ..."))
    if not session.answers:
        print(f"  no answers; delete it: voicecoach history delete {session.id}")
    print()


def _answer_line(answer: AnswerRow, session: SessionRow) -> str:
    verdict = (answer.stamp or _SHORT["assessed"]) if answer.headline else _SHORT[answer.status]
    return _columns(
        str(answer.number),
        f"* {verdict}" if answer.starred else verdict,
        _seconds(answer.decision_s, answer),
        _seconds(answer.duration_s, answer),
        answer.pack or session.pack or "unknown pack",
    )


def _columns(number: str, verdict: str, choice: str, length: str, pack: str) -> str:
    line = (
        f"{number:>{_NUMBER}}  {cut(verdict, _VERDICT):{_VERDICT}}"
        f"  {choice:>{_SECONDS}}  {length:>{_SECONDS}}  "
    )
    return line + cut(pack, text_width() - len(line))


def _seconds(value: float | None, answer: AnswerRow) -> str:
    """Write whole seconds, "~" before those that nobody measured; nothing where there are none."""
    return "" if value is None else f"{'~' if answer.approximate else ''}{value:.0f} s"


def _told(answer: AnswerRow) -> str:
    told = answer.headline or VERDICTS[answer.status]
    return f"{told} ({answer.problem})" if answer.problem else told
