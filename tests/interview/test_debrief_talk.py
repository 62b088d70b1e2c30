import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.answers import BUZZWORDS, CLEAR, PAY_DEMANDS, PLANS, WITHOUT
from tests.interview.builders import CHOSEN
from tests.interview.loops import LOOP, exchange, loop_of
from voicecoach.interview.debrief import hold_debrief
from voicecoach.interview.debrief_talk import LONGEST_WORDS, spoken

MIXED = (*CLEAR[:3], *WITHOUT[:2])


def talk(texts):
    return spoken(hold_debrief(LOOP, loop_of(texts)))


@pytest.mark.parametrize(
    ("texts", "begins"),
    [
        (CLEAR, "The panel would hire you. In all five questions you made a choice of your own"),
        (WITHOUT, "The panel would not hire you this time. Asked for a choice five times, you"),
        (MIXED, "The panel could not decide. In three of five questions you made a choice"),
        (CLEAR[:1], "The panel would hire you. Asked for a choice, you made one of your own"),
        (("",), "The panel could not decide. Too little could be understood"),
    ],
)
def test_it_begins_with_the_decision_and_its_reason(texts, begins):
    assert talk(texts).startswith(begins)


@pytest.mark.parametrize("texts", [CLEAR, WITHOUT, MIXED, PLANS, BUZZWORDS, PAY_DEMANDS])
def test_it_has_the_candidates_words_or_says_why_none_one_thing_to_do_and_no_list(texts):
    said = talk(texts)
    assert len(said.split()) <= LONGEST_WORDS
    assert said.count("Next time, ") <= 1
    assert not re.search(r"[*#_{}•]|\bnone\b:|\n", said)


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (PLANS, "That is what you would do, and not what you did."),
        (PAY_DEMANDS, "That is about pay, and the question was about a choice."),
    ],
)
def test_a_refusal_quotes_what_stood_in_the_place_of_a_choice(texts, told):
    said = talk(texts)
    assert told in said
    quote = re.search("“([^”]+)”", said)[1]
    assert any(quote in text for text in texts)


def test_no_refusals_sound_alike():
    told = {talk(texts) for texts in (BUZZWORDS, PLANS, PAY_DEMANDS, WITHOUT)}
    assert len(told) == 4


def test_choices_without_a_price_are_told_as_that():
    assert "nobody heard what you weighed it against" in talk([CHOSEN])


def test_left_out_questions_are_said_to_be():
    said = spoken(hold_debrief(LOOP, [exchange("", seat=seat, declined="skip") for seat in (0, 1)]))
    assert "You left questions out" in said


@given(texts=st.lists(st.text(max_size=60) | st.sampled_from([*CLEAR, *WITHOUT]), max_size=5))
def test_any_debrief_can_be_told(texts):
    said = talk(texts)
    assert len(said.split()) <= LONGEST_WORDS
    assert said.startswith("The panel ")
