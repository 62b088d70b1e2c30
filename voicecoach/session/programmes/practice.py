"""One question after another, each judged at once."""

from collections.abc import Sequence

from voicecoach.interview.selection import PackQuestion
from voicecoach.session.programmes.asking import put
from voicecoach.session.programmes.offer_talk import practise_talk
from voicecoach.session.room import Manner, Room


def hold_practice(room: Room, questions: Sequence[PackQuestion]) -> bool:
    """Ask the questions in turn; return False where an answer never came or was cut off.

    A question may be left, and "stop" ends it all.
    """
    complete = True
    for number, each in enumerate(questions, start=1):
        manner = Manner(pack=each.pack, number=number, total=len(questions), feedback=True)
        if each.question.offer is None:
            asked = put(room, each.question, manner)
        else:
            asked = practise_talk(room, each.question, manner).last
        if asked.nobody_left:
            return False
        complete &= not asked.lost
        if asked.command == "stop":
            break
    return complete
