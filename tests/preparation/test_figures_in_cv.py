"""Answers are held against the figures of the CV, and never falsely."""

import json
from pathlib import Path

import pytest

from tests.interview.builders import report_of
from tests.preparation.own_cv import claim
from voicecoach.interview.ledger import contradiction_probe, find_contradictions, with_figures
from voicecoach.interview.questions import Question
from voicecoach.preparation.asking.cv_lines import of_claim
from voicecoach.preparation.cv import Cv
from voicecoach.preparation.figures_in_cv import figures_in_cv

BENCHMARK = Path(__file__).parents[2] / "benchmark"
GREW = "Grew weekly listening by 18% in six months"
REDESIGN = (
    "Led the redesign of daily recommendation page, the average listening time per user was "
    "improved from 41 minutes to 47 minutes."
)
CHURN = "Cut churn among family plans from 5.1% to 3.8% by moving the price notice"


def contradictions(line, *answers, about=True):
    """Hold answers to a question about a line of a CV against it."""
    stated = claim(9, line)
    source = f"{of_claim(stated)}." if about else "Asked everywhere."
    question = Question(id="q", prompt="Why?", kind="behavioral", domain="d", source=source)
    figures = figures_in_cv(Cv(name="", roles=(), claims=(stated,)))
    for text in answers:
        figures = with_figures(figures, report_of(text), question=question)
    return find_contradictions(figures)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (GREW, "Weekly listening grew by twelve percent, and I chose that."),
        (GREW, "Listening went up 25 percent because I had decided."),
        (CHURN, "I cut churn from 5.1 percent to 4.6 percent."),
        (CHURN, "So churn went from 9 to 3.8 percent."),
        ("Lifted conversion 14%", "Conversion rose by 20 percent."),
        ("Launched it in 12 countries", "I launched that in nineteen countries."),
        ("Reached $2.4M ARR", "We reached ARR of 1.9 million dollars."),
        (REDESIGN, "Listening went from 41 to 49 minutes per user."),
    ],
)
def test_another_figure_than_in_the_cv_is_found_and_raised(line, answer):
    (found,) = contradictions(line, answer)
    assert (found.first.cv_line, found.second.cv_line) == (12, 0)
    probe = contradiction_probe(found)
    assert "CV" in probe.text or "page" in probe.text
    assert found.first.quantity.text in probe.text
    assert found.second.quantity.text in probe.text
    assert len(probe.text.split()) <= 25
    assert probe.text.endswith("?")
    assert "in your CV" in found.why


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (GREW, "Weekly listening grew by eighteen percent."),
        (GREW, "Listening grew by about 19 percent."),
        (GREW, "Listening grew by 12 percent in the first week."),
        (GREW, "Listening among teachers grew by 30 percent."),
        (GREW, "Revenue grew by 12 percent."),
        (GREW, "Listening fell by 5 percent."),
        (GREW, "I had expected listening to grow by 40 percent."),
        (GREW, "My manager said that listening grew by 40 percent."),
        (GREW, "If listening had grown by 5 percent, I would have stopped."),
        (GREW, "The team was twelve people and six months is long."),
        (REDESIGN, "Listening went from 41 to 47 minutes per user."),
        (REDESIGN, "Listening went from 38 to 40 minutes per user."),
        (REDESIGN, "The calls with support went from 41 to 12 minutes."),
        (REDESIGN, "Listening among teachers went from 41 to 60 minutes."),
        (REDESIGN, "If listening had gone from 41 to 42 minutes, I would have stopped."),
        (CHURN, "Churn went from 5.1 percent to 4 percent."),
        (REDESIGN, "Listening went from 41 to about 49 minutes per user."),
        (CHURN, "Churn was at 5.1 percent, so I acted."),
        (CHURN, "In the pilot churn went from 6 to 5 percent."),
        (CHURN, "Complaints went from 5 to 2 percent."),
        ("More than 5M users of the app", "The app had 7 million users."),
        ("Targeted growth of 20%", "Growth was 12 percent."),
        ("Led a team of 12", "I had a team of eight at the time before."),
    ],
)
def test_what_is_of_another_thing_time_or_group_is_no_contradiction(line, answer):
    assert contradictions(line, answer) == ()


def test_an_answer_about_something_else_must_share_a_telling_word():
    assert contradictions("Revenue rose 18%", "Revenue rose by 40 percent.", about=False) == ()
    (found,) = contradictions(
        "Gift revenue rose 18%", "Gift revenue rose by 40 percent.", about=False
    )
    assert found.second.quantity.value == 40


def test_courses_that_begin_alike_are_held_together_whatever_was_asked():
    for about in (True, False):
        (found,) = contradictions(
            REDESIGN, "Listening went from 41 to 49 minutes per user.", about=about
        )
        assert "41" in found.first.quantity.text
        assert contradictions(REDESIGN, "Queues went from 41 to 12 minutes.", about=about) == ()


def test_who_clears_it_up_is_not_asked_again():
    told = contradictions(GREW, "Listening grew by 12 percent.", "Listening grew by 12 percent.")
    assert len(told) == 1
    told = contradictions(GREW, "Listening grew by 12 percent.", "Listening grew by 18 percent.")
    assert len(told) == 1


def test_two_lines_of_the_cv_that_differ_are_nothing_that_was_said():
    one, other = claim(1, "Conversion rose 18%"), claim(2, "Conversion rose 25%")
    figures = figures_in_cv(Cv(name="", roles=(), claims=(one, other)))
    assert len(figures) == 2
    assert find_contradictions(figures) == ()


def test_stories_of_the_benchmark_are_not_held_against_a_cv_of_others():
    """No figure of a CV accuses a story that has nothing to do with it."""
    lines = (GREW, CHURN, "Lifted retention 14%", "Launched in 12 countries", "Revenue +18%")
    claims = tuple(claim(number, text) for number, text in enumerate(lines, 1))
    in_cv = figures_in_cv(Cv(name="", roles=(), claims=claims))
    question = Question(id="q", prompt="Why?", kind="behavioral", domain="d", source="s")
    answers = 0
    for file in sorted(BENCHMARK.glob("dev-*.jsonl")):
        for row in file.read_text(encoding="utf-8").splitlines()[::5]:
            text = " ".join(each["text"] for each in json.loads(row)["sentences"])
            figures = with_figures(in_cv, report_of(text), question=question)
            assert find_contradictions(figures) == ()
            answers += 1
    assert answers > 20
