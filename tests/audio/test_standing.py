import pytest

from tests.fakes import ScriptedMicrophone, tone
from voicecoach.audio.clip import Samples
from voicecoach.audio.standing import StandingMicrophone
from voicecoach.audio.streams import DeviceLostError


def standing(
    *takes: Samples, then: Exception | None = None
) -> tuple[ScriptedMicrophone, StandingMicrophone]:
    within = ScriptedMicrophone(*takes, live=True, then=then)
    return within, StandingMicrophone(within)


def test_it_stays_open_when_it_is_stopped() -> None:
    within, microphone = standing(tone(1))
    microphone.open()
    microphone.stop()
    microphone.open()
    assert (within.started, within.stopped) == (1, 0)


def test_what_is_to_be_heard_again_comes_first_and_nothing_is_dropped_after_it() -> None:
    within, microphone = standing(tone(1), tone(2))
    microphone.start()
    again = tone(0.5)
    microphone.hear_again([again])
    microphone.start()
    assert within.started == 1
    assert microphone.read(0.1) is again
    assert microphone.read(0.1) is not None
    assert within.heard_s == pytest.approx(0.02)


def test_what_was_not_heard_again_is_forgotten_with_the_next_stop() -> None:
    within, microphone = standing(tone(1), tone(2))
    microphone.start()
    microphone.hear_again([tone(0.5)])
    microphone.stop()
    microphone.start()
    assert within.started == 2


def test_one_that_was_lost_is_opened_again() -> None:
    within, microphone = standing(tone(0.0), then=DeviceLostError("it is gone"))
    microphone.open()
    with pytest.raises(DeviceLostError):
        microphone.read(0.1)
    microphone.open()
    assert within.started == 2
