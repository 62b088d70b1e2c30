"""What is worth telling, most important first: what would change a panel's mind leads.

Order: the choice and when it came; who made it; what backs it, by the kind of question; how the
answer is built; length; delivery. Where recognition was unsure, nothing is held against the
candidate for being absent.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from voicecoach.analysis.assessment import Delivery, Evidence, Severity, Structure, Timing
from voicecoach.analysis.delivery import (
    FEWEST_WORDS,
    FILLERS_FINE_PER_MIN,
    FILLERS_HARM_PER_MIN,
    HEDGES_FINE_PER_MIN,
    STUMBLES_FINE_PER_MIN,
)
from voicecoach.analysis.proofs import PROOFS, Proof
from voicecoach.analysis.signals.detect import mean_confidence
from voicecoach.analysis.structure import is_clear
from voicecoach.analysis.timing import JUDGMENT_BY_S, TARGET_S, longest_s
from voicecoach.transcript import Span, Transcript, Word

UNSURE_BELOW = 0.6
"""Mean confidence of all words under which the whole answer may have been misheard."""

PHASES_SURE_FROM = 0.6
"""Mean confidence in the phases from which their lengths are held against anybody."""

CONTEXT_TIMES = 2.0
"""Context that takes this many times its target is told. House rule."""

JUDGMENT_PART = 1 / 3
"""Judgment that takes less than this part of its target is told, in answers long enough for it."""

LONG_ENOUGH_S = 45.0
"""In a shorter answer no phase is too long or too short. House rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """Something noticed, before it is put into words."""

    code: str
    severity: Severity
    evidence: Evidence | None = None
    """The words it rests on."""

    span: Span | None = None
    """Where it lies in the recording, if it lies anywhere."""

    figure: float = 0.0
    """What is about an amount says it: fillers, hedges or words a minute, seconds, or a count."""


def is_unsure(words: tuple[Word, ...]) -> bool:
    """Whether the recognizer may have misheard the answer as a whole."""
    return mean_confidence(words) < UNSURE_BELOW


def observe(
    transcript: Transcript,
    timing: Timing,
    delivery: Delivery,
    signals: Iterable[Evidence],
    *,
    budget_s: float,
    kind: str = "behavioral",
    structure: Structure | None = None,
) -> tuple[Observation, ...]:
    """Judge an aligned transcript by what was measured and found in it; the verdict comes first.

    ``signals`` are those of the report and the straight lines (``claims``).
    """
    found: dict[str, list[Evidence]] = {}
    for item in signals:
        found.setdefault(item.signal, []).append(item)
    unsure = is_unsure(transcript.words)
    decision = next(iter(found.get("decision", ())), None)
    verdict = _verdict(transcript.words, timing, decision, unsure=unsure)
    if verdict.code in ("no_speech", "no_words"):
        return (verdict,)
    observations = [verdict]
    if unsure and verdict.code != "no_decision_unsure":
        observations.append(Observation(code="recognition_unsure", severity="note"))
    if verdict.code != "very_short":
        observations += _ownership(found, timing)
        for proof in PROOFS.get(kind, PROOFS["behavioral"]):
            observations += _proof(proof, found, unsure=unsure)
        observations += _weak_proof(found, kind=kind)
        if structure is not None:
            observations += _built(structure, found, timing)
    observations += _length(timing.duration_s, budget_s)
    observations += _delivered(delivery, timing)
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


def _ownership(found: dict[str, list[Evidence]], timing: Timing) -> Iterator[Observation]:
    """Tell what stands in the place of the choice: a metric, a group, or nobody."""
    opening = found.get("metric_opening")
    if opening and not timing.decision_within_10s:
        yield _resting_on(opening[0], "metric_opening", "caution")
    if "decision" in found:
        return
    if ownerless := found.get("unresolved_agency"):
        yield _resting_on(_best(ownerless), "nobody_chose", "caution")
    elif credit := found.get("team_credit"):
        yield _resting_on(_best(credit), "team_only", "caution")


