"""The operating system's own voice, through pyttsx3 in a child process.

pyttsx3 is known to hang in ``runAndWait``, to return from it too early and to fall silent from the
second utterance on. So every sentence gets a process of its own that writes a file, and a time-out.
The next sentence is made while the last one is being played.
"""

import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path

from voicecoach.audio.clip import Clip
from voicecoach.errors import VoicecoachError
from voicecoach.scratch import scratch_folder
from voicecoach.tts.sentences import sentences

DEFAULT_WPM = 175
"""Words a minute; pyttsx3's own default of 200 is hurried for a question."""

TIMEOUT_S = 20.0
"""For one sentence. The very first use on Windows generates wrapper code for some seconds."""

WORKER = Path(__file__).with_name("system_worker.py")


class SystemVoice:
    """Speaks with the voice of macOS or Windows, or on Linux with espeak-ng, through pyttsx3."""

    name = "system"

    def __init__(
        self, *, wpm: int = DEFAULT_WPM, timeout_s: float = TIMEOUT_S, worker: Path = WORKER
    ) -> None:
        """``worker`` is the script that speaks one sentence; tests hand in failing ones."""
        self.wpm = wpm
        self._timeout_s = timeout_s
        self._worker = worker

    def synthesize(self, text: str) -> Iterator[Clip]:
        """Yield one clip a sentence; closing the iterator kills what is being made.

        Raises VoicecoachError when the system's voice fails or gives no answer in time.
        """
        with scratch_folder() as folder:
            jobs: deque[_Job] = deque()
            try:
                for number, sentence in enumerate(sentences(text)):
                    jobs.append(self._start(sentence, folder / str(number)))
                    if len(jobs) > 1:
                        yield jobs[0].result(self._timeout_s)
                        jobs.popleft()
                while jobs:
                    yield jobs[0].result(self._timeout_s)
                    jobs.popleft()
            finally:
                for job in jobs:
                    job.kill()

    def at(self, wpm: int) -> "SystemVoice":
        """Return the same voice at another pace."""
        return SystemVoice(wpm=wpm, timeout_s=self._timeout_s, worker=self._worker)

    def _start(self, sentence: str, stem: Path) -> "_Job":
        text, sound = stem.with_suffix(".txt"), stem.with_suffix(".wav")
        text.write_text(sentence, "utf-8")
        # -P keeps the worker's own folder off its path: "espeak" there is not a library's module.
        command = [sys.executable, "-P", str(self._worker), str(text), str(sound), str(self.wpm)]
        return _Job(command, sound)


class _Job:
    """One sentence in the making."""

    def __init__(self, command: list[str], sound: Path) -> None:
        self._sound = sound
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            errors="replace",
        )

    def result(self, timeout_s: float) -> Clip:
        """Wait for the sentence's sound."""
        import soundfile

        try:
            _, complaint = self._process.communicate(timeout=timeout_s)
        except subprocess.TimeoutExpired as error:
            raise _failure(f"gave no sound within {timeout_s:g} s") from error
        if self._process.returncode != 0:
            last_line = complaint.strip().rpartition("\n")[2]
            raise _failure(f"failed ({last_line or f'exit code {self._process.returncode}'})")
        try:
            # macOS writes AIFF whatever the file's name; libsndfile looks at the content.
            samples, rate_hz = soundfile.read(self._sound, dtype="float32", always_2d=True)
        except (soundfile.LibsndfileError, OSError) as error:
            raise _failure("wrote no readable sound") from error
        return Clip(samples=samples.mean(axis=1), rate_hz=rate_hz)

    def kill(self) -> None:
        """End the process, finished or not, and collect what is left of it."""
        self._process.kill()
        self._process.communicate()


def _failure(what: str) -> VoicecoachError:
    return VoicecoachError(f"the system's voice {what}; use --voice espeak instead")
