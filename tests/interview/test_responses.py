"""What is said to a request, and which fact of a case answers a question."""

from dataclasses import replace

import pytest

from tests.builders import a_question
from voicecoach.interview.questions import Fact
from voicecoach.interview.requests import request_in
from voicecoach.interview.responses import (
    Response,
    fact_for,
    is_no,
    response_to,
    something_close,
)
from voicecoach.languages.english.interview.responses import (
    PLEASE_DO,
    SOMETHING_CLOSE,
    TAKE_YOUR_TIME,
    YOUR_CALL,
    YOUR_SENSE,
)

PLAIN = "Which one do you choose?"
CASE = replace(
    a_question(),
    kind="case",
    plain=PLAIN,
    facts=(
        Fact(about=("users", "how many", "listeners"), says="Two million people a month."),
        Fact(about=("engineers", "team", "how many people"), says="Six engineers."),
        Fact(about=("budget", "cost", "money"), says="There is no money beyond the team."),
        Fact(about=("small model", "right"), says="The small one is right nine times in ten."),
    ),
)


def response(text, question=CASE, **state):
    request = request_in(text)
    assert request is not None
    return response_to(request, question, **state)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("How many users does it have?", "Two million people a month."),
        ("how many people are in my team", "Six engineers."),
        ("What's the budget?", "There is no money beyond the team."),
        ("Is a user the same as a listener?", "Two million people a month."),
        ("How often is the small model right?", "The small one is right nine times in ten."),
        ("What do you mean by right?", "The small one is right nine times in ten."),
    ],
)
def test_a_question_about_a_case_is_answered_with_its_fact(asked, says):
    assert response(asked).text == says


def test_where_a_case_says_nothing_it_is_their_call():
    assert response("Which country are we in?") == Response(text=YOUR_CALL[True][0])
    assert response("Which country are we in?", turn=1).text == YOUR_CALL[True][1]
    assert response("Can it be from university?", a_question()).text == YOUR_CALL[False][0]


def test_a_question_is_repeated_in_plainer_words_then_word_by_word():
    assert response("Could you repeat the question?") == Response(text=PLAIN, slowly=True)
    assert response("Again, please.", repeats=1) == Response(text="", slowly=True)


def test_words_that_nothing_explains_are_to_be_taken_in_their_own_sense():
    said = response("What do you mean by dial?").text

    assert said == f"{YOUR_SENSE[0]} {PLAIN}"
    assert response("I don't understand the question.") == Response(text=PLAIN, slowly=True)


@pytest.mark.parametrize("asked", ["that", "this", "it", "this question", "the last part"])
def test_what_is_meant_by_no_word_of_the_question_is_the_question_in_plain_words(asked):
    said = response(f"Sorry, what do you mean by {asked}?")

    assert said == Response(text=PLAIN, slowly=True)


def test_leave_to_ask_is_given_and_the_question_expected():
    expected = Response(text=PLEASE_DO[0], expects="question")

    assert response("May I ask a clarifying question?") == expected


def test_time_to_think_is_given():
    assert response("Can I have a moment?") == Response(text=TAKE_YOUR_TIME[0], patient=True)


@pytest.mark.parametrize("text", ["Skip.", "I want to stop here.", "I can't think of one."])
def test_some_requests_need_more_than_words(text):
    assert response(text) is None


def test_something_close_is_offered_and_may_be_declined():
    assert something_close() == Response(text=SOMETHING_CLOSE[0], expects="example")
    assert all(map(is_no, ("No.", "no, sorry", "Not really, no.", "I'm afraid not.")))
    assert not any(map(is_no, ("", "Sorry.", "No, but I once closed a shop.", "One.")))


def test_a_question_without_facts_has_none():
    assert fact_for(a_question(), "How many users does it have?") is None
    assert fact_for(CASE, "") is None


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ("How many engineers do I have?", "Six engineers."),
        ("How many are there?", "Two million people a month."),
        ("How many countries are we in?", None),
        ("Which country is it?", None),
    ],
)
def test_what_is_asked_for_decides_and_not_the_form_of_the_question(asked, says):
    fact = fact_for(CASE, asked)

    assert (fact and fact.says) == says
