"""How loud a recording is, and what brings a quiet one to where it is recognized well."""

from collections.abc import Iterable, Iterator

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples

BLOCK_S = 0.03

LOUDEST_S = 2.0
"""The level of a recording is what this much of it exceeds: longer than clicks and coughs, shorter
than the shortest answer."""

LOUDEST_SHARE = 0.3
"""At most, of a recording that is not much longer."""

QUIETEST_DBFS = -120
"""Where the scale begins; 16-bit sound ends at -96."""

QUIET_DBFS = -40.0
"""Below this a recording is raised. Voice detection and Whisper lose the first words some 15 dB
further down."""

USUAL_DBFS = -18.0
"""Where it is raised to: what a voice close to a microphone gives, and peaks still fit."""

SILENT_DBFS = -75.0
"""Below this there is nothing to raise but the noise of the device."""


class LevelMeter:
    """Measures sound as it comes in, in constant memory."""

    def __init__(self) -> None:
        self._size = round(BLOCK_S * RATE_HZ)
        self._rest: Samples = np.empty(0, np.float32)
        self._counts = np.zeros(1 - QUIETEST_DBFS, np.int64)
        """Blocks of each level, in whole dB below full scale."""

    def feed(self, samples: Samples) -> None:
        """Measure the next samples at 16 kHz."""
        samples = np.concatenate((self._rest, samples))
        whole = samples.size - samples.size % self._size
        self._rest = samples[whole:].copy()
        power = np.mean(np.square(samples[:whole].reshape(-1, self._size)), axis=1)
        below = -10 * np.log10(np.maximum(power, 10.0 ** (QUIETEST_DBFS / 10)))
        np.add.at(self._counts, np.clip(np.round(below), 0, -QUIETEST_DBFS).astype(int), 1)

    @property
    def level_dbfs(self) -> float:
        """The level that the loudest two seconds exceed."""
        blocks = int(self._counts.sum())
        wanted = max(1, min(round(LOUDEST_S / BLOCK_S), int(LOUDEST_SHARE * blocks)))
        return -float(np.searchsorted(np.cumsum(self._counts), wanted))

    @property
    def gain_db(self) -> float:
        """What raises a quiet recording to the usual level; 0 for others and for silence."""
        is_quiet = self.level_dbfs < QUIET_DBFS and not self.is_silent
        return USUAL_DBFS - self.level_dbfs if is_quiet else 0.0

    @property
    def is_silent(self) -> bool:
        """Whether there is hardly anything to hear."""
        return self.level_dbfs < SILENT_DBFS


def raised(blocks: Iterable[Samples], gain_db: float) -> Iterator[Samples]:
    """Yield the sound louder by ``gain_db``; what would leave the scale, as a click may, is cut."""
    factor = np.float32(10 ** (gain_db / 20))
    for block in blocks:
        yield np.clip(block * factor, -1.0, 1.0) if gain_db else block
