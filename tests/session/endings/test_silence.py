"""Ends that silence and time alone decide."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.session.endings.builders import heard
from voicecoach.analysis.turn import TurnState
from voicecoach.preferences import LONGEST_SILENCE_S, SHORTEST_SILENCE_S
from voicecoach.session.endings.finished import finished
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.nothing_heard import RECOGNITION_S
from voicecoach.session.endings.order import countdown_s, end_reason
from voicecoach.session.endings.silence import silence
from voicecoach.session.endings.unfinished import unfinished
from voicecoach.session.endings.waits import Waits

WAITS = Waits()
BY_WORDS = Waits(by_words=True)
TURNS: tuple[TurnState, ...] = get_args(TurnState)
turns = st.sampled_from((*TURNS, None))
any_s = st.floats(SHORTEST_SILENCE_S, LONGEST_SILENCE_S)
any_waits = st.builds(Waits, silence_s=any_s, by_words=st.booleans())


def test_silence_after_speech_ends_the_answer() -> None:
    assert end_reason(heard(silence_s=2.99), WAITS) is None
    assert end_reason(heard(silence_s=3.0), WAITS) == "silence"


@pytest.mark.parametrize(
    ("turn", "wait_s", "reason"),
    [
        ("finished", 1.28, "finished"),
        ("likely", 2.5, "finished"),
        (None, 4.0, "silence"),
        ("open", 4.0, "silence"),
        ("unlikely", 6.0, "silence"),
        ("unfinished", 6.0, "silence"),
    ],
)
def test_the_words_say_how_long_silence_is_waited_for(
    turn: TurnState | None, wait_s: float, reason: str
) -> None:
    assert end_reason(heard(silence_s=wait_s - 0.01, turn=turn), BY_WORDS) is None
    assert end_reason(heard(silence_s=wait_s, turn=turn), BY_WORDS) == reason


@given(waits=any_waits)
def test_who_is_surely_done_waits_least_and_who_surely_is_not_waits_longest(waits: Waits) -> None:
    assert 1.2 <= waits.after("finished") <= waits.after("likely") <= waits.after("open")
    assert 6.0 <= waits.after("unlikely") == waits.after("unfinished")
    assert waits.after("open") <= waits.after("unlikely")


@given(turn=turns, waits=any_waits, silence_s=st.floats(0, 30), pending=st.booleans())
def test_no_two_of_them_decide_about_the_same_silence(
    turn: TurnState | None, waits: Waits, silence_s: float, pending: bool
) -> None:
    state = heard(silence_s=silence_s, turn=turn, pending=pending)
    ends = [ending(state, waits) for ending in (finished, unfinished, silence)]
    assert sum(reason is not None for reason in ends) == (silence_s >= waits.after(turn))


@given(turn=turns, waits=any_waits, silence_s=st.floats(0, 30), longer_s=st.floats(0, 30))
def test_what_ended_in_silence_stays_ended_in_more_of_it(
    turn: TurnState | None, waits: Waits, silence_s: float, longer_s: float
) -> None:
    if end_reason(heard(silence_s=silence_s, turn=turn), waits) is not None:
        assert end_reason(heard(silence_s=silence_s + longer_s, turn=turn), waits) is not None


@given(turn=turns, waits=any_waits, silence_s=st.floats(0, 30))
def test_the_countdown_reaches_zero_where_the_answer_ends(
    turn: TurnState | None, waits: Waits, silence_s: float
) -> None:
    state = heard(silence_s=silence_s, turn=turn)
    assert (countdown_s(state, waits) == 0.0) == (end_reason(state, waits) is not None)


@given(silence_s=st.floats(0, 2.5), speech_s=st.floats(0, 500), words=st.booleans())
def test_a_thinking_pause_never_ends_an_answer(
    silence_s: float, speech_s: float, words: bool
) -> None:
    state = heard(59.0, speech_s=speech_s, silence_s=silence_s, words=words, pending=True)
    assert end_reason(state, WAITS) is None


@pytest.mark.parametrize("turn", TURNS)
def test_a_cough_is_no_answer_that_silence_could_end(turn: TurnState) -> None:
    state = heard(10.0, speech_s=0.2, silence_s=9.0, words=False, pending=True, turn=turn)
    assert end_reason(state, WAITS) is None


def test_one_short_word_is_waited_on_for_as_long_as_for_a_first_one() -> None:
    def after_a_yes(silence_s: float) -> Heard:
        return heard(silence_s + 2.0, speech_s=0.3, silence_s=silence_s)

    assert end_reason(after_a_yes(59.0), WAITS) is None
    assert end_reason(after_a_yes(60.0), WAITS) == "silence"


def test_noise_without_words_ends_only_when_patience_runs_out() -> None:
    def noise(heard_s: float) -> Heard:
        return heard(heard_s, speech_s=4.0, silence_s=30.0, words=False)

    assert end_reason(noise(59.0), WAITS) is None
    assert end_reason(noise(60.0), WAITS) == "nothing_heard"


def test_who_begins_just_before_patience_runs_out_is_heard_out() -> None:
    def begun(heard_s: float) -> Heard:
        return heard(heard_s, speech_s=4.0, words=False, pending=True)

    assert end_reason(begun(62.0), WAITS) is None
    assert end_reason(begun(60.0 + RECOGNITION_S), WAITS) == "nothing_heard"


def test_no_answer_is_longer_than_the_limit() -> None:
    assert end_reason(heard(600.0), WAITS) == "limit"


def test_the_countdown_shows_only_in_a_real_silence() -> None:
    assert countdown_s(heard(silence_s=0.9), WAITS) is None
    assert countdown_s(heard(silence_s=1.0), WAITS) == 2.0
    assert countdown_s(heard(silence_s=4.0), WAITS) == 0.0
    assert countdown_s(heard(speech_s=0.0, silence_s=2.0), WAITS) is None
