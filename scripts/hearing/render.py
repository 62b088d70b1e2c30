"""Say answers of the benchmark aloud, so that the true start of every sentence is known.

Sentences are spoken one by one and joined by silences as people make them (Campione & Véronis
2002: lognormal), over the faint noise of a quiet room. Everything follows from the seed, and what
was said once lies in the cache.
"""

import hashlib
import json
import math
import re
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from scripts.hearing.scene import Scene, as_pcm, from_pcm
from scripts.hearing.voices import voice_called
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.evaluation.corpus import Answer
from voicecoach.transcript import Span

BEFORE_S = (0.5, 2.0)
AFTER_S = (0.8, 2.0)
"""Range of the silence before and after all speech."""

Pause: TypeAlias = tuple[float, float]

AFTER_SENTENCE = (0.52, 0.35)
AFTER_COMMA = (0.30, 0.30)
AFTER_FILLER = (0.20, 0.30)
"""Silences: median in seconds, and standard deviation of its logarithm. 90 % of those after a
sentence lie between 0.3 and 0.9 s."""

SILENCE_S = (0.1, 2.0)
"""Shortest and longest silence."""

COMMA_STOPS = 0.15
"""Share of commas with a silence beyond what the voice itself makes of them."""

VERSION = 2
"""Of the rendering: another one finds nothing in the cache."""

_COMMA = re.compile(r"(?<=[,;:]) ")
STOP = " | "
"""In a text to be said: a short silence goes here."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Said:
    """An answer as sound."""

    answer: Answer
    voice: str
    texts: tuple[str, ...]
    """What was said, sentence by sentence: the answer's own, or with fillers put in."""

    samples: Samples
    sentences: tuple[Span, ...]
    """Where each sentence truly is, to 5 ms."""

    @property
    def speech_s(self) -> float:
        """Length of all sentences."""
        return sum(span.duration_s for span in self.sentences)

    @property
    def sound_s(self) -> float:
        """Length of everything, silence included."""
        return len(self.samples) / RATE_HZ

    def sounding(self, samples: Samples, *, later_s: float = 0.0) -> "Said":
        """Return the same answer with other sound, in which it begins so much later."""
        moved = tuple(
            Span(start_s=span.start_s + later_s, end_s=span.end_s + later_s)
            for span in self.sentences
        )
        return replace(self, samples=samples.astype(np.float32), sentences=moved)


def say(
    answer: Answer,
    voice: str,
    *,
    seed: int,
    stretch: float = 1.0,
    texts: tuple[str, ...] = (),
    cache: Path | None = None,
) -> Said:
    """Say an answer, or other ``texts`` in place of its sentences."""
    texts = texts or tuple(sentence.text for sentence in answer.sentences)
    kept = (
        cache and cache / f"{answer.id}-{voice.replace(':', '-')}-{_key(texts, seed, stretch)}.npz"
    )
    if kept and kept.is_file():
        with np.load(kept) as there:
            samples, times = there["samples"], there["times"]
        samples = from_pcm(samples)
    else:
        random = Random(f"{seed} {voice} {answer.id}")
        samples, times = _spoken(texts, voice, stretch, random)
        if kept:
            kept.parent.mkdir(parents=True, exist_ok=True)
            pcm = as_pcm(samples)
            np.savez_compressed(kept, samples=pcm, times=times)
            samples = from_pcm(pcm)
    return Said(
        answer=answer,
        voice=voice,
        texts=tuple(text.replace(STOP, " ") for text in texts),
        samples=samples,
        sentences=tuple(Span(start_s=float(a), end_s=float(b)) for a, b in times),
    )


def _spoken(
    texts: tuple[str, ...], voice: str, stretch: float, random: Random
) -> tuple[Samples, npt.NDArray[np.float64]]:
    """Return the sound and, for each text, its start and end in seconds."""
    cut = [_pieces(text, random) for text in texts]
    pieces = [piece for those in cut for piece, _ in those]
    sounds = voice_called(voice)(pieces, stretch, random.getrandbits(31))
    scene = Scene(sounds)
    before_s, after_s = random.uniform(*BEFORE_S), random.uniform(*AFTER_S)
    coming = iter(sounds)
    times: list[tuple[float, float]] = []
    ends = now = round(before_s * RATE_HZ)
    for those in cut:
        begins = now
        for _, pause in those:
            ends = scene.lay(next(coming), now)
            now = ends + round(_silence_s(pause, random) * RATE_HZ)
        times.append((begins / RATE_HZ, ends / RATE_HZ))
    return scene.samples(ends + round(after_s * RATE_HZ), random), np.array(times)


def _silence_s(pause: Pause, random: Random) -> float:
    median_s, spread = pause
    shortest_s, longest_s = SILENCE_S
    return min(max(random.lognormvariate(math.log(median_s), spread), shortest_s), longest_s)


def _pieces(text: str, random: Random) -> list[tuple[str, Pause]]:
    """Cut a sentence where the speaker stops, each piece with the silence that follows it."""
    pieces: list[tuple[str, Pause]] = []
    for stretch in text.split(STOP):
        said = ""
        for part in _COMMA.split(stretch):
            said = f"{said} {part}".strip()
            if random.random() < COMMA_STOPS:
                pieces.append((said, AFTER_COMMA))
                said = ""
        if said:
            pieces.append((said, AFTER_FILLER))
        else:
            pieces[-1] = (pieces[-1][0], AFTER_FILLER)
    pieces[-1] = (pieces[-1][0], AFTER_SENTENCE)
    return pieces


def _key(texts: tuple[str, ...], seed: int, stretch: float) -> str:
    everything = json.dumps([VERSION, texts, seed, stretch])
    return hashlib.sha256(everything.encode()).hexdigest()[:16]
