"""``history interviews``: those that were held, and the debrief of one; ``delete`` by name."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.archive.sessions import Archive
from voicecoach.archive.soundness import instant
from voicecoach.archive.store import MOST_BYTES, Damage
from voicecoach.cli.arguments import Actions, add_action
from voicecoach.cli.history.names import add_format, print_document, when
from voicecoach.cli.output import is_screen
from voicecoach.cli.terminal import draw
from voicecoach.cli.width import JOINED, text_width, wrapped
from voicecoach.disk import read_plain
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.settings import data_folder

if TYPE_CHECKING:  # they take longer to load than a list of sessions
    from voicecoach.archive.interviews import InterviewRecord, Interviews


def add(actions: Actions) -> None:
    """Declare the action."""
    parser = add_action(
        actions, "interviews", "list the interviews, newest first, or show the debrief of one"
    )
    parser.add_argument(
        "session",
        metavar="INTERVIEW",
        nargs="?",
        default=None,
        help="its id, or the start or the last four characters of it: show its debrief",
    )
    add_format(parser)


def run(_archive: Archive, args: argparse.Namespace) -> int:
    """List the interviews, and what of them cannot be read; or show one."""
    interviews = _kept(args)
    if args.session is not None:
        return _show(interviews, interviews.find(args.session), args)
    if args.format == "json":
        kept = [_document(interviews, record) for record in interviews.all()]
        print_document({"interviews": kept, "problems": interviews.broken})
    else:
        _print(interviews)
    return 0


def show_named(archive: Archive, args: argparse.Namespace) -> int | None:
    """Show the debrief of the interview that is named; None where a session is meant."""
    if archive.holds(args.session):
        return None
    interviews = _kept(args)
    try:
        record = interviews.find(args.session)
    except UsageError:
        return None
    return _show(interviews, record, args)


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


def _document(interviews: "Interviews", record: "InterviewRecord") -> dict[str, object]:
    kept = interviews.debrief(record)
    return {
        "record": record,
        "debrief_path": interviews.debrief_path(record),
        "debrief": None if isinstance(kept, Damage) else kept,
    }


def _show(interviews: "Interviews", record: "InterviewRecord", args: argparse.Namespace) -> int:
    """Show the debrief of an interview; 1 where there is none that can be read."""
    if args.format == "json":
        print_document({"interviews": [_document(interviews, record)], "problems": ()})
        return 0
    print(f"{when(instant(record.started_at))}  {record.loop}  {record.id}")
    kept, path = interviews.debrief(record), interviews.debrief_path(record)
    if kept is None and path is None:
        command = f"voicecoach interview {record.loop} --debrief".replace(" ", JOINED)
        print(wrapped(f"No debrief was held yet. To hold that of the latest interview: {command}"))
        return 1
    if isinstance(kept, Damage):
        print(f"damaged: {kept.problem}")
        return 1
    print()
    if kept is not None:
        from voicecoach.cli.debrief_page import print_debrief

        print_debrief(kept)
    elif path is not None:
        _print_old(path)
    return 0


def _print_old(path: Path) -> None:
    """Draw the Markdown text that older versions kept."""
    from rich.markdown import Markdown

    from voicecoach.cli.canvas import paper

    try:
        text = read_plain(path, most_bytes=MOST_BYTES).decode("utf-8", "replace")
    except OSError as error:
        raise VoicecoachError(f"{path} cannot be read: {error.strerror}") from error
    console = paper(text_width(), color=is_screen(sys.stdout))
    with console.capture() as captured:
        console.print(Markdown(text))
    draw("\n".join(line.rstrip() for line in captured.get().splitlines()))


def _print(interviews: "Interviews") -> None:
    kept = interviews.all()
    for record in kept:
        print(f"{when(instant(record.started_at))}  {record.loop}  {record.id}")
        print(wrapped(_rounds(record), "    "))
        print(wrapped(_decision(interviews, record), "    "))
    if not kept:
        print("No interviews yet; voicecoach interview holds one.")
    for line in interviews.broken:
        print(f"damaged: {line}")


def _decision(interviews: "Interviews", record: "InterviewRecord") -> str:
    debrief = interviews.debrief(record)
    if isinstance(debrief, Damage):
        return f"damaged: {debrief.problem}"
    if debrief is not None:
        from voicecoach.languages.english.interview.debrief import DECISIONS

        return f"{DECISIONS[debrief.decision]} Read why: {_command(record)}"
    if interviews.debrief_path(record) is not None:
        return f"A debrief was held. Read it: {_command(record)}"
    return "No debrief was held yet."


def _command(record: "InterviewRecord") -> str:
    """Name the command that shows a debrief, on one line."""
    return f"voicecoach history interviews {record.id.split('-')[-1]}".replace(" ", JOINED)


def _rounds(record: "InterviewRecord") -> str:
    held = [each for each in record.rounds if each.complete]
    questions = sum(len(each.exchanges) for each in record.rounds)
    rounds = "1 round" if len(held) == 1 else f"{len(held)} rounds"
    return f"{rounds} held to the end, {questions} question{'' if questions == 1 else 's'}"


def _sessions(record: "InterviewRecord") -> str:
    return ", ".join(dict.fromkeys(each.session for each in record.rounds)) or "none"
