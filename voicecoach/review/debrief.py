"""A debrief as it is shown: every word of its page, for a terminal, a browser and a file alike."""

from collections.abc import Iterable
from dataclasses import dataclass

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import surely_heard
from voicecoach.interview.debrief import Debrief, Disagreement, Interruption
from voicecoach.interview.offers.outcome import outcome_lines
from voicecoach.interview.testimony import Quoted
from voicecoach.interview.votes import Noted, Open, Vote
from voicecoach.interview.weighing import Ballot
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.interview import debrief as words
from voicecoach.languages.english.interview import debrief_page as page
from voicecoach.languages.english.listing import listed
from voicecoach.review.stamp import Tone

_TONES: dict[str, Tone] = {
    "hire": "praise",
    "no hire": "problem",
    "strong yes": "praise",
    "yes": "praise",
    "no": "problem",
    "strong no": "problem",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownQuote:
    """Words of the candidate, and where they were said."""

    name: str
    """What they show."""

    quote: str
    asked: str
    """The question, in short."""

    where: str
    """Its time, where there is one to look up; it may be empty."""

    unsure: bool
    evidence: Evidence


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownVote:
    """One interviewer's part of the page."""

    round: str
    name: str
    seat: str
    """Name and role."""

    lens: str
    ballot: Ballot
    vote: str
    """The ballot as it is written."""

    tone: Tone
    because: str
    owned: str
    """ "2 of 3"; empty where there was no choice to look for, as ``weighed``."""

    weighed: str
    counted: tuple[ShownQuote, ...]
    against: tuple[ShownQuote, ...]
    open: tuple[tuple[str, str], ...]
    """What was asked for and not given, and in which question."""

    noted: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefView:
    """The whole page."""

    title: str
    stamp: str
    tone: Tone
    decision: str
    reasons: tuple[str, ...]
    """Why, in one or two sentences."""

    next: str
    """What would change it; empty where nobody can say."""

    votes: tuple[ShownVote, ...]
    disagreements: tuple[str, ...]
    interruptions: tuple[str, ...]
    offer: tuple[str, ...]
    """What came of the talk about an offer; empty where there was none."""


def debrief_view(debrief: Debrief) -> DebriefView:
    """Word a debrief for the eye."""
    return DebriefView(
        title=page.TITLE.format(title=debrief.title),
        stamp=page.STAMPS[debrief.decision],
        tone=_TONES.get(debrief.decision, "note"),
        decision=words.DECISIONS[debrief.decision],
        reasons=tuple(_reasons(debrief)),
        next=_next(debrief),
        votes=tuple(map(_vote, debrief.votes)),
        disagreements=tuple(map(_between, debrief.disagreements)),
        interruptions=tuple(map(_recovery, debrief.interruptions)),
        offer=tuple(line for each in debrief.offers for line in outcome_lines(each)),
    )


def _reasons(debrief: Debrief) -> Iterable[str]:
    if debrief.because == "no choice asked":
        yield words.NOT_ASKED
    elif debrief.because == "misheard":
        yield words.NOT_HEARD
    else:
        yield words.owned_sentence(debrief.owned, debrief.weighed, debrief.judged)
        if debrief.decision != "hire":
            yield page.BECAUSE[debrief.because]


def _next(debrief: Debrief) -> str:
    if debrief.next == "nothing open":
        return page.NOTHING_OPEN if debrief.decision == "hire" else ""
    remedy = words.REMEDIES.get(debrief.next)
    return page.NEXT[debrief.decision].format(remedy=remedy) if remedy else ""


def _vote(vote: Vote) -> ShownVote:
    votes = vote.judged > 0
    return ShownVote(
        round=vote.title,
        name=vote.seat.name,
        seat=page.SEAT.format(name=vote.seat.name, role=vote.seat.role),
        lens=page.LENS.format(lens=vote.seat.lens),
        ballot=vote.ballot,
        vote=page.BALLOTS[vote.ballot],
        tone=_TONES.get(vote.ballot, "note"),
        because=page.BECAUSE[vote.because].format(backing=_backing(vote)),
        owned=page.OF.format(some=vote.owned, all=vote.judged) if votes else "",
        weighed=page.OF.format(some=vote.weighed, all=vote.judged) if votes else "",
        counted=tuple(map(_quoted, vote.for_)),
        against=tuple(map(_quoted, vote.against)),
        open=tuple(map(_open, vote.open)),
        noted=tuple(map(_noted, vote.noted)),
    )


def _backing(vote: Vote) -> str:
    return listed([words.WEIGHED_BY[each] for each in vote.weighed_by])


def _quoted(one: Quoted) -> ShownQuote:
    kind = ENGLISH.kind(one.kind)
    return ShownQuote(
        name=", ".join(ENGLISH.signal_name(each, kind).shown_as for each in one.signals),
        quote=one.quote.strip(" .,;:"),
        asked=page.ASKED.format(asked=one.asked),
        where=", ".join(_where(one)),
        unsure=not surely_heard(one.evidence),
        evidence=one.evidence,
    )


def _where(one: Quoted) -> Iterable[str]:
    if one.reply:
        yield page.IN_A_REPLY
    if not one.typed:
        yield page.AT.format(clock=clock(one.evidence.start_s))


def clock(at_s: float) -> str:
    """Write a second of a recording as players do: 0:23, 1:05."""
    minutes, seconds = divmod(max(0, int(at_s)), 60)
    return f"{minutes}:{seconds:02d}"


def _open(one: Open) -> tuple[str, str]:
    return words.DOUBTS[one.lacks], page.ASKED.format(asked=one.asked)


def _noted(one: Noted) -> str:
    return page.NOTED.format(asked=one.asked, clear=one.clear, criteria=one.criteria)


def _between(pair: Disagreement) -> str:
    if pair.cv_line:
        return page.BETWEEN_CV.format(
            first=pair.first,
            line=pair.cv_line,
            second=pair.second,
            second_asked=pair.second_asked,
        )
    return page.BETWEEN.format(
        first=pair.first,
        first_asked=pair.first_asked,
        second=pair.second,
        second_asked=pair.second_asked,
        why=pair.why,
    )


def _recovery(one: Interruption) -> str:
    if one.resumed_after_s is None:
        told = page.NO_WORD
    else:
        told = page.RECOVERED.format(
            after_s=one.resumed_after_s,
            met=page.OBJECTIONS[one.answered],
            thread=page.THREADS[one.thread],
        )
    return f"{page.ASKED.format(asked=one.asked)}: {told}"
