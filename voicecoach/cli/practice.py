"""``voicecoach practice``: one question after another, aloud or in writing."""

import argparse
from contextlib import closing

from voicecoach.cli.devices import add_device_arguments
from voicecoach.cli.engines import add_engine_arguments
from voicecoach.cli.kept_session import kept_session
from voicecoach.cli.output import print_now
from voicecoach.cli.patience import add_patience_arguments, waits_of
from voicecoach.cli.practice_questions import add_choice_arguments, chosen_questions
from voicecoach.cli.recovering import offer_recovery
from voicecoach.cli.seat import take_seat
from voicecoach.cli.width import wrapped
from voicecoach.errors import UsageError
from voicecoach.session.programmes.practice import hold_practice
from voicecoach.settings import data_folder
from voicecoach.tts.ahead import Script

EXAMPLES = """examples:
  voicecoach practice                                three questions, asked longest ago
  voicecoach practice --pack tencent-ai-pm --pack pm-warm-up --count 1
  voicecoach practice --company "tencent music" --topic conflict --topic launch
  voicecoach practice --question latest-stop --end-silence 5
  voicecoach practice --mic-file answer.wav --speaker-file heard.wav --fast
  voicecoach practice --text                         in writing, without sound

Enter or space ends an answer (and cuts the interviewer short); so does saying "that's my answer"
or "I'm done". Where silence ended it too early, speak on at once, or press c during the verdict.
Instead of an answer you may say (or type, with --text), in your own words: repeat the question,
what do you mean by that, give me a moment, I have no example, skip, slower, pause or stop; and in
a case you may ask first, such as "How many users does it have?". None of it is judged. Ctrl-C
keeps what was said and leaves. Everything is kept: voicecoach history."""


KEYS = "q repeat, t time to think, p pause, n next, x stop, c go on in the verdict"
"""What the screen says about keys."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_choice_arguments(parser)
    parser.add_argument("--text", action="store_true", help="type instead of speaking")
    add_patience_arguments(parser)
    add_device_arguments(parser)
    add_engine_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Hold the interview; return 1 where an answer could not be heard."""
    data = data_folder(args.data)
    questions = chosen_questions(args, data)
    packs = ", ".join(dict.fromkeys(one.pack for one in questions))
    if args.mic_file and len(questions) > len(args.mic_file):
        raise UsageError(
            f"{len(questions)} questions and {len(args.mic_file)} answers: give one --mic-file "
            "for each question"
        )
    offer_recovery(args)
    many = f"{len(questions)} questions" if len(questions) > 1 else "One question"
    print_now(wrapped(f"{many} of {packs}."))
    with (
        kept_session(args, pack=packs) as folder,
        take_seat(
            args,
            typed=args.text,
            waits=waits_of(args),
            keys=KEYS,
            script=Script(lines=tuple(("", one.question.aloud) for one in questions)),
        ) as seat,
        closing(seat.room(folder)) as room,
    ):
        complete = hold_practice(room, questions)
    return 0 if complete else 1
