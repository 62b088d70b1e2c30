"""One question after another, each judged at once."""

from collections.abc import Sequence

from voicecoach.interview.questions import Question
from voicecoach.session.programmes.asking import put
from voicecoach.session.room import Manner, Room


def hold_practice(room: Room, questions: Sequence[Question], *, pack: str) -> bool:
    """Ask the questions in turn; return False where there was nobody to ask further.

    A question may be left, and "stop" ends it all.
    """
    for number, question in enumerate(questions, start=1):
        manner = Manner(pack=pack, number=number, total=len(questions), feedback=True)
        asked = put(room, question, manner)
        if asked.nobody_left:
            return False
        if asked.command == "stop":
            break
    return True
