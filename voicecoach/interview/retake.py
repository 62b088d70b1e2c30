"""Two attempts at the same question: the one thing that changed most, better or worse."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from voicecoach.analysis.assessment import Evidence, Level, Report, RubricLevel
from voicecoach.analysis.clocks import JUDGMENT_BY_S, KNOWN_BY_S
from voicecoach.interview.quoting import short_quote
from voicecoach.interview.reread import is_unsure
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.in_words import in_words, length_in_words
from voicecoach.languages.english.interview.retake import (
    LEAD,
    MEASURED,
    NAMED,
    NOTHING,
    NOUNS,
    QUOTED_NOW,
    QUOTED_THEN,
    SHARPENED,
    UNSURE,
    Told,
    moment,
)

STEPS: Mapping[Level, int] = {"missing": 0, "partial": 1, "clear": 2}
"""How far apart two levels are; ``unsure`` is no level to compare with."""

CHOICE_MOVED_S = 5.0
"""A choice that moves by less, on the same side of the clocks, is told at the same moment."""

LENGTH_MOVED = 0.25
"""A share of the budget by which the time over it has to change to be worth telling."""

COUNT_MOVED = 3
"""Hedges or fillers more or fewer; fewer than this is chance."""

CHOICE_WEIGHT = 8.0
"""What one step of the rubric's first criterion weighs: whether there was a choice at all."""

CLOCK_WEIGHT = 6.0
"""What it weighs that the choice came to lie on the other side of 10 or 90 s."""

NEXT_WEIGHT, FALLS_BY = 4.0, 0.85
"""What a step of a further criterion weighs, each a little less than the one before it. All weights
are house rules: a panel cares in the order of the rubric, and for delivery last."""

LENGTH_WEIGHT = 3.0
COUNT_WEIGHT = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference between two attempts."""

    what: str
    """A criterion of the rubric, or ``first``, ``length``, ``hedges`` or ``fillers``."""

    better: bool
    weight: float
    """How much a panel would care."""

    evidence: Evidence | None = None
    """The words that it rests on, in the attempt that has them."""

    before: float = 0.0
    """Seconds or a count, as ``now``; for a criterion its level, 0 missing to 2 clear."""

    now: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Retake:
    """What came of trying again."""

    change: Change | None
    """None where nothing that matters changed, or nothing can be said."""

    text: str
    """The same for the ear."""


def compare(before: Report, after: Report) -> Retake:
    """Compare two attempts at the same question; say so where nothing changed.

    Attempts that the recognizer was unsure of are not compared: what it missed is no change.
    """
    if any(is_unsure(each) for each in (before, after)):
        return Retake(change=None, text=UNSURE)
    changes = (
        *_criteria(before, after),
        *_choice_time(before, after),
        *_length(before, after),
        *_counts(before, after),
    )
    # By weight alone, and by name where two weigh the same: the order of attempts changes nothing.
    change = max(changes, key=lambda item: (item.weight, item.what), default=None)
    return Retake(change=change, text=_told(change, before, after) if change else NOTHING)


def _criteria(before: Report, after: Report) -> Iterator[Change]:
    """Compare level by level, but not when a choice came: that is told in seconds."""
    earlier = {item.criterion: item for item in before.rubric}
    for place, item in enumerate(after.rubric):
        last = earlier.get(item.criterion)
        if last is None or item.criterion == "first":
            continue
        if last.level not in STEPS or item.level not in STEPS:
            continue
        steps = STEPS[item.level] - STEPS[last.level]
        if steps:
            weight = CHOICE_WEIGHT if place == 0 else NEXT_WEIGHT * FALLS_BY**place
            yield Change(
                what=item.criterion,
                better=steps > 0,
                weight=weight * abs(steps),
                evidence=_surest(item if steps > 0 else last),
                before=STEPS[last.level],
                now=STEPS[item.level],
            )


def _choice_time(before: Report, after: Report) -> Iterator[Change]:
    then_s, now_s = before.timing.first_decision_s, after.timing.first_decision_s
    wanted = any(item.criterion == "first" for item in after.rubric)
    if then_s is None or now_s is None or not wanted:
        return
    crossed = sum((then_s <= mark_s) != (now_s <= mark_s) for mark_s in (JUDGMENT_BY_S, KNOWN_BY_S))
    if crossed or abs(now_s - then_s) >= CHOICE_MOVED_S:
        better = now_s < then_s
        moved = min(1.0, abs(now_s - then_s) / KNOWN_BY_S)
        yield Change(
            what="first",
            better=better,
            weight=CLOCK_WEIGHT * crossed + NEXT_WEIGHT * moved,
            evidence=_first_decision(after if better else before),
            before=then_s,
            now=now_s,
        )


def _length(before: Report, after: Report) -> Iterator[Change]:
    """Compare the time over the budget: shorter is no merit by itself."""
    budget_s = after.budget_s
    then_s, now_s = before.timing.duration_s, after.timing.duration_s
    over_then, over_now = (max(0.0, each - budget_s) / budget_s for each in (then_s, now_s))
    crossed = (over_then > 0) != (over_now > 0)
    if crossed or abs(over_now - over_then) >= LENGTH_MOVED:
        yield Change(
            what="length",
            better=over_now < over_then,
            weight=LENGTH_WEIGHT * min(1.0, 0.5 + abs(over_now - over_then)),
            before=then_s,
            now=now_s,
        )


def _counts(before: Report, after: Report) -> Iterator[Change]:
    for what in ("hedges", "fillers"):
        then, now = getattr(before.delivery, what), getattr(after.delivery, what)
        if abs(now - then) >= COUNT_MOVED:
            yield Change(
                what=what,
                better=now < then,
                weight=COUNT_WEIGHT * min(3.0, abs(now - then) / COUNT_MOVED),
                before=then,
                now=now,
            )


def _told(change: Change, before: Report, after: Report) -> str:
    evidence = change.evidence
    begins_s = (after if change.better else before).transcript.begins_s
    wording = _wording(change)
    said = LEAD + (wording.better if change.better else wording.worse)
    if quote := short_quote(evidence):
        said += QUOTED_NOW if change.better else QUOTED_THEN
    choice = ENGLISH.kind(after.kind).choice
    titles = {item.criterion: item.title.lower() for item in after.rubric}
    return said.format(
        choice=choice.shown_as if choice else "",
        noun=NOUNS.get(change.what) or titles.get(change.what, ""),
        at=_moment(evidence.start_s - begins_s if evidence else 0.0),
        quote=quote,
        now=_figure(change.what, change.now),
        before=_figure(change.what, change.before),
    )


def _wording(change: Change) -> Told:
    if change.what in MEASURED:
        return MEASURED[change.what]
    return NAMED if 0 in (change.before, change.now) else SHARPENED


def _figure(what: str, figure: float) -> str:
    if what == "length":
        return length_in_words(figure)
    return _moment(figure) if what == "first" else in_words(round(figure)).replace("zero", "none")


def _moment(seconds: float) -> str:
    whole = max(0, round(seconds))
    return moment(whole, in_words(whole))


def _surest(level: RubricLevel) -> Evidence | None:
    return level.evidence[0] if level.evidence else None


def _first_decision(report: Report) -> Evidence | None:
    return next((item for item in report.signals if item.signal == "decision"), None)
