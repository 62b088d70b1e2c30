"""The product's own microphone and worker, watched from within while they work."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from scripts.benchmark.figures import Figure, middle, rounded
from voicecoach.audio.clip import Clip, Samples
from voicecoach.audio.devices import Device
from voicecoach.audio.microphone import SoundDeviceMicrophone
from voicecoach.interview.silence import Step
from voicecoach.session.segments import Segment
from voicecoach.session.transcription import LiveTranscriber
from voicecoach.session.understanding import Piece, Understanding
from voicecoach.stt import Recognition, Recognizer, never
from voicecoach.stt.gate import Believed


@dataclass(frozen=True, slots=True)
class Callback:
    """PortAudio handed over a block."""

    at_s: float
    frames: int
    overflow: bool


class WatchedMicrophone(SoundDeviceMicrophone):
    """Notes when each block is handed over; all else is as ever."""

    def __init__(self, device: Device | None = None) -> None:
        """As with ``SoundDeviceMicrophone``."""
        super().__init__(device)
        self.callbacks: list[Callback] = []
        """Since it was last started."""

        self.unread_s = 0.0
        """The most sound that had come in and not been read."""

    def start(self) -> None:
        """See ``SoundDeviceMicrophone``."""
        self.callbacks, self.unread_s = [], 0.0
        super().start()

    def _capture(self, block: Samples, frames: int, at: object, status: Any) -> None:
        now_s = time.perf_counter()
        self.callbacks.append(Callback(now_s, frames, bool(status.input_overflow)))
        unread_s = (self._captured - self._fetched) / self._device.rate_hz
        self.unread_s = max(self.unread_s, unread_s)
        super()._capture(block, frames, at, status)


def of_callbacks(callbacks: list[Callback]) -> Figure:
    """Sum up the blocks of one answer: how many, how far apart, how many of them late."""
    gaps_s = [two.at_s - one.at_s for one, two in pairwise(callbacks)]
    return {
        "callbacks": len(callbacks),
        "overflows": sum(each.overflow for each in callbacks),
        "gap_s": middle(gaps_s),
    }


@dataclass(slots=True)
class Closed:
    """A piece that closed, and when it was understood."""

    length_s: float
    closed_s: float
    understood_s: float | None = None


class Timed:
    """A recognizer that notes how long it was at work. Satisfies ``Recognizer``."""

    def __init__(self, recognizer: Recognizer) -> None:
        self.name = recognizer.name
        self.drops_fillers = recognizer.drops_fillers
        self.languages = recognizer.languages
        self.busy_s = 0.0
        self._recognizer = recognizer

    def transcribe(
        self, clip: Clip, *, breaks: Sequence[float] = (), cancelled: Callable[[], bool] = never
    ) -> Recognition:
        """See ``Recognizer``; what was cancelled counts as well."""
        began_s = time.perf_counter()
        try:
            return self._recognizer.transcribe(clip, breaks=breaks, cancelled=cancelled)
        finally:
            self.busy_s += time.perf_counter() - began_s


class WatchedTranscriber(LiveTranscriber):
    """Notes when each piece closes and when it has been understood."""

    def __init__(self, recognizer: Recognizer, understanding: Understanding) -> None:
        self.closed: list[Closed] = []
        self._done = 0

        def understand(segment: Segment, heard: Believed, asked: Step | None) -> Piece:
            piece = understanding(segment, heard, asked)
            self.closed[self._done].understood_s = time.perf_counter()
            self._done += 1
            return piece

        super().__init__(recognizer, understand)

    def submit(self, segment: Segment, *, asked: Step | None = None) -> None:
        """See ``LiveTranscriber``."""
        length_s = segment.clip.duration_s
        self.closed.append(Closed(length_s=length_s, closed_s=time.perf_counter()))
        super().submit(segment, asked=asked)


def of_pieces(closed: list[Closed], end_s: float) -> Figure:
    """Sum up the pieces of an answer that was over then, all of them understood.

    On the clock of ``time.perf_counter``. What had not closed by then closes with the end, and is
    no backlog: there was nothing to be done about it before.
    """
    before = [each for each in closed if each.closed_s < end_s]
    return {
        "pieces": len(closed),
        "late_s": middle([(each.understood_s or end_s) - each.closed_s for each in closed]),
        "backlog_most_s": rounded(
            max([backlog_s(before, each.closed_s) for each in before] or [0])
        ),
        "backlog_at_the_end_s": rounded(backlog_s(before, end_s)),
        "understood_after_the_end_s": rounded(
            max(0.0, max(each.understood_s or end_s for each in closed) - end_s) if closed else 0.0
        ),
    }


def backlog_s(closed: list[Closed], at_s: float) -> float:
    """Return how much closed sound was not understood at a moment."""
    return sum(
        each.length_s
        for each in closed
        if each.closed_s <= at_s and (each.understood_s is None or each.understood_s > at_s)
    )
