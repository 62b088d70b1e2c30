"""Learn where sentences end when nobody marks it; writes languages/english/break_weights.py.

    pip install scikit-learn                      # an environment of its own
    python -m lab.train_breaks benchmark/*.jsonl training/*.jsonl

A logistic regression over the words on either side of a place and the silence there, on the time
lines of labelled answers, as recognized and with a tenth of the words wrong.
"""

import sys
import textwrap
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from scipy.sparse import csr_array, hstack
from sklearn.linear_model import LogisticRegression

from voicecoach.analysis.breaks import around, silence_folds
from voicecoach.evaluation.corpus import Answer, parse_corpus
from voicecoach.evaluation.recognize import Conditions, recognize
from voicecoach.evaluation.timeline import speak

ROOT = Path(__file__).resolve().parent.parent

FEWEST = 90
"""A feature must occur so often."""

LEAST = 0.27
"""Smaller weights are left out."""

INVERSE_REGULARIZATION = 0.3
HEARD = (Conditions(unpunctuated=True), Conditions(unpunctuated=True, word_errors=0.1))
TARGET = ROOT / "voicecoach" / "languages" / "english" / "break_weights.py"

HEAD = '''"""What the words around a place say on whether a sentence ends there; made by a script.

lab/train_breaks.py learns and writes this file. Each line holds one kind of neighbour: the
next word and the one after it, the last and the one before, and pairs of them joined by "_".
"""

'''


def main() -> None:
    """Learn and write."""
    answers = [
        answer
        for name in sys.argv[1:]
        for answer in parse_corpus(Path(name).read_text(encoding="utf-8"), file=name)
    ]
    places = [place for answer in answers for place in _places(answer)]
    counts = Counter(feature for features, _, _ in places for feature in features)
    columns = {f: i for i, f in enumerate(f for f, n in counts.items() if n >= FEWEST)}
    pairs = [
        (row, columns[feature])
        for row, (features, _, _) in enumerate(places)
        for feature in features
        if feature in columns
    ]
    rows, where = np.array(pairs, np.int32).T
    words = csr_array((np.ones(len(rows)), (rows, where)), shape=(len(places), len(columns)))
    silences = csr_array(np.array([silence for _, silence, _ in places]))
    model = LogisticRegression(C=INVERSE_REGULARIZATION, solver="liblinear")
    vectors = csr_array(hstack([words, silences], dtype=np.float64))
    vectors.indices, vectors.indptr = (
        array.astype(np.int32) for array in (vectors.indices, vectors.indptr)
    )
    model.fit(vectors, [ends for _, _, ends in places])
    *weights, shorter, longer = model.coef_[0]
    constants = {
        "INTERCEPT": model.intercept_[0],
        "SHORTER": shorter,
        "LONGER": longer,
    }
    kept = {f: round(float(weights[i]), 1) for f, i in columns.items() if abs(weights[i]) >= LEAST}
    TARGET.write_text(_module(kept, constants), encoding="utf-8")
    print(f"{len(places)} places, {len(kept)} weights in {TARGET}")


def _places(answer: Answer) -> Iterator[tuple[tuple[str, ...], tuple[float, float], bool]]:
    """Give every place between two words: its features, what the silence says, what is right."""
    spoken = speak(answer)
    for number, conditions in enumerate(HEARD):
        words = recognize(spoken.words, conditions, seed=f"{answer.id} {number}")
        starts = [span.start_s for span in spoken.sentences[1:]]
        ends = {next((i for i, w in enumerate(words) if w.start_s >= s - 1e-6), 0) for s in starts}
        for index in range(1, len(words)):
            silence = silence_folds(words[index].start_s - words[index - 1].end_s)
            yield around(words, index), silence, index in ends


def _module(kept: dict[str, float], constants: dict[str, float]) -> str:
    groups: dict[str, list[str]] = {}
    for feature, weight in sorted(kept.items()):
        kind, _, name = feature.partition(" ")
        groups.setdefault(kind, []).append(f"{name} {weight:g}")
    text = "".join(
        textwrap.fill(f"{kind}: {' '.join(entries)}", 96, break_long_words=False,
                      break_on_hyphens=False) + "\n\n"
        for kind, entries in groups.items()
    )  # fmt: skip
    numbers = "".join(f"{name} = {value:.3f}\n" for name, value in constants.items())
    return (
        f'{HEAD}{numbers}"""The odds alone, and what each e-fold of silence adds."""\n\n'
        f'WEIGHTS = """\n{text.rstrip()}\n"""\n"""Natural logarithms of odds."""\n'
    )


if __name__ == "__main__":
    main()
