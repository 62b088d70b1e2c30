"""A sound card made of software: a private PulseAudio that PortAudio takes for real hardware.

The program speaks into the sink ``spk``, which a test records; a test plays the person into the
sink ``mic_in``, which the program hears as its microphone. Several cards can run at once.
"""

import ctypes.util
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import numpy.typing as npt

RATE_HZ = 16_000

PROGRAMS = ("pulseaudio", "pactl", "paplay", "parec")

PACKAGES = "pulseaudio pulseaudio-utils libasound2-plugins libportaudio2"
"""Debian packages that the virtual sound card needs."""

READY_WITHIN_S = 15.0

# norewinds: otherwise a null sink drops or repeats the first part of what is played into it.
# 16 kHz mono for the microphone: then every sample arrives exactly as it was played.
CONFIGURATION = """\
load-module module-native-protocol-unix socket={socket} auth-anonymous=1
load-module module-null-sink sink_name=spk rate=48000 channels=2 norewinds=1
load-module module-null-sink sink_name=mic_in rate=16000 channels=1 norewinds=1
load-module module-remap-source source_name=mic master=mic_in.monitor rate=16000 channels=1
set-default-sink spk
set-default-source mic
"""


def missing() -> str | None:
    """Say what to install where a virtual sound card cannot run; None where it can."""
    if not sys.platform.startswith("linux"):
        return "the virtual sound card needs Linux"
    absent = [program for program in PROGRAMS if shutil.which(program) is None]
    if absent:
        return f"{', '.join(absent)} not found: apt-get install -y {PACKAGES}"
    if ctypes.util.find_library("portaudio") is None:
        return f"the PortAudio library is not there: apt-get install -y {PACKAGES}"
    return None


def correlation(expected: npt.NDArray[np.float32], heard: npt.NDArray[np.float32]) -> float:
    """Return how well ``expected`` is found in ``heard``, wherever it begins: 1 is exactly."""
    size = 1 << (len(expected) + len(heard)).bit_length()
    spectrum = np.fft.rfft(heard, size) * np.conj(np.fft.rfft(expected, size))
    start = int(np.argmax(np.fft.irfft(spectrum, size)[: len(heard)]))
    found = np.zeros_like(expected)
    piece = heard[start : start + len(expected)]
    found[: len(piece)] = piece
    norm = float(np.linalg.norm(found) * np.linalg.norm(expected))
    return float(found @ expected) / norm if norm else 0.0


