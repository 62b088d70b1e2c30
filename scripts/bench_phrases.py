"""Measure how often a spoken end phrase is noticed, and how often an answer is cut off for none.

Says both with the voices of flite and, so that the sound is not all of a kind, espeak-ng; needs
both programs. The answers are sentences of a text file, one a line, or the questions that are
shipped. Prints JSON.
"""

import argparse
import json
import sys
import tomllib
from collections import Counter
from itertools import cycle, islice
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.hearing.voices import espeak, flite
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.commands.end_phrases import END_PHRASES, SpokenEnd, ends_answer
from voicecoach.stt.sphinx import SphinxRecognizer

FLITE = ("slt", "rms", "awb", "kal16")
ESPEAK = ("en-us", "en-gb", "en-us+f3")
LEADS = ("", "okay, ", "and ", "that's it, ")

CLOSE = (
    "We talked about it and I gave them my answer.",
    "By Friday the work was done.",
    "I told her that's not my answer.",
    "That's why I answered.",
    "I'm down for that.",
    "That's my manager.",
    "I'm not done.",
    "It had to be done.",
    "So what was my answer?",
    "They call me when I'm done.",
)
"""Ends of sentences that sound much like an end phrase."""

PAUSE_S = 0.6
"""Between what comes before and the phrase, where they are said in one piece."""


def say(engine: str, voice: str, text: str) -> Samples:
    """Speak a text, with half a second of faint noise after it."""
    said = flite(text, voice) if engine == "flite" else espeak(text, voice)
    samples = np.concatenate([said, np.zeros(RATE_HZ // 2, np.float32)])
    noise = np.random.default_rng(0).standard_normal(len(samples), dtype=np.float32)
    return (samples + 1e-4 * noise).astype(np.float32)


def measure(sentences: list[str], answers: int) -> dict[str, dict[str, str]]:
    """Count, for each kind of voice and of speech, how many pieces were taken for an end."""
    spoken_end, recognizer = SpokenEnd(), SphinxRecognizer()
    counts: Counter[tuple[str, str, str]] = Counter()
    pause = np.zeros(round(PAUSE_S * RATE_HZ), np.float32)

    def count(engine: str, kind: str, samples: Samples) -> None:
        clip = Clip(samples=samples)
        words = recognizer.transcribe(clip).words
        counts[engine, kind, "all"] += 1
        counts[engine, kind, "by words"] += ends_answer(words)
        counts[engine, kind, "noticed"] += spoken_end.closing_words(clip, words) is not None

    for engine, voices in (("flite", FLITE), ("espeak", ESPEAK)):
        for number, voice in enumerate(voices):
            mine = list(islice(cycle(sentences), number * answers, (number + 1) * answers))
            for place, text in enumerate(f"{lead}{end}" for end in END_PHRASES for lead in LEADS):
                phrase = say(engine, voice, text)
                count(engine, "phrase alone", phrase)
                before = say(engine, voice, mine[place % len(mine)])[: -len(pause)]
                count(engine, "phrase after a sentence", np.concatenate([before, pause, phrase]))
            for text in mine:
                count(engine, "ordinary answer", say(engine, voice, text))
            for text in CLOSE:
                count(engine, "sounds alike", say(engine, voice, text))
    table: dict[str, dict[str, str]] = {}
    for engine, kind, what in counts:
        if what != "all":
            row = table.setdefault(f"{engine}, {kind}", {})
            row[what] = f"{counts[engine, kind, what]} of {counts[engine, kind, 'all']}"
    return table


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sentences", type=Path, help="a text file, one sentence a line")
    parser.add_argument("--answers", type=int, default=40, help="sentences per voice (default: 40)")
    args = parser.parse_args()
    if args.sentences is not None:
        sentences = args.sentences.read_text(encoding="utf-8").splitlines()
    else:
        packs = (ROOT / "questions").glob("*.toml")
        sentences = [line for pack in packs for line in _prompts(pack)]
    print(json.dumps(measure(sentences, args.answers), indent=2))


def _prompts(pack: Path) -> list[str]:
    questions = tomllib.loads(pack.read_text(encoding="utf-8"))["question"]
    return [str(question["prompt"]) for question in questions]


if __name__ == "__main__":
    main()
