r"""Train the linear classifier. Needs scikit-learn, in an environment of its own.

    python -m lab.train_linear --plan lab/final.toml --out-of-fold linear.npz \
        --weights voicecoach/classifiers/linear.npz

The same files give the same weights, up to the machine's rounding.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_array, vstack
from sklearn.linear_model import LogisticRegression

from lab.heard import as_heard
from lab.measure import CONDITIONS, labels_of, read
from voicecoach.analysis.classifier import SentenceInContext
from voicecoach.classifiers.features import GROUPS, features
from voicecoach.classifiers.linear import Vocabulary, numbers_of
from voicecoach.evaluation.corpus import Answer
from voicecoach.evaluation.recognize import Conditions

Array = npt.NDArray[Any]

COPIES = 1
"""How often each sentence is learned from with misheard words, besides as it was written."""

RARE = 3
"""A feature must occur in this many sentences, copies included, per time that each is seen."""

INVERSE_REGULARIZATION = 20.0


@dataclass(frozen=True, kw_only=True)
class Rows:
    """Sentences, one a row in every field."""

    numbers: npt.NDArray[np.object_]
    """Of each sentence's features: their keys and groups."""

    signals: Array
    phases: Array
    writers: Array

    def where(self, mask: Array) -> "Rows":
        """Keep some of the rows."""
        return Rows(**{field.name: getattr(self, field.name)[mask] for field in fields(self)})


def main() -> None:
    """Train; judge what was left out, or write the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--plan", type=Path, required=True, help="TOML: see lab/final.toml")
    parser.add_argument("--out-of-fold", type=Path, help="write each left-out sentence's log-odds")
    parser.add_argument("--weights", type=Path, help="write the weights to this file")
    arguments = parser.parse_args()
    plan = tomllib.loads(arguments.plan.read_text())
    answers = [answer for item in plan["learn"] for answer in part_of(item)]
    written = rows_of(answers, CONDITIONS["as_written"])
    copies = [rows_of(answers, CONDITIONS["misheard"], copy=copy) for copy in range(COPIES)]
    model = fit([written, *copies])
    if arguments.out_of_fold:
        left_out = read([Path(name) for name in plan["left_out"]])
        logits = {
            name: model.logits(rows_of(left_out, each, copy=COPIES))
            for name, each in CONDITIONS.items()
        }
        writers = labels_of(left_out).writers
        np.savez_compressed(arguments.out_of_fold, writers=writers, **logits)
    if arguments.weights:
        model.write(arguments.weights)


def part_of(item: dict[str, Any]) -> list[tuple[str, Answer]]:
    """Read the files of one table of a plan, and keep its share of the answers."""
    answers = read([Path(name) for name in item["files"]])
    share = min(1.0, item.get("share", 1.0))
    return [each for i, each in enumerate(answers) if int((i + 1) * share) > int(i * share)]


def rows_of(
    answers: Sequence[tuple[str, Answer]], conditions: Conditions, *, copy: int = 0
) -> Rows:
    """Find the features of all sentences as they are heard; each copy has other word errors."""
    contexts = [
        context for _, answer in answers for context in as_heard(answer, conditions, copy=copy)
    ]
    numbers = np.empty(len(contexts), dtype=object)
    numbers[:] = [_numbers(context) for context in contexts]
    labels = labels_of(answers)
    return Rows(
        numbers=numbers, signals=labels.signals, phases=labels.phases, writers=labels.writers
    )


def _numbers(context: SentenceInContext) -> tuple[Array, Array]:
    keys, groups = numbers_of(features(context))
    keys, where = np.unique(keys, return_index=True)
    return keys, groups[where]


@dataclass(frozen=True, kw_only=True)
class Model:
    """What is learned: a column of weights for each signal, then for each phase."""

    vocabulary: Vocabulary
    weights: Array
    bias: Array

    def logits(self, rows: Rows) -> Array:
        """Give the log-odds of signals and the unscaled ones of phases."""
        return matrix_of(self.vocabulary, rows) @ self.weights + self.bias

    def write(self, path: Path) -> None:
        """Store weights as bytes."""
        steps = np.abs(self.weights).max(axis=0) / 127
        np.savez_compressed(
            path,
            keys=self.vocabulary.keys.astype(np.uint32),
            rarity=self.vocabulary.rarity.astype(np.float16),
            weights=np.round(self.weights / steps).astype(np.int8),
            steps=steps,
            bias=self.bias,
        )


def fit(versions: Sequence[Rows]) -> Model:
    """Learn from several versions of the same sentences."""
    vocabulary = vocabulary_of(versions)
    vectors = csr_array(vstack([matrix_of(vocabulary, rows) for rows in versions]))
    signals = np.concatenate([rows.signals for rows in versions])
    phases = np.concatenate([rows.phases for rows in versions])
    each = INVERSE_REGULARIZATION / len(versions)
    models = [
        LogisticRegression(C=each, solver="liblinear", random_state=1).fit(vectors, signal)
        for signal in signals.T
    ]
    models.append(LogisticRegression(C=each, max_iter=300).fit(vectors, phases))
    return Model(
        vocabulary=vocabulary,
        weights=np.concatenate([model.coef_ for model in models]).T,
        bias=np.concatenate([model.intercept_ for model in models]),
    )


def vocabulary_of(versions: Sequence[Rows]) -> Vocabulary:
    """Choose the features that are worth a weight."""
    counts: Counter[int] = Counter()
    shape: set[int] = set()
    for rows in versions:
        for keys, groups in rows.numbers:
            counts.update(keys.tolist())
            shape.update(keys[groups == GROUPS.index("shape")].tolist())
    sentences = sum(len(rows.phases) for rows in versions)
    kept = np.array(sorted(key for key, n in counts.items() if n >= RARE * len(versions)))
    rarity = [1.0 if key in shape else 1 + np.log(sentences / counts[key]) for key in kept.tolist()]
    return Vocabulary(kept, np.array(rarity))


def matrix_of(vocabulary: Vocabulary, rows: Rows) -> csr_array:
    """Make the vectors of sentences."""
    vectors = [vocabulary.vector(vocabulary.columns(keys), groups) for keys, groups in rows.numbers]
    ends = np.cumsum([0, *(len(columns) for columns, _ in vectors)])
    columns = np.concatenate([columns for columns, _ in vectors])
    values = np.concatenate([values for _, values in vectors])
    return csr_array(
        (values, columns.astype(np.int32), ends.astype(np.int32)),
        shape=(len(vectors), len(vocabulary.keys)),
    )


if __name__ == "__main__":
    main()
