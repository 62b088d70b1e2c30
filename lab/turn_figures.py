"""What the model of turns knows of answers that neither it nor the encoder has learned from.

    python -m lab.turn_figures six.npz natural-dev.npz unseen.npz

The files are from lab.turn_places. Needs scikit-learn. Prints the rows of docs/model-card.md.
"""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from lab.train_turns import matrix_of
from lab.turn_places import Array, Places
from voicecoach.classifiers.turns import WEIGHTS, probabilities

HEAD = (
    "answers", "n", "ROC area", "ends known at 1 %", "at 2 %", "over: ends", "other ends", "within",
    "over or likely: ends", "other ends", "within", "unfinished: precision", "recall",
    "goes on: ends", "other ends", "within",
)  # fmt: skip
"""``at 1 %`` and ``at 2 %`` of false alarms are of these answers; what follows is at the thresholds
that ship."""


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    parser.add_argument("places", type=Path, nargs="+", help="from lab.turn_places")
    arguments = parser.parse_args()
    weights = np.load(arguments.weights)
    print_row(HEAD)
    print_row("---" for _ in HEAD)
    for path in arguments.places:
        places = Places.read(path)
        vectors = matrix_of(places, weights["tails"].tolist())
        judged = probabilities(vectors @ weights["weights"].astype(np.float32) + weights["bias"])
        written = places.conditions == "written"
        for name in dict.fromkeys(places.conditions.tolist()):
            print_row(
                figures(f"{path.stem}, {name}", places, judged, weights, places.conditions == name)
            )
        for column in (places.writers, places.kinds):
            for name in dict.fromkeys(column.tolist()):
                print_row(figures(name, places, judged, weights, written & (column == name)))


def figures(name: str, places: Places, judged: Array, weights: Array, mask: Array) -> Iterator[str]:
    """Give the figures of some places in the order of HEAD."""
    states, judged = places.states[mask], judged[mask]
    end, other, within = (states == state for state in ("finished", "open", "unfinished"))
    finished = judged[:, 0]
    known = finished >= weights["finished_from"]
    breaks_off = ~known & (judged[:, 2] >= weights["unfinished_from"])
    likely = known | (~breaks_off & (finished >= weights["likely_from"]))
    goes_on = breaks_off | (finished < weights["unlikely_below"])
    yield name
    yield str(np.sum(end))
    yield _rounded(roc_auc_score(end[end | other], finished[end | other]))
    for alarms in (0.01, 0.02):
        yield _rounded(np.mean(finished[end] > np.quantile(finished[other], 1 - alarms)))
    for taken in (known, likely):
        for those in (end, other, within):
            yield _rounded(np.mean(taken[those]))
    yield _rounded(np.mean(within[breaks_off]))
    yield _rounded(np.mean(breaks_off[within]))
    for those in (end, other, within):
        yield _rounded(np.mean(goes_on[those]))


def print_row(cells: Iterable[str]) -> None:
    """Print a row of a table."""
    print(f"| {' | '.join(cells)} |")


def _rounded(value: float) -> str:
    return f"{value:.3f}"


if __name__ == "__main__":
    main()
