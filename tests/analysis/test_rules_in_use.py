"""A rule's examples prove the product: each is a sentence of a short answer that is judged."""

from collections.abc import Iterator

import pytest

from tests.builders import make_report
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.rule import Rule
from voicecoach.analysis.signal import SIGNALS
from voicecoach.classifiers.encoder import EncoderClassifier
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import parse_text

BEFORE = "We had two weeks left in the spring."
AFTER = "It went on like that for a while."
RESULT = "Repeat use rose from 31 to 44 percent."
"""A result that another cause may explain."""

RULES = [rule for rule in ENGLISH.rules if rule.signal != "other_cause"]
HITS = [pytest.param(rule, text, id=f"{rule.name}-{text}") for rule in RULES for text in rule.hits]
MISSES = [
    pytest.param(rule, text, id=f"{rule.name}-{text}") for rule in RULES for text in rule.misses
]
CAUSES = ENGLISH.rules_for("other_cause")

linear = LinearClassifier()
CLASSIFIERS = [linear, EncoderClassifier(linear=linear)]


def judged(text: str, rule: Rule, classifier: SentenceClassifier | None) -> Report:
    kind = rule.kinds[0] if rule.kinds else "behavioral"
    before = "" if rule.signal == "metric_opening" else BEFORE
    return make_report(
        parse_text(f"{before} {text} {AFTER}"),
        source="a test",
        engine="text",
        kind=kind,
        classifier=classifier,
    )


def finds(text: str, rule: Rule, classifier: SentenceClassifier | None = None) -> bool:
    """Whether the example, or a part of it, is reported as what the rule is for."""
    report = judged(text, rule, classifier)
    mine = set(range(len(report.sentences)))
    mine -= {i for i, one in enumerate(report.sentences) if one.text in (BEFORE, AFTER)}
    return any(item.signal == rule.signal and item.sentence in mine for item in report.signals)


@pytest.mark.parametrize(("rule", "text"), HITS)
def test_a_hit_is_reported(rule: Rule, text: str) -> None:
    assert finds(text, rule)


@pytest.mark.parametrize(("rule", "text"), MISSES)
def test_a_miss_is_not(rule: Rule, text: str) -> None:
    assert not finds(text, rule)


def disputed(classifier: SentenceClassifier) -> Iterator[str]:
    """Give the examples that come out otherwise with a classifier."""
    for rule in RULES:
        if SIGNALS[rule.signal].learned:
            yield from (text for text in rule.hits if not finds(text, rule, classifier))
            yield from (text for text in rule.misses if finds(text, rule, classifier))


@pytest.mark.parametrize("classifier", CLASSIFIERS, ids=lambda each: each.name)
def test_a_classifier_agrees_with_the_examples(classifier: SentenceClassifier) -> None:
    assert list(disputed(classifier)) == []


@pytest.mark.parametrize("text", CAUSES[0].hits)
def test_another_cause_keeps_a_result_from_being_a_straight_line(text: str) -> None:
    assert "straight_line" not in codes(text)


@pytest.mark.parametrize("text", CAUSES[0].misses)
def test_and_what_is_none_does_not(text: str) -> None:
    assert "straight_line" in codes(text)


def codes(text: str) -> set[str]:
    said = f"{BEFORE} I pulled the cards. {RESULT} {text} {AFTER} {AFTER}"
    report = make_report(parse_text(said), source="a test", engine="text")
    return {finding.code for finding in report.findings}
