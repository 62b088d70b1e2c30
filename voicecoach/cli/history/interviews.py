"""``history interviews``: those that were held. ``history delete`` deletes one by its name."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from voicecoach.archive.sessions import Archive
from voicecoach.archive.soundness import instant
from voicecoach.cli.arguments import Actions, add_action
from voicecoach.cli.history.names import add_format, print_document, when
from voicecoach.errors import UsageError
from voicecoach.settings import data_folder

if TYPE_CHECKING:  # they take longer to load than a list of sessions
    from voicecoach.archive.interviews import InterviewRecord, Interviews


def add(actions: Actions) -> None:
    """Declare the action."""
    add_format(add_action(actions, "interviews", "list the interviews, newest first"))


def run(_archive: Archive, args: argparse.Namespace) -> int:
    """List the interviews, and what of them cannot be read."""
    interviews = _kept(args)
    if args.format == "json":
        kept = [
            {"record": record, "debrief_path": interviews.debrief_path(record)}
            for record in interviews.all()
        ]
        print_document({"interviews": kept, "problems": interviews.broken})
    else:
        _print(interviews)
    return 0


def delete_named(
    archive: Archive, args: argparse.Namespace, *, agreed: Callable[[str], bool]
) -> int | None:
    """Delete the interview that is named, once that is agreed to; 1 where it is not.

    None where a session is meant. Raises UsageError where it may be either.
    """
    interviews = _kept(args)
    try:
        record = interviews.find(args.session)
    except UsageError:
        return None
    if archive.holds(args.session):
        raise UsageError(
            f"{args.session!r} names a session and interview {record.id}; give more of its name"
        )
    what = f"interview {record.id} ({record.loop}) and its debrief"
    if not agreed(f"Delete {what} for good? Its answers stay."):
        print("Nothing was deleted.")
        return 1
    interviews.delete(record)
    print(f"Deleted {what}. Its answers stay in their sessions: {_sessions(record)}.")
    return 0


def _kept(args: argparse.Namespace) -> "Interviews":
    from voicecoach.archive.interviews import Interviews

    return Interviews(data_folder(args.data))


def _print(interviews: "Interviews") -> None:
    kept = interviews.all()
    for record in kept:
        print(f"{when(instant(record.started_at))}  {record.loop}  {record.id}")
        print(f"    {_rounds(record)}")
        if (path := interviews.debrief_path(record)) is not None:
            print(f"    debrief: {path}")
    if not kept:
        print("No interviews yet; voicecoach interview holds one.")
    for line in interviews.broken:
        print(f"damaged: {line}")


def _rounds(record: "InterviewRecord") -> str:
    held = [each for each in record.rounds if each.complete]
    questions = sum(len(each.exchanges) for each in record.rounds)
    rounds = "1 round" if len(held) == 1 else f"{len(held)} rounds"
    return f"{rounds} held to the end, {questions} question{'' if questions == 1 else 's'}"


def _sessions(record: "InterviewRecord") -> str:
    return ", ".join(dict.fromkeys(each.session for each in record.rounds)) or "none"
