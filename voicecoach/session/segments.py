"""Cut the answer into pieces to recognize while the candidate goes on speaking.

A piece closes at a real pause. A long piece closes at a lesser one, so that little is left to
recognize when a key ends the answer; and a piece without any pause is cut at its quietest point.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.errors import VoicecoachError
from voicecoach.stt import Recognizer, never
from voicecoach.transcript import Word

PAUSE_S = 0.5
"""A pause this long closes a piece (RealtimeSTT commits at 0.6 s, pipecat at 0.2 s)."""

LESSER_PAUSE_S = 0.25
LONG_PIECE_S = 8.0
"""A piece this long closes at the lesser pause already."""

LONGEST_PIECE_S = 20.0
"""Whisper hears at most 30 s at once; a piece this long is cut even in the middle of speech."""

CUT_SEARCH_S = 4.0
"""The quietest point is looked for in this much of a piece's end."""

QUIET_WINDOW_S = 0.1
PADDING_S = 0.25
"""Sound kept before and after speech: recognizers lose the first sound of a word cut too close."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Segment:
    """One piece of the answer, ready to be recognized."""

    start_s: float
    """Where it begins in the recording."""

    clip: Clip

    def placed(self, words: Iterable[Word]) -> tuple[Word, ...]:
        """Turn times relative to this piece into times in the recording."""
        return tuple(
            replace(word, start_s=self.start_s + word.start_s, end_s=self.start_s + word.end_s)
            for word in words
        )


class Segmenter:
    """Collects sound and hands out closed pieces.

    Holds only the open piece, so a three-hour recording needs no more memory than a short one.
    """

    def __init__(self) -> None:
        self._blocks: list[Samples] = []
        self._held = 0
        self._start = 0
        self._has_speech = False

    def feed(self, block: Samples, *, speaking: bool, silence_s: float) -> Iterator[Segment]:
        """Take the next block and what the voice detector says after it; yield closed pieces.

        ``silence_s`` is the time since the last speech ended, as of the end of this block.
        """
        self._blocks.append(block)
        self._held += len(block)
        held_s = self._held / RATE_HZ
        if speaking:
            self._has_speech = True
            if held_s >= LONGEST_PIECE_S:
                yield self._close(self._quietest())
                self._has_speech = True
        elif self._has_speech:
            pause_s = LESSER_PAUSE_S if held_s >= LONG_PIECE_S else PAUSE_S
            if silence_s >= pause_s:
                spoken = self._held - round(silence_s * RATE_HZ)
                yield self._close(min(self._held, max(0, spoken) + round(PADDING_S * RATE_HZ)))
        else:
            self._drop_before(self._held - round(2 * PADDING_S * RATE_HZ))

    @property
    def has_speech(self) -> bool:
        """Whether there is speech in the open piece."""
        return self._has_speech

    def finish(self) -> Iterator[Segment]:
        """Yield what is still open, if there was speech in it."""
        if self._has_speech and self._held:
            yield self._close(self._held)

    def _close(self, count: int) -> Segment:
        """Hand out the first ``count`` samples held and keep the rest as the next piece."""
        held = np.concatenate(self._blocks)
        segment = Segment(start_s=self._start / RATE_HZ, clip=Clip(samples=held[:count]))
        self._blocks = [held[count:]]
        self._held -= count
        self._start += count
        self._has_speech = False
        return segment

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


def recognize(
    recognizer: Recognizer, clip: Clip, *, cancelled: Callable[[], bool] = never
) -> tuple[Word, ...]:
    """Recognize one piece, with times relative to its start.

    Raises VoicecoachError whatever the engine raised: native libraries raise all sorts, and an
    answer that cannot be recognized must still be kept.
    """
    try:
        return recognizer.transcribe(clip, cancelled=cancelled)
    except VoicecoachError:
        raise
    except Exception as error:
        raise VoicecoachError(
            f"{recognizer.name} failed ({type(error).__name__}: {error}); "
            "try another one with --engine"
        ) from error
