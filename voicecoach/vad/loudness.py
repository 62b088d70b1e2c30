"""Whose voice is it? The candidate's is the loudest sustained one; a television's is far below."""

import math
from collections import deque
from collections.abc import Collection

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples

SUSTAINED_S = 1.0
"""How much voice the loudest level is taken over: a cough or a knock is no voice to measure by."""

SMOOTH_S = 0.25
"""Over how much sound the level of the moment is taken: about a syllable."""

ONSET_S = 0.1
"""Over so much of it where a voice begins: the silence before it must not count."""

FAR_DB = 12.0
"""A voice this far below is somebody else's: the moment's power against the mean of levels, which
lies some 8 dB lower than a voice's own peaks. Of five voices (1,000 s of answers) and the human
clips it takes less than 1 % for somebody else's, all of it in the last syllables before a pause,
and a television 20 dB below the candidate, before, under and after the answer, for silence."""

SILENCE_DBFS = -120.0


class Loudness:
    """Follows the level of a recording, frame by frame, and the loudest sustained voice in it."""

    def __init__(self, frame_samples: int) -> None:
        frame_s = frame_samples / RATE_HZ
        self._recent: deque[float] = deque(maxlen=max(1, round(SMOOTH_S / frame_s)))
        self._onset_frames = max(1, round(ONSET_S / frame_s))
        self._voiced: deque[float] = deque(maxlen=max(1, round(SUSTAINED_S / frame_s)))
        self._loudest_dbfs = SILENCE_DBFS

    def hear(self, frame: Samples, *, voiced: bool) -> None:
        """Take in the next frame, and whether there is a voice in it."""
        power = float(np.mean(np.square(frame, dtype=np.float64)))
        self._recent.append(power)
        if voiced:
            self._voiced.append(_db(power))
            if len(self._voiced) == self._voiced.maxlen:
                # The mean of levels, not of powers: a knock in it must not count for a second.
                self._loudest_dbfs = max(self._loudest_dbfs, sum(self._voiced) / len(self._voiced))

    @property
    def level_dbfs(self) -> float:
        """Level of the last syllable."""
        return _db(_mean(self._recent))

    @property
    def is_near(self) -> bool:
        """Whether the last syllable, or a beginning one, is as loud as the candidate's voice."""
        beginning = _mean(tuple(self._recent)[-self._onset_frames :])
        return max(self.level_dbfs, _db(beginning)) >= self.faintest_dbfs

    @property
    def faintest_dbfs(self) -> float:
        """Below this a voice is not the candidate's; -120 or less until a voice was sustained."""
        return self._loudest_dbfs - FAR_DB


def _mean(powers: Collection[float]) -> float:
    return sum(powers) / max(1, len(powers))


def _db(power: float) -> float:
    return max(SILENCE_DBFS, 10.0 * math.log10(power + 1e-12))
