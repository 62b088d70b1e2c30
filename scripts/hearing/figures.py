"""Sum up what was heard of many answers.

Intervals are 95 % (percentile bootstrap over answers, since sentences of one answer are alike).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from scripts.hearing.measures import Fillers
from voicecoach.evaluation.compare import Compared
from voicecoach.evaluation.metrics import phase_figures, signal_figures

SAMPLES = 1000
SEED = 20240311

Figure = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One answer as it was heard, held against what was said and against its labels."""

    id: str
    voice: str
    condition: str
    errors: int
    words: int
    """Words that were said, and how many of them came out wrong, were lost or were added."""

    late_s: tuple[float, ...]
    """How late sentences are placed whose first word was heard right."""

    sentences: int
    fillers: Fillers

    invented: tuple[str, ...]
    """Words that nobody said."""

    speech_s: float
    sound_s: float
    busy_s: float
    cpu_s: float
    compared: Compared
    """With the labels, as heard."""

    read: Compared
    """With the labels, the same text read instead of heard."""

    @property
    def read_right(self) -> bool:
        """Whether the first decision is found in the right sentence where the text is read."""
        return self.read.found_decision == self.read.gold_decision

    @property
    def clock_right(self) -> bool:
        """Whether it is found in the same sentence where the answer is heard."""
        return self.compared.found_decision == self.read.found_decision


def summed(heard: Sequence[Heard]) -> Figure:
    """Return all figures of some answers; there is at least one."""
    clock = [one for one in heard if one.read_right]
    late_s = np.abs([late for one in heard for late in one.late_s])
    sound_s = sum(one.sound_s for one in heard)
    minutes = sum(one.speech_s for one in heard) / 60
    as_heard = [one.compared for one in heard]
    as_read = [one.read for one in heard]
    return {
        "answers": len(heard),
        "minutes_of_speech": round(minutes, 1),
        "word_errors": ratio([one.errors for one in heard], [one.words for one in heard]),
        "onset": {
            "median_s": quantile(late_s, 50),
            "p95_s": quantile(late_s, 95),
            "within_0.12_s": rounded(np.mean(late_s <= 0.12)) if late_s.size else None,
            "n": int(late_s.size),
            "of_sentences": sum(one.sentences for one in heard),
        },
        "decision_clock": {
            **ratio([one.clock_right for one in clock], [1] * len(clock)),
            "wrong": [f"{one.id} {one.voice}" for one in clock if not one.clock_right],
        },
        "signals": agreement(as_heard, as_read, signal_figures, "micro_f1"),
        "phases": agreement(as_heard, as_read, phase_figures, "accuracy"),
        "fillers": {
            "recall": ratio(
                [one.fillers.found for one in heard], [one.fillers.said for one in heard]
            ),
            "precision": ratio(
                [one.fillers.right for one in heard], [one.fillers.heard for one in heard]
            ),
        },
        "invented": {
            "words_per_minute": rounded(sum(len(one.invented) for one in heard) / minutes),
            "words": {
                f"{one.id} {one.voice} {one.condition}": " ".join(one.invented)
                for one in heard
                if one.invented
            },
        },
        "real_time_factor": rounded(sum(one.busy_s for one in heard) / sound_s),
        "cpu_factor": rounded(sum(one.cpu_s for one in heard) / sound_s),
    }


def agreement(heard: Any, read: Any, figures: Any, name: str) -> Figure:
    """Hold a figure of evaluation for what was heard beside that for what was read."""
    of_heard, of_read = figures(heard), figures(read)
    return {
        "heard": rounded(getattr(of_heard, name)),
        "heard_ci95": [rounded(limit) for limit in getattr(of_heard, f"{name}_ci95")],
        "read": rounded(getattr(of_read, name)),
    }


def ratio(parts: Sequence[float], wholes: Sequence[float]) -> Figure:
    """Divide sums over answers; None where there is nothing to divide by."""
    part, whole = np.array(parts, float), np.array(wholes, float)
    if not whole.sum():
        return {"value": None, "n": 0}
    random = np.random.default_rng(SEED)
    drawn = random.multinomial(len(part), np.full(len(part), 1 / len(part)), size=SAMPLES)
    below = drawn @ whole
    low, high = np.percentile((drawn @ part)[below > 0] / below[below > 0], (2.5, 97.5))
    return {
        "value": rounded(part.sum() / whole.sum()),
        "ci95": [rounded(low), rounded(high)],
        "n": int(whole.sum()),
    }


def quantile(values: Any, percent: float) -> float | None:
    """Return a percentile; None of nothing."""
    return rounded(np.percentile(values, percent)) if len(values) else None


def rounded(value: Any) -> float:
    """Three decimals are more than any of this is worth."""
    return round(float(value), 3)
