"""``history recover``: judge what was cut off, as what it was, and keep it."""

import argparse

from voicecoach.archive.sessions import Archive
from voicecoach.cli.arguments import Actions, add_action
from voicecoach.cli.history.names import add_optional_session, answer_of
from voicecoach.cli.options.engines import add_engine_arguments
from voicecoach.cli.packs import find_pack, find_question_pack
from voicecoach.cli.recovering import recover_all, unjudged
from voicecoach.errors import UsageError
from voicecoach.interview.questions import Question, pick_questions
from voicecoach.settings import data_folder


def add(actions: Actions) -> None:
    """Declare the action."""
    parser = add_action(actions, "recover", "judge answers that were cut off, and keep that")
    add_optional_session(parser)
    parser.add_argument(
        "--question",
        metavar="ID",
        default=None,
        help="what was asked, where the record of that is lost",
    )
    parser.add_argument("--pack", default=None, help="the pack of the --question")
    add_engine_arguments(parser, speaks=False)


def run(archive: Archive, args: argparse.Namespace) -> int:
    """Judge what was cut off; 1 where an answer could not be judged."""
    session = None if args.session is None else archive.find(args.session)
    if session is not None and archive.is_running(session.id):
        raise UsageError(f"session {session.id} goes on right now; recover it when it is over")
    if session is not None and args.answer is not None:
        answer_of(session, args.answer)
    rows = [
        row
        for row in unjudged(archive)
        if (session is None or row.session_id == session.id) and args.answer in (None, row.number)
    ]
    if not rows:
        what = f"session {session.id}" if session else str(archive.path)
        print(f"Nothing was cut off: of what is in {what}, all that can be judged is judged.")
        return 0
    recovered = recover_all(args, archive, rows, question=_question(args))
    return 1 if recovered.failed else 0


def _question(args: argparse.Namespace) -> Question | None:
    if args.question is None:
        return None
    if args.answer is None:
        raise UsageError("--question says what one answer is to: name its SESSION and ANSWER")
    data = data_folder(args.data)
    if args.pack is None:
        pack = find_question_pack([args.question], data)
    else:
        pack = find_pack(args.pack, data)
    (question,) = pick_questions(pack, [args.question])
    return question
