"""What backs a choice, in a short answer with a choice and a result: examples prove the product."""

import pytest

from tests.builders import make_report
from voicecoach.analysis.rule import Rule
from voicecoach.classifiers.encoder import EncoderClassifier
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.languages.english.backing import BACKING_RULES, PLACES, PROVEN, Place
from voicecoach.transcripts.text import parse_text

CHOSE = "We had two weeks left in the spring. I pulled the cards."
RESULT = "Repeat use rose from 31 to 44 percent."

HITS = [pytest.param(rule, text, id=text) for rule in BACKING_RULES for text in rule.hits]
MISSES = [pytest.param(rule, text, id=text) for rule in BACKING_RULES for text in rule.misses]
BEYOND_DOUBT = [
    pytest.param(rule, text, id=text)
    for rule in BACKING_RULES
    if PROVEN.get(rule.name) in (Place.AFTER, Place.LATER, Place.WITH_CHOICE)
    for text in rule.hits
]

linear = LinearClassifier()
CLASSIFIERS = [linear, EncoderClassifier(linear=linear)]


def rules_in(text, rule, classifier=None):
    """Name the rules that find the rule's signal in a text behind a choice."""
    first = CHOSE
    if PLACES.get(rule.name) is Place.BESIDE_RESULT:
        first = f"{CHOSE} {RESULT}"
    sentences = len(judged(first, None).sentences)
    report = judged(f"{first} {text}", classifier)
    return [
        item.rule
        for item in report.signals
        if item.signal == rule.signal and item.sentence >= sentences
    ]


def judged(text, classifier):
    return make_report(parse_text(text), source="a test", engine="text", classifier=classifier)


@pytest.mark.parametrize(("rule", "text"), HITS)
def test_a_hit_is_reported(rule: Rule, text: str) -> None:
    assert rules_in(text, rule)


@pytest.mark.parametrize(("rule", "text"), MISSES)
def test_a_miss_is_not(rule: Rule, text: str) -> None:
    assert rule.name not in rules_in(text, rule)


@pytest.mark.parametrize("classifier", CLASSIFIERS, ids=lambda each: each.name)
@pytest.mark.parametrize(("rule", "text"), BEYOND_DOUBT)
def test_what_is_beyond_doubt_no_classifier_overrules(rule: Rule, text: str, classifier) -> None:
    assert rules_in(text, rule, classifier)


def test_every_place_is_that_of_a_rule():
    assert {*PLACES, *PROVEN} <= {rule.name for rule in BACKING_RULES}
