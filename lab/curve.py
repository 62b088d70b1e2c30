"""The learning curve over natural answers, with the linear model, on answers of the world.

    python -m lab.curve --older benchmark/dev-*.jsonl training/w?.jsonl \
        --written training/natural-w*.jsonl --retold training/natural-t*.jsonl \
        --on benchmark/natural-dev.jsonl

Labelled sentences are given, rules are left out, and all signals have one threshold.
"""

import argparse
import json
import random
from dataclasses import fields
from pathlib import Path

import numpy as np

from lab.measure import CONDITIONS, figures_at, labels_of, read
from lab.train_linear import Rows, fit, rows_of

SIZES = (250, 500, 10_000)

THRESHOLD = -0.85
"""In log-odds, where rare signals are about as often missed as falsely found."""


def main() -> None:
    """Print one line of figures for each amount of training answers."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    for name in ("older", "written", "retold", "on"):
        parser.add_argument(f"--{name}", type=Path, nargs="+", required=True, metavar="FILE")
    arguments = parser.parse_args()
    older, written, retold = (
        _answer_rows(files) for files in (arguments.older, arguments.written, arguments.retold)
    )
    both = [*written, *retold]
    random.Random(1).shuffle(both)
    on = read(arguments.on)
    heard, labels = rows_of(on, CONDITIONS["as_written"]), labels_of(on)
    plans = [("older alone", older), (f"{len(both)} both, nothing older", both)]
    for name, natural in (("written", written), ("retold", retold), ("both", both)):
        for size in SIZES:
            part = natural[:size]
            plans.append((f"older and {len(part)} {name}", [*older, *part]))
    for name, learned in plans:
        logits = fit([_joined(learned)]).logits(heard)
        figures = figures_at(labels, logits, np.array(THRESHOLD))
        del figures["f1"]
        print(json.dumps({"learned": name, **figures}), flush=True)


def _answer_rows(files: list[Path]) -> list[Rows]:
    """Return the rows of each answer, mixed."""
    answers = read(files)
    random.Random(1).shuffle(answers)
    return [rows_of([answer], CONDITIONS["as_written"]) for answer in answers]


def _joined(parts: list[Rows]) -> Rows:
    return Rows(
        **{
            field.name: np.concatenate([getattr(part, field.name) for part in parts])
            for field in fields(Rows)
        }
    )


if __name__ == "__main__":
    main()
