"""The panel sits down: votes, the doubt that decided, one decision, and what would have changed it.

The decision follows the decision signal: in how many questions a choice became the candidate's own,
and in how many it was weighed. Nothing is averaged with anything.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.evidence import surely_heard
from voicecoach.interview.gaps import ORDER
from voicecoach.interview.ledger import Contradiction
from voicecoach.interview.panel import Loop
from voicecoach.interview.rounds import Exchange
from voicecoach.interview.votes import (
    OWNED_FROM,
    WEIGHED_FROM,
    Doubt,
    Quoted,
    Vote,
    asks_for_a_choice,
    cast_votes,
    heard,
    shows_choice,
    shows_trade_off,
)
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.in_words import in_words
from voicecoach.languages.english.interview import debrief as words
from voicecoach.languages.english.interview import debrief_page as page
from voicecoach.languages.english.quoting import as_written

Decision = Literal["hire", "no hire", "unsure"]

LONGEST_SPOKEN_WORDS = 280
"""Under two minutes at a voice's 150 words a minute."""

HEARD_FROM = 0.5
"""Share of the questions that must have been understood for any decision."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """What the panel says when the candidate has left."""

    decision: Decision
    signal: str
    """The decision signal in one sentence."""

    decided_by: Doubt | None
    """The doubt that weighed most; None where none stayed."""

    would_change: str
    """What would have changed the decision, or what would have put it at risk."""

    votes: tuple[Vote, ...]
    contradictions: tuple[Contradiction, ...]
    spoken: str
    written: str
    """All of it, as Markdown."""


def hold_debrief(
    loop: Loop, exchanges: Sequence[Exchange], contradictions: Sequence[Contradiction] = ()
) -> Debrief:
    """Come to a decision on everything that was said in the rounds held so far."""
    votes = cast_votes(loop.rounds, exchanges)
    asked = [each for each in exchanges if asks_for_a_choice(each)]
    judged = [each for each in asked if heard(each)]
    owned = sum(map(shows_choice, judged))
    weighed = sum(shows_choice(each) and shows_trade_off(each) for each in judged)
    decision = _decide(owned, weighed, judged=len(judged), asked=len(asked))
    deciding = _deciding_doubt(votes)
    signal = _signal(owned, weighed, len(judged))
    would_change = _would_change(decision, deciding)
    return Debrief(
        decision=decision,
        signal=signal,
        decided_by=deciding,
        would_change=would_change,
        votes=votes,
        contradictions=tuple(contradictions),
        spoken=_spoken(decision, signal, would_change, votes, contradictions),
        written=_written(loop, decision, signal, would_change, votes, contradictions, exchanges),
    )


def _decide(owned: int, weighed: int, *, judged: int, asked: int) -> Decision:
    if not judged or judged < HEARD_FROM * asked:
        return "unsure"
    return (
        "hire" if owned >= OWNED_FROM * judged and weighed >= WEIGHED_FROM * judged else "no hire"
    )


def _deciding_doubt(votes: Sequence[Vote]) -> Doubt | None:
    """Return the doubt that most interviewers were left with, the graver one where they tie."""
    doubts = [doubt for vote in votes for doubt in vote.doubts]
    counts = Counter(doubt.gap for doubt in doubts)
    grave = list(ORDER["behavioral"])
    return min(
        doubts,
        key=lambda doubt: (-counts[doubt.gap], grave.index(doubt.gap), not doubt.probed),
        default=None,
    )


def _signal(owned: int, weighed: int, judged: int) -> str:
    if not judged:
        return words.SIGNAL_UNKNOWN
    return words.SIGNAL.format(
        questions=words.ONE_QUESTION if judged == 1 else words.QUESTIONS.format(count=judged),
        owned=_times(owned),
        weighed=_times(weighed),
    )


def _would_change(decision: Decision, doubt: Doubt | None) -> str:
    if decision == "unsure":
        return words.TO_BE_HEARD
    if doubt is None:
        return words.NOTHING_OPEN
    told = words.NEARLY_FAILED if decision == "hire" else words.CHANGED_BY
    return told.format(doubt=words.DOUBTS[doubt.gap], remedy=words.REMEDIES[doubt.gap])


def _spoken(
    decision: Decision,
    signal: str,
    would_change: str,
    votes: Sequence[Vote],
    contradictions: Sequence[Contradiction],
) -> str:
    parts = [words.DECISIONS[decision], signal, *map(_spoken_vote, votes)]
    if contradictions:
        pair = contradictions[0]
        parts.append(words.DISAGREE.format(first=pair.first.quote, second=pair.second.quote))
    parts.append(would_change)
    while len(" ".join(parts).split()) > LONGEST_SPOKEN_WORDS and len(parts) > 3:
        parts.pop(-2)  # the last votes are in the written form; opening and remedy are not
    return " ".join(parts)


def _spoken_vote(vote: Vote) -> str:
    panelist = vote.panelist
    said = words.VOTE.format(
        name=panelist.name, role=panelist.role, ballot=words.BALLOTS[vote.ballot]
    )
    best = next((one for one in vote.for_ if surely_heard(one.evidence)), None)
    if best is not None and vote.ballot in ("yes", "strong yes"):
        said += words.COUNTED.format(what=_name(best))
    elif vote.doubts:
        said += words.STILL_OPEN.format(doubt=words.DOUBTS[vote.doubts[0].gap])
    return said


def _written(
    loop: Loop,
    decision: Decision,
    signal: str,
    would_change: str,
    votes: Sequence[Vote],
    contradictions: Sequence[Contradiction],
    exchanges: Sequence[Exchange],
) -> str:
    titles = {each.id: each.title for each in loop.rounds}
    lines = [page.TITLE.format(title=loop.title), "", f"**{decision.capitalize()}.** {signal}", ""]
    lines += [would_change, ""]
    for vote in votes:
        panelist = vote.panelist
        lines += [
            page.SEAT.format(round=titles[vote.round], name=panelist.name, role=panelist.role),
            "",
            page.LENS.format(
                lens=panelist.lens,
                ballot=vote.ballot,
                owned=vote.owned,
                judged=vote.judged,
                weighed=vote.weighed,
            ),
            "",
            *_listed(page.FOR, map(_quoted, vote.for_)),
            *_listed(page.AGAINST, map(_quoted, vote.against)),
            *_listed(page.OPEN, map(_doubt, vote.doubts)),
        ]
    if contradictions:
        lines += [page.DISAGREEING, "", *(f"- {_between(each)}" for each in contradictions), ""]
    if recovered := [each for each in exchanges if each.recovery is not None]:
        lines += [page.INTERRUPTIONS, "", *(f"- {_recovery(each)}" for each in recovered), ""]
    return "\n".join(lines)


def _listed(title: str, points: Iterable[str]) -> list[str]:
    listed = [f"- {point}" for point in points]
    return [f"{title}:", "", *listed, ""] if listed else []


def _quoted(one: Quoted) -> str:
    return page.QUOTED.format(
        what=_name(one),
        words=as_written(one.evidence.quote),
        doubt="" if surely_heard(one.evidence) else page.UNSURE,
        question=one.question,
        at_s=one.evidence.start_s,
    )


def _between(pair: Contradiction) -> str:
    return page.BETWEEN.format(
        first=pair.first.quote,
        first_question=pair.first.question,
        first_s=pair.first.at_s,
        second=pair.second.quote,
        second_question=pair.second.question,
        second_s=pair.second.at_s,
        why=pair.why,
    )


def _name(one: Quoted) -> str:
    return ENGLISH.signal_name(one.evidence.signal, ENGLISH.kind(one.kind)).said_as


def _doubt(doubt: Doubt) -> str:
    asked = page.NOT_GIVEN if doubt.probed else ""
    return f"{words.DOUBTS[doubt.gap]} ({doubt.question}{asked})"


def _recovery(exchange: Exchange) -> str:
    recovery = exchange.recovery
    if recovery is None or recovery.resumed_after_s is None:
        return f"{exchange.question.id}: {page.NO_WORD}"
    told = page.RECOVERED.format(
        after_s=recovery.resumed_after_s,
        met=page.OBJECTIONS[recovery.answered],
        thread=page.THREADS[recovery.thread],
    )
    return f"{exchange.question.id}: {told}"


def _times(count: int) -> str:
    return words.TIMES.get(count, words.MORE_TIMES.format(count=in_words(count)))
