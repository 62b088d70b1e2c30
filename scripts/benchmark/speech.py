"""Answers of a given length: sentences of the benchmark, said aloud, their pauses short."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import numpy as np
import soundfile

from scripts.bench_hearing import UNSEEN
from scripts.hearing.course import answers_of
from scripts.hearing.scene import Scene
from scripts.hearing.voices import edges, voice_called
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.evaluation.timeline import AFTER_SENTENCE

VOICE = "joe"
"""Says all of them: its words are heard as a person's are, and the set-up brings it."""

WORDS_A_SECOND = 2.8
"""More than the voice says with its pauses, so that enough sentences are taken."""

PAUSE_S = (0.2, 1.0)
"""Shortest and longest silence between two sentences: no answer is over after 1 s of it."""

BEFORE_S, AFTER_S = 1.0, 15.0
"""Silence before the first word, and after the last: longer than anybody waits."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Said:
    """An answer as sound, in a quiet room."""

    samples: Samples
    speech_s: float
    """From its first word to the end of its last."""

    @property
    def end_s(self) -> float:
        """Where its last word ends, to 5 ms; only the room follows."""
        return BEFORE_S + self.speech_s

    def keep(self, folder: Path, name: str) -> Path:
        """Write it to a file."""
        file = folder / name
        soundfile.write(file, self.samples, RATE_HZ)
        return file


class Script:
    """Sentences of answers that no model has learned from, one after the other, said once."""

    def __init__(self, length_s: float, *, seed: int) -> None:
        """Have enough of them said for so many seconds; each seed begins with other answers."""
        texts = _texts(round(length_s * WORDS_A_SECOND), Random(seed))
        self._sounds = voice_called(VOICE)(texts, 1.0, seed)
        random = Random(seed)
        self._pauses_s = [_pause_s(random) for _ in texts]
        self._seed = seed

    def last(self, length_s: float) -> Said:
        """Return the last sentences, about so long: a longer answer ends with a shorter one.

        So two lengths differ in nothing but what was said before.
        """
        lengths = [(one - two) / RATE_HZ for two, one in map(edges, self._sounds)]
        ends = [0.0]
        for length, pause in zip(reversed(lengths), reversed(self._pauses_s), strict=True):
            ends.append(ends[-1] + length + pause)
        count = min(range(1, len(ends)), key=lambda count: abs(ends[count] - length_s))
        return _laid(self._sounds[-count:], self._pauses_s[-count:], Random(self._seed))

    def in_turn(self, length_s: float) -> Iterator[Said]:
        """Yield all sentences in answers of at least this length each; a rest is left out."""
        first, length = 0, 0.0
        for number, (sound, pause) in enumerate(zip(self._sounds, self._pauses_s, strict=True), 1):
            begin, end = edges(sound)
            length += (end - begin) / RATE_HZ + pause
            if length >= length_s:
                part = slice(first, number)
                yield _laid(self._sounds[part], self._pauses_s[part], Random(self._seed + number))
                first, length = number, 0.0


def _texts(words: int, random: Random) -> list[str]:
    """Take the sentences of one answer after the other; the last one is whole."""
    answers = list(answers_of(UNSEEN))
    random.shuffle(answers)
    texts: list[str] = []
    for answer in answers:
        for sentence in reversed(answer.sentences):
            if words <= 0:
                return texts
            texts.insert(0, sentence.text)
            words -= len(sentence.text.split())
    return texts


def _pause_s(random: Random) -> float:
    median_s, spread = AFTER_SENTENCE
    least_s, most_s = PAUSE_S
    return min(max(random.lognormvariate(math.log(median_s), spread), least_s), most_s)


def _laid(sounds: Sequence[Samples], pauses_s: Sequence[float], random: Random) -> Said:
    """Lay sentences into a room; the last one's pause counts for nothing."""
    scene = Scene(sounds)
    now = end = round(BEFORE_S * RATE_HZ)
    for sound, pause_s in zip(sounds, pauses_s, strict=True):
        end = scene.lay(sound, now)
        now = end + round(pause_s * RATE_HZ)
    samples = scene.samples(end + round(AFTER_S * RATE_HZ), random)
    return Said(samples=samples.astype(np.float32), speech_s=end / RATE_HZ - BEFORE_S)
