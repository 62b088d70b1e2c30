"""Sounds in which nobody speaks."""

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip

NOISE_S = 4.0
T = np.arange(round(NOISE_S * RATE_HZ)) / RATE_HZ
WHITE = np.random.default_rng(1).standard_normal(len(T))

_SOUNDS = {
    "digital silence": np.zeros(len(T)),
    "hiss": 0.05 * WHITE,
    "faint hiss": 0.002 * WHITE,
    "hum": 0.02 * sum(np.sin(2 * np.pi * 50 * harmonic * T) for harmonic in range(1, 12)),
    "chord": 0.2 * sum(np.sin(2 * np.pi * hz * T) for hz in (261, 329, 392)),
    "hiss that swells": 0.05 * WHITE * (1 + np.sin(2 * np.pi * 4 * T)),
    "clicks": np.where(np.arange(len(T)) % (RATE_HZ // 2) < 30, 0.8, 0.0),
}

NOISES = {name: Clip(samples=np.asarray(sound, np.float32)) for name, sound in _SOUNDS.items()}
