"""Short sounds that stand for a state where nobody looks at a screen.

They are made of sine tones, the same samples on every machine, and differ in more than one way:
``listening`` rises, ``heard`` is one short knock, ``thinking`` is low and wavers, ``end`` falls.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, Samples

Earcon = Literal["listening", "heard", "thinking", "end"]

PEAK = 0.25
"""Loudest sample, full scale 1.0: well below a voice, which peaks near 1."""

ATTACK_S = 0.012
"""Each tone begins and ends at zero and takes this long to come up, so that it does not click."""

RELEASE_S = 0.03
"""A tone dies away within this; speakers and headphones pass it on without a thump."""

OCTAVE_SHARE = 0.2
"""How much of the octave above is mixed in: a pure sine is hard to place, and small speakers
give its lower half away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tone:
    """One note, or a rest where ``hz`` is 0."""

    hz: float
    seconds: float
    wavers_hz: float = 0.0
    """How often a second its loudness goes down and up again; 0 for a steady tone."""


_TONES: Mapping[Earcon, tuple[_Tone, ...]] = MappingProxyType(
    {
        "listening": (_Tone(hz=659.26, seconds=0.11), _Tone(hz=987.77, seconds=0.15)),
        "heard": (_Tone(hz=1318.51, seconds=0.07),),
        "thinking": (_Tone(hz=329.63, seconds=0.34, wavers_hz=9.0),),
        "end": (
            _Tone(hz=783.99, seconds=0.1),
            _Tone(hz=587.33, seconds=0.1),
            _Tone(hz=392.0, seconds=0.16),
        ),
    }
)


def earcon(name: Earcon) -> Clip:
    """Return one of the sounds: 16 kHz, at most 0.4 s, peak 0.25, silent at both ends."""
    return EARCONS[name]


def _synthesized(tones: tuple[_Tone, ...]) -> Clip:
    samples = np.concatenate([_tone(tone) for tone in tones])
    samples *= PEAK / np.max(np.abs(samples))
    return Clip(samples=samples.astype(np.float32))


def _tone(tone: _Tone) -> Samples:
    time_s = np.arange(round(tone.seconds * RATE_HZ)) / RATE_HZ
    phase = 2 * np.pi * tone.hz * time_s
    wave = np.sin(phase) + OCTAVE_SHARE * np.sin(2 * phase)
    if tone.wavers_hz:
        wave *= 0.65 + 0.35 * np.cos(2 * np.pi * tone.wavers_hz * time_s)
    wave[: round(ATTACK_S * RATE_HZ)] *= _rise(ATTACK_S)
    wave[-round(RELEASE_S * RATE_HZ) :] *= _rise(RELEASE_S)[::-1]
    return wave.astype(np.float32)


def _rise(seconds: float) -> Samples:
    """Return half a cosine from 0 to 1."""
    steps = round(seconds * RATE_HZ)
    return (0.5 - 0.5 * np.cos(np.pi * np.arange(steps) / steps)).astype(np.float32)


EARCONS: Mapping[Earcon, Clip] = MappingProxyType(
    {name: _synthesized(tones) for name, tones in _TONES.items()}
)
"""Every sound by its name."""
