"""A few words said to a prompt, cut out of the silence around them."""

import numpy as np
import pytest

from tests.fakes import LevelDetector, ScriptedMicrophone, quiet, tone
from voicecoach.audio.clip import Clip, Samples
from voicecoach.audio.streams import DeviceLostError
from voicecoach.session.replies import ENDS_AFTER_S, LONGEST_S, PADDING_S, hear_reply
from voicecoach.vad.tracker import SpeechTracker


def hear(sound: Samples, *, patience_s: float = 10.0, then: Exception | None = None) -> Clip | None:
    microphone = ScriptedMicrophone(sound, then=then)
    try:
        return hear_reply(
            microphone, SpeechTracker(LevelDetector()), patience_s=patience_s, done=lambda: False
        )
    finally:
        assert microphone.stopped == 1


@pytest.mark.parametrize("before_s", [0.1, 1.0, 7.0])
def test_a_reply_is_cut_out_with_a_little_silence_around_it(before_s: float) -> None:
    clip = hear(np.concatenate([quiet(before_s), tone(0.6), quiet(5)]))

    assert clip is not None
    assert clip.duration_s == pytest.approx(min(before_s, PADDING_S) + 0.6 + PADDING_S, abs=0.08)
    assert np.max(np.abs(clip.samples)) == pytest.approx(0.1, rel=0.01)


def test_a_short_pause_between_two_words_ends_nothing() -> None:
    pause_s = ENDS_AFTER_S - 0.2

    clip = hear(np.concatenate([quiet(1), tone(0.4), quiet(pause_s), tone(0.4), quiet(5)]))

    assert clip is not None
    assert clip.duration_s > 0.8 + pause_s


def test_nothing_said_in_time_is_none() -> None:
    assert hear(quiet(30), patience_s=2.0) is None


def test_endless_noise_is_heard_so_far() -> None:
    clip = hear(tone(60))

    assert clip is not None
    assert clip.duration_s == pytest.approx(LONGEST_S, abs=0.1)


def test_a_lost_microphone_is_an_error() -> None:
    with pytest.raises(DeviceLostError):
        hear(quiet(1), then=DeviceLostError("the microphone is gone"))


def test_it_ends_at_once_when_it_is_done() -> None:
    microphone = ScriptedMicrophone(tone(5))

    assert (
        hear_reply(microphone, SpeechTracker(LevelDetector()), patience_s=10.0, done=lambda: True)
        is None
    )
    assert microphone.stopped == 1