def _proof(
    proof: Proof, found: dict[str, list[Evidence]], *, unsure: bool
) -> Iterator[Observation]:
    evidence = [item for signal in proof.signals for item in found.get(signal, ())]
    if proof.code_there == "number_given" and "decision" not in found:
        # A number that the answer opens with is told as the metric opening that it is.
        until_s = max((item.end_s for item in found.get("metric_opening", ())), default=-1.0)
        counted = [item for item in evidence if item.start_s > until_s]
        if evidence and not counted:
            return
        evidence = counted
    if len({item.rule for item in evidence}) >= proof.count:
        yield _resting_on(_best(evidence), proof.code_there, "praise")
    elif proof.code_missing == "no_number" and (vague := found.get("vague_impact")):
        yield _resting_on(_best(vague), "vague_result", "caution")
    elif proof.code_missing and not unsure:
        yield Observation(code=proof.code_missing, severity="caution")


def _weak_proof(found: dict[str, list[Evidence]], *, kind: str) -> Iterator[Observation]:
    """Tell what a panel doubts: a claim with no other cause, a framework only named, jargon."""
    lines = found.get("straight_line")
    if lines and "counterfactual" not in found and kind == "behavioral":
        yield _resting_on(_best(lines), "straight_line", "caution")
    if (named := found.get("framework_named")) and "framework_applied" not in found:
        yield _resting_on(_best(named), "framework_listed", "caution")
    if jargon := found.get("jargon"):
        yield _resting_on(_best(jargon), "jargon_heavy", "caution")


def _built(
    structure: Structure, found: dict[str, list[Evidence]], timing: Timing
) -> Iterator[Observation]:
    results = found.get("impact_number")
    if structure.buried_result and results:
        yield _resting_on(results[0], "buried_result", "caution")
    if structure.sure < PHASES_SURE_FROM or timing.duration_s < LONG_ENOUGH_S:
        return
    for item in structure.phases:
        if item.phase == "context" and item.seconds > item.target_s * CONTEXT_TIMES:
            yield Observation(code="context_heavy", severity="caution", figure=item.seconds)
        if (
            item.phase == "judgment"
            and "decision" in found
            and item.seconds < item.target_s * JUDGMENT_PART
        ):
            yield Observation(code="judgment_thin", severity="caution", figure=item.seconds)


def _length(duration_s: float, budget_s: float) -> Iterator[Observation]:
    if duration_s > longest_s(budget_s):
        yield Observation(code="too_long", severity="problem")
    elif duration_s > budget_s:
        yield Observation(code="over_budget", severity="note")


def _delivered(delivery: Delivery, timing: Timing) -> Iterator[Observation]:
    fillers, hedges = delivery.fillers_per_min, delivery.hedges_per_min
    if fillers > FILLERS_HARM_PER_MIN:
        yield Observation(code="fillers_harm", severity="problem", figure=fillers)
    elif fillers > FILLERS_FINE_PER_MIN:
        yield Observation(code="fillers_some", severity="caution", figure=fillers)
    for burst in delivery.bursts[:1]:
        span = Span(start_s=burst.start_s, end_s=burst.end_s)
        yield Observation(code="filler_burst", severity="note", span=span)
    if hedges > HEDGES_FINE_PER_MIN:
        yield Observation(code="hedges_many", severity="caution", figure=hedges)
    stumbles = delivery.repeats + delivery.restarts
    fine = max(1.0, STUMBLES_FINE_PER_MIN * timing.duration_s / 60.0)
    if delivery.pace != "unknown" and stumbles > fine:
        yield Observation(code="stumbles", severity="note", figure=stumbles)
    if delivery.pace == "too fast":
        yield Observation(code="pace_fast", severity="caution", figure=timing.pace_wpm)
    elif delivery.pace == "too slow":
        yield Observation(code="pace_slow", severity="caution", figure=timing.pace_wpm)


def _best(evidence: Sequence[Evidence]) -> Evidence:
    """Return the first that is sure, or else the first."""
    return next(filter(is_clear, evidence), evidence[0])


def _resting_on(evidence: Evidence, code: str, severity: Severity) -> Observation:
    span = Span(start_s=evidence.start_s, end_s=evidence.end_s)
    return Observation(code=code, severity=severity, evidence=evidence, span=span)
