"""The panel sits down: votes, the doubt that decided, one decision, and what would have changed it.

The decision follows the decision signal: in how many questions a choice became the candidate's own,
and in how many it was weighed. Nothing is averaged with anything.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.evidence import surely_heard
from voicecoach.interview.english.debrief import BALLOTS, DOUBTS, REMEDIES
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
        return "Too little could be understood to say whether you choose."
    questions = f"{judged} questions" if judged != 1 else "one question"
    return (
        f"In {questions} you owned a choice {_times(owned)} and said what it was weighed against "
        f"{_times(weighed)}."
    )


def _would_change(decision: Decision, doubt: Doubt | None) -> str:
    if decision == "unsure":
        return "A recording in which your words come through would let the panel decide."
    if doubt is None:
        return "Nothing stayed open that the panel would have fought over."
    remedy = REMEDIES[doubt.gap]
    if decision == "hire":
        return f"It nearly failed on {DOUBTS[doubt.gap]}. Bring {remedy}."
    return f"What would have changed it: {remedy}."


def _spoken(
    decision: Decision,
    signal: str,
    would_change: str,
    votes: Sequence[Vote],
    contradictions: Sequence[Contradiction],
) -> str:
    opening = {
        "hire": "The panel would hire you.",
        "no hire": "The panel would not hire you this time.",
        "unsure": "The panel could not decide.",
    }[decision]
    parts = [opening, signal, *map(_spoken_vote, votes)]
    if contradictions:
        first = contradictions[0]
        parts.append(
            f"Two of your figures do not agree: {first.first.quote}, and {first.second.quote}."
        )
    parts.append(would_change)
    while len(" ".join(parts).split()) > LONGEST_SPOKEN_WORDS and len(parts) > 3:
        parts.pop(-2)  # the last votes are in the written form; opening and remedy are not
    return " ".join(parts)


def _spoken_vote(vote: Vote) -> str:
    said = f"{vote.panelist.name}, {vote.panelist.role}: {BALLOTS[vote.ballot]}."
    best = next((one for one in vote.for_ if surely_heard(one.evidence)), None)
    if best is not None and vote.ballot in ("yes", "strong yes"):
        said += f" What counted was {_name(best)}."
    elif vote.doubts:
        said += f" Still open is {DOUBTS[vote.doubts[0].gap]}."
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
    lines = [f"# Debrief: {loop.title}", "", f"**{decision.capitalize()}.** {signal}", ""]
    lines += [would_change, ""]
    for vote in votes:
        lines += [
            f"## {titles[vote.round]}: {vote.panelist.name}, {vote.panelist.role}",
            "",
            f"Looks for {vote.panelist.lens}. Votes **{vote.ballot}**: a choice of your own in "
            f"{vote.owned} of {vote.judged}, weighed in {vote.weighed}.",
            "",
        ]
        lines += _listed("For", vote.for_) + _listed("Against", vote.against)
        if vote.doubts:
            lines += ["Open:", "", *(f"- {_doubt(doubt)}" for doubt in vote.doubts), ""]
    if contradictions:
        lines += ["## Figures that do not agree", ""]
        lines += [
            f"- “{each.first.quote}” ({each.first.question}, second {each.first.at_s:.0f}) and "
            f"“{each.second.quote}” ({each.second.question}, second {each.second.at_s:.0f}): "
            f"{each.why}"
            for each in contradictions
        ]
        lines.append("")
    if recovered := [each for each in exchanges if each.recovery is not None]:
        lines += ["## Interruptions", "", *map(_recovery, recovered), ""]
    return "\n".join(lines)


def _listed(title: str, quotes: Sequence[Quoted]) -> list[str]:
    if not quotes:
        return []
    return [f"{title}:", "", *(f"- {_quoted(one)}" for one in quotes), ""]


def _quoted(one: Quoted) -> str:
    doubt = "" if surely_heard(one.evidence) else " (unsure)"
    words = as_written(one.evidence.quote)
    return f"{_name(one)}: “{words}”{doubt} ({one.question}, second {one.evidence.start_s:.0f})"


def _name(one: Quoted) -> str:
    return ENGLISH.signal_name(one.evidence.signal, ENGLISH.kind(one.kind)).said_as


def _doubt(doubt: Doubt) -> str:
    asked = ", asked for and not given" if doubt.probed else ""
    return f"{DOUBTS[doubt.gap]} ({doubt.question}{asked})"


def _recovery(exchange: Exchange) -> str:
    recovery = exchange.recovery
    if recovery is None or recovery.resumed_after_s is None:
        return f"- {exchange.question.id}: no word came after the interruption."
    thread = {"yes": "took the thread up again", "no": "lost the thread"}.get(
        recovery.thread, "could not be followed afterwards"
    )
    met = {"closed": "met the objection", "open": "left the objection open"}.get(
        recovery.answered, "answered too unclearly to judge"
    )
    return (
        f"- {exchange.question.id}: spoke again after {recovery.resumed_after_s:.1f} s, {met}, and "
        f"{thread}."
    )


def _times(count: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(count, f"{in_words(count)} times")
