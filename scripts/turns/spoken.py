"""Answers said aloud with silences whose length and place are known.

Two ways of falling silent. ``natural``: after sentences and within them as people do (Campione &
Véronis 2002), and in one answer of eight for 2 to 6 s once. ``stress``: at places drawn from all
there are, for 0.5 to 6 s, half of them within a sentence. Everything follows from the seed.
"""

import hashlib
import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Literal

import numpy as np

from scripts.hearing.scene import Scene, as_pcm, from_pcm
from scripts.hearing.voices import voice_called
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.evaluation.corpus import Answer
from voicecoach.evaluation.timeline import AFTER_SENTENCE, HESITATING, HESITATIONS
from voicecoach.transcript import Span

Where = Literal["within", "between"]

BEFORE_S = 1.0
AFTER_S = 20.0
"""Silence before an answer, and after it: longer than anybody waits."""

SILENCE_S = (0.1, 3.0)
"""Shortest and longest of the usual silences."""

LONG_IN = 1 / 8
LONG_S = (2.0, 6.0)
"""Share of natural answers with one long silence, and its length."""

STRESSED = 4
STRESS_S = (0.5, 6.0)
"""Silences drawn for a stressed answer, and their length."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """A silence in an answer that goes on after it."""

    span: Span
    where: Where


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Spoken:
    """An answer as sound."""

    answer: Answer
    voice: str
    samples: Samples
    pauses: tuple[Pause, ...]
    """In order: all that the answer was given; a voice makes short ones of its own."""

    end_s: float
    """Where its last word ends, to 5 ms; only silence follows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Words that are said without a pause, and the silence after them."""

    text: str
    silence_s: float
    where: Where


def natural(answer: Answer, random: Random) -> tuple[Part, ...]:
    """Fall silent as people do."""
    silences: dict[tuple[int, int], float] = {}
    for number, sentence in enumerate(answer.sentences):
        for place in range(1, len(sentence.text.split())):
            if random.random() < HESITATIONS:
                silences[number, place] = _usual_s(HESITATING, random)
    if random.random() < LONG_IN:
        silences[_place(answer, random)] = random.uniform(*LONG_S)
    return _parts(answer, silences, random)


def stress(answer: Answer, random: Random) -> tuple[Part, ...]:
    """Fall silent for long, in places that nobody could foresee."""
    places = (_place(answer, random) for _ in range(STRESSED))
    return _parts(answer, {place: random.uniform(*STRESS_S) for place in places}, random)


MANNERS: Mapping[str, Callable[[Answer, Random], tuple[Part, ...]]] = {
    "natural": natural,
    "stress": stress,
}


def speak(answer: Answer, voice: str, manner: str, *, seed: int, cache: Path | None) -> Spoken:
    """Have a voice say an answer in a manner."""
    random = Random(f"{seed} {manner} {voice} {answer.id}")
    parts = MANNERS[manner](answer, random)
    sounds = _sounds([part.text for part in parts], voice, random.getrandbits(31), cache)
    scene = Scene(sounds)
    now = round(BEFORE_S * RATE_HZ)
    pauses: list[Pause] = []
    for part, sound in zip(parts, sounds, strict=True):
        end = scene.lay(sound, now)
        now = end + round(part.silence_s * RATE_HZ)
        span = Span(start_s=end / RATE_HZ, end_s=now / RATE_HZ)
        pauses.append(Pause(span=span, where=part.where))
    end_s = pauses.pop().span.start_s
    samples = scene.samples(round((end_s + AFTER_S) * RATE_HZ), random)
    return Spoken(
        answer=answer,
        voice=voice,
        samples=samples.astype(np.float32),
        pauses=tuple(pauses),
        end_s=end_s,
    )


def _parts(
    answer: Answer, silences: Mapping[tuple[int, int], float], random: Random
) -> tuple[Part, ...]:
    """Cut an answer at its silences; those between sentences that are not given are the usual."""

    def cut() -> Iterator[Part]:
        for number, sentence in enumerate(answer.sentences):
            words = sentence.text.split()
            inside = sorted(place for of, place in silences if of == number and place < len(words))
            for begin, end in zip((0, *inside), (*inside, len(words)), strict=True):
                usual_s = _usual_s(AFTER_SENTENCE, random)
                yield Part(
                    text=" ".join(words[begin:end]),
                    silence_s=silences.get((number, end), usual_s),
                    where="within" if end < len(words) else "between",
                )

    return tuple(cut())


def _place(answer: Answer, random: Random) -> tuple[int, int]:
    """Draw a place to fall silent at: the sentence, and how many of its words were said."""
    lengths = [len(sentence.text.split()) for sentence in answer.sentences]
    if len(lengths) > 1 and random.random() < 0.5:
        number = random.randrange(len(lengths) - 1)
        return number, lengths[number]
    number = random.choice([i for i, length in enumerate(lengths) if length > 1])
    return number, random.randrange(1, lengths[number])


def _usual_s(pause: tuple[float, float], random: Random) -> float:
    median_s, spread = pause
    shortest_s, longest_s = SILENCE_S
    return min(max(random.lognormvariate(math.log(median_s), spread), shortest_s), longest_s)


def _sounds(texts: list[str], voice: str, seed: int, cache: Path | None) -> list[Samples]:
    """Say texts, or take from the cache what was said once."""
    key = hashlib.sha256(json.dumps([voice, seed, texts]).encode()).hexdigest()[:24]
    kept = cache and cache / f"turns-{key}.npz"
    if kept and kept.is_file():
        with np.load(kept) as there:
            return [from_pcm(there[str(i)]) for i in range(len(texts))]
    said = voice_called(voice)(texts, 1.0, seed)
    pcm = [as_pcm(one) for one in said]
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        np.savez_compressed(kept, **{str(i): one for i, one in enumerate(pcm)})
    return [from_pcm(one) for one in pcm]
