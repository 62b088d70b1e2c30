r"""Learn how the encoder, the linear model and the rules are combined, on left-out writers.

    python -m lab.combine --encoder final.npz --linear linear.npz --write combination.json \
        --writers training/natural-w{16,18,22}.jsonl training/natural-t2.jsonl training/wd.jsonl \
        benchmark/dev-h.jsonl \
        --on benchmark/natural-dev.jsonl benchmark/unseen/*.jsonl

The .npz files hold log-odds of sentences that neither model has learned from. For each signal a
small logistic regression weighs the two models and what rules found in the sentence; it is drawn to
equal shares and to +1 for a rule of the same signal the fewer sentences it rests on. Thresholds are
chosen for F1. Figures are printed for the same writers, each left out in turn, and for --on.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from lab.measure import Array, Labels, figures_at, labels_of, read, thresholds_of
from lab.rule_hits import HEARD_BESIDE, rule_hits
from voicecoach.analysis.classifier import LABELS, PHASES
from voicecoach.classifiers.encoder import PHASE_SHARE
from voicecoach.classifiers.linear import as_log_odds

ENCODER, LINEAR, SAME_RULE = 0.5, 0.5, 1.0
"""What the weights are drawn to; what other signals say, and the offset, are drawn to nothing."""

STIFFNESS = 6.0
"""How strongly: the precision of a normal prior around each weight."""


@dataclass(frozen=True, kw_only=True)
class Sentences:
    """What is known of the sentences of some writers."""

    labels: Labels
    encoder: Array
    linear: Array
    hits: Array
    """One column for each of HEARD_BESIDE."""

    def where(self, mask: Array) -> "Sentences":
        """Keep some."""
        labels = Labels(
            **{name: getattr(self.labels, name)[mask] for name in Labels.__dataclass_fields__}
        )
        return Sentences(
            labels=labels,
            encoder=self.encoder[mask],
            linear=self.linear[mask],
            hits=self.hits[mask],
        )

    def columns(self, signal: int) -> Array:
        """Return what a signal is judged by: both models, the offset, what was heard beside."""
        ones = np.ones(len(self.hits))
        return np.column_stack([self.encoder[:, signal], self.linear[:, signal], ones, self.hits])


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--writers", type=Path, nargs="+", required=True, metavar="FILE")
    parser.add_argument("--on", type=Path, nargs="*", default=[], metavar="FILE")
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--linear", type=Path, required=True)
    parser.add_argument("--condition", default="as_written")
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    known = sentences_of(arguments.writers, arguments)
    logits = np.zeros((len(known.hits), len(LABELS) + len(PHASES)))
    limits = np.zeros((len(known.hits), len(LABELS)))
    for writer in np.unique(known.labels.writers):
        mask = known.labels.writers == writer
        weights, thresholds = learned(known.where(~mask))
        logits[mask], limits[mask] = combined(known.where(mask), weights), thresholds
    print(json.dumps({"writers left out": figures_at(known.labels, logits, limits)}, indent=1))
    weights, thresholds = learned(known)
    alone, alone_thresholds = learned(known, encoder=False)
    for path in arguments.on:
        on = sentences_of([path], arguments)
        figures = figures_at(on.labels, combined(on, weights), thresholds)
        print(json.dumps({path.stem: figures}, indent=1))
        figures = figures_at(on.labels, combined(on, alone), alone_thresholds)
        print(json.dumps({f"{path.stem}, linear alone": figures}, indent=1))
    if arguments.write:
        combination = {
            "encoder": _plain(weights, thresholds),
            "linear": _plain(alone, alone_thresholds),
        }
        arguments.write.write_text(json.dumps(combination, indent=1) + "\n")


def sentences_of(paths: Sequence[Path], arguments: argparse.Namespace) -> Sentences:
    """Collect labels, log-odds and rules of the answers of some files."""
    answers = read(paths)
    stored = {}
    for name in ("encoder", "linear"):
        found = np.load(getattr(arguments, name))
        rows, writers = found[arguments.condition], found["writers"]
        stored[name] = as_log_odds(np.concatenate([rows[writers == path.stem] for path in paths]))
    return Sentences(labels=labels_of(answers), hits=rule_hits(answers), **stored)


def learned(known: Sentences, *, encoder: bool = True) -> tuple[Array, Array]:
    """Return weights (signal, column) and thresholds, with the encoder or for the linear alone."""
    weights = []
    for index, signal in enumerate(LABELS):
        columns = known.columns(index)
        drawn_to = np.zeros(columns.shape[1])
        drawn_to[:2] = (ENCODER, LINEAR) if encoder else (0.0, 1.0)
        columns[:, 0] *= encoder
        if signal in HEARD_BESIDE:
            drawn_to[3 + HEARD_BESIDE.index(signal)] = SAME_RULE
        weights.append(_regression(columns, known.labels.signals[:, index], drawn_to))
    stacked = np.array(weights)
    logits = combined(known, stacked)
    return stacked, thresholds_of(logits, known.labels.signals)


def _regression(columns: Array, labelled: Array, drawn_to: Array) -> Array:
    stiffness = np.full(len(drawn_to), STIFFNESS)
    stiffness[2] = 0.1
    sign = np.where(labelled, 1.0, -1.0)

    def cost(weights: Array) -> tuple[float, Array]:
        margin = sign * (columns @ weights)
        off = weights - drawn_to
        loss = np.logaddexp(0, -margin).sum() + 0.5 * (stiffness * off * off).sum()
        slope = -(sign / (1 + np.exp(margin))) @ columns + stiffness * off
        return float(loss), slope

    best: Array = minimize(cost, drawn_to, jac=True, method="L-BFGS-B").x
    return best


def combined(known: Sentences, weights: Array) -> Array:
    """Return log-odds of signals, calibrated, and logarithms of the probabilities of phases."""
    signals = np.column_stack(
        [known.columns(index) @ weights[index] for index in range(len(LABELS))]
    )
    share = PHASE_SHARE if weights[:, 0].any() else 0.0
    phases = share * known.encoder + (1 - share) * known.linear
    return np.concatenate([signals, phases[:, len(LABELS) :]], axis=1)


def _plain(weights: Array, thresholds: Array) -> dict[str, Any]:
    """Write a combination as the classifiers read it."""
    return {
        signal: {
            "encoder": round(float(weights[i, 0]), 4),
            "linear": round(float(weights[i, 1]), 4),
            "offset": round(float(weights[i, 2]), 4),
            "threshold": round(float(thresholds[i]), 4),
            "beside": {
                name: round(float(weights[i, 3 + j]), 3)
                for j, name in enumerate(HEARD_BESIDE)
                if abs(weights[i, 3 + j]) > 0.05
            },
        }
        for i, signal in enumerate(LABELS)
    }


if __name__ == "__main__":
    main()
