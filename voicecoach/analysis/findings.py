"""What is worth telling, most important first: what would change a panel's mind leads.

Order: the choice and when it came; who made it; what backs it, by the kind of question; how the
answer is built; length; delivery. Where recognition was unsure, nothing is held against the
candidate for being absent.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from voicecoach.analysis.assessment import Delivery, Evidence, Severity, Structure, Timing
from voicecoach.analysis.backing import back_up
from voicecoach.analysis.delivery import (
    FEWEST_WORDS,
    FILLERS_FINE_PER_MIN,
    FILLERS_HARM_PER_MIN,
    HEDGES_FINE_PER_MIN,
    STUMBLES_FINE_PER_MIN,
)
from voicecoach.analysis.language import UNKNOWN, foreign_languages, foreign_s, is_foreign
from voicecoach.analysis.observation import Observation, best_of, resting_on
from voicecoach.analysis.structure import STORY_UNTIL, is_clear, is_hedged, misheard
from voicecoach.analysis.timing import JUDGMENT_BY_S, TARGET_S, longest_s
from voicecoach.transcript import Span, Transcript, Word

PHASES_SURE_FROM = 0.6
"""Mean confidence in the phases from which their lengths are held against anybody."""

CONTEXT_TIMES = 2.0
"""Context that takes this many times its target is told. House rule."""

JUDGMENT_PART = 1 / 3
"""Judgment that takes less than this part of its target is told, in answers long enough for it."""

LONG_ENOUGH_S = 45.0
"""In a shorter answer no phase is too long or too short. House rule."""


BURIED_GRACE_S = 5.0
"""A result this little after its time is not told as late. House rule."""

_CLOCKS: tuple[tuple[float, str, Severity], ...] = (
    (JUDGMENT_BY_S, "decision_early", "praise"),
    (TARGET_S, "decision_late", "caution"),
    (math.inf, "decision_too_late", "problem"),
)


def is_unsure(words: tuple[Word, ...]) -> bool:
    """Whether the answer as a whole may have been misheard, or is in another language."""
    return misheard(words)


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
    verdict = _verdict(transcript, timing, found, unsure=unsure)
    if verdict.code in ("foreign", "foreign_unsure", "no_speech", "no_words"):
        return (verdict,)
    observations = [verdict]
    if transcript.foreign:
        observations.append(_in_another_language("partly_foreign", transcript))
    if unsure and verdict.code != "no_decision_unsure":
        observations.append(Observation(code="recognition_unsure", severity="note"))
    if verdict.code != "very_short":
        observations += _ownership(found, timing)
        observations += back_up(transcript, found, kind=kind, unsure=unsure)
        observations += _weak_proof(found, kind=kind, unsure=unsure)
        if structure is not None:
            observations += _built(structure, found, timing, budget_s=budget_s)
    observations += _length(timing.duration_s, budget_s)
    observations += _delivered(delivery, timing)
    return tuple(observations)


def _verdict(
    transcript: Transcript,
    timing: Timing,
    found: Mapping[str, Sequence[Evidence]],
    *,
    unsure: bool,
) -> Observation:
    if is_foreign(transcript):
        known = set(foreign_languages(transcript)) - {UNKNOWN}
        return _in_another_language("foreign" if known else "foreign_unsure", transcript)
    if not transcript.words:
        code = "no_words" if timing.speech_s > 0 else "no_speech"
        return Observation(code=code, severity="problem")
    said = len(transcript.words) - sum(len(item.quote.split()) for item in found.get("filler", ()))
    if said < FEWEST_WORDS:
        return _too_little(found, said)
    begins_s = transcript.speech[0].start_s if transcript.speech else 0.0
    decisions = found.get("decision", ())
    in_time = [item for item in decisions if item.start_s - begins_s <= TARGET_S]
    firm = [item for item in in_time if not is_hedged(item, found.get("hedge", ()))]
    if firm:  # what the one-line answer goes by too, so that the two never disagree
        return _chosen(firm[0], firm[0].start_s - begins_s)
    if in_time:
        return resting_on(in_time[0], "decision_hedged", "caution")
    return _not_in_time(decisions, begins_s, unsure=unsure)


def _in_another_language(code: str, transcript: Transcript) -> Observation:
    return Observation(
        code=code,
        severity="note",
        figure=foreign_s(transcript),
        parts=foreign_languages(transcript),
    )


def _too_little(found: Mapping[str, Sequence[Evidence]], said: int) -> Observation:
    """Tell how few words there were beside the fillers, and the choice if they hold one."""
    decisions = [item for item in found.get("decision", ()) if is_clear(item)]
    choice = decisions[0] if decisions else None
    return Observation(code="very_short", severity="problem", evidence=choice, figure=max(0, said))


def _not_in_time(decisions: Sequence[Evidence], begins_s: float, *, unsure: bool) -> Observation:
    if decisions:
        return _chosen(decisions[0], decisions[0].start_s - begins_s)
    if unsure:
        return Observation(code="no_decision_unsure", severity="note")
    return Observation(code="no_decision", severity="problem")


def _chosen(decision: Evidence, at_s: float) -> Observation:
    code, severity = next(
        (code, severity) for until_s, code, severity in _CLOCKS if at_s <= until_s
    )
    observation = resting_on(decision, code, severity)
    # Words that may be no choice are not quoted as one.
    return observation if is_clear(decision) else replace(observation, evidence=None)


def _ownership(found: dict[str, list[Evidence]], timing: Timing) -> Iterator[Observation]:
    """Tell what stands in the place of the choice: a metric, a group, or nobody."""
    opening = found.get("metric_opening")
    if opening and not timing.decision_within_10s:
        yield resting_on(opening[0], "metric_opening", "caution")
    if "decision" in found:
        return
    if ownerless := found.get("unresolved_agency"):
        yield resting_on(best_of(ownerless), "nobody_chose", "caution")
    elif credit := found.get("team_credit"):
        yield resting_on(best_of(credit), "team_only", "caution")


def _weak_proof(
    found: dict[str, list[Evidence]], *, kind: str, unsure: bool
) -> Iterator[Observation]:
    """Tell what a panel doubts: a claim with no other cause, a framework only named, jargon."""
    # That no other cause was named is an absence too.
    lines = [] if unsure else found.get("straight_line")
    if lines and "counterfactual" not in found and kind == "behavioral":
        yield resting_on(best_of(lines), "straight_line", "caution")
    if (named := found.get("framework_named")) and "framework_applied" not in found:
        yield resting_on(best_of(named), "framework_listed", "caution")
    if jargon := found.get("jargon"):
        yield resting_on(best_of(jargon), "jargon_heavy", "caution")


def _built(
    structure: Structure, found: dict[str, list[Evidence]], timing: Timing, *, budget_s: float
) -> Iterator[Observation]:
    results = found.get("impact_number")
    buried = structure.result_s is not None and structure.result_s > (
        budget_s * STORY_UNTIL + BURIED_GRACE_S
    )
    if structure.buried_result and buried and results:
        yield resting_on(results[0], "buried_result", "caution")
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
