"""Speak the demo's script (voicecoach/demo/demo.toml) with flite into the FLAC files beside it.

Needs flite with its CMU Arctic voices (Debian: apt-get install flite) and the package's own
dependencies:

    .venv/bin/python scripts/make_demo_voices.py              # write the recordings
    .venv/bin/python scripts/make_demo_voices.py --recognize  # and show what PocketSphinx hears

The result is the same on every run with the same flite.
"""

import argparse
import re
import sys
from pathlib import Path

import numpy as np
import soundfile

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.hearing.noise import pink_noise
from scripts.hearing.voices import flite
from voicecoach.audio.clip import RATE_HZ, Clip, Samples, level_dbfs
from voicecoach.demo import DEMO, Candidate

SPEECH_DBFS = -20.0
ROOM_DBFS = -65.0
"""Level of the noise under everything; a quiet room, for digital silence sounds like a fault."""

MARGIN_S = 0.2
"""Of the room's sound around a sentence that is recognized on its own."""

DURATION_STRETCH = 1.05
"""A little slower than flite's own pace, which is brisk for a spoken answer."""


def main() -> int:
    """Write every candidate's recording and say what came out."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--recognize", action="store_true", help="print each sentence as PocketSphinx hears it"
    )
    args = parser.parse_args()
    for seed, candidate in enumerate(DEMO.candidates):
        spoken = [speak(sentence.text, candidate.voice) for sentence in candidate.sentences]
        recording = record(candidate, spoken, seed)
        soundfile.write(candidate.path, recording.samples, RATE_HZ, subtype="PCM_16")
        size_kb = candidate.path.stat().st_size // 1024
        print(f"{candidate.path.name}: {recording.duration_s:.1f} s, {size_kb} kB")
        if args.recognize:
            print_recognized(candidate, spoken, recording)
    return 0


def record(candidate: Candidate, spoken: list[Samples], seed: int) -> Clip:
    """Return the whole answer, pauses included, over the sound of a room."""
    gain = 10 ** ((SPEECH_DBFS - level_dbfs(np.concatenate(spoken))) / 20)
    parts = [np.zeros(round(candidate.think_time_s * RATE_HZ), np.float32)]
    for sentence, samples in zip(candidate.sentences, spoken, strict=True):
        pause = np.zeros(round(sentence.pause_after_s * RATE_HZ), np.float32)
        parts += [samples * np.float32(gain), pause]
    speech = np.concatenate(parts)
    rng = np.random.default_rng(seed)
    return Clip(samples=speech + pink_noise(len(speech), rng, ROOM_DBFS, lowest_hz=0))


def speak(text: str, voice: str) -> Samples:
    """Return one sentence without the silence that flite puts around it."""
    samples = flite(text, voice, DURATION_STRETCH)
    loud = np.flatnonzero(np.abs(samples) > 0.01)
    margin = RATE_HZ // 50
    trimmed: Samples = samples[max(0, loud[0] - margin) : loud[-1] + margin]
    return trimmed


def print_recognized(candidate: Candidate, spoken: list[Samples], recording: Clip) -> None:
    """Print the script beside what PocketSphinx hears, each sentence on its own, and the errors."""
    from pocketsphinx import Decoder

    decoder = Decoder(loglevel="FATAL")
    errors = said = 0
    start_s = candidate.think_time_s
    for sentence, samples in zip(candidate.sentences, spoken, strict=True):
        end_s = start_s + len(samples) / RATE_HZ
        clip = recording.cut(start_s - MARGIN_S, end_s + MARGIN_S)
        start_s = end_s + sentence.pause_after_s
        pcm = np.clip(clip.samples * 32768, -32768, 32767).astype(np.int16)
        decoder.start_utt()
        decoder.process_raw(pcm.tobytes(), full_utt=True)
        decoder.end_utt()
        heard = decoder.hyp().hypstr if decoder.hyp() else ""
        words = re.findall(r"[\w']+", sentence.text.lower())
        errors += word_errors(words, heard.split())
        said += len(words)
        print(f"  said:  {sentence.text}\n  heard: {heard}")
    print(f"  word errors: {errors} of {said}, {100 * errors / said:.1f} %")


def word_errors(said: list[str], heard: list[str]) -> int:
    """Return the fewest insertions, deletions and substitutions from one to the other."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, 1):
        diagonal, row[0] = row[0], i
        for j, other in enumerate(heard, 1):
            best = min(row[j] + 1, row[j - 1] + 1, diagonal + (word != other))
            diagonal, row[j] = row[j], best
    return row[-1]


if __name__ == "__main__":
    sys.exit(main())
