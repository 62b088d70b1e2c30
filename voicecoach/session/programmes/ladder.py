"""One story in five lengths."""

from voicecoach.analysis.assessment import Report
from voicecoach.commands.command_words import Command
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
from voicecoach.session.room import Asked, Manner, Room


def hold_ladder(room: Room, question: Question, *, pack: str) -> bool:
    """Have one story told from the shortest length to the longest.

    A length that is skipped is left out. Returns False where a telling was cut off.
    """
    tellings: list[Telling] = []
    skipped: list[int] = []
    complete = True
    while (rung_s := _next(tellings, skipped)) is not None:
        manner = Manner(
            pack=pack, number=RUNGS_S.index(rung_s) + 1, total=len(RUNGS_S), silence="asks"
        )
        asked = put(room, question_at(question, tellings, rung_s=rung_s), manner)
        if asked.report is not None:
            asked, telling, said = _told(room, asked, asked.report, rung_s=rung_s)
            tellings.append(telling)
            if done(room, said) == "stop":
                break
        elif asked.command is None and not is_anybody_there(room):
            break
        elif asked.command in ("next", "skip"):
            skipped.append(rung_s)
        complete &= not asked.lost
        if asked.command == "stop":
            break
    say_goodbye(room, tell_ladder(tellings))
    return complete


def _told(
    room: Room, asked: Asked, report: Report, *, rung_s: int
) -> tuple[Asked, Telling, Command | None]:
    """Judge a telling aloud, and again for as long as they go on with it.

    Returns the last, and the command that was said into the verdict.
    """
    while True:
        telling = judge_telling(report, rung_s=rung_s)
        said = room.say(tell_telling(telling))
        if (more := room.goes_on()) is None or more.report is None:
            return asked, telling, said
        asked, report = more, more.report


def _next(tellings: list[Telling], skipped: list[int]) -> int | None:
    """Return the next length that was not skipped."""
    rung_s = next_rung(tellings)
    while rung_s is not None and rung_s in skipped:
        rung_s = next((rung for rung in RUNGS_S if rung > rung_s), None)
    return rung_s
