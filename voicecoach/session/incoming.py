"""The sound of one answer as it comes in: on disk first, then in pieces to recognize."""

from collections.abc import Callable, Iterator

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.session.segments import Segment, Segmenter
from voicecoach.vad.tracker import SpeechTracker

DEAD_SILENCE_S = 1.5
"""Exact zeros for this long: macOS gives them, without an error, when it denies the microphone."""

Store = Callable[[Samples], None]
"""Puts sound on disk, or holds it where the disk will not take it."""


class IncomingSound:
    """Stores every block before anything else looks at it, and follows the speech in it."""

    def __init__(
        self,
        tracker: SpeechTracker,
        store: Store,
        *,
        silent_hint: str,
        notify: Callable[[str], None],
    ) -> None:
        """``silent_hint`` is said where the microphone delivers only digital silence."""
        self.tracker = tracker
        self._segmenter = Segmenter(tracker)
        self._store = store
        self._silent_hint = silent_hint
        self._notify = notify
        self._samples = 0
        self._all_zero = True

    @property
    def heard_s(self) -> float:
        """How much of it there is."""
        return self._samples / RATE_HZ

    @property
    def answer_s(self) -> float:
        """Time since the first speech; 0 before it."""
        first_s = self.tracker.first_speech_s
        return 0.0 if first_s is None else self.heard_s - first_s

    @property
    def has_open_speech(self) -> bool:
        """Whether there is speech in the piece that is not closed yet."""
        return self._segmenter.has_speech

    def foreseen(self) -> Segment | None:
        """Return the piece that will close if nobody speaks on, where they are silent now."""
        return self._segmenter.foreseen()

    def hear(self, block: Samples) -> Iterator[Segment]:
        """Take in the next samples; yield the pieces that they close."""
        self._store(block)
        self._samples += len(block)
        if self._all_zero:
            self._watch_for_dead_silence(block)
        yield from self._segmenter.feed(block)

    def finish(self) -> Iterator[Segment]:
        """Yield the open piece, if there is speech in it."""
        yield from self._segmenter.finish()

    def _watch_for_dead_silence(self, block: Samples) -> None:
        before_s = self.heard_s - len(block) / RATE_HZ
        if np.any(block):
            self._all_zero = False
        elif before_s < DEAD_SILENCE_S <= self.heard_s:
            self._notify(self._silent_hint)
