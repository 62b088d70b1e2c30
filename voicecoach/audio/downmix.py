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


CHANNEL_MEMORY_S = 3.0
"""How far back the channels of a microphone are compared; some words."""

LOUD_ENOUGH = 10.0 ** (-40 / 10)
"""Power above which sound counts no more for being louder: a voice outweighs the noise of its
pauses a thousand times, and a bang no voice."""

BESIDE_IT, NO_MORE_BESIDE_IT = 10.0 ** (-20 / 10), 10.0 ** (-26 / 10)
"""A channel so far below the loudest, in power, is where nobody speaks: an input that nothing is
plugged into. The second is for one that was mixed in until now."""

INVERTED, UPRIGHT = -0.8, 0.3
"""Correlation with the loudest channel. Copies of one voice have 1 or, inverted, -1; microphones
apart from each other have something in between."""


class ChannelDownmix:
    """Mixes what a microphone with any number of channels delivers, block by block.

    The mean of the channels that somebody is heard on, inverted ones turned round. Carries what it
    heard from block to block.
    """

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._products: npt.NDArray[np.float64] | None = None
        self._gains: npt.NDArray[np.float64] | None = None

    def mix(self, channels: Samples) -> Samples:
        """Mix an array of one row of samples for each channel."""
        if len(channels) == 1:
            only: Samples = channels[0]
            return only
        before, self._gains = self._gains, self._judged(channels)
        if before is None:
            before = self._gains
        # From one to the other within the block, so that nothing clicks.
        gains = np.linspace(before, self._gains, channels.shape[1], axis=1, dtype=np.float32)
        mixed: Samples = np.sum(gains * channels, axis=0)
        return mixed

    def _judged(self, channels: Samples) -> npt.NDArray[np.float64]:
        size = channels.shape[1]
        exact = channels.astype(np.float64)
        products = exact @ exact.T / size
        loudest = float(np.max(np.diag(products)))
        products *= size / self._rate_hz * min(1.0, LOUD_ENOUGH / loudest) if loudest else 0.0
        if self._products is not None:
            products += self._products * np.exp(-size / self._rate_hz / CHANNEL_MEMORY_S)
        self._products = products
        powers = np.diag(products)
        by = int(np.argmax(powers))
        if powers[by] <= 0.0:
            return np.full(len(channels), 1 / len(channels))
        signs = np.ones(len(channels)) if self._gains is None else np.sign(self._gains)
        was_in = signs != 0
        signs[~was_in] = 1.0
        alike = products[by] / np.sqrt(np.maximum(powers * powers[by], 1e-300))
        signs = np.where(alike < INVERTED, -signs[by], np.where(alike > UPRIGHT, signs[by], signs))
        mixed_in = powers >= np.where(was_in, NO_MORE_BESIDE_IT, BESIDE_IT) * powers[by]
        gains: npt.NDArray[np.float64] = signs * mixed_in / np.sum(mixed_in)
        return gains
