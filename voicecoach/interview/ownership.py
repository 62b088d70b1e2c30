"""Whether a choice became the candidate's own, as a panel that has to decide takes it.

Stricter than the verdict on one answer, which looks for the words of a choice: who decides on a
person asks what is in it, too. Nothing is owned by what one would do where the past was asked for,
by buzzwords, or by a demand about pay. Rules of the house from the domain notes: score what was
done, never what was listed; jargon in the place of decision evidence fails.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.assessment import Evidence, Known, KnownBecause, Report
from voicecoach.analysis.evidence import Found, is_clear, is_hedged
from voicecoach.analysis.reading import Reading
from voicecoach.interview.reread import is_unsure, read_again
from voicecoach.interview.rounds import Exchange
from voicecoach.interview.telling import how_told
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.buzzwords import weigh
from voicecoach.languages.english.pay_demand import demands_pay
from voicecoach.languages.english.plans import plans_in, supposes, tells_event

Level = Literal["clear", "maybe", "none", "unheard"]

Why = Literal[
    "chose", "hedged", "shared", "late", "implied", "others", "would", "buzzwords", "pay",
    "nothing", "repeated", "skipped", "no example", "misheard",
]  # fmt: skip
"""``would`` is what one would do or does in general, ``repeated`` what was said before in the
interview; ``misheard`` is what nobody can judge."""

BUZZ_SHARE = 1 / 3
"""Of the words that say something, how many may be buzzwords before an answer says nothing. Of 964
labelled answers with a choice none has more than 0.27, half of them 0.02 or less."""

CUT_OFF = 4
"""Words before a quote in which "I would" may stand that belongs to it."""

_STANDING_IN: dict[Why, tuple[str, ...]] = {
    "hedged": ("hedged_choice", "decision"),
    "shared": ("shared_choice", "team_credit"),
    "late": ("decision",),
    "implied": ("decision", "disagreed_and_committed", "rejected_alternative", "accepted_cost"),
    "others": ("others_choice",),
    "would": ("hypothetical_choice", "habit"),
    "buzzwords": ("cliche", "team_credit", "framework_named", "vague_impact", "decision"),
    "pay": ("decision",),
    "nothing": ("team_credit", "unresolved_agency", "dodge", "jargon", "vague_impact"),
}
"""The words that an interviewer has heard in the place of a choice, by their signals."""

_BECAUSE: dict[KnownBecause, Why] = {
    "hedged": "hedged",
    "shared": "shared",
    "late": "late",
    "implied": "implied",
    "unsure": "misheard",
    "others": "others",
    "hypothetical": "would",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ownership:
    """How far a choice became the candidate's own, and why no further."""

    level: Level
    why: Why
    evidence: Evidence | None = None
    """The words of the choice, or what was heard in its place; None where nothing was."""


def asks_for_a_choice(exchange: Exchange) -> bool:
    """Whether a vote can rest on it: a question about the past, or a case.

    An introduction has no choice to look for, and who asks for pay has not been hired for that.
    """
    kind = exchange.question.kind
    return kind != "negotiation" and ENGLISH.kind(kind).choice is not None


def ownership(exchange: Exchange) -> Ownership:
    """Judge a question with its follow-ups: what came out in a reply counts as well.

    A question that was left out was asked and not shown.
    """
    if exchange.declined is not None:
        why: Why = "skipped" if exchange.declined == "skip" else "no example"
        return Ownership(level="none", why=why)
    reports = [exchange.report] if exchange.report else []
    judged = [owned_in(report) for report in (*reports, *exchange.replies)]
    for level in ("clear", "maybe"):
        for each in judged:
            if each.level == level:
                return each
    if exchange.repeats:
        return Ownership(level="none", why="repeated")
    return judged[0] if judged else Ownership(level="unheard", why="misheard")


def owned_in(report: Report) -> Ownership:
    """Judge one answer or reply."""
    if not report.transcript.words or is_unsure(report):
        return Ownership(level="unheard", why="misheard")
    reading, found = read_again(report), Found.of(report.signals)
    lines = [sentence.line.text for sentence in reading.sentences]
    if (instead := _instead_of_an_answer(report, lines)) is not None:
        return _instead(found, "none", instead)
    chosen = [
        item for item in found["decision"] if is_clear(item) and not is_hedged(item, found["hedge"])
    ]
    known = report.structure.known if report.structure else ("yes" if chosen else "no")
    return _sound(reading, found, chosen) if known == "yes" else _not_known(report, found, known)


def _not_known(report: Report, found: Found, known: Known) -> Ownership:
    """Say why no choice is known for sure, by what the verdict on the answer goes by."""
    because = report.structure.known_because if report.structure else None
    why = _BECAUSE.get(because, "nothing") if because else "nothing"
    if why == "misheard":
        return Ownership(level="unheard", why=why)
    return _instead(found, "maybe" if known == "not clearly" else "none", why)


def _instead_of_an_answer(report: Report, lines: Sequence[str]) -> Why | None:
    """Say what the whole of an answer is in the place of one, if it is."""
    if demands_pay(lines):
        return "pay"
    if report.kind == "behavioral" and how_told(report) == "would":
        return "would"
    return "buzzwords" if _buzz_share(lines) >= BUZZ_SHARE else None


def says_something(reading: Reading, evidence: Evidence) -> bool:
    """Whether the sentence of some evidence is more than buzzwords."""
    if not 0 <= evidence.sentence < len(reading.sentences):
        return True
    named, buzz = weigh(reading.sentences[evidence.sentence].line.text)
    return not buzz or named >= buzz


def _sound(reading: Reading, found: Found, chosen: Sequence[Evidence]) -> Ownership:
    """Take the first choice that was made and has something in it."""
    done = [
        item for item in chosen if reading.kind.name != "behavioral" or not _is_plan(reading, item)
    ]
    for item in done:
        if says_something(reading, item):
            return Ownership(level="clear", why="chose", evidence=item)
    if done:
        return Ownership(level="none", why="buzzwords", evidence=done[0])
    return Ownership(
        level="none", why="would", evidence=_first(found, _STANDING_IN["would"]) or chosen[0]
    )


def _is_plan(reading: Reading, item: Evidence) -> bool:
    """Whether the words of a choice tell what the speaker would do, or only suppose."""
    if not 0 <= item.sentence < len(reading.sentences):
        return False
    lines = [sentence.line for sentence in reading.sentences[: item.sentence + 1]]
    line = lines[-1]
    if not tells_event(line.text) and any(supposes(each.text) for each in lines):
        return True
    return any(
        line.word_at(plan.start()) <= item.last
        and line.word_at(plan.end() - 1) >= item.first - CUT_OFF
        for plan in plans_in(line.text)
    )


def _buzz_share(lines: Sequence[str]) -> float:
    weighed = [weigh(line) for line in lines]
    named, buzz = (sum(counts) for counts in zip(*weighed, strict=True)) if weighed else (0, 0)
    return buzz / (named + buzz) if buzz else 0.0


def _instead(found: Found, level: Level, why: Why) -> Ownership:
    return Ownership(level=level, why=why, evidence=_first(found, _STANDING_IN.get(why, ())))


def _first(found: Found, signals: Sequence[str]) -> Evidence | None:
    return next((item for signal in signals for item in found[signal] if is_clear(item)), None)
