"""Sounds laid one after the other in a quiet room."""

from collections.abc import Sequence
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt

from scripts.hearing.noise import pink_noise
from scripts.hearing.voices import edges
from voicecoach.audio.clip import RATE_HZ, Samples, level_dbfs

SPEECH_DBFS = -23.0
"""Level of the voice alone, silences left out."""

ROOM_DBFS = -70.0
"""Of the room's noise under everything: digital silence is nothing that a microphone gives."""

SOFT = RATE_HZ // 10
"""What sounds so shortly before and after a voice is kept: breath and the softest consonants."""


class Scene:
    """What is said in the room, and where; places are counted in samples."""

    def __init__(self, sounds: Sequence[Samples]) -> None:
        """Bring all that is going to be said to the level of speech together."""
        loud = np.concatenate([sound[slice(*edges(sound))] for sound in sounds])
        self._gain = 10 ** ((SPEECH_DBFS - level_dbfs(loud)) / 20)
        self._laid: list[tuple[int, Samples]] = []

    def lay(self, sound: Samples, at: int) -> int:
        """Have a sound's voice begin there; return where it ends."""
        first, last = edges(sound)
        lead = min(first, SOFT)
        self._laid.append((at - lead, self._gain * sound[first - lead : last + SOFT]))
        return at + last - first

    def samples(self, length: int, random: Random) -> npt.NDArray[Any]:
        """Return the whole of it over the room's noise."""
        samples = pink_noise(length, np.random.default_rng(random.getrandbits(32)), ROOM_DBFS)
        for at, sound in self._laid:
            samples[at : at + len(sound)] += sound
        return samples


def as_pcm(samples: npt.NDArray[Any]) -> npt.NDArray[np.int16]:
    """Round to 16 bits, to be kept."""
    pcm: npt.NDArray[np.int16] = np.round(np.clip(samples, -1, 32767 / 32768) * 32768).astype(
        np.int16
    )
    return pcm


def from_pcm(pcm: npt.NDArray[np.int16]) -> Samples:
    """Return what was kept."""
    return pcm.astype(np.float32) / 32768
