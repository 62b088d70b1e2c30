"""The plan until the interview: which questions, stories and rounds on which day.

Days are integers, such as ``date.toordinal`` gives. The same state gives the same plan. All numbers
here are rules of the house.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

MINUTES_A_DAY = 25
"""Where nobody says otherwise: five or six questions, a drill and some."""

WITHOUT_A_DATE = 14
"""Days of a plan without a date, or whose date has passed: it rolls on."""

MOST_DAYS = 60
"""Nobody plans further; what lies behind is planned when it is nearer."""

LOOP_BEFORE, LIGHT_BEFORE = 2, 1
"""Days before the interview: the whole loop, while there is still a day to mend what it shows; and
the light day."""

MIDDLING = 3.0
"""What a question without a rating counts as, on the scale from 1 to 5."""

WEAKEST = 3
"""So many of the weakest questions come once more on the light day."""

Kind = Literal["question", "story", "round", "loop", "interview"]

Why = Literal["opening", "due", "weak", "new", "again", "story", "round", "loop", "interview"]
"""Why something is done on a day: the opening of every interview; a card is due; it went worst; it
was never answered; it was new a few days before; a domain has no story; and so on."""

Sort = Literal["practice", "loop", "light", "interview"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A question as it stood when the day began."""

    pack: str
    question: str
    """Its id in the pack."""

    title: str
    """What is asked, in a few words."""

    budget_s: float
    opening: bool = False
    """It opens every interview."""

    weight: float = 0.0
    """How likely it is asked, 0 to 1: of a doubt the weight; 0 where nobody knows."""

    rating: int | None = None
    """Of the latest judged answer, 1 to 5; None where there is none."""

    due: int | None = None
    """The day on which its card is due; None where it was never answered."""

    interval: int = 0
    """Days between its last answer and that day."""

    due_now: int | None = None
    """The day on which it is due by the answers of today too; None where there are none."""

    @property
    def minutes(self) -> int:
        """How long it takes: the question, an answer, the verdict, and half of them once more."""
        return max(2, round((self.budget_s * 1.5 + 75) / 60))

    @property
    def key(self) -> tuple[str, str]:
        """What names it."""
        return self.pack, self.question


@dataclass(frozen=True, slots=True, kw_only=True)
class LoopToHold:
    """The interview that is practised for."""

    id: str
    title: str
    minutes: float
    """Of all its rounds."""

    rounds: tuple[str, ...]
    """Titles of its rounds, in order."""

    prepared: bool = False
    """It asks from the candidate's own pack."""

    held: int = 0
    """So many rounds of one that was begun were held; 0 where none goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Where it is kept that something was done."""

    session: str
    """Id of the session, or of the interview."""

    answer: int = 0
    """Number of the answer; 0 where it is no answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing to do."""

    kind: Kind
    why: Why
    title: str
    minutes: int
    command: str
    """To be copied; empty where there is none."""

    pack: str = ""
    question: str = ""
    """Its id, or the domain of a story, or the id of a loop."""

    done: Mark | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What one day holds, in the order of doing."""

    day: int
    sort: Sort
    items: tuple[Item, ...]

    @property
    def minutes(self) -> int:
        """All of it."""
        return sum(item.minutes for item in self.items)

    @property
    def left(self) -> tuple[Item, ...]:
        """What is not done yet."""
        return tuple(item for item in self.items if item.done is None)

    @property
    def command(self) -> str:
        """All questions that are left in one drill, where they are of one pack; else empty."""
        questions = [item for item in self.left if item.kind == "question"]
        if len(questions) < 2 or len({item.pack for item in questions}) != 1:
            return ""
        return drill_command(questions[0].pack, *(item.question for item in questions))


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Every day from today on."""

    today: int
    interview: int | None
    """The day of the interview; it may have passed."""

    minutes: int
    """The budget of a day."""

    days: tuple[Day, ...]
    """At least one, today's first."""

    never: int = 0
    """Questions for which the days do not suffice."""

    once: int = 0
    """Questions that are asked once, for the same reason."""

    @property
    def days_left(self) -> int | None:
        """Until the interview; negative where it has passed, None without a date."""
        return None if self.interview is None else self.interview - self.today


def mark(plan: Plan, done: Mapping[tuple[Kind, str, str], Mark]) -> Plan:
    """Mark what was done today; by kind, pack and question (domain, loop)."""
    today, *later = plan.days
    items = tuple(
        replace(item, done=done.get((item.kind, item.pack, item.question))) for item in today.items
    )
    return replace(plan, days=(replace(today, items=items), *later))


def weakness(standing: Standing) -> tuple[float, float]:
    """Order questions: those that went worst first, then what is likeliest asked."""
    return MIDDLING if standing.rating is None else standing.rating, -standing.weight


def question_item(standing: Standing, why: Why) -> Item:
    """Ask a question in a drill."""
    return Item(
        kind="question",
        why="opening" if standing.opening else why,
        title=standing.title,
        minutes=standing.minutes,
        command=drill_command(standing.pack, standing.question),
        pack=standing.pack,
        question=standing.question,
    )


def drill_command(pack: str, *questions: str) -> str:
    """Write the drill of these questions."""
    named = " ".join(f"--question {question}" for question in questions)
    return f"voicecoach drill --pack {pack} {named}"


def opening_of(standings: Sequence[Standing]) -> Standing | None:
    """Return the question that opens every interview, where there is one."""
    return next((each for each in standings if each.opening), None)
