"""One question, for who needs its answer and no more."""

from voicecoach.interview.questions import Question
from voicecoach.session.programmes.asking import put
from voicecoach.session.room import Asked, Manner, Room


def hear_one(room: Room, question: Question, *, pack: str) -> Asked:
    """Put a question and return what came of it."""
    return put(room, question, Manner(pack=pack))
