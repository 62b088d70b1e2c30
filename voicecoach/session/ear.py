"""What the coach listens with while it speaks, on a thread of its own."""

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, Samples, loudest_dbfs
from voicecoach.audio.echo import LATEST_S, OWN_S, is_own
from voicecoach.audio.resample import resampled
from voicecoach.audio.standing import StandingMicrophone
from voicecoach.audio.streams import DeviceLostError
from voicecoach.vad.barge_in import BargeInDetector

BEFORE_S = 0.6
"""Sound kept from before the moment at which somebody was heard: the voice took 0.2 to 0.5 s of it,
and recognizers want a moment before the first word."""

BACK_S = 0.5
"""The coach goes on at the last pause that lies so far before where it fell silent: what was said
since was drowned by the voice."""

PAUSE_S = 0.09
"""A pause in what is said: a voice makes one between clauses, and a longer one between sentences.
Within words silence is shorter."""

PAUSE_DB = 40.0
"""A pause is so far below the loudest moment."""

STEP_S = 0.01

LONGEST_UNDECIDED_S = 0.5
"""Who begins to speak at the last word is listened to for so long, until it is known whether they
do."""

READ_TIMEOUT_S = 0.1

LOW_ENOUGH_DB = -30.0
"""Echo, compared with what is played, up to which voices are told from it: what the voices here
play is -12 dB below full scale at its loudest, so its echo has -42 at most, and the loudest moments
of somebody at a usual microphone -35 to -15."""


@dataclass(kw_only=True)
class BargeIn:
    """What it takes to hear somebody while the coach speaks, for a whole session."""

    microphone: StandingMicrophone
    new_detector: Callable[[], BargeInDetector]
    echo_db: float = LOW_ENOUGH_DB
    """How loudly the microphone hears the speaker: as measured, and louder where that shows."""

    forced: bool = False
    """Also where the echo turns out to be high."""

    off: bool = False
    """It turned out that it does not work here."""

    false_alarms: int = 0
    """In a row."""


class Ear:
    """Listens on a thread of its own from the first sound that is handed to the speaker."""

    def __init__(self, barge_in: BargeIn, cut: Callable[[], None]) -> None:
        self.barge_in = barge_in
        self.fired = False
        self.heard = 0
        """Samples that were read."""

        self.recent: deque[Samples] = deque()
        self._listened = 0
        """Samples that were read since the first sound."""

        self._looked_at, self._loudest = 0, -120.0
        self._cut = cut
        self.said: tuple[Clip, ...] = ()
        """What was handed to the speaker so far: replaced, never changed, for both threads."""

        self._done = threading.Event()
        self._detector = barge_in.new_detector()
        self._thread = threading.Thread(target=self._listen, name="ear", daemon=True)

    def while_saying(self, clips: Iterator[Clip]) -> Iterator[Clip]:
        """Pass the clips on, and listen from the first one on."""
        for clip in clips:
            self.said = (*self.said, clip)
            if len(self.said) == 1:
                self._thread.start()
            yield clip

    def finish(self) -> None:
        """Stop listening, at once or when it is known whether somebody speaks."""
        self._done.set()
        if self._thread.ident is not None:
            self._thread.join()

    @property
    def position_s(self) -> float:
        """How far what was said had been played at most."""
        return self._listened / RATE_HZ

    def rest(self, coming: Iterator[Clip]) -> Iterable[Clip]:
        """Return what is left, from the last pause before it was interrupted."""
        left = list(self.said)
        at_s = last_pause_s(left, before_s=self.position_s - BACK_S)
        while left and at_s >= left[0].duration_s:
            at_s -= left.pop(0).duration_s
        if left:
            left[0] = left[0].cut(at_s, left[0].duration_s)
        return chain(left, coming)

    def _listen(self) -> None:
        microphone = self.barge_in.microphone
        try:
            while (block := microphone.read(0.0)) is not None:
                self.heard += len(block)
            undecided_s = 0.0
            while not self._done.is_set() or (
                self._detector.undecided and undecided_s < LONGEST_UNDECIDED_S
            ):
                if (block := microphone.read(READ_TIMEOUT_S)) is None:
                    continue
                undecided_s += len(block) / RATE_HZ if self._done.is_set() else 0.0
                if self.hears(block):
                    self.fired = True
                    self._cut()
                    return
                if self.barge_in.off:
                    return
        except DeviceLostError:
            return  # whoever listens next is told

    def hears(self, block: Samples) -> bool:
        """Take in the next block; return whether somebody speaks who is not the coach."""
        self.heard += len(block)
        self._listened += len(block)
        self.recent.append(block)
        while sum(map(len, self.recent)) - len(self.recent[0]) >= BEFORE_S * RATE_HZ:
            self.recent.popleft()
        barge_in = self.barge_in
        loudest = self._loudest_dbfs()
        if not self._detector.hear(block, echo_dbfs=loudest + barge_in.echo_db):
            return False
        heard = np.concatenate(self.recent)
        if not is_own(heard, self._latest_said()):
            return True
        own_dbfs = loudest_dbfs(heard[-round(OWN_S * RATE_HZ) :])
        barge_in.echo_db = max(barge_in.echo_db, own_dbfs - loudest)
        barge_in.off = barge_in.echo_db > LOW_ENOUGH_DB and not barge_in.forced
        return False

    def _loudest_dbfs(self) -> float:
        """Return the level of the loudest moment of what was handed to the speaker."""
        for clip in self.said[self._looked_at :]:
            self._looked_at += 1
            self._loudest = max(self._loudest, loudest_dbfs(clip.samples, clip.rate_hz))
        return self._loudest

    def _latest_said(self) -> Samples:
        """Return what was played for the last seconds, at 16 kHz."""
        begin_s = self.position_s - LATEST_S - BEFORE_S
        cut: list[Clip] = []
        for clip in self.said:
            cut.append(clip.cut(begin_s, begin_s + LATEST_S + BEFORE_S))
            begin_s -= clip.duration_s
        return np.concatenate([np.empty(0, np.float32), *resampled(cut, RATE_HZ)])


def last_pause_s(clips: Iterable[Clip], *, before_s: float) -> float:
    """Return where the last pause ends that begins before a time; 0.0 where there is none."""
    steps = [loudness for clip in clips for loudness in _levels(clip)]
    if not steps:
        return 0.0
    quiet = np.asarray(steps) < max(steps) * 10 ** (-PAUSE_DB / 10)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], quiet, [False]]).astype(np.int8)))
    pauses = [
        end
        for start, end in edges.reshape(-1, 2)
        if (end - start) * STEP_S >= PAUSE_S and start * STEP_S < before_s
    ]
    return float(pauses[-1]) * STEP_S if pauses else 0.0


def _levels(clip: Clip) -> list[float]:
    """Return the power of each step of a clip."""
    size = round(STEP_S * clip.rate_hz)
    return [
        float(np.mean(np.square(clip.samples[start : start + size])))
        for start in range(0, len(clip.samples), size)
    ]
