"""Measure how soon a voice is heard, whether it halts, and how soon it can be stopped. Prints JSON.

All questions of the packs and feedback on labelled answers are made as the speaker has them made: a
piece after the other, as fast as they come, each played once the one before has been heard. Nothing
is played. Questions are made twice: as they are the first time, and as they come out of the cache
once they were made ahead. The load of the machine is told, and the voices take turns text by text,
so that they are compared under the same load.
"""

import argparse
import json
import os
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from voicecoach.analysis.pipeline import make_report
from voicecoach.audio.clip import Clip
from voicecoach.cli.engines import voice_named
from voicecoach.evaluation.corpus import parse_corpus
from voicecoach.evaluation.timeline import speak
from voicecoach.languages.english import ENGLISH
from voicecoach.models.voices import DEFAULT_VOICE
from voicecoach.settings import data_folder, voices_folder
from voicecoach.tts import Voice
from voicecoach.tts.ahead import Script, prepare
from voicecoach.tts.cast import cast
from voicecoach.tts.clauses import clauses

ANSWERS = tuple(ROOT / "benchmark" / f"dev-{letter}.jsonl" for letter in "ab")
CUTS = 50
"""At how many moments, evenly spread over a text, it is asked how soon the voice can be stopped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One text as it was made and would have been heard."""

    ready_s: tuple[float, ...]
    """When each clip was made, from the moment that the text was asked for."""

    starts_s: tuple[float, ...]
    """When each begins to be heard: made, and the one before heard to its end."""

    ends_s: tuple[float, ...]
    silences_s: tuple[float, ...]
    """Silence that each clip after the first begins with."""

    within: tuple[bool, ...]
    """Whether each clip after the first goes on with the sentence of the one before."""

    @property
    def first_s(self) -> float:
        """How long nothing is heard at first."""
        return self.ready_s[0]

    @property
    def waits_s(self) -> list[float]:
        """How long each clip after the first was waited for."""
        return [start - end for start, end in zip(self.starts_s[1:], self.ends_s, strict=False)]

    @property
    def gaps_s(self) -> list[float]:
        """Silence within sentences where one clip goes on for another: waited for, and meant."""
        gaps = zip(self.waits_s, self.silences_s, self.within, strict=True)
        return [wait + silence for wait, silence, within in gaps if within]

    @property
    def speech_s(self) -> float:
        """Length of all that was said."""
        return sum(end - start for start, end in zip(self.starts_s, self.ends_s, strict=True))

    def stopped_after_s(self, cut_s: float) -> float:
        """How long after a cut the speaker is free: it was waiting for a clip, or for none."""
        return min((ready for ready in self.ready_s if ready >= cut_s), default=cut_s) - cut_s


def say(voice: Voice, text: str, *, clock: Callable[[], float] = time.monotonic) -> Said:
    """Have a voice make a text, as a speaker does."""
    began_s = clock()
    ready, starts, ends, silences = [], [], [], []
    for clip in voice.synthesize(text):
        ready.append(clock() - began_s)
        starts.append(max(ready[-1], ends[-1] if ends else 0.0))
        ends.append(starts[-1] + clip.duration_s)
        silences.append(leading_silence_s(clip))
    pieces = clauses(text)
    by_clause = len(pieces) == len(ready)  # else by sentence, or all at once
    return Said(
        ready_s=tuple(ready),
        starts_s=tuple(starts),
        ends_s=tuple(ends),
        silences_s=tuple(silences[1:]),
        within=tuple(
            by_clause and not pieces[number].endswith((".", "?", "!"))
            for number in range(len(ready) - 1)
        ),
    )


def leading_silence_s(clip: Clip) -> float:
    """Length of the zeros that a clip begins with."""
    sounding = np.flatnonzero(clip.samples)
    return (float(sounding[0]) if len(sounding) else len(clip.samples)) / clip.rate_hz


