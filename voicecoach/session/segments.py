"""Cut the answer into pieces to recognize while the candidate goes on speaking.

Whisper writes whole sentences where it hears whole sentences, so a piece goes on over short pauses
until there is enough of it; then it closes at the next one. Where nobody speaks for long it closes
at any length, so that nothing is left to recognize when the answer ends; and a piece without any
pause is cut at its quietest point. Only the sound decides, so that the same sound is cut in the
same places, however busy the machine is and in whatever blocks the sound comes.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.vad.tracker import SpeechTracker

CLOSING_PAUSES = ((0.0, 1.0), (10.0, 0.5), (16.0, 0.25))
"""From so many seconds on, a piece closes at a pause of so many. With pieces of 10 s Whisper makes
as few errors as with any longer ones, and its full stops are better than with pieces that end at
each pause of 0.5 s (docs/hearing.md)."""

LONGEST_PIECE_S = 22.0
"""Whisper hears at most 30 s at once; a piece this long is cut even in the middle of speech."""

CUT_SEARCH_S = 4.0
"""The quietest point is looked for in this much of a piece's end."""

QUIET_WINDOW_S = 0.1
STEP_SAMPLES = 512
"""The sound is looked at in steps of 32 ms."""

PADDING_S = 0.25
"""Sound kept before and after speech: recognizers lose the first sound of a word cut too close."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Segment:
    """One piece of the answer, ready to be recognized."""

    start_s: float
    """Where it begins in the recording."""

    clip: Clip

    breaks: tuple[float, ...]
    """Middles of the pauses in it, in seconds from its start."""

    faintest_dbfs: float
    """Level below which a voice in it is not the candidate's."""

    def is_same(self, other: "Segment") -> bool:
        """Whether a recognizer is given the very same by both, to the last sample."""
        return (
            self.start_s == other.start_s
            and self.breaks == other.breaks
            and self.faintest_dbfs == other.faintest_dbfs
            and np.array_equal(self.clip.samples, other.clip.samples)
        )


class Segmenter:
    """Follows the sound of one recording with the voice detector and hands out closed pieces.

    Holds only the open piece, so a three-hour recording needs no more memory than a short one.
    """

    def __init__(self, tracker: SpeechTracker) -> None:
        self._tracker = tracker
        self._rest: Samples = np.empty(0, np.float32)
        self._blocks: list[Samples] = []
        self._held = 0
        self._start = 0
        self._has_speech = False

    def feed(self, block: Samples) -> Iterator[Segment]:
        """Listen to the next samples at 16 kHz, any number of them; yield the pieces they close."""
        sound = np.concatenate([self._rest, block])
        whole = len(sound) - len(sound) % STEP_SAMPLES
        for first in range(0, whole, STEP_SAMPLES):
            yield from self._step(sound[first : first + STEP_SAMPLES])
        self._rest = sound[whole:]

    @property
    def has_speech(self) -> bool:
        """Whether there is speech in the open piece."""
        return self._has_speech

    def foreseen(self) -> Segment | None:
        """Return the piece that will close if nobody speaks on, where they are silent now."""
        if not self._has_speech or self._tracker.speaking:
            return None
        return self._segment(self._spoken())

    def finish(self) -> Iterator[Segment]:
        """Yield what is still open, if there was speech in it."""
        self._tracker.feed(self._rest)
        self._blocks.append(self._rest)
        self._held += len(self._rest)
        self._rest = self._rest[:0]
        self._has_speech = self._has_speech or self._tracker.speaking
        if self._has_speech and self._held:
            yield self._close(self._held if self._tracker.speaking else self._spoken())

    def _step(self, block: Samples) -> Iterator[Segment]:
        self._tracker.feed(block)
        self._blocks.append(block)
        self._held += len(block)
        held_s = self._held / RATE_HZ
        if self._tracker.speaking:
            self._has_speech = True
            if held_s >= LONGEST_PIECE_S:
                yield self._close(self._quietest())
                self._has_speech = True
        elif self._has_speech:
            pause_s = min(pause_s for from_s, pause_s in CLOSING_PAUSES if held_s >= from_s)
            if self._tracker.silence_s >= pause_s:
                yield self._close(self._spoken())
        else:
            self._drop_before(self._held - round(2 * PADDING_S * RATE_HZ))

    def _spoken(self) -> int:
        """Count the samples held up to the end of the last speech, with what is kept after it."""
        end = round((self._tracker.last_speech_s + PADDING_S) * RATE_HZ) - self._start
        return min(self._held, max(end, round(PADDING_S * RATE_HZ)))

    def _close(self, count: int) -> Segment:
        """Hand out the first ``count`` samples held and keep the rest as the next piece."""
        segment = self._segment(count)
        self._blocks = [np.concatenate(self._blocks)[count:]]
        self._held -= count
        self._start += count
        self._has_speech = False
        return segment

    def _segment(self, count: int) -> Segment:
        """Make a piece of the first ``count`` samples held."""
        return Segment(
            start_s=self._start / RATE_HZ,
            clip=Clip(samples=np.concatenate(self._blocks)[:count]),
            breaks=self._breaks(self._start / RATE_HZ, (self._start + count) / RATE_HZ),
            faintest_dbfs=self._tracker.faintest_dbfs,
        )

    def _breaks(self, start_s: float, end_s: float) -> tuple[float, ...]:
        inside = [span for span in self._tracker.spans if start_s < span.end_s < end_s]
        return tuple(
            (before.end_s + after.start_s) / 2 - start_s for before, after in pairwise(inside)
        )

    def _drop_before(self, count: int) -> None:
        while self._blocks and count >= len(self._blocks[0]):
            dropped = len(self._blocks.pop(0))
            count -= dropped
            self._held -= dropped
            self._start += dropped

    def _quietest(self) -> int:
        held = np.concatenate(self._blocks)
        window = round(QUIET_WINDOW_S * RATE_HZ)
        first = max(0, len(held) - round(CUT_SEARCH_S * RATE_HZ))
        usable = (len(held) - first) // window
        tail = held[first : first + usable * window].reshape(usable, window)
        quietest = int(np.argmin(np.mean(np.square(tail), axis=1)))
        return first + quietest * window + window // 2
