"""How an answer is built: when the choice is clear, what each phase takes, what comes too late.

The house shape is context, action, impact, judgment (CAIJ) with 10, 20, 10 and 30 seconds, told
judgment first: the choice within 10 s, the story until 60 s, and the judgment deepened until 90 s.
All of these are house rules. With another budget than 90 s they stretch or shrink with it, except
for the first 10 s, which are the listener's patience.
"""

from collections.abc import Iterable, Sequence

from voicecoach.analysis.assessment import (
    Evidence,
    JudgedSentence,
    Known,
    PhaseTime,
    Structure,
    Timing,
    Window,
)
from voicecoach.analysis.classifier import PHASES, Phase
from voicecoach.analysis.signals.detect import mean_confidence
from voicecoach.analysis.timing import JUDGMENT_BY_S, TARGET_S
from voicecoach.languages.english.common import COMMON
from voicecoach.languages.english.one_line import known_line
from voicecoach.transcript import Transcript, Word

PHASE_TARGETS_S: dict[Phase, float] = {
    "context": 10.0, "action": 20.0, "impact": 10.0, "judgment": 30.0, "other": 0.0,
}  # fmt: skip
"""House rule, for a budget of 90 s; the rest is left to breathe."""

STORY_UNTIL = 60.0 / 90.0
"""Share of the budget by which context, action and impact are told. House rule."""

CLEAR_FROM = 0.5
"""A choice with less confidence may be none."""

HEARD_FROM = 0.6
"""Words that the recognizer was less sure of may not be the candidate's (``QUOTE_FLOOR``)."""

ENOUGH_WORDS = 25
"""In fewer words the language can't be told."""

COMMON_FROM = 0.05
"""Share of the commonest words under which an answer is hardly in the language; in the answers of
the benchmark it is far higher."""

HEDGED_BEFORE_S, HEDGED_AFTER_S = 1.5, 1.0
"""A hedge that begins this shortly before or after the first word of a choice takes it back."""


def is_clear(evidence: Evidence) -> bool:
    """Whether evidence is sure enough to count in full, for the rule and for the recognizer."""
    return evidence.confidence >= CLEAR_FROM and evidence.heard >= HEARD_FROM


def misheard(words: Sequence[Word]) -> bool:
    """Whether an answer as a whole may not be what was said, or is in another language."""
    if mean_confidence(tuple(words)) < HEARD_FROM:
        return True
    common = sum(word.text.lower().strip(",.;:?!") in COMMON for word in words)
    return len(words) >= ENOUGH_WORDS and common < len(words) * COMMON_FROM


def is_hedged(decision: Evidence, signals: Iterable[Evidence]) -> bool:
    """Whether a hedge beside its first words takes a choice back."""
    return any(
        -HEDGED_BEFORE_S <= item.start_s - decision.start_s <= HEDGED_AFTER_S
        for item in signals
        if item.signal == "hedge"
    )


def measure_structure(
    transcript: Transcript,
    timing: Timing,
    sentences: Sequence[JudgedSentence],
    signals: Sequence[Evidence],
    *,
    budget_s: float,
) -> Structure:
    """Measure an aligned transcript with its signals and judged sentences."""
    begins_s = transcript.speech[0].start_s if transcript.speech else 0.0
    decisions = [item for item in signals if item.signal == "decision"]
    known, known_at_s = _known(
        decisions, signals, begins_s, unsure=bool(transcript.speech) and misheard(transcript.words)
    )
    first = next((i for i, item in enumerate(sentences) if _holds_any(item, decisions)), None)
    results = [item.start_s for item in signals if item.signal == "impact_number"]
    result_s = max(0.0, min(results) - begins_s) if results else None
    lengths = [max(0.0, item.end_s - item.start_s) for item in sentences]
    return Structure(
        known=known,
        known_at_s=known_at_s,
        one_line=known_line(known, known_at_s, approximate=timing.approximate),
        judgment_first=first is not None
        and all(item.phase == "other" for item in sentences[:first])
        and timing.decision_within_10s,
        context_tax_s=None if first is None else max(0.0, sentences[first].start_s - begins_s),
        result_s=result_s,
        buried_result=result_s is not None and result_s > budget_s * STORY_UNTIL,
        phases=_phase_times(sentences, budget_s),
        windows=_windows(sentences, begins_s, budget_s),
        sure=round(_weighted([item.confidence for item in sentences], lengths), 4),
    )


def _known(
    decisions: Sequence[Evidence], signals: Sequence[Evidence], begins_s: float, *, unsure: bool
) -> tuple[Known, float | None]:
    """Answer whether an interviewer would know by 90 s that there was a choice, and since when."""
    in_time = [item for item in decisions if item.start_s - begins_s <= TARGET_S]
    for item in in_time:
        if is_clear(item) and not is_hedged(item, signals):
            return "yes", max(0.0, item.start_s - begins_s)
    return ("not clearly" if in_time or (unsure and not decisions) else "no"), None


def _holds_any(sentence: JudgedSentence, evidence: Sequence[Evidence]) -> bool:
    return any(sentence.start_s <= item.start_s <= sentence.end_s for item in evidence)


def _phase_times(sentences: Sequence[JudgedSentence], budget_s: float) -> tuple[PhaseTime, ...]:
    return tuple(
        PhaseTime(
            phase=phase,
            seconds=sum(
                max(0.0, item.end_s - item.start_s) for item in sentences if item.phase == phase
            ),
            target_s=PHASE_TARGETS_S[phase] * budget_s / TARGET_S,
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
