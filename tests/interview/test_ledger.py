from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import report_of
from voicecoach.interview.ledger import contradiction_probe, find_contradictions, record_claims


def claims_of(*answers):
    return [
        claim
        for number, text in enumerate(answers, start=1)
        for claim in record_claims(report_of(text), answer=number, question=f"q-{number}")
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Retention rose by twelve percent.", "In the end retention rose by 20%."),
        (
            "Gift revenue went up 10 percent.",
            "Gift revenue had gone up thirty percent.",
        ),
        (
            "Retention of new singers rose from 31 to 44 percent.",
            "Retention among new singers rose from 31 to 52 percent.",
        ),
    ],
)
def test_the_same_figure_with_another_value_is_found_and_raised(first, second):
    (found,) = find_contradictions(claims_of(first, second))
    assert (found.first.answer, found.second.answer) == (1, 2)
    assert found.first.quantity.text in found.why
    probe = contradiction_probe(found)
    assert found.first.quote in probe.text
    assert found.second.quote in probe.text
    assert probe.text.endswith("?")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Retention rose by twelve percent.", "Retention rose by 12%."),
        ("Retention rose by about twelve percent.", "Retention rose by 12.5 percent."),
        ("Retention rose by twelve percent.", "Churn fell by twenty percent."),
        ("Retention rose by twelve percent.", "Retention rose by twenty points."),
        ("Retention rose by twelve percent.", "If retention rose by twenty percent, fine."),
        ("Retention rose by twelve percent.", "I expected retention to rise by twenty percent."),
        (
            "Retention in Chengdu rose by 12 percent.",
            "Retention among teachers rose by 20 percent.",
        ),
        ("Retention rose by twelve percent.", "We were twenty people."),
        ("Retention rose from 31 to 44 percent.", "Retention was at 31 percent."),
    ],
)
def test_figures_of_other_things_are_no_contradiction(first, second):
    assert find_contradictions(claims_of(first, second)) == ()


def test_figures_within_one_answer_tell_of_different_times():
    claims = claims_of("Retention rose by 12 percent. A year later retention rose by 20 percent.")
    assert len(claims) == 2
    assert find_contradictions(claims) == ()


def test_a_figure_that_was_not_surely_heard_is_no_claim():
    report = report_of("Retention rose by twelve percent.")
    words = tuple(replace(word, confidence=0.3) for word in report.transcript.words)
    unsure = replace(report, transcript=replace(report.transcript, words=words))
    assert record_claims(unsure, answer=1, question="q") == ()


@given(texts=st.lists(st.text(max_size=120), max_size=4))
def test_any_answers_are_noted_and_never_contradict_themselves(texts):
    claims = claims_of(*texts)
    again = [replace(claim, answer=claim.answer + len(texts)) for claim in claims]
    for found in find_contradictions([*claims, *again]):
        assert found.first.quantity != found.second.quantity
