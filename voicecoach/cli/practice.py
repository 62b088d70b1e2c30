"""``voicecoach practice``: one question after another, aloud or in writing."""

import argparse
from contextlib import closing
from random import Random

from voicecoach.cli.devices import add_device_arguments
from voicecoach.cli.engines import add_engine_arguments
from voicecoach.cli.kept_session import kept_session
from voicecoach.cli.packs import add_question_arguments, chosen_pack
from voicecoach.cli.patience import add_patience_arguments, waits_of
from voicecoach.cli.recovering import offer_recovery
from voicecoach.cli.seat import take_seat
from voicecoach.errors import UsageError
from voicecoach.interview.questions import pick_questions
from voicecoach.session.programmes.practice import hold_practice
from voicecoach.settings import data_folder
from voicecoach.tts.ahead import Script

DEFAULT_COUNT = 3
"""Questions in a session where nothing is said: about ten minutes with the feedback."""

EXAMPLES = """examples:
  voicecoach practice                                three questions of the default pack
  voicecoach practice --pack tencent-ai-pm --count 1
  voicecoach practice --question latest-stop --end-silence 5
  voicecoach practice --mic-file answer.wav --speaker-file heard.wav --fast
  voicecoach practice --text                         in writing, without sound

Enter or space ends an answer (and cuts the interviewer short); so does saying "that's my answer"
or "I'm done". Where silence ended it too early, speak on at once, or press c during the verdict.
Instead of an answer you may say (or type, with --text) repeat the question, slower, pause, next, or
stop. Ctrl-C keeps what was said and leaves. Everything is kept: voicecoach history."""


KEYS = "q repeat, p pause, n next, x stop, c go on in the verdict"
"""What the screen says about keys."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_question_arguments(parser)
    parser.add_argument(
        "--count",
        type=int,
        metavar="N",
        help=f"how many questions (default: {DEFAULT_COUNT}, or one for each --question or "
        "--mic-file)",
    )
    parser.add_argument("--shuffle", action="store_true", help="ask in a random order")
    parser.add_argument("--text", action="store_true", help="type instead of speaking")
    add_patience_arguments(parser)
    add_device_arguments(parser)
    add_engine_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Hold the interview; return 1 where an answer could not be heard."""
    data = data_folder(args.data)
    pack = chosen_pack(args, data)
    questions = pick_questions(
        pack,
        args.question or (),
        _count(args, len(pack.questions)),
        shuffle=Random() if args.shuffle else None,  # noqa: S311 - variety, not secrecy
    )
    if args.mic_file and len(questions) > len(args.mic_file):
        raise UsageError(
            f"{len(questions)} questions and {len(args.mic_file)} answers: give one --mic-file "
            "for each question"
        )
    offer_recovery(args)
    with (
        kept_session(args, pack=pack.id) as folder,
        take_seat(
            args,
            typed=args.text,
            waits=waits_of(args),
            keys=KEYS,
            script=Script(lines=tuple(("", question.aloud) for question in questions)),
        ) as seat,
        closing(seat.room(folder)) as room,
    ):
        complete = hold_practice(room, questions, pack=pack.id)
    return 0 if complete else 1


def _count(args: argparse.Namespace, available: int) -> int:
    if args.count is not None:
        return int(args.count)
    for named in (args.question, args.mic_file):
        if named:
            return len(named)
    return min(DEFAULT_COUNT, available)
