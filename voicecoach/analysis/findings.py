"""What is worth telling, most important first: what would change a panel's mind leads.

Order: the choice and when it came; the alternative, the cost and the number; length; delivery.
Where recognition was unsure, nothing is held against the candidate for being absent.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from voicecoach.analysis.assessment import Delivery, Evidence, Severity, Timing
from voicecoach.analysis.delivery import (
    FEWEST_WORDS,
    FILLERS_FINE_PER_MIN,
    FILLERS_HARM_PER_MIN,
    HEDGES_FINE_PER_MIN,
)
from voicecoach.analysis.signals.detect import mean_confidence
from voicecoach.analysis.timing import JUDGMENT_BY_S, TARGET_S, longest_s
from voicecoach.transcript import Span, Transcript, Word

UNSURE_BELOW = 0.6
"""Mean confidence of all words under which the whole answer may have been misheard."""

_PROOFS = (
    ("rejected_alternative", "alternative_named", "no_alternative"),
    ("accepted_cost", "cost_named", "no_cost"),
    ("impact_number", "number_given", "no_number"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """Something noticed, before it is put into words."""

    code: str
    severity: Severity
    evidence: Evidence | None = None
    """The words it rests on."""

    span: Span | None = None
    """Where it lies in the recording, if it lies anywhere."""

    rate_per_min: float = 0.0
    """Fillers, hedges or words a minute, for what is about one of these rates."""


def observe(
    transcript: Transcript,
    timing: Timing,
    delivery: Delivery,
    signals: Iterable[Evidence],
    *,
    budget_s: float,
) -> tuple[Observation, ...]:
    """Judge an aligned transcript by what was measured and found in it; the verdict comes first."""
    first = {item.signal: item for item in reversed(tuple(signals))}
    unsure = mean_confidence(transcript.words) < UNSURE_BELOW
    verdict = _verdict(transcript.words, timing, first.get("decision"), unsure=unsure)
    if verdict.code in ("no_speech", "no_words"):
        return (verdict,)
    observations = [verdict]
    if unsure and verdict.code != "no_decision_unsure":
        observations.append(Observation(code="recognition_unsure", severity="note"))
    if verdict.code != "very_short":
        observations += _proof(first, unsure=unsure)
    observations += _length(timing.duration_s, budget_s)
    observations += _delivered(delivery, timing.pace_wpm)
    return tuple(observations)


def _verdict(
    words: tuple[Word, ...], timing: Timing, decision: Evidence | None, *, unsure: bool
) -> Observation:
    if not words:
        code = "no_words" if timing.speech_s > 0 else "no_speech"
        return Observation(code=code, severity="problem")
    if len(words) < FEWEST_WORDS:
        return Observation(code="very_short", severity="problem")
    if decision is not None and timing.first_decision_s is not None:
        return _chosen(decision, timing.first_decision_s)
    if unsure:
        return Observation(code="no_decision_unsure", severity="note")
    return Observation(code="no_decision", severity="problem")


def _chosen(decision: Evidence, at_s: float) -> Observation:
    if at_s <= JUDGMENT_BY_S:
        return _resting_on(decision, "decision_early", "praise")
    if at_s <= TARGET_S:
        return _resting_on(decision, "decision_late", "caution")
    return _resting_on(decision, "decision_too_late", "problem")


def _proof(first: dict[str, Evidence], *, unsure: bool) -> Iterator[Observation]:
    for signal, there, missing in _PROOFS:
        if evidence := first.get(signal):
            yield _resting_on(evidence, there, "praise")
        elif not unsure:
            yield Observation(code=missing, severity="caution")
    if evidence := first.get("criterion"):
        yield _resting_on(evidence, "criterion_given", "praise")


def _length(duration_s: float, budget_s: float) -> Iterator[Observation]:
    if duration_s > longest_s(budget_s):
        yield Observation(code="too_long", severity="problem")
    elif duration_s > budget_s:
        yield Observation(code="over_budget", severity="note")


def _delivered(delivery: Delivery, pace_wpm: float) -> Iterator[Observation]:
    fillers, hedges = delivery.fillers_per_min, delivery.hedges_per_min
    if fillers > FILLERS_HARM_PER_MIN:
        yield Observation(code="fillers_harm", severity="problem", rate_per_min=fillers)
    elif fillers > FILLERS_FINE_PER_MIN:
        yield Observation(code="fillers_some", severity="caution", rate_per_min=fillers)
    for burst in delivery.bursts[:1]:
        span = Span(start_s=burst.start_s, end_s=burst.end_s)
        yield Observation(code="filler_burst", severity="note", span=span)
    if hedges > HEDGES_FINE_PER_MIN:
        yield Observation(code="hedges_many", severity="caution", rate_per_min=hedges)
    if delivery.pace == "too fast":
        yield Observation(code="pace_fast", severity="caution", rate_per_min=pace_wpm)
    elif delivery.pace == "too slow":
        yield Observation(code="pace_slow", severity="caution", rate_per_min=pace_wpm)


def _resting_on(evidence: Evidence, code: str, severity: Severity) -> Observation:
    span = Span(start_s=evidence.start_s, end_s=evidence.end_s)
    return Observation(code=code, severity=severity, evidence=evidence, span=span)
