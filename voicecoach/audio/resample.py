"""Sound from one rate to another, piece by piece and without seams."""

from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from voicecoach.audio.clip import Clip, Samples
from voicecoach.extensions import bring_in


class Resampler:
    """Converts one continuous sound; the filter's memory carries over from piece to piece."""

    def __init__(self, from_hz: int, to_hz: int) -> None:
        self.from_hz = from_hz
        self._stream: Any = None
        if from_hz != to_hz:
            bring_in("soxr")
            import soxr

            self._stream = soxr.ResampleStream(from_hz, to_hz, 1, dtype="float32")

    def convert(self, samples: Samples) -> Samples:
        """Return what is ready; may be empty, since the filter looks ahead."""
        return samples if self._stream is None else self._resample(samples, last=False)

    def finish(self) -> Samples:
        """Return what the filter still holds; the converter is spent."""
        empty = np.zeros(0, np.float32)
        return empty if self._stream is None else self._resample(empty, last=True)

    def _resample(self, samples: Samples, *, last: bool) -> Samples:
        converted: Samples = self._stream.resample_chunk(samples, last=last)
        return converted


def resampled(clips: Iterable[Clip], rate_hz: int) -> Iterator[Samples]:
    """Yield the clips, played one after the other, as samples at one rate."""
    resampler: Resampler | None = None
    for clip in clips:
        if resampler is None or resampler.from_hz != clip.rate_hz:
            if resampler is not None:
                yield resampler.finish()
            resampler = Resampler(clip.rate_hz, rate_hz)
        yield resampler.convert(clip.samples)
    if resampler is not None:
        yield resampler.finish()
