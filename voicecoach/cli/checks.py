"""What the doctor finds, and its look at Python, the disk, the engines and the models."""

import importlib.util
import os
import platform
import shlex
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
from voicecoach.cli.failure_log import in_short
from voicecoach.disk import make_private_folder
from voicecoach.errors import VoicecoachError
from voicecoach.host import host
from voicecoach.machine import this_machine
from voicecoach.models import voices
from voicecoach.models.catalog import DEFAULT_MODEL, MODELS, best, catalog, find, installed
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
    public: str = ""
    """The same in words of ours alone: no path, no name of a device, no message of a library. What
    a report for others tells (``bug_report``); empty where only the state is told."""

    known_as: str = ""
    """What is checked, for others, where ``what`` names something of the user's own."""


def python_check() -> Check:
    """Name the Python and the system that we run on."""
    bits = 64 if sys.maxsize > 2**32 else 32
    found = f"{platform.python_version()}, {bits} bit, {host().name} {platform.machine()}"
    return Check(state="ok", what="Python", finding=found, public=found)


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
            public=f"cannot be written ({in_short(error)})",
        )
    if os.name == "posix" and data.stat().st_mode & 0o077:
        return Check(
            state="warn",
            what="Data folder",
            finding=f"{data}: other users may look into it, though not into its files; "
            f"keep them out: chmod 700 {shlex.quote(str(data))}",
            public="can be written; others may look into it",
        )
    return Check(state="ok", what="Data folder", finding=str(data), public="can be written")


def disk_check(data: Path) -> Check:
    """Say how long the free disk lasts where sessions are kept; with too little none begins."""
    try:
        free = free_bytes(Archive(data).path)
    except OSError as error:
        finding = f"{data}: {error.strerror}"
        return Check(state="fail", what="Disk", finding=finding, public=in_short(error))
    free_mb = free // 10**6
    told = f"{megabytes(free_mb)} free"
    if free_mb >= ROOM_MB:
        return Check(state="ok", what="Disk", finding=told, public=told)
    return Check(
        state="warn" if free >= SPACE_NEEDED_BYTES else "fail",
        what="Disk",
        finding=f"only {free_mb} MB free: room for {lasts(free)}; make "
        "more, or delete old sessions: voicecoach history list",
        public=told,
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

UNCHANGED = "unchanged since it came"
"""Said of files that are what was noted of them."""

_More = tuple[str, str]
"""What else is said of what works: to its user, and to others."""


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
            public="no natural voice",
        )


def model_checks(models: Path) -> Iterator[Check]:
    """Load every Whisper model that is here."""
    here = installed(models)
    for one in here:
        known = any(one.name == model.name for model in catalog())
        use = partial(_use_files, one, MODELS)
        yield _tried(f"Model {one.name}", use, "warn", known_as="" if known else "A model")
    if best(here, this_machine()) is None:
        size = megabytes(find(DEFAULT_MODEL).download_mb)
        yield Check(
            state="warn",
            what="Models",
            finding="no Whisper model that this machine can use, so recognition is poor; get one: "
            f"voicecoach models fetch {DEFAULT_MODEL} ({size})",
            public="none that this machine can use",
        )


def _tried(
    what: str,
    use: Callable[[], _More | None],
    otherwise: State,
    *,
    known_as: str = "",
) -> Check:
    """Use something, which may return more to say of it."""
    started_s = time.monotonic()
    try:
        more = use()
    except Exception as error:
        expected = isinstance(error, VoicecoachError)
        repair = f"{type(error).__name__}: {error}; reinstall voicecoach to repair it"
        return Check(
            state=otherwise,
            what=what,
            finding=str(error) if expected else repair,
            public=in_short(error),
            known_as=known_as,
        )
    took = f"works, {time.monotonic() - started_s:.1f} s"
    finding, public = ("; ".join(filter(None, (took, each))) for each in more or ("", ""))
    return Check(state="ok", what=what, finding=finding, public=public, known_as=known_as)


def _use_detector(name: str) -> None:
    detector = voice_detector(name)
    detector.speech_probability(silence(1.0).samples[: detector.frame_samples])


def _use_recognizer(name: str) -> _More | None:
    recognizer = load_recognizer(name)
    recognizer.transcribe(silence(0.5))
    return (ONLY_ENGLISH, ONLY_ENGLISH) if recognizer.languages == {"en"} else None


def _use_voice(name: str) -> None:
    for _clip in load_voice(name).synthesize("Ready."):
        pass


def _use_piper(one: Installed) -> _More:
    name = one.name if voices.known(one.name) else "another voice"
    more = _use_files(one, VOICES) or ("", "")
    return ", ".join(filter(None, (one.name, more[0]))), ", ".join(filter(None, (name, more[1])))


def _use_files(one: Installed, shelf: Shelf) -> _More | None:
    verify(one.folder, shelf=shelf)
    origin = read_origin(one.folder, shelf=shelf)
    return (f"{UNCHANGED} from {origin.source}", UNCHANGED) if origin else None
