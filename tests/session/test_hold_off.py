"""What the microphone hears of the coach is waited out, however late it comes."""

from pathlib import Path

import numpy as np
import pytest

from tests.fakes import ScriptedMicrophone
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.decode import read_clip
from voicecoach.session.hold_off import HoldOff
from voicecoach.session.usual_waits import HOLD_OFF_S

VOICES = Path(__file__).parents[1] / "voices"
QUESTION = read_clip(VOICES / "answer.flac")
CANDIDATE = read_clip(VOICES / "what-did-i-miss.flac").samples
SPEAKERS_END_S = 0.3
"""Silence that a speaker plays after what is said."""


def say(hold_off: HoldOff, *clips: Clip) -> None:
    assert list(hold_off.saying(clips)) == list(clips)


def echo_from(late_s: float, *, level_db: float = -10.0, said: Clip = QUESTION) -> Samples:
    """What a microphone hears from when the speaker is done, the speaker being so late."""
    room = np.pad(said.samples, (0, 6 * RATE_HZ)) * 10 ** (level_db / 20)
    begin = len(said.samples) - round((late_s - SPEAKERS_END_S) * RATE_HZ)
    return room[begin:].astype(np.float32)


def wait(hold_off: HoldOff, sound: Samples) -> tuple[float, Samples]:
    """Return how long was waited and what came after it."""
    microphone = ScriptedMicrophone(sound, live=True)
    microphone.start()
    waited = sum(len(block) for block in hold_off.heard(microphone))
    return waited / RATE_HZ, sound[waited:]


@pytest.mark.parametrize("level_db", [-10.0, -30.0])
@pytest.mark.parametrize("late_s", [0.02, 0.2, 0.4, 0.8, 1.0, 1.5, 2.0, 2.5])
def test_nothing_of_the_echo_is_left(late_s: float, level_db: float) -> None:
    hold_off = HoldOff()
    say(hold_off, QUESTION)

    waited_s, rest = wait(hold_off, echo_from(late_s, level_db=level_db))

    assert not np.any(rest)
    assert waited_s <= max(HOLD_OFF_S, late_s) + 0.1


def test_a_late_echo_is_known_from_then_on() -> None:
    hold_off = HoldOff()
    say(hold_off, QUESTION)
    wait(hold_off, echo_from(1.5))
    say(hold_off, Clip(samples=QUESTION.samples[: 2 * RATE_HZ]))

    waited_s, _rest = wait(hold_off, np.zeros(5 * RATE_HZ, np.float32))

    assert waited_s == pytest.approx(1.4, abs=0.1)


def test_who_is_already_talking_is_not_waited_out() -> None:
    hold_off = HoldOff()
    say(hold_off, QUESTION)

    waited_s, _rest = wait(hold_off, CANDIDATE)

    assert waited_s == pytest.approx(HOLD_OFF_S, abs=0.03)


def test_of_what_was_cut_short_only_what_was_played_comes_back() -> None:
    played_s = 3.0
    hold_off = HoldOff()
    say(hold_off, *(QUESTION.cut(second, second + 1) for second in range(7)))
    hold_off.cut(played_s)

    played = QUESTION.cut(0.0, played_s)
    waited_s, rest = wait(hold_off, echo_from(1.5, said=played))

    assert not np.any(rest)
    assert waited_s == pytest.approx(1.4, abs=0.1)


def test_all_that_waits_to_be_read_comes_first() -> None:
    microphone = ScriptedMicrophone(np.zeros(5 * RATE_HZ, np.float32), live=True)
    microphone.start()
    microphone.pass_time(2.0)

    waited = sum(len(block) for block in HoldOff().heard(microphone))

    assert waited / RATE_HZ == pytest.approx(2.0 + HOLD_OFF_S, abs=0.03)


def test_a_wish_for_no_wait_at_all_is_granted() -> None:
    hold_off = HoldOff(0.0)
    say(hold_off, QUESTION)

    waited_s, _rest = wait(hold_off, echo_from(1.5))

    assert waited_s == 0.0
