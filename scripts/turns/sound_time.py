"""A microphone and a recognizer on one clock, that of the sound, so that nobody waits for it.

The microphone hands out sound as fast as it is read, but for this: while a piece is recognized it
stops, and the words are there once as much sound has come as the recognition took in seconds. What
is decided on the way is decided as it would be in real time, and a minute of sound takes as long as
it takes to recognize it.
"""

import hashlib
import json
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.stt import Recognition, Recognizer, never
from voicecoach.values import decode, encode

BLOCK = RATE_HZ * 32 // 1000
"""How much a real microphone typically delivers at once."""

GLANCE_S = 0.001
"""How often the microphone looks whether what was recognized has been understood."""


class Measured:
    """A recognizer that notes how long it took, and knows again what it has heard before.

    So the same answer can be listened to in several ways, with the same words after the same time.
    """

    def __init__(self, recognizer: Recognizer, cache: Path | None) -> None:
        self.name = recognizer.name
        self.drops_fillers = recognizer.drops_fillers
        self.languages = recognizer.languages
        self._recognizer = recognizer
        self._cache = cache
        self._known: dict[str, tuple[Recognition, float]] = {}

    def recognize(self, clip: Clip, breaks: Sequence[float]) -> tuple[Recognition, float]:
        """Return what was recognized, and in how many seconds."""
        named = hashlib.sha256(f"{self.name} {list(breaks)} ".encode() + clip.samples.tobytes())
        key = named.hexdigest()[:24]
        kept = self._cache and self._cache / f"heard-{key}.json"
        if key not in self._known and kept and kept.is_file():
            there = json.loads(kept.read_text(encoding="utf-8"))
            recognition = decode(Recognition, there["recognition"], where=kept.name)
            self._known[key] = recognition, float(there["seconds"])
        if key not in self._known:
            begun_s = time.perf_counter()
            recognition = self._recognizer.transcribe(clip, breaks=breaks)
            took_s = round(time.perf_counter() - begun_s, 3)
            self._known[key] = recognition, took_s
            if kept:
                there = {"recognition": encode(recognition), "seconds": took_s}
                kept.write_text(json.dumps(there), encoding="utf-8")
        return self._known[key]

    @property
    def seconds(self) -> tuple[float, ...]:
        """How long it took over each piece."""
        return tuple(seconds for _, seconds in self._known.values())


class SoundTime:
    """Both, for one answer. Satisfies ``Microphone`` and ``Recognizer``."""

    live = True
    hears_speaker = False
    overflows = breaks = 0
    fault = None

    def __init__(self, samples: Samples, measured: Measured) -> None:
        """After ``samples`` there is nothing but zeros."""
        self.name = measured.name
        self.drops_fillers = measured.drops_fillers
        self.languages = measured.languages
        self._samples = samples
        self._measured = measured
        self._given = 0
        self._changed = threading.Condition()
        self._expected = False
        self._recognizing = False
        self._due_s: float | None = None
        self.understood: Callable[[], bool] = lambda: True
        """Whether everything that was queued until now has been dealt with."""

    @property
    def now_s(self) -> float:
        """How much sound has been read."""
        return self._given / RATE_HZ

    def expect(self) -> None:
        """Wait for the next piece to be taken up before there is more sound."""
        self._expected = True

    def start(self) -> None:
        """Go on with the sound where it was left."""

    def stop(self) -> None:
        """Nothing is open."""

    def read(self, timeout_s: float) -> Samples | None:  # noqa: ARG002 - sound is always there
        """Return the next block, once everything is recognized that by now would be."""
        with self._changed:
            while not self._may_go_on():
                self._changed.wait(GLANCE_S)
            block = self._samples[self._given : self._given + BLOCK]
            self._given += BLOCK
            self._changed.notify_all()
        return np.concatenate([block, np.zeros(BLOCK - len(block), np.float32)])

    def transcribe(
        self, clip: Clip, *, breaks: Sequence[float] = (), cancelled: Callable[[], bool] = never
    ) -> Recognition:
        """Recognize a clip, and hand it over when its time has come."""
        with self._changed:
            self._recognizing, self._expected = True, False
            begun_s = self.now_s
        recognition, took_s = self._measured.recognize(clip, breaks)
        with self._changed:
            self._due_s = begun_s + took_s
            self._changed.notify_all()
            while self.now_s < self._due_s and not cancelled():
                self._changed.wait(GLANCE_S)
            self._recognizing, self._due_s = False, None
            self._changed.notify_all()
        return recognition

    def _may_go_on(self) -> bool:
        if self._recognizing:
            return self._due_s is not None and self.now_s < self._due_s
        return not self._expected and self.understood()
