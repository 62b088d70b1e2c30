r"""Train the model that tells whether an answer is over. Needs scikit-learn.

    python -m lab.train_turns --learn learn.npz --left-out six.npz \
        --weights voicecoach/classifiers/turns.npz

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

FALSE_ALARMS = 0.01
"""Share of the ends of other sentences at which an answer may be taken for finished, under each
condition and by writers that were left out."""

PRECISION = 0.9
"""Of what is taken for the middle of a sentence, this share must be, likewise."""


def main() -> None:
    """Learn, choose the thresholds, and write both."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--learn", type=Path, required=True, help="from lab.turn_places")
    parser.add_argument("--left-out", type=Path, required=True, help="for the thresholds, likewise")
    parser.add_argument("--weights", type=Path, required=True, help="write to this file")
    arguments = parser.parse_args()
    learned, left_out = Places.read(arguments.learn), Places.read(arguments.left_out)
    counts = Counter(tail for those in learned.tails.tolist() for tail in those.split("|"))
    tails = sorted(tail for tail, count in counts.items() if count >= RARE and tail)
    weights, bias = fit(matrix_of(learned, tails), np.searchsorted(STATES, learned.states))
    judged = probabilities(matrix_of(left_out, tails) @ weights + bias)
    each = [left_out.conditions == name for name in CONDITIONS]
    np.savez_compressed(
        arguments.weights,
        weights=weights.astype(np.float16),
        bias=bias,
        tails=np.array(tails),
        finished_from=max(finished_from(judged[those], left_out.states[those]) for those in each),
        unfinished_from=max(
            unfinished_from(judged[those], left_out.states[those]) for those in each
        ),
    )


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


def finished_from(judged: Array, states: Array) -> float:
    """Return the probability that FALSE_ALARMS of the ends of other sentences reach."""
    return float(np.quantile(judged[states == "open", 0], 1 - FALSE_ALARMS))


def unfinished_from(judged: Array, states: Array) -> float:
    """Return the least probability above which PRECISION is kept."""
    order = np.argsort(-judged[:, 2])
    right = np.cumsum(states[order] == "unfinished") / np.arange(1, len(order) + 1)
    return float(judged[order[np.flatnonzero(right >= PRECISION)[-1]], 2])


if __name__ == "__main__":
    main()
