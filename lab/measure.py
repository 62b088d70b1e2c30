r"""Measure classifiers on writers that they did not learn from, alone and together.

    python lab/held_out.py --writers benchmark/dev-*.jsonl \
        --linear linear.npz --encoder fold-1.npz fold-2.npz --blend training/blend.json

The .npz files hold log-odds of left-out sentences, as train_linear.py and train_encoder.py write
them. Rules count as they do in use. Each writer's thresholds are chosen on the others. With
--blend, the share of the encoder and the thresholds of both together are written for the export.
"""

import argparse
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
import numpy.typing as npt

from lab.heard import as_heard
from voicecoach.analysis import reading
from voicecoach.analysis.classifier import LABELS, PHASES, Label
from voicecoach.analysis.finders.by_rules import hits
from voicecoach.analysis.finders.learned import RULE_COUNTS
from voicecoach.analysis.measure.phases import likeliest_phases
from voicecoach.classifiers.linear import as_log_odds
from voicecoach.evaluation.compare import Compared
from voicecoach.evaluation.corpus import Answer, parse_corpus
from voicecoach.evaluation.metrics import judgment_figures, phase_figures, signal_figures
from voicecoach.evaluation.recognize import Conditions
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Transcript, Word

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

SHARES = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 1.0)
"""Shares of the encoder that are tried; the linear model has the rest."""


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


def rules_in(answers: Sequence[tuple[str, Answer]], conditions: Conditions) -> Array:
    """Say which signals rules find in each sentence as it is heard; shaped like log-odds."""
    heard = [each for _, answer in answers for each in as_heard(answer, conditions, copy=1)]
    rows = np.zeros((len(heard), len(LABELS) + len(PHASES)))
    for row, context in enumerate(heard):
        words = tuple(Word(text=text, start_s=0, end_s=0) for text in context.text.split())
        said = Transcript(words=words, speech=(), duration_s=0.0, times_from="assumed")
        for hit in hits(reading.read(said, language=ENGLISH, kind=context.kind)):
            if hit.evidence.signal in LABELS:
                rows[row, LABELS.index(cast("Label", hit.evidence.signal))] = 1
    return rows


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


def figures(labels: Labels, logits: dict[str, Array]) -> dict[str, Any]:
    """Compare under each condition; a writer's thresholds are those of the others, as written."""
    limits = np.zeros(labels.signals.shape)
    for writer in np.unique(labels.writers):
        others = labels.writers != writer
        limits[~others] = thresholds_of(logits["as_written"][others], labels.signals[others])
    return {name: figures_at(labels, each, limits) for name, each in logits.items()}


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


def blended(encoder: Array, linear: Array, share: float) -> Array:
    """Average the log-odds of two models, as the encoder does in use."""
    return share * as_log_odds(encoder) + (1 - share) * as_log_odds(linear)


def main() -> None:
    """Print the figures of every share of the encoder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--writers", type=Path, nargs="+", required=True, metavar="FILE")
    parser.add_argument("--linear", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, nargs="+", required=True)
    parser.add_argument("--blend", type=Path, help="write share and thresholds as JSON")
    arguments = parser.parse_args()
    answers = read(arguments.writers)
    labels = labels_of(answers)
    rules = {name: RULE_COUNTS * rules_in(answers, each) for name, each in CONDITIONS.items()}
    linear = dict(np.load(arguments.linear))
    encoder = {name: np.full(linear[name].shape, np.nan) for name in CONDITIONS}
    for path in arguments.encoder:
        fold = np.load(path)
        for name, logits in encoder.items():
            logits[np.isin(labels.writers, fold["writers"])] = fold[name]
    judged = ~np.isnan(encoder["as_written"][:, 0])
    labels = Labels(**{n: getattr(labels, n)[judged] for n in labels.__dataclass_fields__})
    best, best_share, limits = -1.0, 0.0, np.zeros(len(LABELS))
    for share in SHARES:
        both = {
            n: blended(encoder[n][judged], linear[n][judged], share) + rules[n][judged]
            for n in CONDITIONS
        }
        found = figures(labels, both)
        print(json.dumps({"encoder's share": share, **found}, indent=1))
        if found["as_written"]["micro_f1"] > best:
            best, best_share = found["as_written"]["micro_f1"], share
            limits = thresholds_of(both["as_written"], labels.signals)
    if arguments.blend:
        chosen = dict(zip(LABELS, limits.round(3).tolist(), strict=True))
        arguments.blend.write_text(
            json.dumps({"share": best_share, "thresholds": chosen}, indent=1) + "\n"
        )


if __name__ == "__main__":
    main()
