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
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import soundfile

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts import bench_vad
from voicecoach.analysis.pipeline import make_report
from voicecoach.archive.records import Engines
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.decode import read_clip
from voicecoach.audio.files import FileMicrophone
from voicecoach.classifiers.choose import load_classifier
from voicecoach.cli.keyboard import NoKeys
from voicecoach.cli.spoken import SpokenCommands
from voicecoach.commands.end_phrases import SpokenEnd
from voicecoach.demo import DEMO
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import AnswerEnded, Controls, Event, Judged
from voicecoach.session.judging import Judge
from voicecoach.session.keeping import Keeper
from voicecoach.session.listen import Listener
from voicecoach.session.recording import transcribe_recording
from voicecoach.session.room import Manner
from voicecoach.session.voice import VoiceRoom
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


class Stopwatch:
    """Screen and speaker in one: notes when the answer ended and when the first sound was ready."""

    name = "stopwatch"

    def __init__(self) -> None:
        self.ended_s = self.judged_s = self.sound_s = 0.0

    def show(self, event: Event) -> None:
        """Note the moments that count."""
        if isinstance(event, AnswerEnded):
            self.ended_s = time.monotonic()
        elif isinstance(event, Judged):
            self.judged_s = time.monotonic()

    def play(self, clips: Iterable[Clip]) -> bool:
        """Note when the first sample is there to be played."""
        for _clip in clips:
            self.sound_s = time.monotonic()
            break
        return True

    def cut(self) -> None:
        """Nothing plays."""

    def close(self) -> None:
        """Nothing is open."""


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
        streamed = [stream(answer, recognizer, folder, NoKeys()) for _ in range(runs)]
        by_key = stream(answer, recognizer, folder, KeyAfter(duration_s))
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


def stream(
    answer: Path, recognizer: Recognizer, folder: Path, controls: Controls
) -> dict[str, Any]:
    """Hear the answer in real time through the loop itself."""
    watch = Stopwatch()
    detector = voice_detector(DEFAULT)
    room = VoiceRoom(
        speaker=watch,
        voice=load_voice("espeak"),
        listener=Listener(
            microphone=FileMicrophone(answer),
            new_tracker=lambda: SpeechTracker(detector),
            controls=controls,
            screen=watch,
            waits=Waits(),
            silent_hint="",
        ),
        recognizer=recognizer,
        end_phrases=SpokenEnd(),
        commands=SpokenCommands(),
        numbers=lambda _clip: None,
        judge=Judge(language=ENGLISH, classifier=load_classifier("auto")[0]),
        keeper=Keeper(
            folder=Archive(folder).start_session(pack="bench"),
            screen=watch,
            engines=Engines(stt=recognizer.name, vad=detector.name, voice="espeak"),
            now=lambda: datetime.now(UTC),
        ),
        slower=lambda _voice: None,
        monotonic=time.monotonic,
    )
    question = Question(
        id="bench", prompt="Go.", kind="behavioral", domain="bench", source="the bench"
    )
    cpu_s, begun_s = time.process_time(), time.monotonic()
    record = room.ask(question, Manner(pack="bench", feedback=True)).record
    cores = (time.process_time() - cpu_s) / (time.monotonic() - begun_s)
    if record is None or record.report is None:
        raise SystemExit(f"bench: the answer was not judged: {record.note if record else ''}")
    return {
        "answer_s": round(record.report.transcript.duration_s, 1),
        "words": len(record.report.transcript.words),
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
