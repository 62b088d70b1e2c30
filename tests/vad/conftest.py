from pathlib import Path

import numpy as np
import pytest
import soundfile

from voicecoach.audio.clip import RATE_HZ, Samples

VOICES = Path(__file__).parent / "voices"


@pytest.fixture(scope="session", params=["awb", "rms", "slt"])
def voice(request) -> Samples:
    """One spoken sentence of 3-4 s (voices/README.md), without the silence around it."""
    samples, rate_hz = soundfile.read(VOICES / f"{request.param}.flac", dtype="float32")
    assert rate_hz == RATE_HZ
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    return samples[loud[0] : loud[-1]]


@pytest.fixture(scope="session")
def pink():
    """Pink noise of a length in samples and an RMS amplitude; the same one every time."""

    def noise(length: int, rms: float) -> Samples:
        spectrum = np.fft.rfft(np.random.default_rng(7).standard_normal(length))
        sound = np.fft.irfft(spectrum / np.sqrt(np.arange(1, len(spectrum) + 1)), length)
        return (sound * rms / np.sqrt(np.mean(sound**2))).astype(np.float32)

    return noise