def figures(said: Sequence[Said]) -> dict[str, Any]:
    """Sum up how texts were said."""
    firsts = [each.first_s for each in said]
    waits = [wait for each in said for wait in each.waits_s]
    gaps = [gap for each in said for gap in each.gaps_s]
    cuts = [
        each.stopped_after_s(moment)
        for each in said
        for moment in np.linspace(each.first_s, each.ends_s[-1], CUTS)
    ]
    making_s, speech_s = sum(each.ready_s[-1] for each in said), sum(each.speech_s for each in said)
    return {
        "texts": len(said),
        "speech_s": round(speech_s, 1),
        "first_sound_s": spread(firsts),
        "waited_between_s": spread(waits),
        "silence_within_sentences_s": spread(gaps),
        "stopped_after_s": spread(cuts),
        "of_real_time": round(making_s / speech_s, 3),
    }


def spread(values: Sequence[float]) -> dict[str, Any]:
    """Median, 95th percentile and largest of some seconds."""
    if not values:
        return {"n": 0}
    median, high, most = np.percentile(values, [50, 95, 100])
    return {
        "n": len(values),
        "median": round(float(median), 3),
        "p95": round(float(high), 3),
        "max": round(float(most), 3),
    }


def prompts() -> list[str]:
    """Every question of the packs, without what is asked twice."""
    packs = [
        tomllib.loads(file.read_text("utf-8"))
        for file in sorted((ROOT / "questions").glob("*.toml"))
    ]
    return list(
        dict.fromkeys(question["prompt"] for pack in packs for question in pack["question"])
    )


def feedback() -> list[str]:
    """Return what is said after labelled answers, which quotes them."""
    corpora = [parse_corpus(file.read_text("utf-8"), file=file.name) for file in ANSWERS]
    told = [(answer, speak(answer)) for corpus in corpora for answer in corpus]
    return [
        make_report(
            each.transcript(each.words),
            language=ENGLISH,
            source="bench",
            engine="text",
            kind=answer.kind,
        ).feedback.spoken
        for answer, each in told
    ]


def measure(names: Sequence[str], asked: Iterable[str], told: Iterable[str]) -> dict[str, Any]:
    """Measure voices side by side."""
    asked, told = list(asked), list(told)
    with tempfile.TemporaryDirectory() as folder:
        loaded, load_s = {}, {}
        for name in names:
            began_s = time.monotonic()
            sounds = Path(folder, name)
            loaded[name] = voice_named(name, voices_folder(data_folder()), sounds=sounds)
            load_s[name] = round(time.monotonic() - began_s, 2)
        load_before = os.getloadavg()[0]
        said: dict[str, dict[str, list[Said]]] = {name: {} for name in names}
        for kind, texts in (("question, first time", asked), ("feedback", told)):
            for text in texts:
                for name, voice in loaded.items():
                    said[name].setdefault(kind, []).append(say(voice, text))
        for voice in loaded.values():
            prepare(voice, Script(lines=tuple(("", text) for text in asked)), cast(()))
        for text in asked:
            for name, voice in loaded.items():
                list(voice.synthesize(text))  # where it was announced, it is kept now
                said[name].setdefault("question, made ahead", []).append(say(voice, text))
    return {
        "cores": os.cpu_count(),
        "load": {"before": round(load_before, 2), "after": round(os.getloadavg()[0], 2)},
        "voices": {
            name: {"load_s": load_s[name]}
            | {kind: figures(each) for kind, each in said[name].items()}
            for name in names
        },
    }


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--voices", nargs="+", default=[DEFAULT_VOICE, "espeak"], metavar="NAME")
    parser.add_argument("--questions", type=int, help="only so many (default: all)")
    parser.add_argument(
        "--feedback", type=int, default=100, help="on so many answers (%(default)s)"
    )
    args = parser.parse_args()
    told = feedback()[: args.feedback]
    print(json.dumps(measure(args.voices, prompts()[: args.questions], told), indent=2))


if __name__ == "__main__":
    main()
