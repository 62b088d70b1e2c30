"""Ask one question and return the judged answer, for commands that need no more."""

import argparse
import sys
from contextlib import closing
from dataclasses import dataclass

from voicecoach.analysis.assessment import Report
from voicecoach.cli.kept_session import NotKeptError, kept_session
from voicecoach.cli.patience import waits_of
from voicecoach.cli.seat import take_seat
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.programmes.one_answer import hear_one
from voicecoach.session.room import Asked
from voicecoach.tts.ahead import Script


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A judged answer."""

    report: Report
    kept_as: str
    """SESSION/NUMBER; empty where the disk would not take it."""


def one_answer(args: argparse.Namespace, question: Question, *, pack: str, typed: bool) -> Given:
    """Put a question without feedback; the answer is kept in a session of its own.

    Where it could not be kept, that is said, and ``args.not_kept`` set. Raises VoicecoachError
    where no answer came.
    """
    asked = Asked(record=None)
    kept_as = ""
    try:
        with (
            kept_session(args, pack=pack) as folder,
            take_seat(
                args,
                typed=typed,
                waits=waits_of(args),
                script=Script(lines=(("", question.aloud),)),
            ) as seat,
            closing(seat.room(folder)) as room,
        ):
            asked = hear_one(room, question, pack=pack)
        kept_as = f"{folder.id}/{asked.number}"
    except NotKeptError as error:
        args.not_kept = True
        print(f"voicecoach: {error}", file=sys.stderr)
    report = asked.report
    if report is None and typed:
        raise VoicecoachError("no answer was typed; one of several lines ends with an empty one")
    if report is None:
        raise VoicecoachError(
            "no answer was heard; check the microphone with voicecoach doctor, "
            "or type it with --text"
        )
    return Given(report=report, kept_as=kept_as)
