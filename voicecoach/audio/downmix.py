"""Two channels to one, without a voice being lost because they cancel each other out."""

from typing import Any

import numpy as np
import numpy.typing as npt

from voicecoach.audio.clip import RATE_HZ, Samples

MEMORY_S = 0.2
"""How far back the channels are compared; about a syllable."""

CANCELLED_DB = -10.0
"""Where the sum of the channels is so far below their difference, one of them is inverted: by a
wrongly wired cable or a mistaken export. Two unlike channels have them at about the same level."""

ALIKE_DB = 3.0
"""Where the sum is so far above the difference again, both are the right way round."""


class StereoDownmix:
    """Mixes one stream, block by block: half the sum, or half the difference of inverted channels.

    Carries what it heard from block to block.
    """

    def __init__(self) -> None:
        self._sum = self._difference = 0.0
        self._sign = 1.0

    def mix(self, channels: npt.NDArray[Any]) -> Samples:
        """Mix an array of two rows of samples at 16 kHz."""
        left, right = channels.astype(np.float32)
        kept = float(np.exp(-left.size / RATE_HZ / MEMORY_S))
        self._sum = kept * self._sum + float(np.sum(np.square(left + right)))
        self._difference = kept * self._difference + float(np.sum(np.square(left - right)))
        before, self._sign = self._sign, self._judged()
        # From one to the other within the block, so that nothing clicks.
        sign = np.linspace(before, self._sign, left.size, dtype=np.float32)
        mixed: Samples = (left + sign * right) / np.float32(2)
        return mixed

    def _judged(self) -> float:
        if self._sum < self._difference * 10 ** (CANCELLED_DB / 10):
            return -1.0
        if self._sum > self._difference * 10 ** (ALIKE_DB / 10):
            return 1.0
        return self._sign
