"""What the actions share: how sessions and answers are named, and how they are told."""

import argparse
from collections.abc import Sequence
from datetime import datetime

from voicecoach.archive.records import KeptAnswer, KeptSession
from voicecoach.archive.sessions import LATEST, Archive
from voicecoach.cli.arguments import counting_number
from voicecoach.cli.output import print_json
from voicecoach.errors import UsageError
from voicecoach.values import encode

SCHEMA = "voicecoach.history/1"
"""Name and version of what ``--format json`` prints; see docs/formats.md."""

SESSION_HELP = f"its id, the start or the last four characters of it, or {LATEST}"

VERDICTS = {
    "assessed": "assessed",
    "unassessed": "not assessed; what was said is kept",
    "no_speech": "no speech was heard",
    "interrupted": "stopped before its end",
    "broken": "broken record",
}
"""What stands where an answer has no headline."""


def add_session_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the session, and the answer if only one is meant."""
    parser.add_argument("session", metavar="SESSION", help=SESSION_HELP)
    _add_answer(parser)


def add_optional_session(parser: argparse.ArgumentParser) -> None:
    """Add the same for what may be about all sessions."""
    parser.add_argument(
        "session", metavar="SESSION", nargs="?", default=None, help="only of this one"
    )
    _add_answer(parser)


def _add_answer(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "answer",
        metavar="ANSWER",
        type=counting_number,
        nargs="?",
        default=None,
        help="only this answer",
    )


def add_format(parser: argparse.ArgumentParser) -> None:
    """Add the choice between text and JSON."""
    parser.add_argument("--format", choices=("text", "json"), default="text")


def chosen(archive: Archive, args: argparse.Namespace) -> tuple[KeptSession, Sequence[KeptAnswer]]:
    """Return the session that is named, and the answers that are meant.

    Raises UsageError, saying what there is, where there is none of that name or number.
    """
    session = archive.find(args.session)
    if args.answer is None:
        return session, session.answers
    return session, (answer_of(session, args.answer),)


def answer_of(session: KeptSession, number: int) -> KeptAnswer:
    """Return the answer of this number. Raises UsageError, saying which there are."""
    for answer in session.answers:
        if answer.number == number:
            return answer
    known = ", ".join(str(answer.number) for answer in session.answers) or "none"
    raise UsageError(f"session {session.id} has no answer {number}; it has {known}")


def when(started_at: datetime | None) -> str:
    """Date and time on this machine's clock."""
    try:
        return started_at.astimezone().strftime("%Y-%m-%d %H:%M") if started_at else "unknown date"
    except (OSError, OverflowError, ValueError):
        return "unknown date"


def print_document(content: dict[str, object]) -> None:
    """Print what an action gives to programs."""
    print_json(encode({"schema": SCHEMA, **content}), indent=2)
