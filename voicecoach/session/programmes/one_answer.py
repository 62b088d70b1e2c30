"""One question, for who needs its answer and no more."""

from voicecoach.analysis.assessment import Report
from voicecoach.interview.questions import Question
from voicecoach.session.programmes.asking import put
from voicecoach.session.room import Manner, Room


def hear_one(room: Room, question: Question, *, pack: str) -> Report | None:
    """Put a question and return the report on its answer; None where no words came."""
    return put(room, question, Manner(pack=pack)).report
