"""How each interviewer votes, and on what words: by choices that were owned, not by polish."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from voicecoach.interview.gaps import GapCode
from voicecoach.interview.ownership import asks_for_a_choice
from voicecoach.interview.panel import Panelist, Round
from voicecoach.interview.rounds import Declined, Exchange
from voicecoach.interview.testimony import (
    Quoted,
    asked_in,
    overlap,
    speaks_against,
    speaks_for,
    words_of,
)
from voicecoach.interview.weighing import (
    TRADE_OFF,
    Ballot,
    Because,
    Weighed,
    judge,
    weigh_exchanges,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """Who votes."""

    name: str
    role: str
    lens: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """What was asked for and not given."""

    lacks: GapCode | Declined
    """What a follow-up was after, or how the question itself was left out."""

    question: str
    asked: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """An answer in which there is no choice to look for. It counts neither way."""

    question: str
    asked: str
    clear: int
    """Criteria of its rubric that are clear, of ``criteria`` in all."""

    criteria: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One interviewer's vote on their round."""

    round: str
    """Id; ``title`` is what it is called."""

    title: str
    seat: Seat
    ballot: Ballot
    because: Because
    words: Quoted | None
    """The candidate's words that the vote rests on most; None where none were heard."""

    owned: int
    """Questions in which the candidate's own choice became clear, with follow-ups."""

    weighed: int
    """Questions in which a choice came with what it was weighed against."""

    weighed_by: tuple[str, ...] = ()
    """What they were weighed against, by its signals."""

    judged: int
    """Questions that could be judged; those left out are."""

    asked: int
    """Questions with a choice to look for."""

    for_: tuple[Quoted, ...] = ()
    """Evidence for, what they listen for first."""

    against: tuple[Quoted, ...] = ()
    """Never words that are also for."""

    open: tuple[Open, ...] = ()
    noted: tuple[Noted, ...] = ()


def cast_votes(rounds: Sequence[Round], exchanges: Sequence[Exchange]) -> tuple[Vote, ...]:
    """Let everybody vote who asked something, in the order of the rounds.

    Nobody holds words against the candidate that count for them with somebody else.
    """
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
                votes.append(_vote(round_, panelist, own))
    counted = [one for vote in votes for one in vote.for_]
    return tuple(
        replace(
            vote,
            against=tuple(
                one for one in vote.against if not any(overlap(one, other) for other in counted)
            ),
        )
        for vote in votes
    )


def _vote(round_: Round, panelist: Panelist, exchanges: Sequence[Exchange]) -> Vote:
    weighed = weigh_exchanges(exchanges)
    ballot, because = judge(weighed)
    judged = [each for each in weighed if each.is_judged]
    owned = [each.exchange for each in judged if each.is_owned]
    counted = speaks_for(panelist.listens_for, owned)
    return Vote(
        round=round_.id,
        title=round_.title,
        seat=Seat(name=panelist.name, role=panelist.role, lens=panelist.lens),
        ballot=ballot,
        because=because,
        words=_words(judged, because),
        owned=sum(each.is_owned for each in judged),
        weighed=sum(bool(each.trade_offs) for each in judged),
        weighed_by=_backing(judged),
        judged=len(judged),
        asked=len(weighed),
        for_=counted,
        against=speaks_against([(each.exchange, each.own) for each in judged], counted),
        open=tuple(_open(weighed)),
        noted=tuple(_noted(exchanges)),
    )


def _backing(judged: Sequence[Weighed]) -> tuple[str, ...]:
    return tuple(name for name in TRADE_OFF if any(name in each.trade_offs for each in judged))


def _words(judged: Sequence[Weighed], because: Because) -> Quoted | None:
    """Return the words of the first question that the vote goes by."""
    wanted = "chose" if because in ("weighed", "unweighed") else because
    fitting = (words_of(each.exchange, each.own) for each in judged if each.own.why == wanted)
    return next(filter(None, fitting), None)


def _open(weighed: Sequence[Weighed]) -> Iterator[Open]:
    """Give what was asked for and not given, each once for a question."""
    for each in weighed:
        question = each.exchange.question
        asked = asked_in(each.exchange)
        if each.exchange.declined is not None:
            yield Open(lacks=each.exchange.declined, question=question.id, asked=asked)
        given = {out.probe.gap for out in each.exchange.outcomes if out.closed != "open"}
        tried = (out.probe.gap for out in each.exchange.outcomes if out.closed == "open")
        for gap in dict.fromkeys(tried):
            if gap is not None and gap not in given:
                yield Open(lacks=gap, question=question.id, asked=asked)


def _noted(exchanges: Iterable[Exchange]) -> Iterator[Noted]:
    for each in exchanges:
        if not asks_for_a_choice(each) and each.report is not None and each.report.rubric:
            yield Noted(
                question=each.question.id,
                asked=asked_in(each),
                clear=sum(level.level == "clear" for level in each.report.rubric),
                criteria=len(each.report.rubric),
            )
