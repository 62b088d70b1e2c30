"""Short answers that a fair listener judges in one way, each standing for a kind."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from voicecoach.analysis.pipeline import make_report
from voicecoach.classifiers.choose import load_classifier
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import parse_text

FILE = Path(__file__).parents[1] / "cases" / "judging.jsonl"
CASES = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
KINDS = list(dict.fromkeys(case["kind"] for case in CASES))

RIGHT_FROM = 0.95
"""Share of a kind that must be judged right."""

OF_PAY = {"package", "fallback"}
"""What is only looked for in pay talk."""

LEVELS = {"clear": {"clear"}, "missing": {"missing", "unsure"}, "not clear": {"partial", "missing"}}


def judged(case, classifier):
    return make_report(
        parse_text(case["text"]),
        source="a test",
        engine="text",
        kind="negotiation" if case["criterion"] in OF_PAY else "behavioral",
        classifier=classifier,
        language=ENGLISH,
    )


def is_right(case, classifier):
    report = judged(case, classifier)
    criterion, expected = case["criterion"], case["expected"]
    signals = {item.signal for item in report.signals}
    if expected in ("absent", "present"):
        return (criterion in signals) == (expected == "present")
    level = next(item.level for item in report.rubric if item.criterion == criterion)
    return level in LEVELS["clear" if expected == "all named" else expected]


def wrong_of(kind, classifier):
    cases = [case for case in CASES if case["kind"] == kind]
    wrong = [case["text"] for case in cases if not is_right(case, classifier)]
    return wrong if len(wrong) > len(cases) * (1 - RIGHT_FROM) else []


@pytest.fixture(scope="module", params=["rules", "linear", "encoder"])
def classifier(request):
    return load_classifier(request.param)[0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_product_judges_as_a_fair_listener_does(kind, classifier):
    assert not wrong_of(kind, classifier)


def test_each_kind_has_cases_of_its_own_beside_those_that_were_reported():
    counts = defaultdict(int)
    for case in CASES:
        counts[case["kind"]] += 1
    assert min(counts.values()) >= 4
