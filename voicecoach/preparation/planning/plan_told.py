"""How a plan is told, on the terminal and on the page."""

from collections.abc import Iterator

from voicecoach.languages.english.interview import plan as words
from voicecoach.preparation.planning.plan import MOST_DAYS, Day, Item, Plan


def title_of(item: Item) -> str:
    """Name what is to be done."""
    match item.kind:
        case "story":
            return words.STORY.format(domain=item.title.replace("-", " "))
        case "round":
            return words.ROUND.format(title=item.title)
        case "loop":
            return words.LOOP.format(title=item.title)
        case "interview":
            return words.INTERVIEW
    return item.title


def why_of(item: Item) -> str:
    """Say in a word or two why it is to be done."""
    return words.WHY[item.why]


def summary_of(day: Day) -> str:
    """Say what a day holds, without naming each thing."""
    if told := words.SORTS[day.sort]:
        return told
    kinds = [item.kind for item in day.items]
    return words.summed_up(
        kinds.count("question"),
        sum(item.why == "new" for item in day.items),
        kinds.count("story"),
        kinds.count("round"),
    )


def notes_on(plan: Plan) -> Iterator[str]:
    """Say what the plan leaves out."""
    if plan.once:
        yield words.ONCE.format(count=plan.once)
    if plan.never:
        yield words.NEVER.format(count=plan.never)
    if plan.days_left is not None and plan.days_left >= MOST_DAYS:
        yield words.BEYOND