class SoundCard:
    """One PulseAudio server with a virtual speaker and microphone, from ``with`` to ``with``."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._server: subprocess.Popen[bytes] | None = None
        self._players: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Self:
        (self._folder / "run").mkdir(parents=True, mode=0o700)
        self.begin()
        return self

    def begin(self) -> None:
        """Begin with the server, or begin it anew once it was killed."""
        configuration = self._folder / "card.pa"
        configuration.write_text(CONFIGURATION.format(socket=self._socket), encoding="utf-8")
        log = self._folder / "pulse.log"
        command = [
            *("pulseaudio", "-n", "-F", str(configuration), "--daemonize=no"),
            *("--use-pid-file=no", "--exit-idle-time=-1", "--disallow-exit", "--realtime=no"),
            *("--high-priority=no", "--resample-method=speex-float-5", "--log-target=stderr"),
        ]
        with log.open("wb") as stderr:
            self._server = subprocess.Popen(
                command, env=self.env, stdin=subprocess.DEVNULL, stderr=stderr
            )
        try:
            self._wait_until_ready(log)
        except BaseException:
            self.kill()
            raise

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        for player in self._players:
            player.wait(5)

    @property
    def _socket(self) -> Path:
        return self._folder / "pulse.sock"

    @property
    def env(self) -> dict[str, str]:
        """The environment in which a program finds this card and no other."""
        kept = {key: value for key, value in os.environ.items() if not key.startswith("PULSE_")}
        return kept | {
            "PULSE_SERVER": f"unix:{self._socket}",
            "PULSE_COOKIE": str(self._folder / "cookie"),
            "PULSE_RUNTIME_PATH": str(self._folder / "run"),
            "PULSE_STATE_PATH": str(self._folder / "state"),
        }

    def play_into_microphone(self, path: Path, *, wait: bool = True) -> subprocess.Popen[bytes]:
        """Play a sound file to whoever listens; with ``wait``, return once it has been heard."""
        command = ["paplay", "-d", "mic_in", str(path)]
        player = subprocess.Popen(command, env=self.env)
        self._players.append(player)
        if wait and player.wait() != 0:
            raise RuntimeError(f"paplay could not play {path}")
        return player

    def echo(self, *, level_db: float, late_ms: int) -> None:
        """Let the microphone hear the speaker from now on: so faint, so late."""
        module = ["load-module", "module-loopback", "source=spk.monitor", "sink=mic_in"]
        self._control(*module, f"latency_msec={late_ms}")
        (stream,) = self._control("list", "short", "sink-inputs").splitlines()
        self._control("set-sink-input-volume", stream.split("\t")[0], f"{10 ** (level_db / 20):f}")

    @contextmanager
    def record_speaker(self) -> Iterator["Recording"]:
        """Record what the speaker gives out while the block runs."""
        command = ["parec", "-d", "spk.monitor", "--raw", "--format=float32le", "--channels=1"]
        command += [f"--rate={RATE_HZ}", "--latency-msec=20"]
        with subprocess.Popen(command, env=self.env, stdout=subprocess.PIPE) as process:
            recording = Recording(process)
            try:
                yield recording
                time.sleep(0.2)  # what was played last is still on its way through the server
            finally:
                process.terminate()
                recording.join()

    def unplug(self, source: str = "mic") -> None:
        """Take a source away while the server goes on, as when a headset is pulled out."""
        modules = self._control("list", "short", "modules").splitlines()
        (number,) = [each.split("\t")[0] for each in modules if f"source_name={source} " in each]
        self._control("unload-module", number)

    def plug_in(self, source: str = "mic", *, rate_hz: int = RATE_HZ, channels: int = 1) -> None:
        """Add a source, the default from now on, that hears what is played into the microphone."""
        self._control("load-module", "module-remap-source", f"source_name={source}",
                      "master=mic_in.monitor", f"rate={rate_hz}", f"channels={channels}",
                      "remix=yes")  # fmt: skip
        self.make_default(source)

    def make_default(self, source: str) -> None:
        """Choose a source in the system's settings."""
        self._control("set-default-source", source)

    def freeze(self) -> None:
        """Let the server answer nobody any more, as when it hangs; killing it ends that."""
        assert self._server is not None
        self._server.send_signal(signal.SIGSTOP)

    def kill(self) -> None:
        """End the server at once, as when a sound card is unplugged; safe to call twice."""
        if self._server is not None:
            self._server.send_signal(signal.SIGKILL)
            self._server.wait(5)

    def _control(self, *arguments: str) -> str:
        command = ["pactl", *arguments]
        return subprocess.run(
            command, check=True, env=self.env, capture_output=True, text=True
        ).stdout

    def _wait_until_ready(self, log: Path) -> None:
        assert self._server is not None
        deadline = time.monotonic() + READY_WITHIN_S
        while time.monotonic() < deadline and self._server.poll() is None:
            command = ["pactl", "list", "short", "sources"]
            listing = subprocess.run(
                command, check=False, env=self.env, capture_output=True, text=True
            )
            if any(line.split("\t")[1] == "mic" for line in listing.stdout.splitlines()):
                return
            time.sleep(0.05)
        raise RuntimeError(f"the virtual sound card did not start:\n{log.read_text()}")


class Recording:
    """What has come out of the virtual speaker so far."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdout is not None
        self._stdout: Any = process.stdout
        self._pieces: list[bytes] = []
        self._running = threading.Event()
        self._thread = threading.Thread(target=self._collect, daemon=True)
        self._thread.start()
        if not self._running.wait(READY_WITHIN_S):
            process.kill()
            raise RuntimeError("the recording of the virtual speaker did not start")

    def _collect(self) -> None:
        while piece := self._stdout.read1(65536):
            self._pieces.append(piece)
            self._running.set()

    def join(self) -> None:
        """Wait for the last of the sound."""
        self._thread.join(5)

    @property
    def samples(self) -> npt.NDArray[np.float32]:
        """The sound so far: 16 kHz mono."""
        whole = b"".join(self._pieces)
        return np.frombuffer(whole[: len(whole) // 4 * 4], np.float32)
