"""Measure the voice detectors through the speech tracker and print the figures as JSON.

Answers are built from synthetic voices (flite's, else the three that the tests carry) with known
pauses, alone and in pink noise. The same seed gives the same sound.
"""

import argparse
import json
import shutil
import sys
import time
from collections import Counter
from dataclasses import dataclass, replace
from itertools import cycle, islice, pairwise, product
from math import inf
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.hearing.noise import at_level, pink_noise
from scripts.hearing.voices import flite
from voicecoach.audio.clip import RATE_HZ, Samples, silence
from voicecoach.transcript import Span
from voicecoach.vad.choose import DETECTORS, voice_detector
from voicecoach.vad.tracker import START_S, SpeechTracker

COMMITTED_VOICES = ROOT / "tests" / "vad" / "voices"
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
SNR_DB = {"clean": inf, "20 dB": 20.0, "10 dB": 10.0}
NOISE_ALONE_DBFS = (SPEECH_DBFS - 20, SPEECH_DBFS - 10)
EDGE_DB = 40.0
"""An utterance reaches from the first to the last 10 ms that are within this of its loudest."""

END_OF_ANSWER_S = 3.0
THINKING_PAUSE_S = 2.5
"""No pause up to this length may be taken for the end of the answer."""

BLOCK = 480


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """Sound, and where the voice is in it."""

    samples: Samples
    truth: tuple[Span, ...]

    def in_noise(self, dbfs: float, rng: np.random.Generator) -> "Answer":
        """Add pink noise."""
        return replace(self, samples=self.samples + pink_noise(len(self.samples), rng, dbfs))


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What the tracker said about an answer, after each block."""

    spans: tuple[Span, ...]
    heard_s: np.ndarray
    silence_s: np.ndarray
    speaking: np.ndarray


def trim(samples: Samples) -> Samples:
    """Cut the silence off both ends, at the usual speech level."""
    size = RATE_HZ // 100
    frames = samples[: len(samples) // size * size].reshape(-1, size)
    power = np.mean(np.square(frames, dtype=np.float64), axis=1)
    loud = np.flatnonzero(power >= power.max() * 10 ** (-EDGE_DB / 10))
    return at_level(samples[loud[0] * size : (loud[-1] + 1) * size], SPEECH_DBFS)


def utterances() -> dict[str, list[Samples]]:
    """Trimmed utterances by voice, all at 16 kHz."""
    import soundfile

    def load(path: Path) -> Samples:
        return trim(soundfile.read(path, dtype="float32")[0])

    if not shutil.which("flite"):
        return {path.stem: [load(path)] for path in sorted(COMMITTED_VOICES.glob("*.flac"))}
    return {voice: [trim(flite(text, voice)) for text in SENTENCES] for voice in FLITE_VOICES}


def build_answers(spoken: list[Samples], rng: np.random.Generator) -> list[Answer]:
    """Answers of one voice, with pauses from the list in a shuffled order."""
    order = cycle(rng.permutation(len(spoken)))
    pauses = cycle(rng.permutation(PAUSES_S).tolist())
    answers = []
    for _ in range(ANSWERS_PER_VOICE):
        parts, truth, at_s = [silence(LEAD_S).samples], [], LEAD_S
        pauses_s = [*islice(pauses, UTTERANCES_PER_ANSWER - 1), TAIL_S]
        for number, pause_s in zip(islice(order, UTTERANCES_PER_ANSWER), pauses_s, strict=True):
            parts += [spoken[number], silence(pause_s).samples]
            end_s = at_s + len(spoken[number]) / RATE_HZ
            truth.append(Span(start_s=at_s, end_s=end_s))
            at_s = end_s + pause_s
        answers.append(Answer(samples=np.concatenate(parts), truth=tuple(truth)))
    return answers


def listen(tracker: SpeechTracker, samples: Samples) -> Heard:
    """Feed the sound as a microphone would, noting what the tracker says on the way."""
    states = []
    for first in range(0, len(samples), BLOCK):
        tracker.feed(samples[first : first + BLOCK])
        states.append((tracker.heard_s, tracker.silence_s, tracker.speaking))
    heard_s, silence_s, speaking = map(np.array, zip(*states, strict=True))
    return Heard(spans=tracker.spans, heard_s=heard_s, silence_s=silence_s, speaking=speaking)


def overlap_s(a: Span, b: Span) -> float:
    """Length of what two spans share."""
    return max(0.0, min(a.end_s, b.end_s) - max(a.start_s, b.start_s))


def sort_spans(
    truth: tuple[Span, ...], found: tuple[Span, ...]
) -> tuple[dict[str, int], list[tuple[Span, Span]]]:
    """Count how each true span came out, and pair up those that came out as one."""

    def touching(span: Span, others: tuple[Span, ...]) -> list[Span]:
        return [other for other in others if overlap_s(span, other) > 0]

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


def spread_ms(errors_s: list[float]) -> dict[str, int] | None:
    """Median, and the size that 95 % stay within; None where there is nothing to tell."""
    if not errors_s:
        return None
    milliseconds = np.array(errors_s) * 1000
    p95 = np.percentile(np.abs(milliseconds), 95)
    return {"median": round(float(np.median(milliseconds))), "p95_abs": round(float(p95))}


def measure_spans(tracked: list[tuple[Answer, Heard]]) -> dict[str, object]:
    """How well the spans cover the voice, and how exactly they begin and end."""
    shared_s = found_s = true_s = 0.0
    counts: Counter[str] = Counter()
    starts, ends = [], []
    for answer, heard in tracked:
        shared_s += sum(overlap_s(a, b) for a, b in product(answer.truth, heard.spans))
        found_s += sum(span.duration_s for span in heard.spans)
        true_s += sum(span.duration_s for span in answer.truth)
        outcomes, pairs = sort_spans(answer.truth, heard.spans)
        counts.update(outcomes)
        starts += [got.start_s - want.start_s for want, got in pairs]
        ends += [got.end_s - want.end_s for want, got in pairs]
    return {
        "precision": round(shared_s / found_s, 3) if found_s else None,
        "recall": round(shared_s / true_s, 3),
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
        f"pauses_up_to_{THINKING_PAUSE_S}_s": {
            "count": len(silences),
            "taken_for_the_end": sum(longest_s >= END_OF_ANSWER_S for longest_s in silences),
            "longest_silence_s": round(max(silences, default=0.0), 2),
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
        "answer_end_late_ms": spread_ms(late),
        "answer_end_not_noticed": f"{len(tracked) - len(late)}/{len(tracked)}",
    }


def bench(seed: int) -> dict[str, object]:
    """Run every detector under every condition."""
    rng = np.random.default_rng(seed)
    voices = utterances()
    answers = [answer for spoken in voices.values() for answer in build_answers(spoken, rng)]
    sound_s = sum(len(answer.samples) for answer in answers) / RATE_HZ
    conditions = {
        name: [answer.in_noise(SPEECH_DBFS - snr_db, rng) for answer in answers]
        for name, snr_db in SNR_DB.items()
    }
    minutes = {dbfs: pink_noise(60 * RATE_HZ, rng, dbfs) for dbfs in NOISE_ALONE_DBFS}
    results = {}
    for name in DETECTORS:
        detector = voice_detector(name)
        began_s = time.process_time()
        tracked = {
            condition: [(a, listen(SpeechTracker(detector), a.samples)) for a in some]
            for condition, some in conditions.items()
        }
        cost = (time.process_time() - began_s) / (sound_s * len(conditions))
        results[name] = {
            "conditions": {
                condition: measure_spans(some) | measure_pauses(some) | measure_ends(some)
                for condition, some in tracked.items()
            },
            "speech_s_in_a_minute_of_noise": {
                f"{dbfs:.0f} dBFS": round(
                    sum(span.duration_s for span in listen(SpeechTracker(detector), noise).spans), 2
                )
                for dbfs, noise in minutes.items()
            },
            "cpu_us_per_30_ms": round(cost * 0.03 * 1e6, 1),
        }
    return {
        "voices": list(voices),
        "utterances": sum(len(answer.truth) for answer in answers),
        "sound_s": round(sound_s),
        "seed": seed,
        "detectors": results,
    }


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seed", type=int, default=1, help="of pauses and noise (default 1)")
    print(json.dumps(bench(parser.parse_args().seed), indent=2))


if __name__ == "__main__":
    main()
