"""Memory over a session of two hours, and what each part of the program has of it.

``voicecoach practice`` is held as a user holds it, but its answers come from files, and faster than
anybody speaks. Its memory is read from outside whenever the next answer begins.
"""

import json
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path

from scripts.benchmark.figures import Figure, rounded, slope
from scripts.benchmark.machine import ROOT, peak_mb, resident_mb, tell
from scripts.benchmark.speech import Script
from voicecoach.audio.files import SPEAKER_RATE_HZ
from voicecoach.errors import VoicecoachError

FLAT_MB_PER_H = 10.0
"""Memory that grows by no more than this counts as flat: a session of three hours then takes a
tenth more than what the engines need anyway."""

WARM_S = 1800.0
"""The first half hour says nothing of the slope: engines keep the room for the longest piece and
sentence that they ever had, and caches fill up once."""

ENOUGH = 10
"""A slope of fewer moments says nothing."""

SESSION_S = {"whisper": 7200.0, "sphinx": 3000.0}
ANSWER_S, ANSWERS = 90.0, 6
QUICK_SESSION_S, QUICK_ANSWER_S, QUICK_WARM_S = {"whisper": 90.0}, 12.0, 0.0

PACKS = ("tencent-ai-pm", "tencent-music-behavioral", "tencent-music-onsite")
MOST_ANSWERS = 110
"""Of one session: more than are needed, and fewer than these packs have questions."""

WAITED_S = 1.0
"""What an answer takes beside its sound and the coach's: the hold-off and a moment to begin."""

STARTS_WITHIN_S, LOOKS_EVERY_S = 120.0, 0.05


@dataclass(frozen=True, slots=True)
class Moment:
    """The next answer begins."""

    answers: int
    session_s: float
    """What the session would have taken up to here: all that was said by both, and waited for."""

    mb: float


def measure(*, quick: bool) -> Figure:
    """Hold a session with each recognizer; load what it consists of piece by piece."""
    if resident_mb() is None:
        raise VoicecoachError("memory is read from /proc, which only Linux has")
    sessions = QUICK_SESSION_S if quick else SESSION_S
    answer_s, warm_s = (QUICK_ANSWER_S, QUICK_WARM_S) if quick else (ANSWER_S, WARM_S)
    parts = {engine: parts_of_memory(engine) for engine in sessions}
    figures: Figure = {"flat_mb_per_h": FLAT_MB_PER_H, "parts_mb": parts, "sessions": {}}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script = Script((ANSWERS + 1) * answer_s, seed=1)
        files = [
            one.keep(folder, f"{number}.flac")
            for number, one in enumerate(islice(script.in_turn(answer_s), ANSWERS))
        ]
        for engine, length_s in sessions.items():
            data, voice = folder / engine, folder / f"{engine}.wav"
            command = practice(engine, files, data, voice)
            with Session(command, data, voice) as session:
                moments = list(session.moments(length_s))
                figures["sessions"][engine] = of_session(moments, session.peak_mb, warm_s=warm_s)
    return figures


def of_session(moments: Sequence[Moment], most_mb: float | None, *, warm_s: float) -> Figure:
    """Sum up a session; its slope is that of what came after ``warm_s``."""
    later = [each for each in moments if each.session_s >= warm_s]
    per_h = slope([each.session_s / 3600 for each in later], [each.mb for each in later])
    return {
        "answers": moments[-1].answers,
        "session_h": rounded(moments[-1].session_s / 3600),
        "mb_at_first": moments[0].mb,
        "mb_at_last": moments[-1].mb,
        "mb_most": most_mb,
        "n_of_slope": len(later),
        "mb_per_h": per_h,
        "is_flat": per_h <= FLAT_MB_PER_H if per_h is not None and len(later) >= ENOUGH else None,
        "moments": [[each.answers, rounded(each.session_s), each.mb] for each in moments],
    }


def practice(engine: str, files: Sequence[Path], data: Path, voice: Path) -> list[str]:
    """Return the command of a practice whose answers come from files, and its voice into one."""
    command = [
        *(sys.executable, "-m", "voicecoach", "practice", "--fast", "--engine", engine),
        *("--count", str(MOST_ANSWERS), "--data", str(data), "--speaker-file", str(voice)),
        *(f"--pack={pack}" for pack in PACKS),
    ]
    for file in islice(cycle(files), MOST_ANSWERS):
        command += ["--mic-file", str(file)]
    return command


class Session:
    """A practice in a program of its own, from ``with`` to ``with``, watched from outside."""

    def __init__(self, command: Sequence[str], data: Path, voice: Path) -> None:
        """Start it; it keeps its answers in ``data`` and writes what it says to ``voice``."""
        data.mkdir(exist_ok=True)
        self._data, self._voice = data, voice
        self._log = (data / "practice.txt").open("w+", encoding="utf-8")
        self._program = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=self._log, stderr=self._log
        )

    def __enter__(self) -> "Session":
        return self

    def __exit__(self, *_: object) -> None:
        self._program.send_signal(signal.SIGTERM)
        self._program.wait()
        self._log.close()

    @property
    def peak_mb(self) -> float | None:
        """The most memory until now."""
        return peak_mb(self._program.pid)

    def moments(self, length_s: float) -> Iterator[Moment]:
        """Yield each beginning of an answer after the first, until the session is so long.

        Raises VoicecoachError where the program ends before that.
        """
        records: list[Path] = []
        answered_s, looked_s = 0.0, time.monotonic()
        while True:
            kept = self._data.glob("sessions/*/*.json")
            there = sorted(
                (each for each in kept if each.stem.isdigit()), key=lambda each: int(each.stem)
            )
            if len(there) <= max(1, len(records)):
                if self._program.poll() is not None or (
                    time.monotonic() - looked_s > STARTS_WITHIN_S
                ):
                    raise VoicecoachError(f"voicecoach practice came to nothing: {self._told()}")
                time.sleep(LOOKS_EVERY_S)
                continue
            mb, looked_s = resident_mb(self._program.pid), time.monotonic()
            # The newest has just begun; those before it are whole.
            answered_s += sum(map(_sound_s, there[max(0, len(records) - 1) : -1]))
            records = there
            spoken_s = self._voice.stat().st_size / 2 / SPEAKER_RATE_HZ
            answers = len(records) - 1
            session_s = answered_s + spoken_s + answers * WAITED_S
            yield Moment(answers, session_s, mb or 0.0)
            tell(f"{answers} answers, {session_s / 60:.0f} minutes, {mb} MB")
            if session_s >= length_s:
                return

    def _told(self) -> str:
        self._log.flush()
        self._log.seek(0)
        return self._log.read()[-500:].strip()


def _sound_s(record: Path) -> float:
    """Return how long an answer is that was kept."""
    kept = json.loads(record.read_text(encoding="utf-8"))
    return float(kept["report"]["transcript"]["duration_s"]) if kept.get("report") else 0.0


def parts_of_memory(engine: str) -> Figure:
    """Load what a session consists of, with a recognizer; each part's MB."""
    command = [sys.executable, str(Path(__file__).with_name("loaded.py")), engine]
    done = subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    found: Figure = json.loads(done.stdout)
    tell(f"{engine}: {found['all']} MB with everything loaded")
    return found
