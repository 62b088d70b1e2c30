"""How each interviewer votes, and on what words: by choices that were owned, not by polish."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import is_clear
from voicecoach.interview.gaps import GapCode, find_gaps
from voicecoach.interview.panel import Panelist, Round
from voicecoach.interview.reread import is_unsure
from voicecoach.interview.rounds import Exchange
from voicecoach.languages.english import ENGLISH

Ballot = Literal["strong yes", "yes", "no", "strong no", "unsure"]

TRADE_OFF = frozenset({"rejected_alternative", "accepted_cost", "criterion", "dissent"})
"""What shows that a choice was weighed."""

AGAINST = frozenset(
    {"team_credit", "vague_impact", "cliche", "jargon", "framework_named", "unresolved_agency"}
)
"""What stands in the place of evidence."""

MOST_QUOTED = 3

OWNED_FROM = 2 / 3
"""Share of the questions with a choice from which an interviewer says yes. House rule: one answer
without a choice is a bad day, two of three are a pattern."""

WEIGHED_FROM = 0.5
"""Share of the questions with a trade-off that it takes besides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words of the candidate that an interviewer rests on."""

    question: str
    """Id of the question."""

    kind: str
    """Of the question."""

    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """What stayed open for an interviewer."""

    gap: GapCode
    question: str
    evidence: Evidence | None
    probed: bool
    """It was asked for and still not given."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One interviewer's vote on their round."""

    round: str
    panelist: Panelist
    ballot: Ballot
    owned: int
    """Questions in which the candidate's own choice became clear, with follow-ups."""

    weighed: int
    """Questions in which a choice came with what it was weighed against."""

    judged: int
    """Questions that could be judged."""

    for_: tuple[Quoted, ...]
    """Evidence for, what they listen for first."""

    against: tuple[Quoted, ...]
    doubts: tuple[Doubt, ...]
    """What stayed open, most important first; what was asked for in vain comes before the rest."""


def cast_votes(rounds: Sequence[Round], exchanges: Sequence[Exchange]) -> tuple[Vote, ...]:
    """Let everybody vote who asked something, in the order of the rounds."""
    votes = []
    for round_ in rounds:
        for panelist in round_.panelists:
            own = [
                each
                for each in exchanges
                if each.round == round_.id
                and each.panelist == panelist.name
                and each.question.kind != "negotiation"  # a talk about pay is no reason to hire
            ]
            if own:
                votes.append(_vote(round_.id, panelist, own))
    return tuple(votes)


def shows_choice(exchange: Exchange) -> bool:
    """Whether the candidate's own choice became clear, in the answer or in a reply."""
    structure = exchange.report.structure if exchange.report else None
    return (structure is not None and structure.known == "yes") or any(
        item.signal == "decision" and is_clear(item)
        for reply in exchange.replies
        for item in reply.signals
    )


def shows_trade_off(exchange: Exchange) -> bool:
    """Whether something was named that the choice was weighed against."""
    return any(item.signal in TRADE_OFF and is_clear(item) for item in _signals(exchange))


def asks_for_a_choice(exchange: Exchange) -> bool:
    """Whether there is a choice to look for: an introduction has none, and counts neither way."""
    kind = exchange.question.kind
    return kind != "negotiation" and ENGLISH.kind(kind).choice is not None


def heard(exchange: Exchange) -> bool:
    """Whether there is enough to judge: words that the recognizer was sure of."""
    report = exchange.report
    return report is not None and bool(report.transcript.words) and not is_unsure(report)


def _vote(round_id: str, panelist: Panelist, exchanges: Sequence[Exchange]) -> Vote:
    judged = [each for each in exchanges if asks_for_a_choice(each) and heard(each)]
    owned = sum(map(shows_choice, judged))
    weighed = sum(shows_choice(each) and shows_trade_off(each) for each in judged)
    return Vote(
        round=round_id,
        panelist=panelist,
        ballot=_ballot(owned, weighed, len(judged)),
        owned=owned,
        weighed=weighed,
        judged=len(judged),
        for_=_for(panelist, judged),
        against=_against(judged),
        doubts=tuple(open_doubts(judged)),
    )


def _ballot(owned: int, weighed: int, judged: int) -> Ballot:
    if not judged:
        return "unsure"
    if owned == 0:
        return "strong no"
    if owned < OWNED_FROM * judged or weighed < WEIGHED_FROM * judged:
        return "no"
    return "strong yes" if weighed == judged else "yes"


def _for(panelist: Panelist, exchanges: Iterable[Exchange]) -> tuple[Quoted, ...]:
    order = {signal: place for place, signal in enumerate(panelist.listens_for)}
    found = [
        Quoted(question=each.question.id, kind=each.question.kind, evidence=item)
        for each in exchanges
        for item in _signals(each)
        if item.signal in order and is_clear(item)
    ]
    found.sort(key=lambda one: (order[one.evidence.signal], -one.evidence.confidence))
    first_of_each = {one.evidence.signal: one for one in reversed(found)}
    chosen = sorted(first_of_each.values(), key=lambda one: order[one.evidence.signal])
    return tuple(chosen[:MOST_QUOTED])


def _against(exchanges: Iterable[Exchange]) -> tuple[Quoted, ...]:
    found = [
        Quoted(question=each.question.id, kind=each.question.kind, evidence=item)
        for each in exchanges
        for item in _signals(each)
        if item.signal in AGAINST and is_clear(item)
    ]
    found.sort(key=lambda one: -one.evidence.confidence)
    return tuple({one.evidence.signal: one for one in reversed(found)}.values())[:MOST_QUOTED]


def open_doubts(exchanges: Iterable[Exchange]) -> list[Doubt]:
    """Return what stayed open after all follow-ups, once for each kind of gap."""
    doubts: dict[GapCode, Doubt] = {}
    for each in exchanges:
        if each.report is None:
            continue
        closed = {outcome.probe.gap for outcome in each.outcomes if outcome.closed == "closed"}
        tried = {outcome.probe.gap for outcome in each.outcomes}
        for gap in find_gaps(each.report):
            if gap.code in closed:
                continue
            doubt = Doubt(
                gap=gap.code,
                question=each.question.id,
                evidence=gap.evidence,
                probed=gap.code in tried,
            )
            if gap.code not in doubts or (doubt.probed and not doubts[gap.code].probed):
                doubts[gap.code] = doubt
    return sorted(doubts.values(), key=lambda doubt: not doubt.probed)


def _signals(exchange: Exchange) -> list[Evidence]:
    reports: list[Report] = [exchange.report] if exchange.report else []
    return [item for report in (*reports, *exchange.replies) for item in report.signals]
