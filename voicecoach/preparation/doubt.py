"""Doubt: what an interviewer would not take from a CV as it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

Reason = Literal[
    "no-baseline",
    "no-number",
    "straight-line",
    "we",
    "no-alternative",
    "contradiction",
    "no-scope",
    "unexplained-gap",
]
"""A result in percent without what it was before; a result that nobody can count; a launch followed
by a figure with no other cause, test or limit; a group that did it; a decision or build without
what was turned down; two lines that give different figures of one thing; a title or duty without
the size of it; months of which the CV says nothing."""

REASONS: tuple[Reason, ...] = get_args(Reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """One thing that would be asked about."""

    reason: Reason
    line: int
    """The line that raises it."""

    quote: str
    """Words of that line, to the letter."""

    why: str
    """What is missing, in a sentence for people."""

    claim: str = ""
    """Id of the claim; empty for a doubt about a role or a gap."""

    other_line: int = 0
    """The line that it contradicts; 0 where it contradicts none."""

    rounds: Mapping[str, float]
    """Id of a round of the shipped interviews → how likely it is asked there, 0 to 1."""

    @property
    def weight(self) -> float:
        """How likely it is asked anywhere."""
        return max(self.rounds.values(), default=0.0)
