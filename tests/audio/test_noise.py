import numpy as np
import pytest

from voicecoach.audio.clip import RATE_HZ, Clip, level_dbfs, silence
from voicecoach.audio.noise import loud_part, without_noise
from voicecoach.transcript import Span


def tone_in_noise(level: float, *, tone: float = 0.1) -> Clip:
    """Two seconds of noise with a tone from 0.8 to 1.3 s."""
    time_s = np.arange(2 * RATE_HZ) / RATE_HZ
    samples = level * np.random.default_rng(1).standard_normal(len(time_s))
    on = (time_s >= 0.8) & (time_s < 1.3)
    samples[on] += tone * np.sin(2 * np.pi * 500 * time_s[on])
    return Clip(samples=samples.astype(np.float32))


@pytest.mark.parametrize("level", [0.0, 1e-4, 0.005, 0.01])
def test_what_is_loud_is_found(level: float) -> None:
    loud = loud_part(tone_in_noise(level))

    assert loud.start_s == pytest.approx(0.8, abs=0.05)
    assert loud.end_s == pytest.approx(1.3, abs=0.05)


def test_a_low_hum_is_not_loud() -> None:
    time_s = np.arange(2 * RATE_HZ) / RATE_HZ
    hum = (0.1 * np.sin(2 * np.pi * 20 * time_s)).astype(np.float32)
    loud = loud_part(Clip(samples=tone_in_noise(1e-4).samples + hum))

    assert loud.start_s == pytest.approx(0.8, abs=0.05)


@pytest.mark.parametrize("duration_s", [0.0, 0.003, 0.01, 1.0])
def test_nothing_is_loud_in_silence(duration_s: float) -> None:
    assert loud_part(silence(duration_s)) == Span(start_s=0.0, end_s=0.0)


def test_noise_is_lowered_and_the_rest_stays() -> None:
    noisy = tone_in_noise(0.01)
    cleaned = without_noise(noisy, Span(start_s=0.8, end_s=1.3))

    assert cleaned.duration_s == noisy.duration_s
    noise_db = [level_dbfs(clip.cut(0.1, 0.7).samples) for clip in (noisy, cleaned)]
    tone_db = [level_dbfs(clip.cut(0.9, 1.2).samples) for clip in (noisy, cleaned)]
    assert 9.0 <= noise_db[0] - noise_db[1] <= 15.0
    assert tone_db[1] == pytest.approx(tone_db[0], abs=0.5)


def test_clean_sound_stays_as_it_is() -> None:
    clean = tone_in_noise(0.0)
    cleaned = without_noise(clean, Span(start_s=0.8, end_s=1.3))

    assert np.allclose(cleaned.samples, clean.samples, atol=1e-3)


def test_sound_without_a_quiet_part_comes_back_unchanged() -> None:
    noisy = tone_in_noise(0.01)

    assert without_noise(noisy, Span(start_s=0.0, end_s=2.0)) is noisy
    assert without_noise(silence(0.0), Span(start_s=0.0, end_s=0.0)).duration_s == 0.0
