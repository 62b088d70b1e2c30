"""The learning curve over natural answers, with the linear model, on answers of the world.

    python -m lab.curve --older benchmark/dev-*.jsonl training/w?.jsonl \
        --written training/natural-w*.jsonl --retold training/natural-t*.jsonl \
        --on benchmark/natural-dev.jsonl

Labelled sentences are given; rules are left out. Thresholds come from every fourth answer, which
the model that they are chosen with has not learned from.
"""

import argparse
import json
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lab.measure import CONDITIONS, figures_at, labels_of, read, thresholds_of
from lab.train_linear import fit, rows_of
from voicecoach.evaluation.corpus import Answer

SIZES = (250, 500, 10_000)
Answers = list[tuple[str, Answer]]


def main() -> None:
    """Print one line of figures for each amount of training answers."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    for name in ("older", "written", "retold", "on"):
        parser.add_argument(f"--{name}", type=Path, nargs="+", required=True, metavar="FILE")
    arguments = parser.parse_args()
    older, written, retold = (
        _mixed(read(files)) for files in (arguments.older, arguments.written, arguments.retold)
    )
    both = _mixed([*written, *retold])
    on = read(arguments.on)
    plans: list[tuple[str, Answers]] = [("older alone", older)]
    for name, natural in (("written", written), ("retold", retold), ("both", both)):
        for size in SIZES:
            part = natural[:size]
            plans.append((f"older and {len(part)} {name}", [*older, *part]))
    plans.append((f"{len(both)} both, nothing older", both))
    for name, learned in plans:
        print(json.dumps({"learned": name, **_measured(learned, on)}), flush=True)


def _measured(learned: Answers, on: Answers) -> dict[str, Any]:
    kept = [each for i, each in enumerate(learned) if i % 4]
    apart = [each for i, each in enumerate(learned) if not i % 4]
    trial = fit([rows_of(kept, CONDITIONS["as_written"])])
    limits = thresholds_of(
        trial.logits(rows_of(apart, CONDITIONS["as_written"])), labels_of(apart).signals
    )
    model = fit([rows_of(learned, CONDITIONS["as_written"])])
    return figures_at(labels_of(on), model.logits(rows_of(on, CONDITIONS["as_written"])), limits)


def _mixed(answers: Sequence[tuple[str, Answer]]) -> Answers:
    mixed = list(answers)
    random.Random(1).shuffle(mixed)
    return mixed


if __name__ == "__main__":
    main()
