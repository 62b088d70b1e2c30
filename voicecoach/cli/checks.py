"""What the doctor finds, and its look at Python, the disk, the engines and the models."""

import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from voicecoach.audio.clip import silence
from voicecoach.cli.models import megabytes
from voicecoach.errors import VoicecoachError
from voicecoach.host import host
from voicecoach.stt import install
from voicecoach.stt.machine import this_machine
from voicecoach.stt.models import DEFAULT_MODEL, best, find, installed
from voicecoach.tts.choose import VOICE_NAMES, load_voice
from voicecoach.vad.choose import DEFAULT, DETECTORS, voice_detector

State = Literal["ok", "warn", "fail"]
"""Works; works worse than it could; ``voicecoach practice`` cannot work."""

ROOM_MB = 500
"""Some eight hours of answers, at about 1 MB a minute."""

LAST_ROOM_MB = 20
"""Less than this, and one answer may already fill the disk."""


@dataclass(frozen=True, slots=True)
class Check:
    """One finding: what is the matter and, unless it is fine, what to do about it."""

    state: State
    what: str
    finding: str


def python_check() -> Check:
    """Name the Python and the system that we run on."""
    bits = 64 if sys.maxsize > 2**32 else 32
    return Check(
        "ok",
        "Python",
        f"{platform.python_version()}, {bits} bit, {host().name} {platform.machine()}",
    )


def data_check(data: Path) -> Check:
    """Try to write where sessions are kept."""
    try:
        data.mkdir(mode=0o700, parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=data, prefix=".doctor-"):
            pass
    except OSError as error:
        return Check(
            "fail",
            "Data folder",
            f"{data} cannot be written ({error.strerror}); choose another with --data or "
            "VOICECOACH_DATA",
        )
    return Check("ok", "Data folder", str(data))


def disk_check(data: Path) -> Check:
    """Measure the free disk where sessions are kept."""
    while not data.exists():
        data = data.parent
    free_mb = shutil.disk_usage(data).free // 10**6
    if free_mb >= ROOM_MB:
        return Check("ok", "Disk", f"{megabytes(free_mb)} free")
    state: State = "warn" if free_mb >= LAST_ROOM_MB else "fail"
    return Check(
        state,
        "Disk",
        f"only {free_mb} MB free; make room, or delete old sessions: voicecoach history delete",
    )


def engine_checks() -> Iterator[Check]:
    """Load each engine and use it for a moment. Only what practice falls back on must work."""
    for name in DETECTORS:
        needed: State = "fail" if name == DEFAULT else "warn"
        yield _tried(f"Detector {name}", partial(_use_detector, name), needed)
    yield _tried("Recognizer sphinx", _use_sphinx, "fail")
    for name in VOICE_NAMES:
        needed = "fail" if name == host().voice else "warn"
        yield _tried(f"Voice {name}", partial(_use_voice, name), needed)


def model_checks(models: Path) -> Iterator[Check]:
    """Load every Whisper model that is here."""
    here = installed(models)
    for one in here:
        yield _tried(f"Model {one.name}", partial(install.verify, one.folder), "warn")
    if best(here, this_machine()) is None:
        size = megabytes(find(DEFAULT_MODEL).download_mb)
        yield Check(
            "warn",
            "Models",
            "no Whisper model that this machine can use, so recognition is poor; get one: "
            f"voicecoach models fetch {DEFAULT_MODEL} ({size})",
        )


def _tried(what: str, use: Callable[[], object], otherwise: State) -> Check:
    started_s = time.monotonic()
    try:
        use()
    except VoicecoachError as error:
        return Check(otherwise, what, str(error))
    except Exception as error:
        kind = type(error).__name__
        return Check(otherwise, what, f"{kind}: {error}; reinstall voicecoach to repair it")
    return Check("ok", what, f"works, {time.monotonic() - started_s:.1f} s")


def _use_detector(name: str) -> None:
    detector = voice_detector(name)
    detector.speech_probability(silence(1.0).samples[: detector.frame_samples])


def _use_sphinx() -> None:
    from voicecoach.stt.sphinx import SphinxRecognizer

    SphinxRecognizer().transcribe(silence(0.5))


def _use_voice(name: str) -> None:
    for _clip in load_voice(name).synthesize("Ready."):
        pass
