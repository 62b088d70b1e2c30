"""What is kept of a talk about an offer."""

from dataclasses import dataclass
from typing import Literal

from voicecoach.interview.offers.offer import Unit
from voicecoach.languages.english.offers.parts import PartName, ReasonKind

Ended = Literal["agreed", "time", "refused", "turns", "stopped"]
"""How a talk ended: a yes, time to think, a no that stayed one, no replies left, broken off."""

Blocked = Literal[
    "no figure", "no reason", "used reason", "weak reason", "limit", "too far", "fixed", "not there"
]
"""Why a part did not move. ``limit`` is also an offer without room, and a last step that was made;
``not there`` is a part that the offer has no rule for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartOutcome:
    """What came of one part."""

    part: PartName
    unit: Unit | None = None
    """What its figures count; None for terms."""

    offered: float | None = None
    stands: float | None = None
    """What stands in the end, for a part with a figure."""

    limit: float | None = None
    """How far it could have gone; None for what is fixed and for terms."""

    terms: str = ""
    """What could be granted; empty where there is a figure."""

    granted: bool = False
    asked: float | None = None
    """The last figure asked for; None where none was."""

    was_asked: bool = False
    ranged: bool = False
    """The last figure was the lower end of a range."""

    because: tuple[ReasonKind, ...] = ()
    """Reasons that moved it, in order."""

    opens: tuple[ReasonKind, ...] = ()
    """Reasons that would have."""

    blocked: Blocked | None = None
    """Why the last ask for it moved nothing."""

    @property
    def moved(self) -> bool:
        """Whether anything was gained."""
        return self.granted or (self.stands or 0.0) > (self.offered or 0.0)

    @property
    def is_pay(self) -> bool:
        """Whether it is money, shares or terms, and no date or day off."""
        return self.unit in (None, "money a year", "money once", "percent")

    @property
    def could_move(self) -> bool:
        """Whether there was more to gain."""
        if self.terms:
            return not self.granted
        return self.limit is not None and self.limit > (self.stands or 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class TalkOutcome:
    """What came of a talk."""

    ended: Ended
    parts: tuple[PartOutcome, ...]
    currency: str = "yuan"
    bounded: bool = False
    """Not all limits could be reached at once."""

    only_more: bool = False
    """More was asked for, and no figure was ever named."""
