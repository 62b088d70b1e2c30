"""A voice that speaks into the coach's is told from coughs and from the coach's own echo."""

import numpy as np
import pytest

from scripts.barge_in.coughs import coughs
from voicecoach.audio.clip import RATE_HZ, Samples, loudest_dbfs, silence
from voicecoach.vad.barge_in import SPAN_S, BargeInDetector, tonality
from voicecoach.vad.choose import DETECTORS, voice_detector

ECHO_DBFS = -60.0


@pytest.fixture(params=sorted(DETECTORS))
def detector(request: pytest.FixtureRequest) -> BargeInDetector:
    return BargeInDetector(voice_detector(request.param))


def fires_at_s(
    detector: BargeInDetector, sound: Samples, *, echo_dbfs: float = ECHO_DBFS, block: int = 480
) -> float | None:
    """Seconds after the sound's beginning at which a voice was heard in it."""
    lead = silence(1.0).samples
    whole = np.concatenate([lead, sound, lead])
    for first in range(0, len(whole), block):
        if detector.hear(whole[first : first + block], echo_dbfs=echo_dbfs):
            return (first + block - len(lead)) / RATE_HZ
    return None


def test_a_voice_is_heard(detector: BargeInDetector, voice: Samples) -> None:
    at_s = fires_at_s(detector, voice)
    assert at_s is not None
    assert SPAN_S - 0.05 <= at_s <= 0.6


@pytest.mark.parametrize("dbfs", [-35.0, -25.0, -15.0])
def test_no_cough_and_no_knock_is(detector: BargeInDetector, dbfs: float) -> None:
    fired = [name for name, sound in coughs(dbfs).items() if fires_at_s(detector, sound)]
    assert fired == []


def test_a_voice_no_louder_than_the_echo_is_not(detector: BargeInDetector, voice: Samples) -> None:
    assert fires_at_s(detector, voice, echo_dbfs=loudest_dbfs(voice)) is None


def test_how_sound_is_cut_into_blocks_makes_no_difference(
    detector: BargeInDetector, voice: Samples
) -> None:
    whole = fires_at_s(detector, voice, block=100)
    assert whole is not None
    other = fires_at_s(BargeInDetector(detector._detector), voice, block=1600)
    assert other is not None
    assert 0 <= other - whole <= 0.1


def test_a_voice_that_goes_on_is_undecided_until_it_is_heard(
    detector: BargeInDetector, voice: Samples
) -> None:
    assert not detector.undecided
    detector.hear(silence(0.5).samples, echo_dbfs=ECHO_DBFS)
    assert not detector.undecided
    end_s = fires_at_s(BargeInDetector(detector._detector), voice)
    assert end_s is not None
    detector.hear(voice[: round((end_s - 0.05) * RATE_HZ)], echo_dbfs=ECHO_DBFS)
    assert detector.undecided
    detector.hear(silence(0.5).samples, echo_dbfs=ECHO_DBFS)
    assert not detector.undecided


def test_a_vowel_has_a_pitch_and_noise_has_none() -> None:
    t = np.arange(1024) / RATE_HZ
    vowel = np.sign(np.sin(2 * np.pi * 130 * t)).astype(np.float32)
    noise = np.random.default_rng(1).standard_normal(1024).astype(np.float32)
    assert tonality(vowel) > 0.9
    assert tonality(noise) < 0.4
    assert tonality(silence(0.064).samples) == 0.0
