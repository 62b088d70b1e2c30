"""Measure what a candidate waits for, and what it costs. Prints JSON.

One 90 s answer (both demo candidates, joined) goes through the real loop in real time, recognized
while it is spoken, and is ended by silence, several times; once more, ended by the key in the
middle of a word; then the same sound is recognized by the same engine, in the same process, all at
once after its end. PocketSphinx, and Whisper base where it is (scripts/run.py fetches it); else
Whisper with random weights of the same size, whose words are nonsense and whose timings are right.
"""

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts import bench_vad
from scripts.bench_room import Stopwatch, answered, bench_room
from voicecoach.analysis.pipeline import make_report
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.decode import read_clip
from voicecoach.classifiers.choose import load_classifier
from voicecoach.cli.keyboard import NoKeys
from voicecoach.demo import DEMO
from voicecoach.languages.english import ENGLISH
from voicecoach.session.events import Controls
from voicecoach.session.judging import Judge
from voicecoach.session.recording import transcribe_recording
from voicecoach.stt import Recognizer
from voicecoach.stt.choose import load_recognizer
from voicecoach.tts.choose import load_voice
from voicecoach.vad.choose import DEFAULT, voice_detector
from voicecoach.vad.tracker import SpeechTracker

ANSWER_S = 90.0
HELP_RUNS = 9
RUNS = 3
ENGINES = ("sphinx", "whisper")
BASE = ROOT / "models" / "base"


class KeyAfter:
    """The "done" key, pressed so long after the microphone opened."""

    def __init__(self, wait_s: float) -> None:
        self._wait_s = wait_s
        self._armed_s = 0.0

    def arm(self, on_press: Callable[[], None] | None = None) -> None:  # noqa: ARG002 - Protocol
        """Start to wait."""
        self._armed_s = time.monotonic()

    def pressed(self) -> bool:
        """Whether the time has come."""
        return time.monotonic() - self._armed_s >= self._wait_s

    def command(self) -> None:
        """Nothing else is ever pressed."""


def answer_of(duration_s: float) -> Samples:
    """Join both candidates to one answer of this length."""
    sound = np.concatenate([read_clip(candidate.path).samples for candidate in DEMO.candidates])
    return sound[: round(duration_s * RATE_HZ)]


def recognizer_of(engine: str, model: Path, folder: Path) -> Recognizer:
    """Load the real engine, with made-up weights where there is no such model of Whisper's."""
    if engine == "sphinx":
        return load_recognizer(engine)
    if model.is_dir():
        return load_recognizer(engine, model=model)
    from scripts.random_whisper import build_random_whisper

    return load_recognizer(engine, model=build_random_whisper(folder, size="base.en"))


def bench_engine(engine: str, model: Path, duration_s: float, runs: int) -> dict[str, Any]:
    """Run the loop in real time, then the naive way, with one engine."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        answer = folder / "answer.flac"
        soundfile.write(answer, answer_of(duration_s), RATE_HZ)
        recognizer = recognizer_of(engine, model, folder / "random weights")
        streamed = [stream(answer, recognizer, NoKeys()) for _ in range(runs)]
        by_key = stream(answer, recognizer, KeyAfter(duration_s))
        naive_s = transcribe_after_the_end(answer, recognizer)
    ready_s = statistics.median(one["ready_after_end_s"] for one in streamed)
    return {
        "engine": recognizer.name,
        "ready_after_end_median_s": ready_s,
        "by_silence": streamed,
        "by_key": by_key,
        "naive_ready_after_end_s": round(naive_s, 2),
        "naive_over_streamed": round(naive_s / ready_s, 1),
        "peak_memory_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def stream(answer: Path, recognizer: Recognizer, controls: Controls) -> dict[str, Any]:
    """Hear the answer in real time through the loop itself."""
    watch = Stopwatch()
    judge = Judge(language=ENGLISH, classifier=load_classifier("auto")[0])
    voice = load_voice("espeak")
    room = bench_room(
        answer, watch, recognizer=recognizer, voice=voice, judge=judge, controls=controls
    )
    cpu_s, begun_s = time.process_time(), time.monotonic()
    record, report = answered(room)
    cores = (time.process_time() - cpu_s) / (time.monotonic() - begun_s)
    return {
        "answer_s": round(report.transcript.duration_s, 1),
        "words": len(report.transcript.words),
        "ended_by": record.ended_by,
        "ready_after_end_s": round(watch.judged_s - watch.ended_s, 3),
        "first_sound_after_end_s": round(watch.sound_s - watch.ended_s, 3),
        "cores_busy": round(cores, 2),
    }


def transcribe_after_the_end(answer: Path, recognizer: Recognizer) -> float:
    """Recognize and judge the whole answer at once; return seconds."""
    sound = read_clip(answer).samples
    begun_s = time.monotonic()
    transcript = transcribe_recording(
        [sound],
        tracker=SpeechTracker(voice_detector(DEFAULT)),
        recognizer=recognizer,
        on_progress=lambda _done_s: None,
    )
    make_report(transcript, language=ENGLISH, source="bench", engine=recognizer.name)
    return time.monotonic() - begun_s


def help_cpu_s() -> float:
    """Median CPU seconds of ``voicecoach --help``, the interpreter's own start included."""
    spent = []
    for _ in range(HELP_RUNS):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(
            [sys.executable, "-m", "voicecoach", "--help"],
            check=True,
            cwd=ROOT,
            stdout=subprocess.DEVNULL,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return round(statistics.median(spent), 3)


def main() -> None:
    """Run everything, each engine in a process of its own so that memory is its own too."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--engine", choices=ENGINES, help="only this one, and nothing else")
    parser.add_argument("--seconds", type=float, default=ANSWER_S, help="length of the answer")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"of each engine (default: {RUNS})")
    parser.add_argument(
        "--model", type=Path, default=BASE, help="the folder of a Whisper model (default: base)"
    )
    args = parser.parse_args()
    if args.engine:
        print(json.dumps(bench_engine(args.engine, args.model, args.seconds, args.runs)))
        return
    results: dict[str, Any] = {"cores": os.cpu_count(), "help_cpu_s": help_cpu_s()}
    for engine in ENGINES:
        command = [sys.executable, __file__, "--engine", engine, *sys.argv[1:]]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        results[engine] = json.loads(done.stdout)
    results["vad"] = bench_vad.bench(seed=1)["detectors"]
    print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
