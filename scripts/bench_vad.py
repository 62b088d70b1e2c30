"""Measure the voice detectors through the speech tracker and print the figures as JSON.

Answers are built from synthetic voices (flite's, else the three that the tests carry) with known
pauses, alone and in pink noise. The same seed gives the same sound.

    python scripts/bench_vad.py > vad.json
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, replace
from itertools import cycle, islice, pairwise
from pathlib import Path

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.transcript import Span
from voicecoach.vad.choose import DETECTORS, voice_detector
from voicecoach.vad.tracker import START_S, SpeechTracker

COMMITTED_VOICES = Path(__file__).resolve().parent.parent / "tests" / "vad" / "voices"
FLITE_VOICES = ("awb", "kal16", "rms", "slt")
SENTENCES = (
    "Yes",
    "I would ship the smaller version in June",
    "That depends on the market",
    "Most people who leave us do so in the first week",
    "So we asked forty of them on the phone",
    "The number I watch is how many come back on day seven",
    "We were wrong",
    "Three teams wanted the same two engineers until the end of the quarter",
    "I told my manager about it the same afternoon",
    "Next time I would test it with a tenth of the listeners first",
)
PAUSES_S = (0.3, 0.5, 0.8, 1.2, 1.6, 2.0, 2.5, 3.0)
UTTERANCES_PER_ANSWER = 5
ANSWERS_PER_VOICE = 4
LEAD_S = 1.0
TAIL_S = 5.0

SPEECH_DBFS = -23.0
SNR_DB = {"clean": None, "20 dB": 20.0, "10 dB": 10.0}
EDGE_DB = 40.0
"""An utterance reaches from the first to the last 10 ms that are within this of its loudest."""

END_OF_ANSWER_S = 3.0
THINKING_PAUSE_S = 2.5
"""No pause up to this length may be taken for the end of the answer."""

BLOCK = 480
GRID_S = 0.01


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Sound, and where the voice is in it."""

    samples: Samples
    truth: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What the tracker said about an answer, after each block."""

    spans: tuple[Span, ...]
    heard_s: np.ndarray
    silence_s: np.ndarray
    speaking: np.ndarray


def pink_noise(samples: int, rng: np.random.Generator, dbfs: float) -> Samples:
    """Noise whose power falls by 3 dB an octave, from 20 Hz up, at an RMS level."""
    spectrum = np.fft.rfft(rng.standard_normal(samples))
    hz = np.fft.rfftfreq(samples, 1 / RATE_HZ)
    noise = np.fft.irfft(np.where(hz >= 20, spectrum / np.sqrt(np.maximum(hz, 20)), 0), samples)
    return at_level(noise, dbfs)


def at_level(samples: np.ndarray, dbfs: float) -> Samples:
    """Scale to an RMS level."""
    return (samples * 10 ** (dbfs / 20) / np.sqrt(np.mean(np.square(samples)))).astype(np.float32)


def trim(samples: Samples) -> Samples:
    """Cut the silence off both ends, at the usual speech level."""
    size = round(GRID_S * RATE_HZ)
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    power = np.mean(np.square(frames, dtype=np.float64), axis=1)
    loud = np.flatnonzero(power >= power.max() * 10 ** (-EDGE_DB / 10))
    return at_level(samples[loud[0] * size : (loud[-1] + 1) * size], SPEECH_DBFS)


def read(path: Path) -> Samples:
    """Read a 16 kHz mono file."""
    import soundfile

    samples, rate_hz = soundfile.read(path, dtype="float32")
    if rate_hz != RATE_HZ:
        raise SystemExit(f"bench_vad: {path} has {rate_hz} Hz, {RATE_HZ} are needed")
    return samples


def utterances() -> dict[str, list[Samples]]:
    """Trimmed utterances by voice."""
    if not shutil.which("flite"):
        return {path.stem: [trim(read(path))] for path in sorted(COMMITTED_VOICES.glob("*.flac"))}
    voices: dict[str, list[Samples]] = {voice: [] for voice in FLITE_VOICES}
    with tempfile.TemporaryDirectory() as folder:
        wav = Path(folder) / "utterance.wav"
        for voice, spoken in voices.items():
            for sentence in SENTENCES:
                subprocess.run(
                    ["flite", "-voice", voice, "-t", sentence, "-o", str(wav)], check=True
                )
                spoken.append(trim(read(wav)))
    return voices


def build_answers(spoken: list[Samples], rng: np.random.Generator) -> list[Answer]:
    """Answers of one voice, with pauses from the list in a shuffled order."""
    order = cycle(rng.permutation(len(spoken)))
    pauses = cycle(rng.permutation(PAUSES_S))
    answers = []
    for _ in range(ANSWERS_PER_VOICE):
        parts, truth, at = [np.zeros(round(LEAD_S * RATE_HZ), np.float32)], [], LEAD_S
        for index, number in enumerate(islice(order, UTTERANCES_PER_ANSWER)):
            last = index == UTTERANCES_PER_ANSWER - 1
            pause_s = TAIL_S if last else float(next(pauses))
            parts += [spoken[number], np.zeros(round(pause_s * RATE_HZ), np.float32)]
            end = at + len(spoken[number]) / RATE_HZ
            truth.append(Span(start_s=at, end_s=end))
            at = end + pause_s
        answers.append(Answer(samples=np.concatenate(parts), truth=tuple(truth)))
    return answers


def listen(tracker: SpeechTracker, samples: Samples) -> Heard:
    """Feed the sound as a microphone would, noting what the tracker says on the way."""
    states = []
    for first in range(0, len(samples), BLOCK):
        tracker.feed(samples[first : first + BLOCK])
        states.append((tracker.heard_s, tracker.silence_s, tracker.speaking))
    heard, silence, speaking = map(np.array, zip(*states, strict=True))
    return Heard(spans=tracker.spans, heard_s=heard, silence_s=silence, speaking=speaking)


def mask(spans: tuple[Span, ...], duration_s: float) -> np.ndarray:
    """Speech or not, on a 10 ms grid."""
    speech = np.zeros(round(duration_s / GRID_S), bool)
    for span in spans:
        speech[round(span.start_s / GRID_S) : round(span.end_s / GRID_S)] = True
    return speech


def sort_spans(
    truth: tuple[Span, ...], found: tuple[Span, ...]
) -> tuple[dict[str, int], list[tuple[Span, Span]]]:
    """Count how each true span came out, and pair up those that came out as one."""

    def touching(span: Span, others: tuple[Span, ...]) -> list[Span]:
        return [o for o in others if o.start_s < span.end_s and span.start_s < o.end_s]

    counts = dict.fromkeys(("one_to_one", "split", "merged", "missed", "false"), 0)
    counts["false"] = sum(not touching(span, truth) for span in found)
    pairs = []
    for span in truth:
        matches = touching(span, found)
        if not matches:
            counts["missed"] += 1
        elif any(len(touching(match, truth)) > 1 for match in matches):
            counts["merged"] += 1
        elif len(matches) > 1:
            counts["split"] += 1
        else:
            counts["one_to_one"] += 1
            pairs.append((span, matches[0]))
    return counts, pairs


def spread_ms(errors_s: list[float]) -> dict[str, float]:
    """Median, and the size that 95 % stay within."""
    milliseconds = np.array(errors_s or [np.nan]) * 1000
    return {
        "median": round(float(np.median(milliseconds))),
        "p95_abs": round(float(np.percentile(np.abs(milliseconds), 95))),
    }


def measure_spans(tracked: list[tuple[Answer, Heard]]) -> dict[str, object]:
    """How well the spans cover the voice, and how exactly they begin and end."""
    hits = found_frames = true_frames = 0
    counts: Counter[str] = Counter()
    starts, ends = [], []
    for answer, heard in tracked:
        duration_s = len(answer.samples) / RATE_HZ
        true, found = mask(answer.truth, duration_s), mask(heard.spans, duration_s)
        hits += int((true & found).sum())
        found_frames += int(found.sum())
        true_frames += int(true.sum())
        outcomes, pairs = sort_spans(answer.truth, heard.spans)
        counts.update(outcomes)
        starts += [got.start_s - want.start_s for want, got in pairs]
        ends += [got.end_s - want.end_s for want, got in pairs]
    return {
        "frame_precision": round(hits / max(found_frames, 1), 3),
        "frame_recall": round(hits / true_frames, 3),
        "spans": counts,
        "start_error_ms": spread_ms(starts),
        "end_error_ms": spread_ms(ends),
    }


def measure_pauses(tracked: list[tuple[Answer, Heard]]) -> dict[str, object]:
    """Which pauses are noticed, how soon, and which would be taken for the end of the answer."""
    noticed, present = Counter(), Counter()
    delays, silences = [], []
    for answer, heard in tracked:
        for before, after in pairwise(answer.truth):
            pause_s = round(after.start_s - before.end_s, 3)
            present[pause_s] += 1
            # Until the next words are over, so that a late or missed start counts as silence.
            within = (heard.heard_s >= before.end_s) & (heard.heard_s <= after.end_s)
            quiet = within & ~heard.speaking & (heard.heard_s <= after.start_s + START_S)
            if quiet.any():
                noticed[pause_s] += 1
                delays.append(float(heard.heard_s[quiet][0]) - before.end_s)
            if pause_s <= THINKING_PAUSE_S:
                silences.append(float(heard.silence_s[within].max()))
    return {
        "pauses_noticed": {f"{p} s": f"{noticed[p]}/{present[p]}" for p in PAUSES_S},
        "pause_noticed_after_ms": spread_ms(delays),
        "thinking_pauses": {
            "up_to_s": THINKING_PAUSE_S,
            "count": len(silences),
            "cut": sum(silence >= END_OF_ANSWER_S for silence in silences),
            "longest_silence_s": round(max(silences), 2),
        },
    }


def measure_ends(tracked: list[tuple[Answer, Heard]]) -> dict[str, object]:
    """How late the end of an answer is noticed, beyond the silence that it takes."""
    late = []
    for answer, heard in tracked:
        end_s = answer.truth[-1].end_s
        over = heard.heard_s[(heard.heard_s >= end_s) & (heard.silence_s >= END_OF_ANSWER_S)]
        late += [float(at) - end_s - END_OF_ANSWER_S for at in over[:1]]
    return {
        "silence_s": END_OF_ANSWER_S,
        "late_ms": spread_ms(late),
        "not_noticed": f"{len(tracked) - len(late)}/{len(tracked)}",
    }


def in_noise(answers: list[Answer], snr_db: float | None, rng: np.random.Generator) -> list[Answer]:
    """Add pink noise to the answers."""
    if snr_db is None:
        return answers
    return [
        replace(a, samples=a.samples + pink_noise(len(a.samples), rng, SPEECH_DBFS - snr_db))
        for a in answers
    ]


def bench(seed: int) -> dict[str, object]:
    """Run every detector under every condition."""
    rng = np.random.default_rng(seed)
    voices = utterances()
    answers = [answer for spoken in voices.values() for answer in build_answers(spoken, rng)]
    sound_s = sum(len(answer.samples) for answer in answers) / RATE_HZ
    conditions = {name: in_noise(answers, snr_db, rng) for name, snr_db in SNR_DB.items()}
    levels_dbfs = [SPEECH_DBFS - snr_db for snr_db in SNR_DB.values() if snr_db is not None]
    noises = {f"{dbfs:.0f} dBFS": pink_noise(60 * RATE_HZ, rng, dbfs) for dbfs in levels_dbfs}
    results = {}
    for name in DETECTORS:
        detector = voice_detector(name)
        began_s = time.process_time()
        tracked = {
            condition: [(a, listen(SpeechTracker(detector), a.samples)) for a in some]
            for condition, some in conditions.items()
        }
        cost = (time.process_time() - began_s) / (sound_s * len(conditions))
        false_s = {
            level: sum(span.duration_s for span in listen(SpeechTracker(detector), noise).spans)
            for level, noise in noises.items()
        }
        results[name] = {
            "conditions": {
                condition: measure_spans(some)
                | measure_pauses(some)
                | {"answer_end": measure_ends(some)}
                for condition, some in tracked.items()
            },
            "speech_s_in_a_minute_of_noise": {k: round(v, 2) for k, v in false_s.items()},
            "cpu_us_per_30_ms": round(cost * 0.03 * 1e6, 1),
            "cpu_share_of_real_time": round(cost, 5),
        }
    return {
        "voices": list(voices),
        "answers": len(answers),
        "utterances": sum(len(answer.truth) for answer in answers),
        "sound_s": round(sound_s),
        "seed": seed,
        "detectors": results,
    }


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1, help="of pauses and noise (default 1)")
    json.dump(bench(parser.parse_args().seed), sys.stdout, indent=2)
    print()
    return 0


if __name__ == "__main__":
    sys.exit(main())
