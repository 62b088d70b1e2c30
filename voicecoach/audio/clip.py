"""Mono sound in memory, and the one rate that recognition works at."""

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

RATE_HZ = 16_000
"""Voice detectors and recognizers work on 16 kHz mono; everything is converted on entry."""

Samples: TypeAlias = npt.NDArray[np.float32]
"""Shape (n,), float32, full scale ±1.0."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Clip:
    """A piece of mono sound."""

    samples: Samples
    rate_hz: int = RATE_HZ

    @property
    def duration_s(self) -> float:
        """Length in seconds."""
        return len(self.samples) / self.rate_hz

    def cut(self, start_s: float, end_s: float) -> "Clip":
        """Take the part between two times, as far as it is there. Shares memory with this clip."""
        first = max(0, round(start_s * self.rate_hz))
        last = max(first, round(end_s * self.rate_hz))
        return Clip(samples=self.samples[first:last], rate_hz=self.rate_hz)


def silence(duration_s: float, rate_hz: int = RATE_HZ) -> Clip:
    """Digital silence."""
    return Clip(samples=np.zeros(round(duration_s * rate_hz), np.float32), rate_hz=rate_hz)


def level_dbfs(samples: Samples) -> float:
    """Root mean square level in dB relative to full scale; -120.0 for silence or no samples."""
    if len(samples) == 0:
        return -120.0
    power = float(np.mean(np.square(samples, dtype=np.float64)))
    return max(-120.0, 10.0 * float(np.log10(power + 1e-12)))


LOUDEST_OVER_S = 0.1
"""The loudest moment of a sound is its loudest tenth of a second: about a vowel."""


def loudest_dbfs(samples: Samples, rate_hz: int = RATE_HZ) -> float:
    """Level of the loudest moment in dB relative to full scale; -120.0 without any sound."""
    size = round(LOUDEST_OVER_S * rate_hz)
    return max(
        (level_dbfs(samples[start : start + size]) for start in range(0, len(samples), size)),
        default=-120.0,
    )
