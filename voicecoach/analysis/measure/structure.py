"""How an answer is built: when the choice is clear, what each phase takes, what comes too late.

The house shape is context, action, impact, judgment (CAIJ) with 10, 20, 10 and 30 seconds, told
judgment first: the choice within 10 s, the story until 60 s, and the judgment deepened until 90 s.
All of these are house rules. With another budget than 90 s they stretch or shrink with it, except
for the first 10 s, which are the listener's patience.
"""

from collections.abc import Sequence

from voicecoach.analysis.assessment import (
    JudgedSentence,
    PhaseTime,
    Structure,
    Timing,
    Window,
)
from voicecoach.analysis.classifier import PHASES, Phase
from voicecoach.analysis.clocks import JUDGMENT_BY_S
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.measure.choosing import Choosing
from voicecoach.analysis.reading import Reading

PHASE_TARGETS_S: dict[Phase, float] = {
    "context": 10.0, "action": 20.0, "impact": 10.0, "judgment": 30.0, "other": 0.0,
}  # fmt: skip
"""House rule, for a budget of 90 s; the rest is left to breathe."""

STORY_UNTIL = 60.0 / 90.0
"""Share of the budget by which context, action and impact are told. House rule."""

SCALED_TO_S = 90.0
"""The budget that the targets are for."""


def measure_structure(
    reading: Reading,
    found: Found,
    timing: Timing,
    sentences: Sequence[JudgedSentence],
    choosing: Choosing,
) -> Structure:
    """Measure an answer with its signals and judged sentences.

    The times that phases should take are those of a story with a choice; where there is none to
    look for, none are held against anybody.
    """
    begins_s, budget_s = reading.begins_s, reading.budget_s
    decisions = found["decision"]
    first = decisions[0].sentence if decisions else None
    results = [item.start_s for item in found["impact_number"]]
    result_s = max(0.0, min(results) - begins_s) if results else None
    lengths = [max(0.0, item.end_s - item.start_s) for item in sentences]
    return Structure(
        known=choosing.known,
        known_at_s=choosing.at_s if choosing.known == "yes" else None,
        known_because=choosing.because,
        one_line=_one_line(reading, choosing, approximate=timing.approximate),
        judgment_first=first is not None
        and all(item.phase == "other" for item in sentences[:first])
        and timing.decision_within_10s,
        context_tax_s=None if first is None else max(0.0, sentences[first].start_s - begins_s),
        result_s=result_s,
        buried_result=result_s is not None and result_s > budget_s * STORY_UNTIL,
        phases=_phase_times(sentences, budget_s) if reading.kind.choice else (),
        windows=_windows(sentences, begins_s, budget_s) if reading.kind.choice else (),
        sure=round(_weighted([item.confidence for item in sentences], lengths), 4),
    )


def _one_line(reading: Reading, choosing: Choosing, *, approximate: bool) -> str:
    """Tell in one line how well the choice is known; empty where there is none to look for."""
    if reading.kind.choice is None:
        return ""
    at = reading.language.saying.moment(round(choosing.at_s or 0.0), approximate=approximate)
    known = reading.kind.choice.known
    return known.get(choosing.because, known[choosing.known]).format(at=at)


def _phase_times(sentences: Sequence[JudgedSentence], budget_s: float) -> tuple[PhaseTime, ...]:
    return tuple(
        PhaseTime(
            phase=phase,
            seconds=sum(
                max(0.0, item.end_s - item.start_s) for item in sentences if item.phase == phase
            ),
            target_s=PHASE_TARGETS_S[phase] * budget_s / SCALED_TO_S,
        )
        for phase in PHASES
    )


def _windows(
    sentences: Sequence[JudgedSentence], begins_s: float, budget_s: float
) -> tuple[Window, ...]:
    story_s = max(JUDGMENT_BY_S, budget_s * STORY_UNTIL)
    closing_s = max(story_s, budget_s)
    parts: tuple[tuple[float, float, tuple[Phase, ...]], ...] = (
        (0.0, JUDGMENT_BY_S, ("judgment",)),
        (JUDGMENT_BY_S, story_s, ("context", "action", "impact")),
        (story_s, closing_s, ("judgment",)),
    )
    return tuple(
        Window(
            start_s=start_s,
            end_s=end_s,
            wanted=wanted,
            fitting=_fitting(sentences, begins_s + start_s, begins_s + end_s, wanted),
        )
        for start_s, end_s, wanted in parts
    )


def _fitting(
    sentences: Sequence[JudgedSentence], start_s: float, end_s: float, wanted: tuple[Phase, ...]
) -> float | None:
    """Share of what is said between two moments of the recording that is of a wanted phase."""
    inside = [max(0.0, min(end_s, item.end_s) - max(start_s, item.start_s)) for item in sentences]
    if sum(inside) <= 0:
        return None
    return round(_weighted([float(item.phase in wanted) for item in sentences], inside), 4)


def _weighted(values: Sequence[float], weights: Sequence[float]) -> float:
    total = sum(weights)
    if total <= 0:
        return 0.0
    mean = sum(value * weight for value, weight in zip(values, weights, strict=True)) / total
    return min(1.0, mean)
