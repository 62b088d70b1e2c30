"""Coughs and knocks, made by rule: nobody speaks in them.

A cough has two or three phases (Korpáš, Sadloňová and Vrabec, "Analysis of the cough sound", 1996):
an explosion of 30 to 60 ms, 0.1 to 0.25 s of noise that dies away, and in some a voiced end of
about 0.1 s. Both are noise through the resonances of a throat.
"""

from collections.abc import Mapping

import numpy as np

from scripts.hearing.noise import at_level
from voicecoach.audio.clip import RATE_HZ, Samples

RESONANCES_HZ = ((650.0, 120.0), (1300.0, 200.0), (2600.0, 300.0), (3700.0, 500.0))
"""Centre and width: an open mouth and throat."""

AFTER_S = 0.5
"""Silence after each, while it might yet be taken for a voice."""


def coughs(dbfs: float) -> Mapping[str, Samples]:
    """Return nine sounds by name, each at this level in its loudest 0.1 s."""
    made = {
        "dry": _cough(1, noise_s=0.12),
        "long": _cough(2, noise_s=0.25),
        "wet": _cough(3, noise_s=0.2, rough_hz=35.0),
        "voiced": _cough(4, noise_s=0.15, voiced_s=0.1, pitch_hz=210.0),
        "low voiced": _cough(5, noise_s=0.2, voiced_s=0.13, pitch_hz=120.0),
        "two": _in_turn(_cough(6, noise_s=0.15), _cough(7, noise_s=0.2)),
        "three, the last voiced": _in_turn(
            _cough(8, noise_s=0.12),
            _cough(9, noise_s=0.15),
            _cough(10, noise_s=0.15, voiced_s=0.12, pitch_hz=180.0),
        ),
        "sneeze": _cough(11, noise_s=0.35, burst_s=0.12),
        "knocks": _in_turn(*[_knock(seed) for seed in range(12, 16)]),
    }
    return {name: _loudest_at(sound, dbfs) for name, sound in made.items()}


def _cough(
    seed: int,
    *,
    noise_s: float,
    burst_s: float = 0.045,
    voiced_s: float = 0.0,
    pitch_hz: float = 200.0,
    rough_hz: float = 0.0,
) -> Samples:
    rng = np.random.default_rng(seed)
    burst = rng.standard_normal(round(burst_s * RATE_HZ))
    burst *= np.minimum(1.0, np.arange(len(burst)) / (0.004 * RATE_HZ))
    time_s = np.arange(round(noise_s * RATE_HZ)) / RATE_HZ
    noise = rng.standard_normal(len(time_s)) * 0.5 * np.exp(-2.0 * time_s / noise_s)
    if rough_hz:
        noise *= 0.6 + 0.4 * np.sign(np.sin(2 * np.pi * rough_hz * time_s))
    parts = [burst, noise]
    if voiced_s:
        parts.append(_voiced(rng, voiced_s, pitch_hz))
    return _through_a_throat(np.concatenate(parts))


def _voiced(rng: np.random.Generator, seconds: float, pitch_hz: float) -> Samples:
    """Return pulses that waver and fall, as a throat ends a cough."""
    count = round(seconds * RATE_HZ)
    falling = np.linspace(1.15, 0.8, count) * (1 + 0.03 * rng.standard_normal(count).cumsum() / 30)
    phase = np.cumsum(pitch_hz * falling) / RATE_HZ
    pulses = np.diff(np.floor(phase), prepend=0.0) * np.sqrt(RATE_HZ / pitch_hz)
    shape = np.sin(np.pi * np.arange(count) / count)
    return ((pulses + 0.2 * rng.standard_normal(count)) * 0.6 * shape).astype(np.float32)


def _knock(seed: int) -> Samples:
    rng = np.random.default_rng(seed)
    time_s = np.arange(round(0.12 * RATE_HZ)) / RATE_HZ
    ringing = np.sin(2 * np.pi * 180.0 * time_s) * np.exp(-time_s / 0.025)
    click = rng.standard_normal(len(time_s)) * np.exp(-time_s / 0.004)
    return (ringing + click).astype(np.float32)


def _through_a_throat(source: Samples) -> Samples:
    size = len(source) + round(0.05 * RATE_HZ)
    hz = np.fft.rfftfreq(size, 1 / RATE_HZ)
    gain = 0.05 + sum(
        1.0 / np.sqrt(1.0 + np.square((hz - centre) / (width / 2)))
        for centre, width in RESONANCES_HZ
    )
    return np.fft.irfft(np.fft.rfft(source, size) * gain, size).astype(np.float32)


def _in_turn(*sounds: Samples) -> Samples:
    gap = np.zeros(round(0.15 * RATE_HZ), np.float32)
    return np.concatenate([part for sound in sounds for part in (sound, gap)])


def _loudest_at(sound: Samples, dbfs: float) -> Samples:
    size = round(0.1 * RATE_HZ)
    whole = np.pad(sound, (0, round(AFTER_S * RATE_HZ)))
    powers = [np.mean(np.square(whole[i : i + size])) for i in range(0, len(whole) - size, size)]
    loudest_db = 10 * float(np.log10(max(powers)))
    from voicecoach.audio.clip import level_dbfs

    return at_level(whole, dbfs + level_dbfs(whole) - loudest_db)
