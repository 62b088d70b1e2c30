"""What a panel makes of the questions that ask for a choice: who owned one, and what it cost."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.interview.ownership import Ownership, Why, asks_for_a_choice, ownership
from voicecoach.interview.rounds import Exchange
from voicecoach.interview.testimony import quotes

Ballot = Literal["strong yes", "yes", "unsure", "no", "strong no", "no vote"]
"""``no vote`` from who asked nothing that a choice answers, as in a talk about pay."""

Because = Why | Literal["weighed", "unweighed", "no choice asked"]
"""What a vote goes by: ``weighed`` where choices came with what they cost."""

TRADE_OFF = ("rejected_alternative", "accepted_cost", "criterion", "dissent")
"""What shows that a choice was weighed, what persuades most first."""

OWNED_FROM = 2 / 3
"""Share of the questions with a choice from which an interviewer says yes. House rule: one answer
without a choice is a bad day, two of three are a pattern."""

WEIGHED_FROM = 0.5
"""Share of the questions with a trade-off that it takes besides; with less they can't tell."""

HEARD_FROM = 0.5
"""Share of the questions that must have been understood for any vote or decision."""

STRONG_TRADE_OFFS = 3
"""Different ones that each answer needs for a strong yes."""

LIMITS = frozenset({"counterfactual", "reflection"})
"""What admits how far a result goes; a strong yes needs it in each answer."""

RESULTS = frozenset({"impact_number", "experiment"})
"""What shows that something came of a choice, or how it would be found out; the same."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """A question with what a panel makes of it."""

    exchange: Exchange
    own: Ownership
    trade_offs: frozenset[str]
    """What a choice was weighed against; nothing where there is none."""

    @property
    def is_owned(self) -> bool:
        """Whether the candidate's own choice became clear."""
        return self.own.level == "clear"

    @property
    def is_repeated(self) -> bool:
        """Whether its answer was given before: it speaks neither for nor against anybody again."""
        return self.own.why == "repeated"

    @property
    def is_judged(self) -> bool:
        """Whether it could be judged by itself."""
        return self.own.level != "unheard" and not self.is_repeated


def weigh_exchanges(exchanges: Iterable[Exchange]) -> tuple[Weighed, ...]:
    """Judge every question in which there is a choice to look for."""
    return tuple(map(_weighed, filter(asks_for_a_choice, exchanges)))


def judge(weighed: Sequence[Weighed]) -> tuple[Ballot, Because]:
    """Come to a vote on these questions, and say what it goes by."""
    if (because := nothing_to_judge(weighed)) is not None:
        return ("unsure" if weighed else "no vote"), because
    judged = [each for each in weighed if each.is_judged]
    owned = [each for each in judged if each.is_owned]
    if len(owned) < OWNED_FROM * len(judged):
        none_at_all = all(each.own.level == "none" for each in judged)
        return ("strong no" if none_at_all else "no"), main_reason(judged)
    backed = [each for each in owned if each.trade_offs]
    if len(backed) < WEIGHED_FROM * len(judged):
        return "unsure", "unweighed"
    return ("strong yes" if _is_strong(judged) else "yes"), "weighed"


def nothing_to_judge(weighed: Sequence[Weighed]) -> Because | None:
    """Say why nobody can vote on these questions; None where they can."""
    if not weighed:
        return "no choice asked"
    unheard = sum(each.own.level == "unheard" for each in weighed)
    if len(weighed) - unheard < HEARD_FROM * len(weighed):
        return "misheard"
    return None if any(each.is_judged for each in weighed) else "repeated"


def main_reason(judged: Iterable[Weighed]) -> Why:
    """Return why most questions without a clear choice have none, the first of equals."""
    reasons = Counter(each.own.why for each in judged if not each.is_owned)
    return reasons.most_common(1)[0][0] if reasons else "chose"


def _weighed(exchange: Exchange) -> Weighed:
    own = ownership(exchange)
    shown = {one.evidence.signal for one in quotes(exchange)} if own.level == "clear" else set()
    return Weighed(exchange=exchange, own=own, trade_offs=frozenset(shown.intersection(TRADE_OFF)))


def _is_strong(judged: Sequence[Weighed]) -> bool:
    """Whether every answer was weighed well, has a result, and admits how far that goes."""
    for each in judged:
        shown = {one.evidence.signal for one in quotes(each.exchange)}
        if len(each.trade_offs) < STRONG_TRADE_OFFS or not (shown & LIMITS and shown & RESULTS):
            return False
    return True
