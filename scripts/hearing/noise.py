"""Levels, noise and echo: what stands between a voice and whoever listens to it.

Everything is 16 kHz mono and follows from the generator of random numbers that is handed in.
"""

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples, level_dbfs

LOWEST_HZ = 20.0
"""Below this nobody hears anything, and more than half of the power of a minute's pink noise would
lie there."""

REVERB_DB = 60.0
"""A room's reverberation time is that in which its echo falls by so much."""

DIRECT_TO_ECHO_DB = 6.0
"""How far the voice stands above its echo at an arm's length from a laptop in a furnished room."""

LOW_ORDER, HIGH_ORDER = 4, 8
"""Of the filters below and above a band: about as steep as a telephone's (ITU-T G.712)."""


def at_level(samples: Samples, dbfs: float) -> Samples:
    """Scale to an RMS level."""
    gain = 10 ** ((dbfs - level_dbfs(samples)) / 20)
    scaled: Samples = (samples * gain).astype(np.float32)
    return scaled


def pink_noise(
    length: int, rng: np.random.Generator, dbfs: float, *, lowest_hz: float = LOWEST_HZ
) -> Samples:
    """Noise whose power falls by 3 dB an octave, from ``lowest_hz`` up, at an RMS level."""
    spectrum = np.fft.rfft(rng.standard_normal(length))
    number = np.arange(len(spectrum))
    lowest = lowest_hz * length / RATE_HZ
    slope = np.sqrt(np.maximum(number, max(lowest, 1)))
    noise = np.fft.irfft(np.where(number >= lowest, spectrum / slope, 0), length)
    return at_level(noise.astype(np.float32), dbfs)


def white_noise(length: int, rng: np.random.Generator, dbfs: float) -> Samples:
    """Noise of the same power at every frequency."""
    return at_level(rng.standard_normal(length).astype(np.float32), dbfs)


def reverberant(samples: Samples, rng: np.random.Generator, rt60_s: float) -> Samples:
    """Return the voice in a room: itself, undelayed, and noise that dies away exponentially."""
    count = round(rt60_s * RATE_HZ)
    decay = 10 ** (-REVERB_DB / 20 * np.arange(1, count) / count)
    tail = rng.standard_normal(count - 1) * decay
    tail *= 10 ** (-DIRECT_TO_ECHO_DB / 20) / np.sqrt(np.sum(np.square(tail)))
    size = 1 << (len(samples) + count).bit_length()
    response = np.fft.rfft(np.concatenate([[1.0], tail]), size)
    echoing = np.fft.irfft(np.fft.rfft(samples, size) * response, size)[: len(samples)]
    return echoing.astype(np.float32)


def band(samples: Samples, lowest_hz: float, highest_hz: float) -> Samples:
    """Keep one band of frequencies, with the slopes of a Butterworth filter, and delay nothing."""
    hz = np.maximum(np.fft.rfftfreq(len(samples), 1 / RATE_HZ), 1e-3)
    low, high = LOW_ORDER, HIGH_ORDER
    loss = np.sqrt((1 + (lowest_hz / hz) ** (2 * low)) * (1 + (hz / highest_hz) ** (2 * high)))
    return np.fft.irfft(np.fft.rfft(samples) / loss, len(samples)).astype(np.float32)


def companded(samples: Samples) -> Samples:
    """Pass through the 8 bits of a telephone line (µ-law, ITU-T G.711's curve)."""
    mu = 255.0
    clipped = np.clip(samples, -1.0, 1.0)
    coded = np.sign(clipped) * np.log1p(mu * np.abs(clipped)) / np.log1p(mu)
    steps = np.round(coded * 127) / 127
    return (np.sign(steps) * np.expm1(np.abs(steps) * np.log1p(mu)) / mu).astype(np.float32)
