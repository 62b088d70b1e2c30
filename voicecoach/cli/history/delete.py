"""``history delete``: a session, one answer of it, or an interview, for good."""

import argparse

from voicecoach.archive.sessions import Archive
from voicecoach.cli.arguments import Actions, add_action
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.history.interviews import delete_named
from voicecoach.cli.history.names import add_session_arguments, answer_of
from voicecoach.errors import UsageError


def add(actions: Actions) -> None:
    """Declare the action."""
    parser = add_action(
        actions, "delete", "delete a session, an answer of it, or an interview, for good"
    )
    add_session_arguments(parser)
    parser.add_argument("--yes", action="store_true", default=False, help="do not ask first")


def run(archive: Archive, args: argparse.Namespace) -> int:
    """Ask, and delete; 1 where the person decided against it."""
    agreed = _need_not_ask if args.yes else _agreed
    from voicecoach.archive.stories import StoryBank

    if args.answer is None and (code := delete_named(archive, args, agreed=agreed)) is not None:
        return code
    session = archive.find(args.session)
    answer = None if args.answer is None else answer_of(session, args.answer)
    if answer is None:
        count = len(session.answers)
        what = f"session {session.id} with {count} answer{'' if count == 1 else 's'}"
    else:
        what = f"answer {answer.number} of session {session.id}"
    stories = StoryBank(archive.data).all()
    stays = " A story that you made of it stays in your story bank." if stories else ""
    if not agreed(f"Delete {what} from {session.path} for good?{stays}"):
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
    if stories:
        print(
            "A story that you made of it stays in your story bank: voicecoach stories list; "
            "voicecoach stories remove NAME"
        )
    if left:
        names = ", ".join(map(repr, left[:5])) + (f" and {len(left) - 5} more" if left[5:] else "")
        print(f"Kept {session.path}, which holds what is not of voicecoach: {names}")
    return 0


def _need_not_ask(_question: str) -> bool:
    return True


def _agreed(question: str) -> bool:
    ask = ask_on_terminal()
    if ask is None:
        raise UsageError("deleting asks first, and nobody is there to answer; add --yes")
    return ask(question)
