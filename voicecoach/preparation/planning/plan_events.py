"""Stories, rounds, the whole loop, the light day and the day itself: what is set in a plan."""

from collections.abc import Sequence

from voicecoach.preparation.planning.plan import (
    WEAKEST,
    Item,
    LoopToHold,
    Why,
    opening_of,
    question_item,
    weakness,
)
from voicecoach.preparation.planning.plan_sheet import WEAK, Asked, Sheet, due_on

STORY_MINUTES = 8
STORY_EVERY = 2
"""Days: telling a story takes thought."""

ROUND_MINUTES = 15
ROUND_EVERY = 4
"""Days between two rounds that are held alone; the first comes on the third day."""

ROUND_AFTER = 2
ROUND_SHARE = 0.6
"""Of a day's minutes: the rest is for what is due."""

FEWEST_ROUND_MINUTES = 5
"""The least that ``voicecoach interview`` holds."""


def set_stories(practice: Sequence[Sheet], domains: Sequence[str]) -> None:
    """Ask for a story of each domain that has none, on every other day."""
    for domain, sheet in zip(domains, practice[1::STORY_EVERY] or practice[:1], strict=False):
        sheet.add(
            Item(
                kind="story",
                why="story",
                title=domain,
                minutes=STORY_MINUTES,
                command=f"voicecoach stories add --domain {domain}",
                question=domain,
            )
        )


def set_rounds(practice: Sequence[Sheet], loop: LoopToHold, minutes: int) -> None:
    """Hold single rounds in turn; one that was begun is gone on with."""
    length = min(ROUND_MINUTES, int(minutes * ROUND_SHARE))
    if length < FEWEST_ROUND_MINUTES:
        return
    number = loop.held
    for sheet in practice[ROUND_AFTER::ROUND_EVERY]:
        place = number % len(loop.rounds)
        how = "--resume" if place else f"--minutes {length}"
        sheet.add(
            Item(
                kind="round",
                why="round",
                title=loop.rounds[place],
                minutes=length,
                command=_interview_command(loop, how, "--rounds 1"),
                question=loop.id,
            )
        )
        number += 1


def _interview_command(loop: LoopToHold, *options: str) -> str:
    prepared = ["--prepared"] if loop.prepared else []
    return " ".join(["voicecoach interview", loop.id, *prepared, *filter(None, options)])


def hold_loop(sheet: Sheet, asked: Sequence[Asked], loop: LoopToHold | None) -> None:
    """Hold all rounds in a row; without an interview to hold, what is due comes instead."""
    if loop is None:
        for each in due_on(asked, sheet.day):
            sheet.ask(each, sheet.day)
        return
    sheet.items.append(
        Item(
            kind="loop",
            why="loop",
            title=loop.title,
            minutes=round(loop.minutes),
            command=_interview_command(loop),
            question=loop.id,
        )
    )


def lighten(sheet: Sheet, asked: Sequence[Asked]) -> None:
    """Take the opening and, on the day before, the three weakest: nothing that is new by then."""
    standings = [each.standing for each in asked]
    opening = opening_of(standings)
    if opening is not None:
        sheet.items.append(question_item(opening, "opening"))
    if sheet.sort == "interview":
        sheet.items.append(Item(kind="interview", why="interview", title="", minutes=0, command=""))
        return
    met = [each for each in asked if each.seen and not each.standing.opening]
    rest = met or [each for each in asked if not each.standing.opening]
    rest.sort(key=lambda each: (*weakness(each.standing), each.order))
    for each in rest[:WEAKEST]:
        rating = each.standing.rating
        went_badly = rating is not None and rating <= WEAK
        why: Why = "weak" if went_badly else "again" if met else "new"
        sheet.items.append(question_item(each.standing, why))
