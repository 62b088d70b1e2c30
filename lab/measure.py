"""Labelled sentences as arrays, thresholds, and the figures that log-odds come to.

What is measured here has the labelled sentences given; ``voicecoach evaluate`` measures the whole
analysis, which finds sentences itself.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from voicecoach.analysis.classifier import LABELS, PHASES
from voicecoach.analysis.measure.phases import likeliest_phases
from voicecoach.classifiers.linear import as_log_odds
from voicecoach.evaluation.compare import Compared
from voicecoach.evaluation.corpus import Answer, parse_corpus
from voicecoach.evaluation.metrics import judgment_figures, phase_figures, signal_figures
from voicecoach.evaluation.recognize import Conditions

Array = npt.NDArray[Any]

CONDITIONS = {
    "as_written": Conditions(),
    "unpunctuated": Conditions(unpunctuated=True),
    "misheard": Conditions(unpunctuated=True, word_errors=0.1),
}
"""What left-out sentences are judged under. Thresholds come from the first."""

FEW = 20
"""A signal with this many sentences has a threshold half its own, half common to all."""

CANDIDATES = np.linspace(-3.0, 1.5, 91)
"""Thresholds that are tried, in log-odds."""

SMOOTHED = 9
"""F1 is averaged over this many neighbouring candidates, lest a lucky one is taken."""


@dataclass(frozen=True, kw_only=True)
class Labels:
    """What is right, a sentence a row."""

    signals: Array
    phases: Array
    writers: Array
    answers: Array


def read(paths: Iterable[Path]) -> list[tuple[str, Answer]]:
    """Read answers, each with the name of its file, which stands for its writer."""
    return [
        (path.stem, answer)
        for path in paths
        for answer in parse_corpus(path.read_text(encoding="utf-8"), file=str(path))
    ]


def labels_of(answers: Sequence[tuple[str, Answer]]) -> Labels:
    """Collect the labels of all sentences."""
    rows = [(writer, answer.id, each) for writer, answer in answers for each in answer.sentences]
    return Labels(
        signals=np.array([[name in each.signals for name in LABELS] for _, _, each in rows]),
        phases=np.array([PHASES.index(each.phase) for _, _, each in rows]),
        writers=np.array([writer for writer, _, _ in rows]),
        answers=np.array([answer for _, answer, _ in rows]),
    )


def thresholds_of(logits: Array, signals: Array) -> Array:
    """Choose each signal's threshold for F1, nearer to the common one the fewer it is based on."""
    over = logits[:, : len(LABELS), np.newaxis] > CANDIDATES
    right = (over & signals[:, :, np.newaxis]).sum(axis=0)
    found, there = over.sum(axis=0), signals.sum(axis=0)
    common = CANDIDATES[np.argmax(2 * right.sum(axis=0) / (found.sum(axis=0) + there.sum()))]
    f1 = 2 * right / np.maximum(found + there[:, np.newaxis], 1)
    padded = np.pad(f1, ((0, 0), (SMOOTHED // 2, SMOOTHED // 2)), mode="edge")
    smooth = np.lib.stride_tricks.sliding_window_view(padded, SMOOTHED, axis=1).mean(axis=2)
    own = CANDIDATES[np.argmax(smooth, axis=1)]
    return (own * there + common * FEW) / (there + FEW)


def figures_at(labels: Labels, logits: Array, limits: Array) -> dict[str, Any]:
    """Compare at given thresholds: one for each signal, or a row of them for each sentence."""
    limits = np.broadcast_to(limits, labels.signals.shape)
    compared = list(_compared(labels, logits, limits))
    signals, judgment = signal_figures(compared), judgment_figures(compared)
    return {
        "micro_f1": round(signals.micro_f1, 4),
        "macro_f1": round(signals.macro_f1, 4),
        "phases": round(phase_figures(compared).accuracy, 4),
        "first_decision_exact": round(judgment.exact, 4),
        "found_precision": round(judgment.found_precision, 4),
        "found_recall": round(judgment.found_recall, 4),
        "f1": {each: round(of.f1, 3) for each, of in signals.per_signal.items()},
    }


def _compared(labels: Labels, logits: Array, limits: Array) -> Iterator[Compared]:
    hits = logits[:, : len(LABELS)] > limits
    odds = np.exp(as_log_odds(logits)[:, len(LABELS) :])
    for answer in dict.fromkeys(labels.answers.tolist()):
        mask = labels.answers == answer
        firsts = [np.flatnonzero(each[mask, 0]) for each in (labels.signals, hits)]
        gold, found = (int(first[0]) if len(first) else None for first in firsts)
        yield Compared(
            gold=tuple(_names(row) for row in labels.signals[mask]),
            found=tuple(_names(row) for row in hits[mask]),
            gold_phases=tuple(PHASES[phase] for phase in labels.phases[mask]),
            found_phases=tuple(phase for phase, _ in likeliest_phases(odds[mask].tolist())),
            gold_decision=gold,
            found_decision=found,
            onset_error_s=None,
        )


def _names(row: Array) -> frozenset[Any]:
    return frozenset(name for name, here in zip(LABELS, row, strict=True) if here)
