"""Measure how well spoken commands are heard, and how often an answer is taken for one.

    .venv/bin/python scripts/bench_commands.py
    .venv/bin/python scripts/bench_commands.py --commands 20 --minutes 2   # a first impression

Needs flite with its CMU Arctic voices (Debian: apt-get install flite). Everything is heard as a
session hears it: voice detector, pieces between pauses, the words of PocketSphinx, then the
spotter: "by sound" is the spotter alone, "heard" both together. Commands are said in every variant
and at four paces, in a quiet room and in pink noise 20 dB below the voice. Answers are sentences of
the benchmark that no threshold was set with; every third one is said haltingly, one to four words
at a time with pauses between them, for only short pieces can be taken for a command. Prints JSON;
the same options give the same figures.
"""

import argparse
import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice, product
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.hearing.noise import at_level, pink_noise
from scripts.hearing.voices import flite
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.decode import read_clip
from voicecoach.cli.spoken import SpokenCommands
from voicecoach.commands.command_spotter import CommandSpotter
from voicecoach.commands.command_words import PHRASES, command_of
from voicecoach.session.segments import Segmenter
from voicecoach.stt.sphinx import SphinxRecognizer
from voicecoach.vad.choose import voice_detector
from voicecoach.vad.tracker import SpeechTracker

VOICES = ("slt", "rms", "awb", "kal16")
PACES = (1.0, 1.15, 0.9, 1.3)
"""How much longer than flite's own pace, which is brisk."""

SPEECH_DBFS = -20.0
NOISE_DBFS = {"quiet room": -65.0, "noise at 20 dB": -40.0}
HELD_OUT = tuple(ROOT / "benchmark" / f"dev-{letter}.jsonl" for letter in "efgh")

WAYS = ("by sound", "heard")

LEAD_S = 0.8
PAUSE_S = 0.8
"""Silence after everything said: more than it takes to close a piece."""

