"""A talk about an offer as it stands: what moved, what was granted, what may still move."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from voicecoach.interview.offers.offer import Offer, PartRule
from voicecoach.interview.offers.record import Blocked, Ended
from voicecoach.interview.offers.value import Value
from voicecoach.languages.english.interview.offer_speech import Words
from voicecoach.languages.english.offers.ask import Reason
from voicecoach.languages.english.offers.parts import PartName

NEAR_STEPS = 2
"""A gap of so many steps is closed at once, where the reason is good."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """One thing that was asked for, as the counterpart took it."""

    part: PartName
    figure: float | None = None
    ranged: bool = False
    """It was a range, of which the lower end counts."""

    moved_to: float | None = None
    """What stands for it since then; None where nothing moved."""

    because: Reason | None = None
    """What moved it; None where that needed no reason, or nothing moved."""

    blocked: Blocked | None = None
    """Why nothing moved; None where something did, or where the offer had it already."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Awaited:
    """What the counterpart asked back for."""

    what: Literal["figure", "reason", "confirmation", "part", "yes"]
    part: PartName | None = None
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk so far."""

    offer: Offer
    facts: tuple[tuple[tuple[str, ...], str], ...] = ()
    """What questions are answered from: words that ask for it, and what is said."""

    stands: Mapping[PartName, float] = field(default_factory=dict)
    """Figures that moved, by part; the others are as they were offered."""

    granted: frozenset[PartName] = frozenset()
    """Parts whose terms were granted."""

    given: tuple[Reason, ...] = ()
    """Reasons that nothing has moved for yet."""

    spent: frozenset[Reason] = frozenset()
    made: tuple[Made, ...] = ()
    awaited: Awaited | None = None
    focus: PartName | None = None
    """What was talked about last."""

    pointed_at: frozenset[PartName] = frozenset()
    """Parts that the counterpart offered to talk about."""

    only_more: int = 0
    """How often more was asked for, and neither a part nor a figure named."""

    pressed: int = 0
    """How often was threatened or refused."""

    replies: tuple[str, ...] = ()
    words: Words = field(default_factory=Words)
    ended: Ended | None = None

    def value(self, rule: PartRule) -> float:
        """Return what stands for a part with a figure."""
        return self.stands.get(rule.part, rule.offered or 0.0)

    def reason_for(self, rule: PartRule) -> Reason | None:
        """Return a reason that was not used and moves this part; what was said last comes first."""
        return next((each for each in reversed(self.given) if each.kind in rule.opens), None)

    def left(self) -> float:
        """Return what the counterpart may still spend; without bound where the offer has none."""
        if self.offer.room is None:
            return float("inf")
        return self.offer.room - sum(map(self.spent_on, self.offer.parts))

    def spent_on(self, rule: PartRule) -> float:
        """Return what the moves of a part took of the offer's room."""
        if rule.part in self.granted:
            return rule.costs
        return rule.costs * (self.value(rule) - (rule.offered or 0.0)) / (rule.step or 1.0)


def moved_to(talk: Talk, rule: PartRule, asked: float) -> float:
    """Return where a part moves to for a reason; above what stands by a step or less at least."""
    stands, step = talk.value(rule), rule.step or 1.0
    gap = min(asked, rule.limit or asked) - stands
    earlier = moves_of(talk, rule)
    most = min(gap, step * _steps_left(talk, rule))
    if earlier:
        most = min(most, earlier[-1] - step)
    if not rule.opens or (gap <= NEAR_STEPS * step and not earlier):
        by = gap
    else:
        by = max(step, step * _whole_steps(gap / (2 + len(earlier)), step))
    return round(stands + min(by, most), 6)


def moves_of(talk: Talk, rule: PartRule) -> list[float]:
    """Return by how much a part has moved, each time."""
    at, moves = rule.offered or 0.0, []
    for made in talk.made:
        if made.part == rule.part and made.moved_to is not None and made.moved_to > at:
            moves.append(round(made.moved_to - at, 6))
            at = made.moved_to
    return moves


def _whole_steps(amount: float, step: float) -> int:
    return int(amount / step + 1e-9)


def _steps_left(talk: Talk, rule: PartRule) -> float:
    """Return how many steps the offer's room still pays for."""
    left = talk.left()
    return left if left == float("inf") or not rule.costs else _whole_steps(left, rule.costs)


def can_move(talk: Talk, rule: PartRule) -> bool:
    """Whether a part may still move, for a good reason or on request."""
    if rule.fixed or rule.part in talk.granted:
        return False
    if rule.terms:
        return rule.costs <= talk.left()
    earlier = moves_of(talk, rule)
    step = rule.step or 1.0
    if talk.value(rule) >= (rule.limit or 0.0) or _steps_left(talk, rule) < 1:
        return False
    return not (rule.opens and earlier and earlier[-1] <= step)
