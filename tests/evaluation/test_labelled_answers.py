"""The labelled answers of the checkout keep the rules of benchmark/GUIDE.md."""

from pathlib import Path

import pytest

from voicecoach.evaluation.corpus import fingerprint, parse_corpus

ROOT = Path(__file__).parents[2]
FILES = sorted([*ROOT.glob("benchmark/**/*.jsonl"), *ROOT.glob("training/*.jsonl")])
MEASURED_ONLY = sorted([ROOT / "benchmark/natural-dev.jsonl", *ROOT.glob("benchmark/unseen/*")])


def answers_of(path):
    return parse_corpus(path.read_text(encoding="utf-8"), file=str(path))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_answer_has_a_verdict_that_its_labels_allow(path):
    for answer in answers_of(path):
        assert answer.verdict is not None, answer.id
        if answer.verdict == "no":
            assert answer.judgment_sentence is None, answer.id


def test_nothing_that_is_only_measured_on_is_trained_on():
    trained = {
        fingerprint(answer) for path in ROOT.glob("training/*.jsonl") for answer in answers_of(path)
    }
    for path in MEASURED_ONLY:
        assert trained.isdisjoint(map(fingerprint, answers_of(path))), path