BLOCK = RATE_HZ // 31
"""About as much as a microphone delivers at once."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--voices", nargs="+", default=VOICES, help="of flite (default: four)")
    parser.add_argument(
        "--commands", type=int, default=100, help="per voice and condition (default: 100)"
    )
    parser.add_argument("--minutes", type=float, default=30.0, help="of answers (default: 30)")
    parser.add_argument("--sentences", type=Path, nargs="+", default=HELD_OUT, help="JSON lines")
    parser.add_argument("--seed", type=int, default=17, help="chooses sentences (default: 17)")
    parser.add_argument("--recordings", type=Path, help="a folder of people's speech, to be added")
    args = parser.parse_args()
    bench = Bench()
    figures: dict[str, Any] = {}
    if args.commands:
        figures["commands"] = bench.commands(args.voices, args.commands)
    if args.minutes:
        figures["answers"] = bench.answers(args.voices, args.minutes, args.sentences, args.seed)
    if args.recordings:
        figures["recordings"] = bench.recordings(args.recordings)
    figures["cost"] = bench.cost()
    print(json.dumps(figures, indent=2, ensure_ascii=False))


class Bench:
    """The listening side, and what it cost."""

    def __init__(self) -> None:
        self._spotter = CommandSpotter()
        self._recognizer, self._spoken = SphinxRecognizer(), SpokenCommands()
        self._detector = voice_detector()
        self._rng = np.random.default_rng(7)
        self._busy_s: list[tuple[float, float]] = []
        """Processor time and length of each piece."""

    def commands(self, voices: Sequence[str], count: int) -> dict[str, Any]:
        """Say commands, as many of each kind; count what is heard, by voice and condition."""
        each = [
            islice(cycle(product(PACES, phrases)), -(-count // len(PHRASES)))
            for phrases in PHRASES.values()
        ]
        said = [one for several in zip(*each, strict=True) for one in several][:count]
        table: dict[str, Any] = {}
        confusions: Counter[str] = Counter()
        for voice, (condition, dbfs) in product(voices, NOISE_DBFS.items()):
            right: Counter[str] = Counter()
            for pace, phrase in said:
                command = command_of(phrase)
                heard = self._hear(in_room([speak(phrase, voice, pace)], dbfs, self._rng))
                for way in WAYS:
                    names = " + ".join(filter(None, (one[way] for one in heard))) or "nothing"
                    right[way] += names == command
                    if names != command and way == "heard":
                        confusions[f"{voice}, {condition}: {phrase!r} as {names}"] += 1
            row = {way: f"{right[way]} of {len(said)}" for way in WAYS}
            table.setdefault(voice, {})[condition] = row
            print(voice, condition, row, file=sys.stderr, flush=True)
        return {"right": table, "confusions": dict(confusions.most_common())}

    def answers(
        self, voices: Sequence[str], minutes: float, files: Sequence[Path], seed: int
    ) -> Any:
        """Say answers; list what is taken for a command."""
        rng = random.Random(seed)
        sentences = [text for file in files for text in sentences_of(file)]
        rng.shuffle(sentences)
        texts, rooms = iter(sentences), cycle(product(NOISE_DBFS.values(), voices))
        tables = {"fluent": Figures(), "halting": Figures()}
        while sum(each.heard_s for each in tables.values()) < 60 * minutes:
            dbfs, voice = next(rooms)
            for way, spoken in (
                ("fluent", [next(texts), next(texts)]),
                ("halting", list(halting(next(texts), rng))),
            ):
                samples = in_room([speak(text, voice, 1.05) for text in spoken], dbfs, self._rng)
                tables[way].add(f"{voice}, {dbfs:g} dBFS", spoken, samples, self._hear(samples))
        return {name: figures.table() for name, figures in tables.items()}

    def recordings(self, folder: Path) -> Any:
        """Listen to people; list what is taken for a command."""
        figures = Figures()
        for file in sorted(folder.iterdir()):
            if file.suffix in {".wav", ".flac"}:
                samples = read_clip(file).samples
                figures.add(file.name, [], samples, self._hear(samples))
        return figures.table()

    def cost(self) -> dict[str, float]:
        """Processor time per piece that was short enough to be decoded."""
        decoded = [(busy, length) for busy, length in self._busy_s if busy > 0.005]
        busy_s, sound_s = (sum(column) for column in zip(*decoded, strict=True))
        return {
            "pieces": len(self._busy_s),
            "decoded": len(decoded),
            "cpu_s_per_s_of_decoded_sound": round(busy_s / sound_s, 2),
            "cpu_s_per_decoded_piece": round(busy_s / len(decoded), 2),
        }

    def _hear(self, samples: Samples) -> list[dict[str, str | None]]:
        tracker, segmenter = SpeechTracker(self._detector), Segmenter()
        heard = []
        for start in range(0, len(samples), BLOCK):
            block = samples[start : start + BLOCK]
            tracker.feed(block)
            heard += [
                self._spot(piece.clip)
                for piece in segmenter.feed(
                    block, speaking=tracker.speaking, silence_s=tracker.silence_s
                )
            ]
        return heard + [self._spot(piece.clip) for piece in segmenter.finish()]

    def _spot(self, clip: Clip) -> dict[str, str | None]:
        began_s = time.process_time()
        sound = self._spotter.hear(clip)
        self._busy_s.append((time.process_time() - began_s, clip.duration_s))
        words = self._recognizer.transcribe(clip).words
        both = self._spoken.command(clip, words) if sound else command_of(words)
        return {
            "by sound": sound.command if sound else None,
            "heard": both,
            "as": f"{sound.phrase} {sound.confidence:.2f}" if sound else None,
            "words": " ".join(f"{word.text} {word.confidence:.2f}" for word in words),
        }


@dataclass
class Figures:
    """What was said that is no command, and what of it was taken for one."""

    heard_s: float = 0.0
    pieces: int = 0
    accepted: list[dict[str, Any]] = field(default_factory=list)

    def add(
        self, where: str, said: list[str], samples: Samples, heard: list[dict[str, str | None]]
    ) -> None:
        """Take in one stretch of speech."""
        self.heard_s += len(samples) / RATE_HZ
        self.pieces += len(heard)
        self.accepted += [
            {"where": where, "said": said, **one}
            for one in heard
            if one["by sound"] or one["heard"]
        ]

    def table(self) -> dict[str, Any]:
        """Return the figures."""
        counts = {way: sum(one[way] is not None for one in self.accepted) for way in WAYS}
        return {
            "minutes": round(self.heard_s / 60, 1),
            "pieces": self.pieces,
            "false accepts": counts,
            "which": self.accepted,
        }


def halting(sentence: str, rng: random.Random) -> Iterator[str]:
    """Cut a sentence into pieces of one to four words, none of which is a command."""
    words = [word for word in sentence.split() if any(map(str.isalnum, word))]
    while words:
        count = rng.randint(1, 4)
        while command_of(" ".join(words[:count])) and count < len(words):
            count += 1
        piece, words = " ".join(words[:count]), words[count:]
        if not command_of(piece):
            yield piece


def sentences_of(file: Path) -> Iterator[str]:
    """Yield the sentences of the benchmark's answers."""
    for line in file.read_text(encoding="utf-8").splitlines():
        yield from (sentence["text"] for sentence in json.loads(line)["sentences"])


def speak(text: str, voice: str, pace: float) -> Samples:
    """Return what flite says at -20 dBFS, without the silence around it."""
    samples = flite(text, voice, pace)
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    if len(loud) == 0:
        return samples[:0]
    trimmed = samples[max(0, loud[0] - RATE_HZ // 50) : loud[-1] + RATE_HZ // 50]
    return at_level(trimmed, SPEECH_DBFS)


def in_room(spoken: Sequence[Samples], noise_dbfs: float, rng: np.random.Generator) -> Samples:
    """Put pauses between what is said, and pink noise under it."""
    pause = np.zeros(round(PAUSE_S * RATE_HZ), np.float32)
    parts = [np.zeros(round(LEAD_S * RATE_HZ), np.float32)]
    parts += [part for voiced in spoken for part in (voiced, pause)]
    samples = np.concatenate(parts)
    noise = pink_noise(len(samples), rng, noise_dbfs, lowest_hz=0)
    return (samples + noise).astype(np.float32)


if __name__ == "__main__":
    main()
