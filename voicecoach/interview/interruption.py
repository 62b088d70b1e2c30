"""The stress mode: when the interviewer cuts in, and with what."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from voicecoach.analysis.assessment import KnownBecause, Report
from voicecoach.analysis.finders.by_rules import match
from voicecoach.analysis.pipeline import RULES_ONLY
from voicecoach.interview.gaps import GapCode
from voicecoach.interview.probes import Probe, next_probe, unsaid, wording
from voicecoach.interview.questions import Question
from voicecoach.interview.reread import read_again
from voicecoach.languages.english.interview.interruption import (
    BREAKING_IN,
    LAST_WORDS,
    OVER_TIME,
)
from voicecoach.languages.english.listening.naming import NAMING

EARLIEST_S = 20.0
"""Nobody is interrupted before this much was said: there must be something to cut into."""

LATEST_S = 75.0
"""Later the answer is nearly over, and cutting in for a claim tests nothing."""

CLAIMS: frozenset[GapCode] = frozenset(
    {"straight_line", "no_baseline", "unowned", "metric_opening", "framework_named", "hedged"}
)
"""Gaps that lie in something said. What is missing may still come, so nobody cuts in for it before
it is a ramble."""

AT_A_PAUSE_S = 0.35
"""For a claim the interviewer waits for the end of a phrase: clauses are set apart by a third of a
second."""

RAMBLE_S = 40.0
RAMBLE_SHARE = 0.5
"""Who has named no choice of their own after so long, or after this share of a shorter budget,
rambles. House rule: four times what a listener's patience is worth (``clocks.JUDGMENT_BY_S``)."""

RAMBLES: frozenset[KnownBecause] = frozenset({"none", "hedged", "shared", "others", "hypothetical"})
"""Verdicts on the choice that make a long answer a ramble. One that is only implied, or that may
have been misheard, is not denied."""

NO_CHOICE: frozenset[GapCode] = frozenset({"no_real_time", "no_decision", "unowned", "hedged"})
"""What a rambler is asked for."""

THINKS = 0.5
"""Who is silent for more than this share of an answer thinks, and does not ramble."""

OVER_TIME_FROM = 1.1
"""An answer is over time from so many times its budget."""

SHORT_PAUSE_S = 0.2
"""Who rambles leaves no long pauses. A shorter one is as often the closure of a stop consonant."""

LONG_PAUSE_S = 1.5
"""A longer silence is theirs: they think, or they are done, which is decided elsewhere."""

UNBROKEN_S = 4.0
"""Who speaks for so long without any pause is cut off in the middle of it."""

UNREAD_S = 6.0
"""So much sound may have come since the words were read in which there was no choice; in more of
it one may have been named. A piece is read one to two seconds after its end, and the next pause is
two to three seconds away (docs/interviews.md)."""

Reason = Literal["claim", "ramble", "over_time"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What an interviewer may cut in with."""

    reason: Reason
    probe: Probe


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """Where in an answer we are, in seconds of sound."""

    answer_s: float
    """Since the first speech."""

    speech_s: float
    """How much of it was speech."""

    silence_s: float
    """Since the last speech; 0 while somebody speaks."""

    unbroken_s: float
    """Since the last pause; 0 in one."""

    unread_s: float
    """Since the end of the words that the objections rest on."""

    budget_s: float
    """How long the answer should take."""


def find_objections(
    question: Question, so_far: Report, asked: Sequence[Probe]
) -> tuple[Objection, ...]:
    """Return what there is to object to in an answer so far, in the order it should be raised.

    ``asked`` are all probes of the session. Who is about to name a choice is heard out, whatever
    the time. Rules alone miss too many choices to call anything a ramble (docs/interviews.md).
    """
    found: list[Objection] = []
    if not so_far.transcript.words:
        return ()
    claim = next_probe(question, [so_far], asked, only=CLAIMS)
    if claim is not None and claim.quote:
        found.append(Objection(reason="claim", probe=claim))
    if _is_naming(so_far):
        return tuple(found)
    said = {text for probe in asked for text in (probe.opening, wording(probe.text))}
    seed = so_far.transcript.text
    structure = so_far.structure
    learned = so_far.classifier != RULES_ONLY
    if learned and structure is not None and structure.known_because in RAMBLES:
        missing = next_probe(question, [so_far], asked, only=NO_CHOICE)
        if missing is not None:
            opening = next(unsaid(BREAKING_IN, said, seed=seed), "")
            found.append(Objection(reason="ramble", probe=replace(missing, opening=opening)))
    last = next_probe(question, [so_far], asked) or _last_words(said, seed)
    if last is not None:
        opening = next(unsaid(OVER_TIME, said, seed=seed), "")
        found.append(Objection(reason="over_time", probe=replace(last, opening=opening)))
    return tuple(found)


def _last_words(said: Collection[str], seed: str) -> Probe | None:
    text = next(unsaid(LAST_WORDS, said, seed=seed), None)
    return None if text is None else Probe(text=text, gap=None, depth=1)


def cuts_in(objections: Sequence[Objection], moment: Moment) -> Objection | None:
    """Return the objection that the interviewer cuts in with now, or None where it is no time."""
    return next((each for each in objections if _is_time(each.reason, moment)), None)


def _is_time(reason: Reason, moment: Moment) -> bool:
    if reason == "claim":
        in_time = EARLIEST_S <= moment.answer_s <= LATEST_S
        return in_time and moment.silence_s >= AT_A_PAUSE_S
    at_a_pause = SHORT_PAUSE_S <= moment.silence_s <= LONG_PAUSE_S
    if not at_a_pause and moment.unbroken_s < UNBROKEN_S:
        return False
    if reason == "over_time":
        return moment.answer_s > OVER_TIME_FROM * moment.budget_s
    return (
        moment.answer_s >= min(RAMBLE_S, RAMBLE_SHARE * moment.budget_s)
        and moment.speech_s >= THINKS * moment.answer_s
        and moment.unread_s <= UNREAD_S
    )


def _is_naming(so_far: Report) -> bool:
    """Whether the words so far end where a choice is about to be named."""
    reading = read_again(so_far)
    return bool(reading.sentences and match(NAMING, reading, reading.sentences[-1]))
