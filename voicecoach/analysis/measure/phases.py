"""What each sentence is for: a path through the phases that fits all of the answer.

A sentence alone is often ambiguous ("we had two weeks"), but answers move through the phases in
habitual ways, so the likeliest path as a whole is taken (Viterbi).
"""

import math
from collections.abc import Sequence

from voicecoach.analysis.assessment import JudgedSentence
from voicecoach.analysis.classifier import PHASES, Phase
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.reading import Reading, Sentence

FIRST = (0.458, 0.025, 0.005, 0.182, 0.330)
"""How often an answer begins with each of PHASES: half by benchmark/dev-*, half by
training/natural-*."""

NEXT = (
    (0.506, 0.199, 0.037, 0.232, 0.025),
    (0.179, 0.299, 0.320, 0.170, 0.032),
    (0.023, 0.080, 0.426, 0.350, 0.121),
    (0.103, 0.148, 0.195, 0.513, 0.042),
    (0.462, 0.094, 0.040, 0.217, 0.187),
)
"""How often each of PHASES (row) is followed by each (column), likewise."""

PATH_WEIGHT = 0.5
"""How much the habit counts beside the sentence itself. The classifier has seen the neighbours
already, so at full weight the same evidence would count twice. From 0.2 to 0.7 little changes."""

FEWEST = 1e-6


def likeliest_phases(
    probabilities: Sequence[Sequence[float]],
) -> tuple[tuple[Phase, float], ...]:
    """Return each sentence's phase and its own probability, given the probabilities of PHASES."""
    if not probabilities:
        return ()
    scores = [
        _log(p) + PATH_WEIGHT * _log(first)
        for p, first in zip(probabilities[0], FIRST, strict=True)
    ]
    came_from: list[list[int]] = []
    for row in probabilities[1:]:
        steps = [_best_step(scores, phase) for phase in range(len(PHASES))]
        came_from.append([previous for previous, _score in steps])
        scores = [_log(p) + score for p, (_previous, score) in zip(row, steps, strict=True)]
    path = [max(range(len(PHASES)), key=scores.__getitem__)]
    for best in reversed(came_from):
        path.append(best[path[-1]])
    path.reverse()
    return tuple((PHASES[i], row[i]) for i, row in zip(path, probabilities, strict=True))


def _best_step(scores: Sequence[float], phase: int) -> tuple[int, float]:
    """Return the previous phase that best leads to a phase, and the score of getting there."""
    arrived = [score + PATH_WEIGHT * _log(NEXT[i][phase]) for i, score in enumerate(scores)]
    previous = max(range(len(arrived)), key=arrived.__getitem__)
    return previous, arrived[previous]


JUDGING = (
    "decision", "rejected_alternative", "accepted_cost", "criterion", "reflection", "hypothesis",
)  # fmt: skip
RESULTS = ("impact_number", "vague_impact")


def guessed_phases(reading: Reading, found: Found) -> tuple[tuple[Phase, float], ...]:
    """Guess the phases without a classifier, from the signals that rules found in each sentence.

    Before the first choice people set the scene, after it they tell what they did.
    """
    phases: list[tuple[Phase, float]] = []
    chosen = False
    for sentence in reading.sentences:
        chosen = chosen or bool(found.in_sentence(sentence.index, "decision"))
        if found.in_sentence(sentence.index, *JUDGING):
            phases.append(("judgment", 0.6))
        elif found.in_sentence(sentence.index, *RESULTS):
            phases.append(("impact", 0.6))
        elif found.in_sentence(sentence.index, "cliche"):
            phases.append(("other", 0.5))
        else:
            phases.append(("action" if chosen else "context", 0.4))
    return tuple(phases)


def judged_sentence(sentence: Sentence, phase: Phase, confidence: float) -> JudgedSentence:
    """Put a sentence and its phase on record."""
    return JudgedSentence(
        start_s=sentence.start_s,
        end_s=sentence.end_s,
        text=sentence.text,
        phase=phase,
        confidence=round(confidence, 4),
    )


def _log(probability: float) -> float:
    return math.log(max(FEWEST, probability))
