"""Speak into the coach through a virtual sound card, and record from outside what is heard when."""

import os
import subprocess
import tempfile
import threading
import time
import wave
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from scripts.hearing.voices import edges
from tests.fakes import ListScreen, ManualControls
from tests.soundcard import RATE_HZ, SoundCard
from voicecoach.audio.clip import Clip, Samples
from voicecoach.audio.standing import StandingMicrophone
from voicecoach.session.ear import BargeIn
from voicecoach.session.endings.waits import Waits
from voicecoach.session.listen import Listener
from voicecoach.session.mouth import Mouth
from voicecoach.vad.barge_in import BargeInDetector
from voicecoach.vad.choose import DETECTORS, voice_detector
from voicecoach.vad.tracker import SpeechTracker

BEGINS_S = 2.0
ECHO_DB = -40.0
ECHO_LATE_MS = 60
SILENT_BELOW = 1e-4
STEP_S = 0.005


def through_devices(
    coach: Samples, voices: Mapping[str, Samples], *, times: int
) -> dict[str, list[float | None]]:
    """Return with each detector how long after each voice began the speaker was silent.

    None where the coach spoke to the end.
    """
    with (
        tempfile.TemporaryDirectory(prefix="card-") as folder,
        SoundCard(Path(folder, "c")) as card,
    ):
        os.environ.update(card.env)
        card.echo(level_db=ECHO_DB, late_ms=ECHO_LATE_MS)
        from voicecoach.audio.microphone import SoundDeviceMicrophone
        from voicecoach.audio.speaker import SoundDeviceSpeaker

        microphone, speaker = SoundDeviceMicrophone(), SoundDeviceSpeaker()
        said = list(voices.values())
        found: dict[str, list[float | None]] = {}
        for name in DETECTORS:
            detector = voice_detector(name)
            barge_in = BargeIn(
                microphone=StandingMicrophone(microphone),
                new_detector=lambda detector=detector: BargeInDetector(detector),
                echo_db=ECHO_DB,
            )
            listener = Listener(
                microphone=barge_in.microphone,
                new_tracker=lambda detector=detector: SpeechTracker(detector),
                controls=ManualControls(),
                screen=ListScreen(),
                waits=Waits(),
                silent_hint="",
            )
            mouth = Mouth(
                speaker=speaker, listener=listener, monotonic=time.monotonic, barge_in=barge_in
            )
            found[name] = []
            for number in range(times):
                voice = said[number % len(said)]
                file = _written(voice, Path(folder, "said.wav"))
                with _heard(card, "spk") as played, _heard(card, "mic_in") as spoken:
                    player = threading.Timer(
                        BEGINS_S, card.play_into_microphone, [file], {"wait": False}
                    )
                    player.start()
                    stopped = mouth.speak([Clip(samples=coach)]).interrupted
                    player.join()
                    time.sleep(len(voice) / RATE_HZ + 0.5)  # the next one begins in silence
                barge_in.microphone.stop()
                found[name].append(_after_s(spoken, played) if stopped else None)
        microphone.stop()
        return found


def _written(sound: Samples, path: Path) -> Path:
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE_HZ)
        file.writeframes((np.clip(sound, -1, 1) * 32767).astype(np.int16).tobytes())
    return path


@contextmanager
def _heard(card: SoundCard, sink: str) -> Iterator[list[tuple[float, bytes]]]:
    """Record what goes into a sink, each piece with the time at which it came."""
    command = ["parec", "-d", f"{sink}.monitor", "--raw", "--format=float32le", "--channels=1"]
    command += [f"--rate={RATE_HZ}", "--latency-msec=10"]
    pieces: list[tuple[float, bytes]] = []
    with subprocess.Popen(command, env=card.env, stdout=subprocess.PIPE) as process:
        output: Any = process.stdout

        def collect() -> None:
            while piece := output.read1(65536):
                pieces.append((time.monotonic(), piece))

        thread = threading.Thread(target=collect, daemon=True)
        thread.start()
        try:
            yield pieces
        finally:
            process.terminate()
            thread.join(5)


def _after_s(spoken: list[tuple[float, bytes]], played: list[tuple[float, bytes]]) -> float:
    """Return how long after the voice began nothing was played any more."""
    into, begun_s = _sound(spoken)
    # The echo is in it, too, 40 dB below the coach: the voice is what is loud.
    first, _last = edges(np.where(np.abs(into) > 0.02, into, 0.0).astype(np.float32))
    out, out_begun_s = _sound(played)
    loud = np.flatnonzero(np.abs(out) > SILENT_BELOW)
    return (out_begun_s + int(loud[-1]) / RATE_HZ) - (begun_s + first / RATE_HZ)


def _sound(pieces: list[tuple[float, bytes]]) -> tuple[Samples, float]:
    """Return the sound and when its first sample came: by the piece that came soonest."""
    size, begun_s = 0, np.inf
    for at_s, piece in pieces:
        size += len(piece) // 4
        begun_s = min(begun_s, at_s - size / RATE_HZ)
    whole = b"".join(piece for _at_s, piece in pieces)
    return np.frombuffer(whole[: size * 4], np.float32), float(begun_s)
