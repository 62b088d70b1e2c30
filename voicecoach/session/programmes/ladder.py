"""One story in five lengths."""

from voicecoach.interview.ladder import (
    RUNGS_S,
    Telling,
    judge_telling,
    next_rung,
    question_at,
    tell_ladder,
    tell_telling,
)
from voicecoach.interview.questions import Question
from voicecoach.session.programmes.asking import done, is_anybody_there, put, say_goodbye
from voicecoach.session.room import Manner, Room


def hold_ladder(room: Room, question: Question, *, pack: str) -> bool:
    """Have one story told from the shortest length to the longest.

    A length that is skipped is left out. Returns False where nobody was there to go on with.
    """
    tellings: list[Telling] = []
    skipped: list[int] = []
    while (rung_s := _next(tellings, skipped)) is not None:
        manner = Manner(
            pack=pack, number=RUNGS_S.index(rung_s) + 1, total=len(RUNGS_S), silence="asks"
        )
        asked = put(room, question_at(question, tellings, rung_s=rung_s), manner)
        if asked.report is not None:
            tellings.append(judge_telling(asked.report, rung_s=rung_s))
            if done(room, room.say(tell_telling(tellings[-1]))) == "stop":
                break
        elif asked.command is None and not asked.lost and not is_anybody_there(room):
            break
        elif asked.command in ("next", "skip"):
            skipped.append(rung_s)
        if asked.lost:
            return False
        if asked.command == "stop":
            break
    say_goodbye(room, tell_ladder(tellings))
    return True


def _next(tellings: list[Telling], skipped: list[int]) -> int | None:
    """Return the next length that was not skipped."""
    rung_s = next_rung(tellings)
    while rung_s is not None and rung_s in skipped:
        rung_s = next((rung for rung in RUNGS_S if rung > rung_s), None)
    return rung_s
