"""What the doctor finds, and its look at Python, the disk, the engines and the models."""

import importlib.util
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from voicecoach.archive.sessions import SPACE_NEEDED_BYTES, Archive, free_bytes, lasts
from voicecoach.audio.clip import silence
from voicecoach.disk import make_private_folder
from voicecoach.errors import VoicecoachError
from voicecoach.host import host
from voicecoach.machine import this_machine
from voicecoach.models import voices
from voicecoach.models.catalog import DEFAULT_MODEL, MODELS, best, find, installed
from voicecoach.models.shelf import Installed, Shelf
from voicecoach.models.sizes import megabytes
from voicecoach.models.verify import read_origin, verify
from voicecoach.models.voices import DEFAULT_VOICE, VOICES
from voicecoach.preferences import SETTINGS, Preferences, shown
from voicecoach.stt.choose import ENGINES, load_recognizer
from voicecoach.tts.choose import VOICE_NAMES, load_voice
from voicecoach.vad.choose import DEFAULT, DETECTORS, voice_detector

State = Literal["ok", "warn", "fail"]
"""Works; works worse than it could; ``voicecoach practice`` cannot work."""

ROOM_MB = 500
"""At least four hours of answers, and some eight as a rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One finding: what is the matter and, unless it is fine, what to do about it."""

    state: State
    what: str
    finding: str


def python_check() -> Check:
    """Name the Python and the system that we run on."""
    bits = 64 if sys.maxsize > 2**32 else 32
    return Check(
        state="ok",
        what="Python",
        finding=f"{platform.python_version()}, {bits} bit, {host().name} {platform.machine()}",
    )


def data_check(data: Path) -> Check:
    """Try to write where sessions are kept."""
    try:
        make_private_folder(data)
        with tempfile.NamedTemporaryFile(dir=data, prefix=".doctor-"):
            pass
    except OSError as error:
        return Check(
            state="fail",
            what="Data folder",
            finding=f"{data} cannot be written ({error.strerror}); choose another with --data or "
            "VOICECOACH_DATA",
        )
    return Check(state="ok", what="Data folder", finding=str(data))


def disk_check(data: Path) -> Check:
    """Say how long the free disk lasts where sessions are kept; with too little none begins."""
    try:
        free = free_bytes(Archive(data).path)
    except OSError as error:
        return Check(state="fail", what="Disk", finding=f"{data}: {error.strerror}")
    free_mb = free // 10**6
    if free_mb >= ROOM_MB:
        return Check(state="ok", what="Disk", finding=f"{megabytes(free_mb)} free")
    return Check(
        state="warn" if free >= SPACE_NEEDED_BYTES else "fail",
        what="Disk",
        finding=f"only {free_mb} MB free: room for {lasts(free)}; make "
        "more, or delete old sessions: voicecoach history list",
    )


def settings_checks(preferences: Preferences, problems: Sequence[str]) -> Iterator[Check]:
    """Name what the person has set, and what of it cannot be used."""
    for key in SETTINGS:
        if value := shown(preferences, key):
            yield Check(state="ok", what=f"Set {key}", finding=value)
    for problem in problems:
        yield Check(state="warn", what="Settings", finding=problem)


ONLY_ENGLISH = "takes every language for English"
"""Said of an engine that cannot tell others from it."""


def engine_checks() -> Iterator[Check]:
    """Load each engine and use it for a moment. Only what practice falls back on must work."""
    for name in DETECTORS:
        needed: State = "fail" if name == DEFAULT else "warn"
        yield _tried(f"Detector {name}", partial(_use_detector, name), needed)
    for name in (engine.name for engine in ENGINES.values() if engine.files is None):
        yield _tried(f"Recognizer {name}", partial(_use_recognizer, name), "fail")
    for name in VOICE_NAMES:
        needed = "fail" if name == host().voice else "warn"
        yield _tried(f"Voice {name}", partial(_use_voice, name), needed)


def voice_checks(folder: Path) -> Iterator[Check]:
    """Load every piper voice that is here."""
    here = voices.installed(folder)
    for one in here:
        yield _tried("Voice piper", partial(_use_piper, one), "warn")
    if not here and importlib.util.find_spec("piper"):  # there is none for some systems
        yield Check(
            state="warn",
            what="Voice piper",
            finding="no natural voice, so a plainer one speaks; get one: "
            f"voicecoach voices fetch {DEFAULT_VOICE}",
        )


def model_checks(models: Path) -> Iterator[Check]:
    """Load every Whisper model that is here."""
    here = installed(models)
    for one in here:
        yield _tried(f"Model {one.name}", partial(_use_files, one, MODELS), "warn")
    if best(here, this_machine()) is None:
        size = megabytes(find(DEFAULT_MODEL).download_mb)
        yield Check(
            state="warn",
            what="Models",
            finding="no Whisper model that this machine can use, so recognition is poor; get one: "
            f"voicecoach models fetch {DEFAULT_MODEL} ({size})",
        )


def _tried(what: str, use: Callable[[], str | None], otherwise: State) -> Check:
    """Use something, which may return more to say of it."""
    started_s = time.monotonic()
    try:
        more = use()
    except VoicecoachError as error:
        return Check(state=otherwise, what=what, finding=str(error))
    except Exception as error:
        kind = type(error).__name__
        return Check(
            state=otherwise,
            what=what,
            finding=f"{kind}: {error}; reinstall voicecoach to repair it",
        )
    took_s = time.monotonic() - started_s
    finding = f"works, {took_s:.1f} s"
    return Check(state="ok", what=what, finding=f"{finding}; {more}" if more else finding)


def _use_detector(name: str) -> None:
    detector = voice_detector(name)
    detector.speech_probability(silence(1.0).samples[: detector.frame_samples])


def _use_recognizer(name: str) -> str | None:
    recognizer = load_recognizer(name)
    recognizer.transcribe(silence(0.5))
    return ONLY_ENGLISH if recognizer.languages == {"en"} else None


def _use_voice(name: str) -> None:
    for _clip in load_voice(name).synthesize("Ready."):
        pass


def _use_piper(one: Installed) -> str:
    origin = _use_files(one, VOICES)
    return f"{one.name}, {origin}" if origin else one.name


def _use_files(one: Installed, shelf: Shelf) -> str | None:
    verify(one.folder, shelf=shelf)
    origin = read_origin(one.folder, shelf=shelf)
    return f"unchanged since it came from {origin.source}" if origin else None
