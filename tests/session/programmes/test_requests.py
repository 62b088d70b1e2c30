"""What is asked in the place of an answer, in each programme: met, and no part of the answer."""

from dataclasses import replace

import pytest

from tests.interview.builders import CHOSEN, WHOLE
from tests.session.desk import Desk
from tests.session.programmes.fake_room import FakeRoom
from tests.session.programmes.test_drill import hold as drill
from tests.session.programmes.test_panel import QUESTIONS, ROUND, VAGUE, panel
from voicecoach.interview.questions import Fact, Question
from voicecoach.interview.selection import PackQuestion
from voicecoach.languages.english.interview.responses import (
    LEFT_OUT,
    NOTED,
    PLEASE_DO,
    SOMETHING_CLOSE,
    TAKE_YOUR_TIME,
    YOUR_CALL,
)
from voicecoach.session.programmes.asking import put
from voicecoach.session.programmes.ladder import hold_ladder
from voicecoach.session.programmes.practice import hold_practice
from voicecoach.session.room import Manner

CASE = Question(
    id="case",
    prompt="Which model do you ship, and for whom?",
    plain="Choose a model. Say who gets it.",
    kind="case",
    domain="speed",
    source="s",
    facts=(Fact(about=("users", "how many"), says="Two million a month."),),
)
PRACTISED = [PackQuestion(pack="test", question=question) for question in QUESTIONS[:2]]
ASKS = "So, how many users does it have?"


def test_a_case_is_asked_about_before_it_is_answered():
    room = FakeRoom(
        [ASKS, "Which country is it?", "May I ask one more question?", "The users.", WHOLE]
    )

    asked = put(room, CASE, Manner(pack="test"))

    assert room.heard == [
        CASE.prompt,
        "Two million a month.",
        YOUR_CALL[True][1],
        PLEASE_DO[2],
        "Two million a month.",
    ]
    assert asked.report.transcript.text == WHOLE
    assert room.answers == 1


def test_a_repeat_is_plainer_and_slower_then_word_by_word():
    room = FakeRoom(["Sorry, I didn't catch that.", "Could you say it again?", WHOLE])

    put(room, CASE, Manner(pack="test"))

    assert room.heard == [CASE.prompt, CASE.plain, CASE.prompt]
    responses = [manner.response for manner in room.manners]
    assert [each and each.slowly for each in responses] == [None, True, True]
    assert room.speeds == 1, "the pace afterwards is as it was"


def test_who_asks_for_a_moment_is_not_hurried_any_more():
    room = FakeRoom(["Give me a second.", ASKS, WHOLE])

    put(room, CASE, Manner(pack="test"))

    assert room.heard[1] == TAKE_YOUR_TIME[0]
    responses = [manner.response for manner in room.manners[1:]]
    assert [each.patient for each in responses if each] == [True, True]


@pytest.mark.parametrize(
    ("text", "declined"),
    [("I'd rather skip this one.", "skip"), ("Nothing comes to mind.", "no example")],
)
def test_practice_notes_what_is_left_out_and_goes_on(text, declined):
    room = FakeRoom([text, WHOLE])

    assert hold_practice(room, PRACTISED)
    assert room.heard == [QUESTIONS[0].prompt, NOTED[declined], QUESTIONS[1].prompt]
    assert room.answers == 1


def test_in_writing_nothing_of_a_request_is_kept(tmp_path):
    desk = Desk(tmp_path, ASKS, "I'd like to pass on this one.")

    asked = put(desk.room, CASE, Manner(pack="test"))

    assert (asked.record, asked.declined) == (None, "skip")
    assert desk.kept == ()


def test_practice_ends_where_they_want_to_stop():
    room = FakeRoom(["I want to stop here.", WHOLE])

    assert hold_practice(room, PRACTISED)
    assert len(room.asked) == 1


def test_an_interviewer_would_settle_for_something_close_once():
    room, record = panel("I don't have an example.", "No.", VAGUE, "next", minutes=18.0)

    assert room.heard[1:4] == [
        QUESTIONS[0].prompt,
        SOMETHING_CLOSE[0],
        LEFT_OUT["no example"][0],
    ]
    left_out, answered = record.rounds[0].exchanges
    assert (left_out.declined, answered.declined) == ("no example", None)
    assert record.is_complete(ROUND.id)


def test_something_close_is_an_answer():
    room, record = panel("I can't think of one.", VAGUE, "next", minutes=12)

    assert SOMETHING_CLOSE[0] in room.heard
    assert record.rounds[0].exchanges[0].declined is None


def test_that_nothing_comes_to_mind_is_an_answer_to_a_follow_up():
    _room, record = panel(VAGUE, "I can't think of one.", "skip", minutes=12)

    (exchange,) = record.rounds[0].exchanges
    assert [(kept.declined, kept.answer) for kept in exchange.probes] == [(None, 2), ("skip", 0)]


@pytest.mark.parametrize("kind", ["negotiation", "candidate-questions"])
@pytest.mark.parametrize("text", ["What's the band for this level?", "What do you mean by growth?"])
def test_where_questions_are_the_answer_they_are_no_requests(kind, text):
    question = replace(CASE, kind=kind, facts=())
    room = FakeRoom(["Could you repeat that?", text])

    asked = put(room, question, Manner(pack="test"))

    assert room.heard == [question.prompt, question.plain]
    assert asked.report.transcript.text == text


def test_a_drill_meets_requests_and_tells_what_it_left_out():
    room, complete = drill("Could you repeat that?", "no example, sorry", CHOSEN, "three", "stop")

    assert complete
    assert NOTED["no example"] in room.heard
    assert [question.id for question in room.asked] == ["first", "first", "second"]


def test_a_length_of_a_ladder_is_repeated_with_its_length_and_may_be_left_out():
    room = FakeRoom(["What do you mean?", "I have no example for that.", "I want to stop now."])

    assert hold_ladder(room, CASE, pack="test")
    first, again, noted, *_rest = room.heard
    assert first.startswith(CASE.prompt)
    assert again.startswith(CASE.plain)
    assert again.removeprefix(CASE.plain) == first.removeprefix(CASE.prompt)
    assert noted == NOTED["no example"]
