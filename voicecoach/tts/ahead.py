"""A voice that makes what it will have to say before it is asked to.

Only texts that are announced: what an interviewer is bound to say, such as the questions of a
session. Feedback quotes the candidate and is never announced, so nothing of an answer is kept here.
"""

import copy
import math
import queue
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

from voicecoach.audio.clip import Clip
from voicecoach.errors import VoicecoachError
from voicecoach.tts import VersatileVoice, Voice
from voicecoach.tts.cast import Casting
from voicecoach.tts.sentences import sentences
from voicecoach.tts.sound_cache import SoundCache, key_of

Line: TypeAlias = tuple[str, str]
"""Who says something, empty for nobody in particular, and what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """What is known of a programme before it begins."""

    people: tuple[str, ...] = ()
    """Who speaks in it, besides the coach."""

    lines: tuple[Line, ...] = ()
    """What will be said, in its order, as far as that is known."""


def prepare(voice: Voice, script: Script, casting: Casting) -> None:
    """Tell a voice what it will have to say, and for whom; it may ignore that."""
    for who, text in script.lines:
        speaking = casting(voice, who)
        if isinstance(speaking, Prepared):
            speaking.prepare(text)


class Prepared:
    """Says announced texts at once, and everything else as the voice within does."""

    def __init__(self, voice: VersatileVoice, sounds: SoundCache) -> None:
        self.name, self.wpm, self.speakers = voice.name, voice.wpm, voice.speakers
        self._voice = voice
        self._sounds = sounds
        self._maker = _Maker()
        self._announced: set[str] = set()

    def prepare(self, text: str) -> None:
        """Announce a text: it is made when there is time, and kept."""
        key = self._key(text)
        if key not in self._announced:
            self._announced.add(key)
            self._maker.ask(self._make(text, key))

    def synthesize(self, text: str) -> Iterator[Clip]:
        """Yield the spoken text in pieces, in one piece where it is ready.

        While the last of it is played, announced texts are made.
        """
        self._maker.hold()
        key = self._key(text)
        made: list[Clip] = []
        ready = self._sounds.get(key)
        began_s = time.monotonic()
        for clip in [ready] if ready is not None else self._voice.synthesize(text):
            made.append(clip)
            yield clip
        if ready is None and key in self._announced:
            self._keep(key, made)
        playing_s = sum(clip.duration_s for clip in made) - (time.monotonic() - began_s)
        self._maker.go_on(playing_s)

    def at(self, wpm: int) -> "Prepared":
        """Return the same voice at another pace, with texts of its own."""
        return self._with(self._voice.at(wpm))

    def like(self, *, speaker: int, pitch: float, wpm: int) -> "Prepared":
        """Return another of its speakers, with texts of its own."""
        return self._with(self._voice.like(speaker=speaker, pitch=pitch, wpm=wpm))

    def _with(self, voice: VersatileVoice) -> "Prepared":
        other = copy.copy(self)  # with the same sounds and the same maker
        other.name, other.wpm, other._voice = voice.name, voice.wpm, voice
        return other

    def _make(self, text: str, key: str) -> Iterator[None]:
        """Make a text, a piece each time that the next value is asked for."""
        if key in self._sounds:
            return
        made = []
        for clip in self._voice.synthesize(text):
            made.append(clip)
            yield
        self._keep(key, made)

    def _keep(self, key: str, made: list[Clip]) -> None:
        if made:
            samples = np.concatenate([clip.samples for clip in made])
            self._sounds.put(key, Clip(samples=samples, rate_hz=made[0].rate_hz))

    def _key(self, text: str) -> str:
        return key_of(self.name, str(self.wpm), *sentences(text))


class _Maker:
    """Works on a thread of its own, a step at a time, and only while it may.

    It may until something is said, and then while that is still played: neither does it delay what
    is to be said now, nor does it take the processor from the recognizer while somebody answers.
    """

    def __init__(self) -> None:
        self._asked: queue.SimpleQueue[Iterator[None] | None] = queue.SimpleQueue()
        self._until_s = math.inf  # written by who speaks, read by the thread
        self._thread: threading.Thread | None = None

    def ask(self, steps: Iterator[None]) -> None:
        """Have these steps done when those before are."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="ahead", daemon=True)
            self._thread.start()
        self._asked.put(steps)

    def hold(self) -> None:
        """Stop after the step that is being done."""
        self._until_s = -math.inf

    def go_on(self, seconds: float) -> None:
        """Work for so long."""
        self._until_s = time.monotonic() + seconds
        self._asked.put(None)

    def _work(self) -> None:
        waiting: list[Iterator[None]] = []
        while True:
            steps = self._asked.get()
            if steps is not None:
                waiting.append(steps)
            while waiting and self._asked.empty() and time.monotonic() < self._until_s:
                try:
                    next(waiting[0])
                except (
                    StopIteration,
                    VoicecoachError,
                ):  # a voice that fails says so when it speaks
                    waiting.pop(0)
