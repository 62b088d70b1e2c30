"""A choice that somebody tells: whose it is, of what sort, and where it is said."""

from dataclasses import dataclass
from enum import StrEnum


class ChoiceKind(StrEnum):
    """Whose choice it is, and how firm."""

    OWN = "own"
    SHARED = "shared"
    """The speaker's and somebody else's: "we decided", "Anna and I decided"."""

    OTHERS = "others"
    HYPOTHETICAL = "hypothetical"
    """What the speaker would do, where something done was asked for."""

    HEDGED = "hedged"
    FINDING_OUT = "finding_out"
    """Decided, but it only finds something out, talks, or improves the speaker."""

    NEGATED = "negated"
    DISAGREED_AND_COMMITTED = "disagreed_and_committed"
    PASSIVE = "passive"
    """Decided by nobody who is named: "it was cancelled"."""


class AskedFor(StrEnum):
    """What was asked for, as far as it changes what counts as choosing."""

    PAST = "past"
    """Something that happened: what one would do is no choice."""

    CASE = "case"
    """A recommendation: what one would do is the choice."""

    PAY = "pay"
    """Pay talk: an ask is the choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One choice in a line."""

    kind: ChoiceKind
    verb_class: str
    """What sort of choice: decision, refusal, ending, preference, proposal, named, ask …"""

    first: int
    last: int
    """First and last token of the line that tell it."""

    proven: bool = False
    """An own choice told in a way that labellers called one in at least 95 of 100 sentences."""
