from itertools import combinations
from typing import get_args

import numpy as np
import pytest

from voicecoach.audio.clip import RATE_HZ, Clip, Samples, level_dbfs
from voicecoach.audio.earcons import EARCONS, Earcon, earcon

NAMES: tuple[Earcon, ...] = get_args(Earcon)


def centroid_hz(samples: Samples) -> float:
    """Mean frequency, weighted by power."""
    power = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), 8192)) ** 2
    return float(np.sum(power * np.fft.rfftfreq(8192, 1 / RATE_HZ)) / np.sum(power))


def contour(clip: Clip) -> tuple[float, float]:
    """Pitch of the first and of the last third."""
    third = len(clip.samples) // 3
    return centroid_hz(clip.samples[:third]), centroid_hz(clip.samples[-third:])


def test_there_is_a_sound_for_every_state() -> None:
    assert set(EARCONS) == {"listening", "heard", "thinking", "end"} == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_short(name: Earcon) -> None:
    assert earcon(name).rate_hz == RATE_HZ
    assert 0.04 <= earcon(name).duration_s <= 0.4


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_is_gentle_but_can_be_heard(name: Earcon) -> None:
    samples = earcon(name).samples

    assert samples.dtype == np.float32
    assert np.max(np.abs(samples)) <= 0.3
    assert -30.0 < level_dbfs(samples) < -14.0
    assert 300.0 <= centroid_hz(samples) <= 2000.0


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_begins_and_ends_in_silence(name: Earcon) -> None:
    samples = np.abs(earcon(name).samples)

    assert np.max(samples[:8]) < 0.005
    assert np.max(samples[-8:]) < 0.005


@pytest.mark.parametrize("name", NAMES)
def test_a_sound_does_not_click(name: Earcon) -> None:
    """A click is a jump: energy far above the tones."""
    samples = earcon(name).samples
    padded = np.pad(samples, RATE_HZ // 10)
    power = np.abs(np.fft.rfft(padded)) ** 2
    high = power[np.fft.rfftfreq(len(padded), 1 / RATE_HZ) > 4000]

    assert np.sum(high) / np.sum(power) < 1e-5


@pytest.mark.parametrize(("one", "other"), list(combinations(NAMES, 2)))
def test_two_sounds_differ_in_pitch_or_contour(one: Earcon, other: Earcon) -> None:
    def semitones(first_hz: float, second_hz: float) -> float:
        return abs(12 * float(np.log2(first_hz / second_hz)))

    pairs = zip(contour(earcon(one)), contour(earcon(other)), strict=True)

    assert max(semitones(a, b) for a, b in pairs) >= 4.0


def test_listening_rises_and_the_end_falls() -> None:
    begins_hz, ends_hz = contour(earcon("listening"))
    assert ends_hz > 1.2 * begins_hz

    begins_hz, ends_hz = contour(earcon("end"))
    assert ends_hz < begins_hz / 1.2


def test_heard_is_the_shortest_and_thinking_the_lowest() -> None:
    assert min(NAMES, key=lambda name: earcon(name).duration_s) == "heard"
    assert min(NAMES, key=lambda name: centroid_hz(earcon(name).samples)) == "thinking"
