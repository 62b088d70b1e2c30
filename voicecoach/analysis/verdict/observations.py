"""What is worth telling, most important first: what would change a panel's mind leads.

Order: the choice and when it came; who made it; what backs it, by the kind of question; how the
answer is built; length; delivery. Where recognition was unsure, nothing is held against the
candidate for being absent.
"""

import math
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace

from voicecoach.analysis.assessment import Delivery, Evidence, Severity, Structure, Timing
from voicecoach.analysis.clocks import JUDGMENT_BY_S, KNOWN_BY_S, longest_s
from voicecoach.analysis.evidence import ENOUGH_WORDS, Found, best_of, by_rule, is_clear
from voicecoach.analysis.foreign import UNKNOWN, foreign_languages, foreign_s, is_foreign
from voicecoach.analysis.measure.choosing import WEIGHED, Choosing
from voicecoach.analysis.measure.delivery import (
    FILLERS_FINE_PER_MIN,
    FILLERS_HARM_PER_MIN,
    HEDGES_FINE_PER_MIN,
    STUMBLES_FINE_PER_MIN,
)
from voicecoach.analysis.measure.structure import STORY_UNTIL
from voicecoach.analysis.reading import Reading
from voicecoach.analysis.verdict.astray import astray, beside_the_point, instead_of_a_choice
from voicecoach.analysis.verdict.backing import back_up
from voicecoach.analysis.verdict.nearest import nearest
from voicecoach.analysis.verdict.observation import Observation, resting_on
from voicecoach.transcript import Span, Transcript

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
    (KNOWN_BY_S, "decision_late", "caution"),
    (math.inf, "decision_too_late", "problem"),
)


_OF_THE_CHOICE = ("pace_fast", "over_budget")
"""Codes whose advice is about the sentence with the choice."""

_NEARLY = {
    "hedged": "decision_hedged",
    "shared": "decision_shared",
    "implied": "decision_committed",
}
"""Codes for what comes near a choice of one's own, by why it is known not clearly."""


def observe(
    reading: Reading,
    found: Found,
    timing: Timing,
    delivery: Delivery,
    structure: Structure,
    choosing: Choosing,
    *,
    unheard: AbstractSet[str],
) -> tuple[Observation, ...]:
    """Judge an answer by what was measured and found in it; the verdict comes first.

    ``found`` holds the straight lines besides what the report does. What nothing was there to
    hear (``unheard``) is not told as missing.
    """
    verdict = _verdict(reading, found, timing, choosing)
    if verdict.code in ("foreign", "foreign_unsure", "no_speech", "no_words"):
        return (verdict,)
    observations = [verdict]
    if reading.transcript.foreign:
        observations.append(_in_another_language("partly_foreign", reading.transcript))
    if reading.unsure and verdict.code not in ("no_decision_unsure", "told_unsure"):
        observations.append(Observation(code="recognition_unsure", severity="note"))
    if verdict.code != "very_short":
        if reading.kind.choice:
            observations += _ownership(found, timing)
        backing = back_up(reading, found, unheard=unheard)
        observations += [item for item in backing if not beside_the_point(found, verdict, item)]
        observations += astray(reading, found, verdict)
        observations += _weak_proof(reading, found)
        if reading.kind.choice:
            observations += _built(reading, found, timing, structure)
    observations += _length(timing.duration_s, reading.budget_s)
    observations += _delivered(delivery, timing)
    return tuple(_worded_for(verdict, item) for item in observations)


def _worded_for(verdict: Observation, item: Observation) -> Observation:
    """Let no advice speak of a choice that was not heard."""
    unheard = verdict.code.startswith("no_decision")
    return replace(item, variant="unchosen") if unheard and item.code in _OF_THE_CHOICE else item


def _verdict(reading: Reading, found: Found, timing: Timing, choosing: Choosing) -> Observation:
    if is_foreign(reading.transcript):
        known = set(foreign_languages(reading.transcript)) - {UNKNOWN}
        code = "foreign" if known else "foreign_unsure"
        return _in_another_language(code, reading.transcript)
    if not reading.words:
        code = "no_words" if timing.speech_s > 0 else "no_speech"
        typed = code == "no_speech" and not reading.transcript.is_timed
        return Observation(code=code, severity="problem", variant="typed" if typed else "")
    said = len(reading.words) - len(reading.filler_places)
    if said < ENOUGH_WORDS:
        return _too_little(reading, found, said)
    if reading.kind.choice:
        return _chosen_or_not(reading, found, choosing)
    return _told(reading, found)


