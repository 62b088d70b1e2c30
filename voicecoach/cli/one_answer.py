"""Ask one question aloud and return the judged answer, for commands that need no more."""

import argparse

from voicecoach.analysis.assessment import Report
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.patience import waits_of
from voicecoach.cli.seat import kept_session, take_seat
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.programmes.one_answer import hear_one


def one_answer(args: argparse.Namespace, question: Question, *, pack: str) -> Report:
    """Put a question without feedback; the answer is kept in a session of its own.

    Raises VoicecoachError where no answer came.
    """
    with (
        kept_session(args, pack=pack) as folder,
        take_seat(
            args,
            waits=waits_of(args),
            without_sound=f"voicecoach stories {args.action} --text FILE",
            offer=ask_on_terminal(),
        ) as seat,
    ):
        report = hear_one(seat.room(folder), question, pack=pack)
    if report is None:
        raise VoicecoachError(
            "no answer was heard; check the microphone with voicecoach doctor, "
            "or hand in a text with --text"
        )
    return report
