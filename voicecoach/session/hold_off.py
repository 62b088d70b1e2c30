"""Nobody is listened to before the coach's own voice has died away."""

from collections.abc import Iterable, Iterator

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.echo import EVIDENCE_S, LATEST_S, echo_left_s
from voicecoach.audio.resample import resampled
from voicecoach.audio.streams import Microphone
from voicecoach.session.usual_waits import HOLD_OFF_S

DIES_AWAY_S = 0.2
"""A late echo reverberates for about so long after its last sample."""

READ_TIMEOUT_S = 0.1


class HoldOff:
    """Says how long what is heard may still be the coach, and gets to know it in a session.

    Some speakers play their sound a second or two after they were given it. So the end of the
    hold-off is compared with what was said: an echo shows how much of it is still to come, and
    later hold-offs are as long.
    """

    def __init__(self, seconds: float = HOLD_OFF_S) -> None:
        self.seconds = seconds
        """What it takes at this speaker and microphone, as far as is known."""

        self._longest_s = seconds + LATEST_S
        self._said: list[Clip] = []

    def saying(self, clips: Iterable[Clip]) -> Iterator[Clip]:
        """Pass on what is about to be said and remember it."""
        self._said = []
        for clip in clips:
            self._said.append(clip)
            yield clip

    def cut(self, after_s: float) -> None:
        """Forget what would have been said if it had not been cut so long after its start."""
        kept: list[Clip] = []
        for clip in self._said:
            kept.append(clip.cut(0.0, after_s))
            after_s -= clip.duration_s
        self._said = kept

    def heard(self, microphone: Microphone) -> Iterator[Samples]:
        """Yield what may still be the coach; what ``microphone`` hears afterwards is the candidate.

        Begins with all that it has heard until now. Raises DeviceLostError as reading does.
        """
        while (block := microphone.read(0.0)) is not None:
            yield block
        recent: Samples = np.empty(0, np.float32)
        heard, wait_s = 0, self.seconds
        while heard < wait_s * RATE_HZ:
            block = microphone.read(READ_TIMEOUT_S)
            if block is None:
                continue
            heard += len(block)
            recent = np.concatenate([recent, block])[-round(EVIDENCE_S * RATE_HZ) :]
            yield block
            if heard >= wait_s * RATE_HZ and (left_s := self._left_s(recent)):
                wait_s = min(heard / RATE_HZ + left_s + DIES_AWAY_S, self._longest_s)
                self.seconds = wait_s

    def _left_s(self, heard: Samples) -> float:
        said = list(resampled(self._said, RATE_HZ))
        return echo_left_s(heard, np.concatenate(said)) if said else 0.0