def _chosen_or_not(reading: Reading, found: Found, choosing: Choosing) -> Observation:
    """Tell whether and when a choice was made, as the one-line answer does."""
    evidence = choosing.evidence
    if choosing.because in _NEARLY and evidence and evidence.signal != "decision":
        code = "decision_implied" if evidence.signal in WEIGHED else _NEARLY[choosing.because]
        return resting_on(evidence, code, "caution")
    if choosing.because == "hedged" and evidence:
        return resting_on(evidence, "decision_hedged", "caution")
    if choosing.known != "no" and evidence:
        return _chosen(evidence, choosing.at_s or 0.0, found)
    if choosing.because == "unsure":
        return Observation(code="no_decision_unsure", severity="note")
    if evidence:
        variant = "habit" if evidence.signal == "habit" else choosing.because
        return resting_on(evidence, "no_decision", "problem", variant=variant)
    return instead_of_a_choice(reading, found)


def _in_another_language(code: str, transcript: Transcript) -> Observation:
    return Observation(
        code=code,
        severity="note",
        figure=foreign_s(transcript),
        parts=foreign_languages(transcript),
    )


def _told(reading: Reading, found: Found) -> Observation:
    """Judge an answer with no choice to look for by how much of what it needs was heard."""
    needed = [proof for proof in reading.kind.proofs if proof.code_missing]
    heard = [proof for proof in needed if any(signal in found for signal in proof.signals)]
    if len(heard) == len(needed):
        return Observation(code="told_whole", severity="praise")
    if heard:
        return Observation(code="told_in_part", severity="caution")
    near = [proof for proof in needed if nearest(reading, found, proof.signals)]
    if len(near) > len(needed) / 2:
        return Observation(code="told_unclear", severity="caution")
    if reading.unsure:
        return Observation(code="told_unsure", severity="note")
    return Observation(code="told_nothing", severity="problem")


def _too_little(reading: Reading, found: Found, said: int) -> Observation:
    """Tell how few words there were beside the fillers, and the choice if they hold one."""
    wanted = found["decision"] if reading.kind.choice else ()
    decisions = [item for item in wanted if is_clear(item)]
    choice = decisions[0] if decisions else None
    return Observation(code="very_short", severity="problem", evidence=choice, figure=max(0, said))


def _chosen(decision: Evidence, at_s: float, found: Found) -> Observation:
    code, severity = next(
        (code, severity) for until_s, code, severity in _CLOCKS if at_s <= until_s
    )
    refused = found.in_sentence(decision.sentence, "rejected_alternative")
    both = any(
        by_rule(item) and item.first <= decision.last and decision.first <= item.last
        for item in refused
    )
    opposed = any(map(by_rule, found["dissent"]))
    variant = "both" if both else "opposed" if opposed else ""
    observation = resting_on(decision, code, severity, variant=variant)
    # Words that may be no choice are not quoted as one.
    return observation if is_clear(decision) else replace(observation, evidence=None)


def _ownership(found: Found, timing: Timing) -> Iterator[Observation]:
    """Tell what stands in the place of the choice: a metric, a group, or nobody."""
    opening = found["metric_opening"]
    if opening and not timing.decision_within_10s:
        yield resting_on(opening[0], "metric_opening", "caution")
    if "decision" in found:
        return
    if ownerless := found["unresolved_agency"]:
        yield resting_on(best_of(ownerless), "nobody_chose", "caution")
    elif credit := found["team_credit"]:
        yield resting_on(best_of(credit), "team_only", "caution")


def _weak_proof(reading: Reading, found: Found) -> Iterator[Observation]:
    """Tell what a panel doubts: a claim with no other cause, a framework only named, jargon."""
    # That no other cause was named is an absence too.
    lines = () if reading.unsure else found["straight_line"]
    if lines and "counterfactual" not in found and reading.kind.weighs_causes:
        yield resting_on(best_of(lines), "straight_line", "caution")
    if (named := found["framework_named"]) and "framework_applied" not in found:
        yield resting_on(best_of(named), "framework_listed", "caution")
    if jargon := found["jargon"]:
        yield resting_on(best_of(jargon), "jargon_heavy", "caution")


def _built(
    reading: Reading, found: Found, timing: Timing, structure: Structure
) -> Iterator[Observation]:
    results = found["impact_number"]
    buried = structure.result_s is not None and structure.result_s > (
        reading.budget_s * STORY_UNTIL + BURIED_GRACE_S
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
