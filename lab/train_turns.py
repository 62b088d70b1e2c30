r"""Train the model that tells whether an answer is over. Needs scikit-learn.

    python -m lab.train_turns --learn learn.npz --left-out six.npz \
        --weights voicecoach/classifiers/turns.npz

Without --learn the weights stay as they are, and only the thresholds are chosen anew.
docs/model-card.md has the commands before it. The encoder must not have learned from what is left
out: it knows far too much of the rest. The same places give the same weights, up to the machine's
rounding.
"""

import argparse
from collections import Counter
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from lab.turn_places import CONDITIONS, Array, Places
from voicecoach.classifiers.turns import STATES, probabilities

RARE = 40
"""Last words must be those of this many places."""

INVERSE_REGULARIZATION = 0.01

STEPS = 300

FREELY = 4.0
"""How much larger than 1 bins and words count: so much less are their weights held back."""

FALSE_ALARMS = {"finished_from": 0.02, "likely_from": 0.05}
"""Share of the ends of other sentences at which an answer may be taken for surely and for probably
over, under each condition and by writers that were left out; session/endings/waits.py has what that
costs."""

MISSED = 0.02
"""Share of the ends of answers, likewise, at which one may be taken for surely not over."""

PRECISION = 0.9
"""Of what is taken for the middle of a sentence, this share must be, likewise."""


def main() -> None:
    """Learn, choose the thresholds, and write both."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--learn", type=Path, help="from lab.turn_places")
    parser.add_argument("--left-out", type=Path, required=True, help="for the thresholds, likewise")
    parser.add_argument("--weights", type=Path, required=True, help="the file to write")
    arguments = parser.parse_args()
    if arguments.learn:
        weights, bias, tails = learned(Places.read(arguments.learn))
    else:
        with np.load(arguments.weights) as there:
            weights, bias, tails = there["weights"], there["bias"], there["tails"].tolist()
    left_out = Places.read(arguments.left_out)
    judged = probabilities(
        matrix_of(left_out, tails) @ weights.astype(np.float16).astype(np.float32) + bias
    )
    np.savez_compressed(
        arguments.weights,
        weights=weights.astype(np.float16),
        bias=bias,
        tails=np.array(tails),
        **thresholds(judged, left_out),
    )


def learned(places: Places) -> tuple[Array, Array, list[str]]:
    """Learn from places: the weights, the bias and the last words that count."""
    counts = Counter(tail for those in places.tails.tolist() for tail in those.split("|"))
    tails = sorted(tail for tail, count in counts.items() if count >= RARE and tail)
    return *fit(matrix_of(places, tails), np.searchsorted(STATES, places.states)), tails


def thresholds(judged: Array, left_out: Places) -> dict[str, float]:
    """Choose every threshold so that it keeps to its share under each condition."""
    each = [
        (judged[those], left_out.states[those])
        for those in (left_out.conditions == name for name in CONDITIONS)
    ]
    return {
        **{
            name: max(
                float(np.quantile(likely[states == "open", 0], 1 - share))
                for likely, states in each
            )
            for name, share in FALSE_ALARMS.items()
        },
        "unlikely_below": min(
            float(np.quantile(likely[states == "finished", 0], MISSED)) for likely, states in each
        ),
        "unfinished_from": max(unfinished_from(likely, states) for likely, states in each),
    }


def fit(vectors: Array, states: Array) -> tuple[Array, Array]:
    """Learn the weights of the columns, and the bias, for each of STATES.

    For learning each column of meanings is brought to a spread of 1, and what is 0 or 1 to FREELY:
    there are few such columns, and a last word can tell all.
    """
    binary = ((vectors == 0) | (vectors == 1)).all(axis=0)
    spread = np.where(binary, 1 / FREELY, vectors.std(axis=0))
    middle = np.where(binary, 0.0, vectors.mean(axis=0))
    model = LogisticRegression(C=INVERSE_REGULARIZATION, max_iter=STEPS, tol=1e-3)
    model.fit((vectors - middle) / spread, states)
    weights = model.coef_.T / spread[:, np.newaxis]
    return weights, model.intercept_ - middle @ weights


def matrix_of(places: Places, tails: list[str]) -> Array:
    """Put together what the model sees, a place a row."""
    column = {tail: index for index, tail in enumerate(tails)}
    last = np.zeros((len(places.tails), len(tails)), np.float32)
    for row, those in enumerate(places.tails.tolist()):
        last[row, [column[tail] for tail in those.split("|") if tail in column]] = 1.0
    return np.concatenate([places.meanings, places.told, last], axis=1, dtype=np.float32)


def unfinished_from(judged: Array, states: Array) -> float:
    """Return the least probability above which PRECISION is kept."""
    order = np.argsort(-judged[:, 2])
    right = np.cumsum(states[order] == "unfinished") / np.arange(1, len(order) + 1)
    return float(judged[order[np.flatnonzero(right >= PRECISION)[-1]], 2])


if __name__ == "__main__":
    main()
