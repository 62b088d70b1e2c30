from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.answers import BUZZWORDS, CLEAR, PAY_DEMANDS, PLANS, WITHOUT
from tests.interview.loops import LOOP, exchange
from voicecoach.interview.offers.outcome import PartOutcome, TalkOutcome
from voicecoach.interview.round_ending import goodbye, how_it_went, two_sentences
from voicecoach.interview.testimony import WRITTEN

BASE = PartOutcome(
    part="base", unit="money a year", offered=650000.0, stands=650000.0, was_asked=True
)
BASE_MOVED = replace(BASE, stands=695000.0)
ANN = LOOP.rounds[0].panelists[0]


def test_a_convincing_round_is_told_with_its_words():
    told = two_sentences([exchange(CLEAR[0])])
    assert told.startswith("You made your choice clear when you said: “I killed our podcast tab")
    assert "You also named the option that you turned down" in told
    assert goodbye(ANN, [exchange(CLEAR[0])]) == ANN.closing_convinced


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (PLANS[0], "You told what you would do, and the question was what you did."),
        (BUZZWORDS[2], "You used big words, and I could not find a case behind them."),
        (PAY_DEMANDS[0], "You spoke about pay, and the question was about a choice."),
        (WITHOUT[0], "You told what happened, and not what you decided and why."),
        (WITHOUT[1], "You told what other people decided."),
    ],
)
def test_a_hopeless_round_is_not_praised_and_the_reason_is_said(text, second):
    told = two_sentences([exchange(text)])
    assert told == f"I did not hear a choice of your own in this round. {second}"
    assert goodbye(ANN, [exchange(text)]) == ANN.closing_doubtful


def test_some_choices_are_counted():
    told = two_sentences([exchange(CLEAR[0]), exchange(PLANS[0])])
    assert told == (
        "You made a choice of your own clear in one of two questions. "
        "In the rest you told what you would do, and not what you did."
    )


def test_where_the_recognizer_was_unsure_nobody_is_blamed():
    silent = exchange("")
    held = [replace(silent, report=replace(silent.report, engine="whisper"))]
    assert two_sentences(held).startswith("I could not understand enough of this round")
    assert goodbye(ANN, held) == ANN.closing


def test_questions_left_out_are_counted():
    told = two_sentences([exchange("", declined="skip"), exchange("", declined="skip")])
    assert told.endswith("You skipped two questions.")


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (PAY_DEMANDS[0], "You named what you ask for."),
        (CLEAR[0], "I did not hear an ask with a figure."),
    ],
)
def test_a_talk_about_pay_is_told_by_its_ask(text, second):
    held = [exchange(text, kind="negotiation")]
    told = two_sentences(held)
    assert told == f"This was a talk about pay, and there is no vote on it. {second}"
    assert goodbye(ANN, held) == ANN.closing


@pytest.mark.parametrize(
    ("parts", "second"),
    [
        ((BASE_MOVED,), "This moved for you: the base."),
        ((BASE,), "You asked about the base, and it did not move."),
        ((replace(BASE, was_asked=False),), "You asked for no more than was offered."),
    ],
)
def test_a_talk_that_came_to_its_end_is_told_by_what_came_of_it(parts, second):
    outcome = TalkOutcome(ended="agreed", parts=parts)
    held = [replace(exchange(PAY_DEMANDS[0], kind="negotiation"), outcome=outcome)]
    assert two_sentences(held).endswith(second)


def test_an_introduction_is_told_by_its_parts():
    told = two_sentences([exchange("I am a product manager for music apps.", kind="introduction")])
    assert told.startswith("This round asked for no choice, so there is no vote on it. In your")


def test_who_said_nothing_can_come_again():
    assert two_sentences([]) == (
        "Nothing was answered in this round. You can hold it again on any day."
    )


def test_who_typed_nothing_is_not_told_about_the_sound():
    held = exchange("")
    typed = replace(held.report, engine=WRITTEN)

    assert two_sentences([replace(held, report=typed)]) == two_sentences([])


@given(texts=st.lists(st.text(max_size=60) | st.sampled_from([*CLEAR, *PLANS]), max_size=3))
def test_any_round_ends_in_two_sentences(texts):
    held = [exchange(text) for text in texts]
    assert two_sentences(held).endswith((".", "”."))
    assert how_it_went(held) in ("convinced", "doubtful", "open")
