"""What a device delivers, made into 16 kHz mono sound that nothing after it has to be wary of."""

from typing import Any

import numpy as np
import numpy.typing as npt

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.downmix import ChannelDownmix
from voicecoach.audio.resample import Resampler

OFFSET_MEMORY_S = 1.0
"""How far back the constant part of the sound is looked for. Voices have nothing so slow."""

CLIPPED = 0.99
CLIPPED_SHARE = 0.001
"""Samples at full scale that a listener begins to hear as a rasp: one in a thousand."""

FAINTEST = 1e-10
"""Far below the last of 24 bits (1.2e-7). What is fainter is no sound, and computes slowly."""


class Intake:
    """Takes one continuous sound in, in blocks of any size: frames by channels, float32."""

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._offset: npt.NDArray[np.float64] | None = None
        self._heard_s = 0.0
        self._samples = self._clipped = 0
        self._downmix = ChannelDownmix(rate_hz)
        self._resampler = Resampler(rate_hz, RATE_HZ)

    @property
    def is_clipped(self) -> bool:
        """Whether the sound was too loud for the device so far."""
        return self._clipped > CLIPPED_SHARE * self._samples

    def convert(self, block: npt.NDArray[Any]) -> Samples:
        """Return what is ready; may be empty, since the resampling looks ahead."""
        if len(block) == 0:
            return np.empty(0, np.float32)
        channels = _finite(block.T)
        self._samples += channels.shape[1]
        self._clipped += int(np.sum(np.max(np.abs(channels), axis=0) >= CLIPPED))
        return self._resampler.convert(self._downmix.mix(self._centered(channels)))

    def _centered(self, channels: Samples) -> Samples:
        """Take a constant offset out, as a poor sound card adds one: it passes for loudness."""
        if not channels.any():
            return channels  # digital silence stays that
        duration_s = channels.shape[1] / self._rate_hz
        self._heard_s = min(self._heard_s + duration_s, OFFSET_MEMORY_S)
        mean = channels.mean(axis=1, dtype=np.float64)
        before = mean if self._offset is None else self._offset
        self._offset = before + min(1.0, duration_s / self._heard_s) * (mean - before)
        offset = np.linspace(before, self._offset, channels.shape[1], axis=1, dtype=np.float32)
        centered: Samples = channels - offset
        return centered


def _finite(channels: npt.NDArray[Any]) -> Samples:
    """Return a copy without NaN, infinities, what leaves the scale and what is too faint."""
    sound: Samples = np.where(np.isfinite(channels), channels, 0.0).astype(np.float32)
    np.clip(sound, -1.0, 1.0, out=sound)
    sound[np.abs(sound) < FAINTEST] = 0.0
    return sound
