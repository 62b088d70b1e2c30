import json
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import report_of
from voicecoach.interview.ledger import contradiction_probe, figures_in, find_contradictions
from voicecoach.transcripts.text import parse_text

BENCHMARK = Path(__file__).parents[2] / "benchmark"


def figures_of(*answers):
    return [
        figure
        for number, text in enumerate(answers, start=1)
        for figure in figures_in(report_of(text), answer=number, question=f"q-{number}")
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Retention rose by twelve percent.", "In the end retention rose by 20%."),
        ("Gift revenue went up 10 percent.", "Gift revenue had gone up thirty percent."),
        (
            "Retention of new singers rose from 31 to 44 percent.",
            "Retention among new singers rose from 31 to 52 percent.",
        ),
        ("Churn among the paying singers was 5%.", "We had churn of 9% among paying singers."),
        (
            "We turned the karaoke rooms off in eleven countries.",
            "The karaoke rooms were off in fourteen countries by then.",
        ),
        (
            "My base salary at the current company is 480,000 yuan.",
            "So my base salary in this company is 560,000 yuan.",
        ),
        ("The migration of the playlists took six weeks.", "The playlists migration took 9 weeks."),
        ("so retention went up twelve percent", "yes retention went up twenty percent"),
    ],
)
def test_the_same_figure_with_another_value_is_found_and_raised(first, second):
    (found,) = find_contradictions(figures_of(first, second))
    assert (found.first.answer, found.second.answer) == (1, 2)
    assert found.first.quantity.text in found.why
    probe = contradiction_probe(found)
    assert found.first.quantity.text in probe.text
    assert found.second.quantity.text in probe.text
    assert len(probe.text.split()) <= 25
    assert probe.text.endswith("?")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Retention rose by twelve percent.", "Retention rose by 12%."),
        ("Retention rose by about twelve percent.", "Retention rose by 12.5 percent."),
        ("Retention rose by about twelve percent.", "Retention rose by thirteen percent."),
        ("Retention rose by twelve percent.", "Churn fell by twenty percent."),
        ("Retention rose by twelve percent.", "Retention rose by twenty points."),
        ("Retention rose by twelve percent.", "Retention fell by twenty percent."),
        ("Retention rose by twelve percent.", "Retention rose to forty percent."),
        ("Retention rose by twelve percent.", "If retention rose by twenty percent, fine."),
        ("Retention rose by twelve percent.", "I expected retention to rise by twenty percent."),
        ("Retention rose by twelve percent.", "My manager said retention rose twenty percent."),
        ("Retention rose by twelve percent.", "Retention did not rise by twenty percent."),
        ("Retention rose by twelve percent.", "Retention rose by at least ten percent."),
        ("Retention rose by twelve percent.", "So retention rose by twenty percent?"),
        ("Retention rose by twelve percent.", "We were twenty people."),
        (
            "Retention in Chengdu rose by 12 percent.",
            "Retention among teachers rose by 20 percent.",
        ),
        (
            "Retention of new teachers in Chengdu rose by 12 percent.",
            "Retention of new teachers in Beijing rose by 20 percent.",
        ),
        (
            "Retention of teachers rose by 12 percent in the first month.",
            "Retention of teachers rose by 20 percent in the first year.",
        ),
        ("Retention rose from 31 to 44 percent.", "Retention was at 31 percent."),
        ("About 70% of revenue sits there.", "The revenue sits with 2% of people."),
        ("Revenue held for five months.", "Revenue held at 34 percent."),
        ("I talked to eleven teachers.", "I hired fourteen teachers."),
    ],
)
def test_figures_of_other_things_are_no_contradiction(first, second):
    assert find_contradictions(figures_of(first, second)) == ()


def test_figures_within_one_answer_may_tell_of_different_times():
    figures = figures_of("Retention rose by 12 percent. A year later retention rose by 20 percent.")
    assert len(figures) == 2
    assert find_contradictions(figures) == ()


def test_one_answer_can_contradict_itself():
    (found,) = find_contradictions(
        figures_of("Retention rose by 12 percent. So we stayed. Retention rose by 20 percent, net.")
    )
    assert "12 percent" in found.first.quote


def test_who_clears_it_up_is_not_asked_again():
    figures = figures_of(
        "Retention rose by twelve percent.",
        "Retention rose by twenty percent.",
        "Retention rose by twelve percent, I misspoke.",
    )
    (found,) = find_contradictions(figures)
    assert (found.first.answer, found.second.answer) == (1, 2)


def test_a_figure_that_was_not_surely_heard_is_no_claim():
    report = report_of("Retention rose by twelve percent.")
    words = tuple(replace(word, confidence=0.3) for word in report.transcript.words)
    unsure = replace(report, transcript=replace(report.transcript, words=words))
    assert figures_in(unsure, answer=1, question="q") == ()


def test_answers_of_the_benchmark_are_not_accused():
    """Neither within an answer nor between two stories of one writer (here every seventh)."""
    report = report_of("Retention rose.")
    pairs = 0
    for file in sorted(BENCHMARK.glob("*.jsonl")):
        told = []
        for line in file.read_text(encoding="utf-8").splitlines()[::7]:
            text = " ".join(each["text"] for each in json.loads(line)["sentences"])
            heard = replace(report, transcript=parse_text(text))
            told.append(figures_in(heard, answer=1, question=file.stem))
            assert find_contradictions(told[-1]) == ()
        for one, other in combinations(told, 2):
            later = [replace(figure, answer=2) for figure in other]
            assert find_contradictions([*one, *later]) == ()
            pairs += 1
    assert pairs > 200


@given(texts=st.lists(st.text(max_size=120), max_size=4))
def test_saying_it_all_again_raises_nothing_new(texts):
    figures = figures_of(*texts)
    again = [replace(figure, answer=figure.answer + len(texts)) for figure in figures]
    assert find_contradictions([*figures, *again]) == find_contradictions(figures)


@given(
    first=st.integers(1, 10**6),
    second=st.integers(1, 10**6),
    unit=st.sampled_from(["%", " points", " dollars"]),
)
def test_values_contradict_exactly_where_rounding_cannot_explain_them(first, second, unit):
    told = [f"Gift revenue rose by {value}{unit}." for value in (first, second)]
    apart = abs(first - second) > 0.05 * max(first, second)
    assert bool(find_contradictions(figures_of(*told))) == apart
