"""The panel sits down: votes, the doubt that decided, one decision, and what would have changed it.

The decision follows the decision signal: in how many questions a choice became the candidate's own,
and in how many it was weighed. Nothing is averaged with anything. What is here are facts; how they
are shown and said is worded elsewhere (``review.debrief``, ``interview.debrief_talk``).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.interview.gaps import ORDER, GapCode, find_gaps
from voicecoach.interview.ledger import Contradiction, figures_of, find_contradictions
from voicecoach.interview.offers.record import TalkOutcome
from voicecoach.interview.ownership import Why
from voicecoach.interview.panel import Loop
from voicecoach.interview.probes import wanted
from voicecoach.interview.recovery import Survived
from voicecoach.interview.replies import Closed
from voicecoach.interview.rounds import Exchange
from voicecoach.interview.stated_figures import StatedFigure
from voicecoach.interview.testimony import asked_in, quotes
from voicecoach.interview.votes import Vote, cast_votes
from voicecoach.interview.weighing import (
    OWNED_FROM,
    Because,
    Weighed,
    main_reason,
    nothing_to_judge,
    weigh_exchanges,
)

Decision = Literal["hire", "no hire", "unsure"]

DIVIDED_FROM = 0.5
"""Share of the questions with a choice from which a panel is divided, and does not refuse."""

Next = GapCode | Why | Literal["unweighed", "nothing open"]
"""What to bring the next time."""

_GRAVEST: tuple[GapCode, ...] = ORDER["behavioral"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Two figures of the candidate's that do not agree: both said, or one in their CV."""

    first: str
    first_asked: str
    """The question in which it was said, in short."""

    first_s: float
    second: str
    second_asked: str
    second_s: float
    why: str
    cv_line: int = 0
    """The line of the CV that has the first; 0 where that was said, too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruption:
    """How the candidate took being cut off."""

    asked: str
    resumed_after_s: float | None
    answered: Closed
    thread: Survived


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """What the panel comes to when the candidate has left: ``DATA/interviews/ID.debrief.json``."""

    schema: Literal["voicecoach.debrief/1"] = "voicecoach.debrief/1"
    title: str
    """Of the interview."""

    decision: Decision
    because: Because | Literal["divided"]
    """What the decision goes by."""

    owned: int
    """Questions in which a choice became the candidate's own."""

    weighed: int
    """Questions in which it came with what it was weighed against."""

    judged: int
    """Questions that could be judged, of those with a choice to look for (``asked``)."""

    asked: int
    next: Next
    """What would have changed the decision, or come nearest to: the doubt that weighed most."""

    votes: tuple[Vote, ...]
    disagreements: tuple[Disagreement, ...] = ()
    interruptions: tuple[Interruption, ...] = ()
    offers: tuple[TalkOutcome, ...] = ()
    """What came of talks about an offer, on which nobody votes."""


def hold_debrief(
    loop: Loop, exchanges: Sequence[Exchange], *, in_cv: Sequence[StatedFigure] = ()
) -> Debrief:
    """Come to a decision on everything that was said in the rounds held so far.

    ``in_cv`` are figures of the CV that the interview was prepared from: answers are held against
    them.
    """
    contradictions = find_contradictions((*in_cv, *figures_of(exchanges)))
    weighed = weigh_exchanges(exchanges)
    judged = [each for each in weighed if each.is_judged]
    decision, because = _decide(weighed, judged)
    return Debrief(
        title=loop.title,
        decision=decision,
        because=because,
        owned=sum(each.is_owned for each in judged),
        weighed=sum(bool(each.trade_offs) for each in judged),
        judged=len(judged),
        asked=len(weighed),
        next=_next(because, judged),
        votes=cast_votes(loop.rounds, exchanges),
        disagreements=tuple(_disagreements(contradictions, exchanges)),
        interruptions=tuple(_interruptions(exchanges)),
        offers=tuple(each.outcome for each in exchanges if each.outcome is not None),
    )


def _decide(
    weighed: Sequence[Weighed], judged: Sequence[Weighed]
) -> tuple[Decision, Because | Literal["divided"]]:
    """Hire who owned a choice in every round, refuse who did in less than half of the questions.

    Between the two a panel is divided, and where nobody heard what a choice cost, too.
    """
    if (because := nothing_to_judge(weighed)) is not None:
        return "unsure", because
    share = sum(each.is_owned for each in judged) / len(judged)
    if share < DIVIDED_FROM:
        return "no hire", main_reason(judged)
    if share < OWNED_FROM or _rounds_without(weighed):
        return "unsure", "divided"
    if not any(each.trade_offs for each in judged):
        return "unsure", "unweighed"
    return "hire", "weighed"


def _rounds_without(weighed: Iterable[Weighed]) -> set[str]:
    """Return the rounds in which no choice became the candidate's own, as far as one can tell."""
    levels: dict[str, set[str]] = {}
    for each in weighed:
        if each.own.level == "unheard":
            continue
        levels.setdefault(each.exchange.round, set()).add(each.own.level)
    return {round_ for round_, found in levels.items() if "clear" not in found}


def _next(because: Because | Literal["divided"], judged: Sequence[Weighed]) -> Next:
    """Return what weighed most: why there was no choice, else the gap that most answers have."""
    if because in ("misheard", "unweighed"):
        return "misheard" if because == "misheard" else "unweighed"
    if any(not each.is_owned for each in judged):
        return main_reason(judged)
    if because in ("divided", "repeated"):
        return "repeated"  # nothing else can divide a panel where every answer has a choice
    gaps = Counter(gap for each in judged for gap in _open_gaps(each.exchange))
    if not gaps:
        return "nothing open"
    return min(gaps, key=lambda gap: (-gaps[gap], _GRAVEST.index(gap)))


def _open_gaps(exchange: Exchange) -> Iterable[GapCode]:
    """Give what an answer left open and no reply gave; what was never asked for as well."""
    closed = {outcome.probe.gap for outcome in exchange.outcomes if outcome.closed == "closed"}
    shown = {one.evidence.signal for one in quotes(exchange)}
    gaps = find_gaps(exchange.report) if exchange.report else ()
    return [
        gap.code
        for gap in gaps
        if gap.code not in closed and not shown.intersection(wanted(gap.code))
    ]


def _disagreements(
    pairs: Sequence[Contradiction], exchanges: Sequence[Exchange]
) -> Iterable[Disagreement]:
    asked = {each.question.id: asked_in(each) for each in exchanges}
    for pair in pairs:
        yield Disagreement(
            first=pair.first.quote,
            first_asked=asked.get(pair.first.question, ""),
            first_s=pair.first.at_s,
            second=pair.second.quote,
            second_asked=asked.get(pair.second.question, ""),
            second_s=pair.second.at_s,
            why=pair.why,
            cv_line=pair.first.cv_line,
        )


def _interruptions(exchanges: Sequence[Exchange]) -> Iterable[Interruption]:
    for each in exchanges:
        if each.recovery is not None:
            yield Interruption(
                asked=asked_in(each),
                resumed_after_s=each.recovery.resumed_after_s,
                answered=each.recovery.answered,
                thread=each.recovery.thread,
            )
