"""The same story in 20, 30, 60, 90 and 120 seconds: what has to survive at each length.

A panel may ask for it in any of them. The choice is in all of them; each longer one has to carry
more, in the order in which a panel would ask for it. House rules, from what a panel listens for.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.evidence import is_clear
from voicecoach.interview.questions import Question
from voicecoach.interview.reread import is_unsure
from voicecoach.languages.english.in_words import budget_in_words, in_words, length_in_words
from voicecoach.languages.english.interview.ladder import (
    ALL_THERE,
    ASK_AGAIN,
    ASK_FIRST,
    ASK_NEXT,
    DONE,
    FITS,
    HELD,
    LOST_FIRST,
    MISSING,
    NEVER,
    TOO_LONG,
    TOO_SHORT,
    UNSURE,
)
from voicecoach.languages.english.listing import listed
from voicecoach.languages.english.signal_names import SIGNAL_NAMES

RUNGS_S = (20, 30, 60, 90, 120)
"""Shortest first: what stands in twenty seconds leads all the longer ones."""

SURVIVES: dict[int, tuple[str, ...]] = {
    20: ("decision", "rejected_alternative"),
    30: ("decision", "rejected_alternative", "accepted_cost"),
    60: ("decision", "rejected_alternative", "accepted_cost", "impact_number"),
    90: ("decision", "rejected_alternative", "accepted_cost", "impact_number", "criterion",
         "counterfactual"),
    120: ("decision", "rejected_alternative", "accepted_cost", "impact_number", "criterion",
          "counterfactual", "reflection"),
}  # fmt: skip
"""What a panel must hear at each length, as signals."""

OVER_BY = 1.1
"""A tenth over the length is still within it: nobody stops a sentence midway."""

USES_AT_LEAST = 0.5
"""A telling of less than half the length was told for a shorter one."""

TRIES = 2
"""So often one length is told before the next one comes, whatever it was like."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One telling of the story."""

    rung_s: int
    """The length that was asked for."""

    told_s: float
    survived: tuple[str, ...]
    """What was heard of what has to survive, as signals, in order of importance."""

    missing: tuple[str, ...]
    unsure: bool = False
    """The recognizer may have missed what is missing."""

    @property
    def fits(self) -> bool:
        """Whether it kept to its length and used it."""
        return USES_AT_LEAST * self.rung_s <= self.told_s <= OVER_BY * self.rung_s

    @property
    def stands(self) -> bool:
        """Whether it needs no other try: it fits, and nothing that matters was dropped."""
        return self.fits and (not self.missing or self.unsure)


def judge_telling(report: Report, *, rung_s: int) -> Telling:
    """Judge one telling against its length."""
    heard = {item.signal for item in report.signals if is_clear(item)}
    wanted = SURVIVES[rung_s]
    return Telling(
        rung_s=rung_s,
        told_s=report.timing.duration_s,
        survived=tuple(part for part in wanted if part in heard),
        missing=tuple(part for part in wanted if part not in heard),
        unsure=bool(report.transcript.words) and is_unsure(report),
    )


def next_rung(tellings: Sequence[Telling]) -> int | None:
    """Return the length that is asked for next; None once the last one is done."""
    if not tellings:
        return RUNGS_S[0]
    last = tellings[-1]
    tries = sum(item.rung_s == last.rung_s for item in tellings)
    if not last.stands and tries < TRIES:
        return last.rung_s
    return next((rung for rung in RUNGS_S if rung > last.rung_s), None)


def question_at(question: Question, tellings: Sequence[Telling], *, rung_s: int) -> Question:
    """Return the question as it is asked for one length."""
    text = ASK_FIRST if not tellings else ASK_NEXT
    if tellings and tellings[-1].rung_s == rung_s:
        text = ASK_AGAIN
    return replace(
        question,
        id=f"{question.id}-in-{rung_s}-s",
        prompt=text.format(prompt=question.prompt, length=budget_in_words(rung_s)),
        spoken=text.format(prompt=question.aloud, length=budget_in_words(rung_s)),
        plain=text.format(prompt=question.plainer, length=budget_in_words(rung_s)),
        source=f"{question.id}, in {rung_s} seconds.",
        budget_s=float(rung_s),
        derived_from=question.id,
    )


def tell_telling(telling: Telling) -> str:
    """Say how a telling went, for the ear."""
    if telling.told_s <= 0:
        return NEVER
    over_s, left_s = telling.told_s - telling.rung_s, telling.rung_s - telling.told_s
    if telling.fits:
        length = FITS
    elif over_s > 0:
        length = TOO_LONG.format(over=length_in_words(over_s))
    else:
        length = TOO_SHORT.format(left=length_in_words(left_s))
    if telling.unsure and telling.missing:
        return f"{length} {UNSURE}"
    missing = MISSING.format(parts=_listed(telling.missing)) if telling.missing else ALL_THERE
    return f"{length} {missing}"


def tell_ladder(tellings: Sequence[Telling]) -> str:
    """Say how the whole ladder went: what never got lost, and what is lost first."""
    latest = {item.rung_s: item for item in tellings if not item.unsure}
    if not latest:
        return ""
    stood = sum(item.stands for item in latest.values())
    held = [
        part
        for part in SURVIVES[max(latest)]
        if all(part in item.survived for item in latest.values() if part in SURVIVES[item.rung_s])
    ]
    shortest = latest[min(latest)]
    parts = [DONE.format(fitted=in_words(stood).capitalize(), rungs=in_words(len(latest)))]
    if held:
        parts.append(HELD.format(parts=_listed(held)))
    if shortest.missing:
        parts.append(LOST_FIRST.format(parts=_listed(shortest.missing[:1])))
    return " ".join(parts)


def _listed(parts: Sequence[str]) -> str:
    return listed([SIGNAL_NAMES[part].said_as for part in parts])
