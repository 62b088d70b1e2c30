"""The loudness of a recording over its length, for a drawing of it; worked out once, then kept.

It is kept in memory only: what is deleted leaves nothing behind, and an hour takes a second or two.
"""

import threading
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.decode import AudioReader

FINEST_HZ = 20
"""Values a second, where the recording is short enough."""

MOST_VALUES = 6_000
"""More than any window is wide, zoomed in a little as well."""

MOST_KEPT = 200
"""Recordings; at most 24 KB each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peaks:
    """How loud a recording is, value by value."""

    duration_s: float
    values: tuple[int, ...]
    """Highest sample of each stretch of the same length, 0 to 100 for full scale."""


class PeakStore:
    """Gives the peaks of recordings. Several may ask at once; each recording is read once."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[Path, int, int], Peaks] = OrderedDict()
        self._lock = threading.Lock()
        self._reading: dict[tuple[Path, int, int], threading.Lock] = {}

    def of(self, recording: Path) -> Peaks:
        """Return the peaks of a recording as it is now; raises UsageError where it is no sound."""
        state = recording.stat()
        key = (recording, state.st_size, state.st_mtime_ns)
        with self._lock:
            reading = self._reading.setdefault(key, threading.Lock())
        with reading:
            if (found := self._find(key)) is None:
                with AudioReader(recording) as reader:
                    found = peaks_of(reader)
                self._keep(key, found)
        return found

    def _find(self, key: tuple[Path, int, int]) -> Peaks | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def _keep(self, key: tuple[Path, int, int], peaks: Peaks) -> None:
        with self._lock:
            self._kept[key] = peaks
            self._reading.pop(key, None)
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)


def peaks_of(blocks: Iterable[Samples]) -> Peaks:
    """Work out the peaks of 16 kHz sound, in little memory.

    A long recording gets coarser values: twice as long each, as often as it takes.
    """
    size = RATE_HZ // FINEST_HZ
    samples = 0
    parts: list[Samples] = [np.zeros(0, np.float32)]
    for stretch in _stretches(blocks, size):
        samples += len(stretch)
        parts.append(_highest(stretch, size))
    highest = np.concatenate(parts)
    while len(highest) > MOST_VALUES:
        highest = _highest(highest, 2)
    values = np.clip(np.round(highest * 100), 0, 100).astype(int)
    return Peaks(duration_s=samples / RATE_HZ, values=tuple(values.tolist()))


def _stretches(blocks: Iterable[Samples], size: int) -> Iterator[Samples]:
    """Join blocks to whole multiples of a size; the last is what is left."""
    rest: list[Samples] = []
    held = 0
    for block in blocks:
        rest.append(block)
        held += len(block)
        if held >= size * 256:
            joined = np.concatenate(rest)
            whole = held - held % size
            yield joined[:whole]
            rest, held = [joined[whole:]], held - whole
    if held:
        yield np.concatenate(rest)


def _highest(samples: Samples, size: int) -> Samples:
    padded = np.pad(np.abs(samples), (0, -len(samples) % size))
    highest: Samples = padded.reshape(-1, size).max(axis=1)
    return highest
