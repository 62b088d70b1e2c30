"""The debrief as a talk to hear: under two minutes, no lists, and no more than one thing to do."""

import zlib

from voicecoach.analysis.evidence import surely_heard
from voicecoach.interview.debrief import Debrief
from voicecoach.interview.testimony import trimmed
from voicecoach.interview.votes import Vote
from voicecoach.interview.weighing import Because
from voicecoach.languages.english.interview import debrief as words
from voicecoach.languages.english.interview import debrief_talk as talk

LONGEST_WORDS = 280
"""Under two minutes at a voice's 150 words a minute; the domain notes ask for two."""

QUOTED_WORDS = 18

_FOR = ("strong yes", "yes")
_AGAINST = ("strong no", "no", "unsure")


def spoken(debrief: Debrief) -> str:
    """Say the decision, its reason in the candidate's own words, and one thing to do next."""
    parts = [words.DECISIONS[debrief.decision]]
    if debrief.because == "no choice asked":
        parts.append(words.NOT_ASKED)
    elif debrief.because == "misheard":
        parts.append(words.NOT_HEARD)
    else:
        parts.append(words.owned_sentence(debrief.owned, debrief.weighed, debrief.judged))
        parts += _reasons(debrief)
    if debrief.disagreements:
        pair = debrief.disagreements[0]
        first, second = said_aloud(pair.first), said_aloud(pair.second)
        parts.append(talk.DISAGREE.format(first=first, second=second))
    if (advice := _advice(debrief)) is not None:
        parts.append(advice)
    return " ".join(parts)


def _reasons(debrief: Debrief) -> list[str]:
    """Tell what convinced somebody and what did not, as far as it bears on the decision."""
    convinced = next(filter(None, map(_counted, _sorted(debrief, _FOR))), None)
    doubting = next(filter(None, map(_instead, _sorted(debrief, _AGAINST))), None)
    if debrief.decision == "hire":
        return [convinced] if convinced else []
    if doubting is None:
        doubting = talk.WITHOUT_WORDS.get(_reason(debrief))
    if debrief.because == "divided" and convinced:
        return [each for each in (convinced, doubting) if each]
    return [doubting] if doubting else []


def _sorted(debrief: Debrief, ballots: tuple[str, ...]) -> list[Vote]:
    """Return these votes, the firmest first."""
    return [vote for ballot in ballots for vote in debrief.votes if vote.ballot == ballot]


def _reason(debrief: Debrief) -> str:
    if debrief.because != "divided":
        return debrief.because
    return next((vote.because for vote in _sorted(debrief, _AGAINST)), "chose")


def _counted(vote: Vote) -> str | None:
    quote = _quote(vote)
    if not quote:
        return None
    turn = zlib.crc32(quote.encode("utf-8", "surrogatepass")) % len(talk.COUNTED)
    return talk.COUNTED[turn].format(name=vote.seat.name, quote=quote)


def _instead(vote: Vote) -> str | None:
    because: Because = vote.because
    if because not in talk.INSTEAD:
        return None
    quote = _quote(vote)
    return talk.INSTEAD[because].format(name=vote.seat.name, quote=quote) if quote else None


def _quote(vote: Vote) -> str:
    """Return the words that a vote rests on, where the recognizer was sure of them."""
    if vote.words is None or not surely_heard(vote.words.evidence):
        return ""
    return said_aloud(vote.words.quote)


def said_aloud(quote: str) -> str:
    """Return a quote for the ear: a few words, none of which waits for another one."""
    return trimmed(" ".join(quote.split()[:QUOTED_WORDS]))


def _advice(debrief: Debrief) -> str | None:
    if debrief.next == "nothing open":
        return talk.NOTHING_OPEN if debrief.decision == "hire" else None
    remedy = words.REMEDIES.get(debrief.next)
    return talk.DO_NEXT[debrief.decision].format(remedy=remedy) if remedy else None
