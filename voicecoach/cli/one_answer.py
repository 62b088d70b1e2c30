"""Ask one question aloud and return the judged answer, for commands that need no more."""

import argparse

from voicecoach.analysis.assessment import Report
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.patience import waits_of
from voicecoach.cli.seat import kept_session, take_seat
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.interviewer import Manner


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
        record = seat.interviewer(folder).ask(
            question, pack=pack, number=1, total=1, manner=Manner(feedback=False)
        )
    if record.report is None or not record.report.transcript.words:
        raise VoicecoachError(
            "no answer was heard; check the microphone with voicecoach doctor, "
            "or hand in a text with --text"
        )
    return record.report
