"""One day of a plan while it fills, and a question as the plan goes on."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from voicecoach.preparation.planning.plan import Item, Sort, Standing, Why, question_item, weakness

AGAIN_AFTER = 2
"""Days after which a new question comes back; what FSRS then says takes its place."""

GROWS = 2
"""How much later a question comes back each time, as long as it goes well."""

LATEST = 30
"""As the schedule's: no question rests for longer."""

WEAK = 2
"""A question that was rated so, or worse, comes back the next day."""


@dataclass(slots=True, kw_only=True)
class Asked:
    """A question as the plan goes on."""

    standing: Standing
    order: int
    due: int | None
    interval: int
    seen: int = 0
    """How often it was answered, or is planned before."""

    last: int | None = None
    """The day on which it is planned last."""

    def plan(self, day: int, last_day: int) -> Why:
        """Take it in on a day; return why."""
        why: Why = "new" if self.due is None else "due"
        if why == "due" and self.standing.rating is not None and self.standing.rating <= WEAK:
            why = "weak"
        if why == "due" and self.last is not None:
            why = "again"
        if why == "weak" and self.last is None:
            self.interval = 1
        elif self.interval:
            self.interval = min(LATEST, self.interval * GROWS)
        else:
            self.interval = AGAIN_AFTER
        self.seen, self.last = self.seen + 1, day
        self.due = day + self.interval
        if self.seen < 2 and self.due > last_day > day:
            self.due = last_day  # a second time, where the days allow it
        return why

    def end_today(self, today: int) -> None:
        """Take in that it was answered today, planned or not: what FSRS says of it is known."""
        if self.standing.due_now is None:
            return
        self.due = max(today + 1, self.standing.due_now)
        self.interval = max(1, self.due - today)
        if self.last is None:
            self.seen, self.last = self.seen + 1, today


@dataclass(slots=True, kw_only=True)
class Sheet:
    """One day while it fills."""

    day: int
    sort: Sort
    room: int
    items: list[Item] = field(default_factory=list)

    def add(self, item: Item) -> bool:
        """Take an item where there is room for it; the first one always fits."""
        if self.items and item.minutes > self.room:
            return False
        self.items.append(item)
        self.room -= item.minutes
        return True

    def ask(self, asked: Asked, last_day: int) -> bool:
        """Take a question where there is room for it, and plan when it comes back."""
        if asked.last == self.day or (self.items and asked.standing.minutes > self.room):
            return False
        return self.add(question_item(asked.standing, asked.plan(self.day, last_day)))

    @property
    def in_order(self) -> tuple[Item, ...]:
        """The opening first, then questions, a story, a round."""
        place = {"question": 1, "story": 2, "round": 3}
        return tuple(
            sorted(self.items, key=lambda item: (
                item.why != "opening", place.get(item.kind, 4)
            ))
        )  # fmt: skip


def begun(standing: Standing, order: int) -> Asked:
    """Take a question up as it stands; ``order`` is its place among all."""
    return Asked(
        standing=standing,
        order=order,
        due=standing.due,
        interval=standing.interval,
        seen=int(standing.due is not None),
    )


def due_on(asked: Sequence[Asked], day: int) -> list[Asked]:
    """Return what is due on a day: the opening, what was met once, then the weakest first."""
    due = [each for each in asked if each.due is not None and each.due <= day]
    return sorted(due, key=lambda each: (
        not each.standing.opening, each.seen > 1, *weakness(each.standing), each.due, each.order
    ))  # fmt: skip
