"""What an answer should bring in is told to be heard, perhaps heard, or not."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lab.covered import judged
from tests.interview.builders import report_of
from voicecoach.analysis.verdict.feedback import LONGEST_SPOKEN_WORDS
from voicecoach.interview.coverage import find_covered
from voicecoach.interview.coverage_told import in_short, tell_left_out, with_coverage
from voicecoach.interview.missed import tell_missed
from voicecoach.interview.questions import Question

FOLDER = Path(__file__).with_name("covered")
CHURN = "Cut churn among family plans from 5.1% to 3.8% by redesigning the cancellation flow"
PORTUGAL = "Launched the student plan in Spain and Portugal, reaching 40,000 subscribers"
SPEC = "Responsible for the roadmap of the billing platform"
LINES = (CHURN, PORTUGAL, SPEC)
SPOKEN = (
    "I'm Ines, and I look after subscriptions at a streaming service. Among families, churn was at "
    "about five percent a month, and I got that down to three point eight. I want to work on a "
    "product where the model is the product."
)


def opening(*covers: str) -> Question:
    return Question(
        id="opening",
        prompt="Tell me about yourself.",
        kind="introduction",
        domain="opening",
        source="a test",
        budget_s=60.0,
        covers=covers,
    )


def levels(said: str, *lines: str) -> list[str]:
    return [item.level for item in find_covered(report_of(said, "introduction"), lines)]


@pytest.mark.parametrize(
    ("name", "precision", "recall", "denied"),
    [("dev", 1.0, 0.8, 0), ("held_out", 0.9, 0.8, 0), ("fresh", 1.0, 0.6, 1)],
)
def test_on_labelled_openings_it_is_rarely_wrong(
    name: str, precision: float, recall: float, denied: int
) -> None:
    pairs = list(judged(FOLDER / f"{name}.toml"))
    heard = [said for _text, said, level in pairs if level == "heard"]
    of_said = [level for _text, said, level in pairs if said]

    assert sum(heard) >= precision * len(heard)
    assert of_said.count("heard") >= recall * len(of_said)
    assert of_said.count("missing") <= denied


def test_a_line_is_heard_with_its_words_and_the_second() -> None:
    churn, portugal, spec = find_covered(report_of(SPOKEN, "introduction"), LINES)

    assert churn.level == "heard"
    (evidence,) = churn.evidence
    assert "families" in evidence.quote
    assert 4 < evidence.start_s < 8
    assert (portugal.level, spec.level) == ("missing", "missing")
    assert not portugal.evidence


def test_it_is_told_in_the_order_of_the_question_with_what_was_not_heard() -> None:
    report = with_coverage(report_of(SPOKEN, "introduction"), opening(*LINES))

    told = report.findings[-1]
    assert told.code == "covered_some"
    assert told.message.startswith(f"You brought in one of your three: {CHURN}. I did not hear: ")
    assert told.message.endswith(f"{PORTUGAL}; {SPEC}.")
    assert "one of your three" in report.feedback.spoken
    assert len(report.feedback.spoken.split()) <= LONGEST_SPOKEN_WORDS
    assert report.findings[:-1] == report_of(SPOKEN, "introduction").findings


def test_what_was_left_out_is_what_was_missed() -> None:
    report = with_coverage(report_of(SPOKEN, "introduction"), opening(*LINES))

    assert tell_left_out(report.coverage) == (
        "I did not hear: Launched the student plan; Responsible for the roadmap of the billing."
    )
    assert tell_missed(opening(*LINES), report).startswith("I did not hear: Launched")


def test_a_line_without_its_figure_is_heard_and_the_figure_is_missed() -> None:
    said = "I launched the plan for students in Spain and in Portugal, and then I moved to pricing."
    (portugal,) = find_covered(report_of(said, "introduction"), [PORTUGAL])

    assert portugal.level == "heard"
    assert portugal.without_figure
    report = with_coverage(report_of(said, "introduction"), opening(PORTUGAL))
    assert "Its figure was missing" in report.findings[-1].message


def test_what_may_have_been_misheard_is_never_denied() -> None:
    report = report_of(SPOKEN, "introduction")
    words = tuple(replace(word, confidence=0.3) for word in report.transcript.words)
    unsure = replace(report, transcript=replace(report.transcript, words=words))

    assert {item.level for item in find_covered(unsure, LINES)} == {"perhaps"}


@pytest.mark.parametrize(
    ("said", "line", "level"),
    [
        ("We grew from ten thousand people, and when I left it was four million.",
         "Grew the messenger from 10,000 to 4 million monthly users", "heard"),
        ("I've led teams of up to fifteen.", "Led cross-functional teams of up to 15", "perhaps"),
        ("One search in six found nothing, and now it is one in twenty.",
         "Lowered zero-result rate of grocery search from 17% to 5%", "heard"),
        ("I asked compliance to sit with us.",
         "Embedded compliance officers in the product squad", "perhaps"),
        ("I see every product as a lesson, and I make it.",
         "Cut production cost per unit by 40% with generated exercises", "missing"),
        ("I talked to many people.", "", "missing"),
        ("I talked to many people.", "!", "missing"),
    ],
)  # fmt: skip
def test_a_line_is_known_in_other_words(said: str, line: str, level: str) -> None:
    assert levels(said, line) == [level]


@pytest.mark.parametrize(
    ("line", "short"),
    [
        (CHURN, "Cut churn among family plans"),
        (PORTUGAL, "Launched the student plan"),
        ("Discontinued the mapping project (18 months)", "Discontinued the mapping project"),
        ("Mentor", "Mentor"),
        ("", ""),
    ],
)
def test_a_line_is_called_by_its_first_words(line: str, short: str) -> None:
    assert in_short(line) == short


def test_nothing_is_added_where_nothing_is_asked_for_or_said() -> None:
    report = report_of(SPOKEN, "introduction")
    assert with_coverage(report, opening()) is report
    silent = report_of("", "introduction")
    assert with_coverage(silent, opening(*LINES)) is silent


@given(st.text(max_size=200), st.lists(st.text(max_size=120), min_size=1, max_size=5))
def test_any_answer_has_one_level_for_each_line_twice_the_same(said: str, lines: list[str]) -> None:
    report = report_of(said, "introduction")
    told = with_coverage(report, opening(*lines))

    assert told == with_coverage(report, opening(*lines))
    assert [item.text for item in told.coverage] == (lines if told.transcript.words else [])
    assert len(told.feedback.spoken.split()) <= max(
        LONGEST_SPOKEN_WORDS, len(report.feedback.spoken.split())
    )
    for item in told.coverage:
        assert bool(item.evidence) or item.level != "heard"
