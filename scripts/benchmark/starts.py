"""How soon a command is there: its help, and the first sound of a practice.

The help is measured in seconds of processor, beside a Python that does nothing. The first sound is
what comes out of a virtual sound card: from the start of ``voicecoach practice`` until something is
heard, with a data folder that is new, and once more with the same one.
"""

import os
import resource
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from scripts.benchmark.card import NOISE, virtual_card
from scripts.benchmark.figures import Figure, middle, ratio, rounded
from scripts.benchmark.machine import ROOT, tell
from tests.soundcard import RATE_HZ, SoundCard
from voicecoach.cli.main import COMMANDS
from voicecoach.errors import VoicecoachError
from voicecoach.settings import DATA_VARIABLE, data_folder, speech_folder

HELP_AIM_S, SOUND_AIM_S = 0.15, 2.5
RUNS, QUICK_RUNS = 7, 2
PAIRS, QUICK_PAIRS = 6, 1
"""How often each help is shown; how often a practice starts with a new data folder and again."""

QUESTION = "latest-stop"
GIVE_UP_S, CACHE_WITHIN_S = 60.0, 10.0
"""Without a sound for so long there will be none; so long the voice may make the rest of it."""


def measure(*, quick: bool) -> Figure:
    """Start everything."""
    helps = help_of_all(QUICK_RUNS if quick else RUNS)
    figures: Figure = {"aim_s": {"help": HELP_AIM_S, "first_sound": SOUND_AIM_S}, "help": helps}
    try:
        with virtual_card() as card:
            figures["practice"] = first_sounds(card, QUICK_PAIRS if quick else PAIRS)
    except VoicecoachError as error:
        figures["practice"] = {"not_measured": str(error)}
        tell(str(error))
    return figures


def help_of_all(runs: int) -> Figure:
    """Show the help of each command in turn, and a Python that does nothing, so many times."""
    program = [sys.executable, "-m", "voicecoach"]
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "voicecoach": [*program, "--help"],
        **{f"voicecoach {name}": [*program, name, "--help"] for name in COMMANDS},
    }
    for command in commands.values():
        cpu_s_of(command)  # Python keeps what it compiles: only the first start ever has to
    spent: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            spent[name].append(cpu_s_of(command))
    nothing = middle(spent.pop("python -c pass"))
    of_each = {name: middle(seconds) for name, seconds in spent.items()}
    slowest = max(of_each, key=lambda name: of_each[name]["median"])
    tell(f"slowest help: {slowest}, {of_each[slowest]['median']} s of processor")
    return {
        "python_cpu_s": nothing,
        "cpu_s": of_each,
        "over_python": {
            name: ratio(figures["median"], nothing["median"]) for name, figures in of_each.items()
        },
        "slowest": slowest,
    }


def cpu_s_of(command: Sequence[str]) -> float:
    """Run a program; return the seconds of processor that it and its children took."""
    before_s = _children_s()
    subprocess.run(command, check=True, cwd=ROOT, env=usual(os.environ), stdout=subprocess.DEVNULL)
    return _children_s() - before_s


def _children_s() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def usual(env: Mapping[str, str]) -> dict[str, str]:
    """Return an environment in which Python keeps what it compiles, as it does for a user."""
    return {name: value for name, value in env.items() if name != "PYTHONDONTWRITEBYTECODE"}


def first_sounds(card: SoundCard, pairs: int) -> Figure:
    """Start practices; sum up those with a new data folder, and those with one that was used."""
    new, used = [], []
    with tempfile.TemporaryDirectory() as data:
        first_sound_s(card, Path(data))  # as above
    for _ in range(pairs):
        with tempfile.TemporaryDirectory() as data:
            new.append(first_sound_s(card, Path(data)))
            used.append(first_sound_s(card, Path(data)))
        tell(f"first sound after {new[-1]:.2f} s, and again after {used[-1]:.2f} s")
    first, again = middle(new), middle(used)
    return {
        "new_data_s": first,
        "again_s": again,
        "new_over_again": ratio(first["median"], again["median"]),
    }


def first_sound_s(card: SoundCard, data: Path) -> float:
    """Start a practice; return the seconds until it is heard. It is left to keep what it said."""
    command = [sys.executable, "-m", "voicecoach", "practice", "--question", QUESTION]
    env = usual(card.env) | {DATA_VARIABLE: str(data)}
    with Ear(card) as ear:
        began_s = time.monotonic()
        practice = subprocess.Popen(
            command, cwd=ROOT, env=env,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip
        try:
            heard_s = ear.heard_s()
            _wait_for_cache(data)
        finally:
            practice.send_signal(signal.SIGTERM)  # a shell has what it runs with & ignore Ctrl-C
            said = practice.communicate()[1].decode(errors="replace")
    if heard_s is None:
        raise VoicecoachError(f"nothing was heard of voicecoach practice: {said.strip()}")
    return rounded(heard_s - began_s)


def _wait_for_cache(data: Path) -> None:
    """Wait until the voice has kept what it said, so that it need not be made again."""
    until_s = time.monotonic() + CACHE_WITHIN_S
    while time.monotonic() < until_s and not any(speech_folder(data_folder(data)).rglob("*.*")):
        time.sleep(0.05)


class Ear:
    """Listens to the virtual speaker from outside, and notes when the first voice comes out."""

    def __init__(self, card: SoundCard) -> None:
        command = ["parec", "-d", "spk.monitor", "--raw", "--format=float32le", "--channels=1"]
        command += [f"--rate={RATE_HZ}", "--latency-msec=10"]
        self._process = subprocess.Popen(command, env=card.env, stdout=subprocess.PIPE)
        self._listens, self._heard = threading.Event(), threading.Event()
        self._heard_s: float | None = None
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        self._listens.wait(GIVE_UP_S)

    def __enter__(self) -> "Ear":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()
        self._thread.join(5)

    def heard_s(self) -> float | None:
        """Wait for the first voice; return when it came, None where it did not."""
        self._heard.wait(GIVE_UP_S)
        return self._heard_s

    def _listen(self) -> None:
        output: Any = self._process.stdout
        while piece := output.read1(65536):
            self._listens.set()
            if self._heard_s is None and (ago_s := voice_ago_s(piece)) is not None:
                self._heard_s = time.monotonic() - ago_s
                self._heard.set()


def voice_ago_s(piece: bytes) -> float | None:
    """Return how long before the end of some sound a voice begins; None where there is none."""
    sound = np.frombuffer(piece[: len(piece) // 4 * 4], np.float32)
    loud = np.flatnonzero(np.abs(sound) > NOISE)
    return (len(sound) - int(loud[0])) / RATE_HZ if len(loud) else None
