"""``voicecoach practice``: one question after another, aloud or in writing."""

import argparse
from contextlib import closing

from voicecoach.cli.kept_session import kept_session
from voicecoach.cli.output import print_now
from voicecoach.cli.patience import waits_of
from voicecoach.cli.practice_questions import chosen_questions
from voicecoach.cli.recovering import offer_recovery
from voicecoach.cli.seat import take_seat
from voicecoach.cli.width import wrapped
from voicecoach.errors import UsageError
from voicecoach.session.programmes.practice import hold_practice
from voicecoach.settings import data_folder
from voicecoach.tts.ahead import Script

KEYS = "q repeat, t time to think, p pause, n next, x stop, c go on in the verdict"
"""What the screen says about keys."""


def run(args: argparse.Namespace) -> int:
    """Hold the interview; return 1 where an answer was cut off or never came."""
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
    return seat.exit_code(complete=complete)
