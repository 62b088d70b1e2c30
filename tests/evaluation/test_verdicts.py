from dataclasses import replace

import pytest

from tests.evaluation.builders import CHOSEN, NEVER_CHOSEN, perfect
from voicecoach.evaluation.compare import compare
from voicecoach.evaluation.corpus import VERDICTS, parse_corpus
from voicecoach.evaluation.timeline import speak
from voicecoach.evaluation.verdicts import verdict_figures


def judged(answer, known, gold):
    report = perfect(answer)
    assert report.structure
    report = replace(report, structure=replace(report.structure, known=known))
    return compare(replace(answer, verdict=gold), speak(answer), report)


def test_counted_by_hand():
    figures = verdict_figures(
        [
            judged(CHOSEN, "yes", "yes"),
            judged(CHOSEN, "not clearly", "yes"),
            judged(NEVER_CHOSEN, "no", "no"),
            judged(NEVER_CHOSEN, "yes", None),
        ]
    )
    assert figures is not None
    assert figures.labelled == 3
    assert figures.accuracy == pytest.approx(2 / 3)
    assert figures.confusion["yes"] == {"yes": 1, "not_clearly": 1, "no": 0}
    assert sum(map(sum, (row.values() for row in figures.confusion.values()))) == 3
    assert set(figures.confusion) == set(VERDICTS)
    low, high = figures.accuracy_ci95
    assert low <= figures.accuracy <= high


def test_without_labels_there_is_no_figure():
    assert verdict_figures([judged(CHOSEN, "yes", None)]) is None


def test_an_answer_says_its_verdict():
    line = (
        '{"id": "a", "kind": "case", "verdict": "not_clearly", "judgment_sentence": null,'
        ' "sentences": [{"text": "We agreed.", "phase": "context", "signals": []}]}'
    )
    assert parse_corpus(line, file="f")[0].verdict == "not_clearly"
