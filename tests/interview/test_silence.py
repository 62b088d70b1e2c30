"""Silence is asked about before it ends anything."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.interview.silence import (
    SilenceRules,
    Step,
    next_step,
    question_of,
    reply_to,
)
from voicecoach.languages.english.interview.silence import LEAVE_IT, STILL_THINKING, TAKE_IT

RULES = SilenceRules(before_the_answer=(20.0, 10.0, 8.0), within_the_answer=(4.0, 5.0, 3.0))


def climb(*, begun: bool, enough: bool, patience_s: float = 120.0) -> list[tuple[float, Step]]:
    """Say nothing at all; return when each step was taken, in tenths of seconds of sound."""
    taken: list[tuple[float, Step]] = []
    since_s, asked = 0.0, 0
    for tick in range(round(patience_s * 10)):
        step = next_step(
            RULES, begun=begun, enough=enough, silence_s=tick / 10 - since_s, asked=asked
        )
        if step != "wait":
            taken.append((tick / 10, step))
            since_s, asked = tick / 10, asked + 1
        if step == "end":
            return taken
    return taken


def test_who_says_nothing_is_asked_twice_before_the_end() -> None:
    assert climb(begun=False, enough=False) == [
        (20.0, "still_thinking"),
        (30.0, "take_it"),
        (38.0, "end"),
    ]


def test_who_falls_silent_early_is_asked_twice_as_well() -> None:
    assert climb(begun=True, enough=False) == [
        (4.0, "still_thinking"),
        (9.0, "take_it"),
        (12.0, "end"),
    ]


def test_a_whole_answer_is_asked_for_once() -> None:
    assert climb(begun=True, enough=True) == [(4.0, "take_it"), (7.0, "end")]


@given(
    begun=st.booleans(),
    enough=st.booleans(),
    silence_s=st.floats(0, 1e6),
    rules=st.just(SilenceRules()),
)
def test_nothing_ends_unasked(
    begun: bool, enough: bool, silence_s: float, rules: SilenceRules
) -> None:
    step = next_step(rules, begun=begun, enough=enough, silence_s=silence_s, asked=0)

    assert step != "end"


def test_each_step_asks_its_own_question() -> None:
    assert question_of("still_thinking", begun=True) == STILL_THINKING
    assert question_of("take_it", begun=True) == TAKE_IT
    assert question_of("take_it", begun=False) == LEAVE_IT
    assert question_of("wait", begun=True) == question_of("end", begun=True) == ""


@pytest.mark.parametrize("said", ["Yes.", "yeah", "Yes please", "okay", "That's all", "I'm done"])
def test_a_yes_ends_the_answer(said: str) -> None:
    assert reply_to("take_it", said) == "yes"


@pytest.mark.parametrize("said", ["No", "not yet", "wait", "still thinking", "give me a moment"])
def test_a_no_asks_for_more_time(said: str) -> None:
    assert reply_to("take_it", said) == "no"


def test_still_thinking_yes_is_no_end() -> None:
    assert reply_to("still_thinking", "yes") == "no"
    assert reply_to("still_thinking", "I'm done") == "yes"


@pytest.mark.parametrize(
    "said", ["", "Yes, and then we stopped the launch", "No one wanted it", "it was my answer"]
)
def test_anything_else_is_the_answer_going_on(said: str) -> None:
    assert reply_to("take_it", said) == "neither"
