"""What a bug report tells of a machine: enough to find the fault, nothing that is somebody's own.

Nothing is taken over and then cleaned: each line is put together from words of ours, numbers, and
names that are everybody's, such as those of libraries. Names of devices, folders and files, what is
set and what was said are never among them. What cannot be told is no reason not to tell the rest.
"""

import importlib.metadata
import platform
import re
import sqlite3
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import get_args

from voicecoach import __version__
from voicecoach.archive.records import AnswerStatus
from voicecoach.archive.sessions import Archive
from voicecoach.cli.checks import Check
from voicecoach.cli.failure_log import FILE_NAME, in_short, is_told, system_name
from voicecoach.cli.width import text_width
from voicecoach.machine import this_machine
from voicecoach.models import voices
from voicecoach.models.catalog import catalog
from voicecoach.preferences import SETTINGS, Preferences, shown
from voicecoach.settings import checkout_folder
from voicecoach.tts.choose import VOICE_NAMES

HEAD = """\
This tells of the machine and of what voicecoach found on it. It holds no names of people, devices,
folders or files, and no word of an answer or a question. Read it before you send it.
"""

OWN_KINDS = ("stories", "interviews", "questions", "loops", "preparation")
"""Folders of the data folder whose files are counted."""

Lines = Iterator[str]


def bug_report(
    checks: Sequence[Check], data: Path, preferences: Preferences, *, today: date
) -> str:
    """Write the report."""
    sections: dict[str, Callable[[], Lines]] = {
        "Machine": _machine,
        "Libraries": _libraries,
        "What the doctor found": lambda: map(_checked, checks),
        "Settings": lambda: _settings(preferences),
        "Kept": lambda: _kept(data),
        "The latest failure": lambda: _failure(data),
    }
    parts = [f"voicecoach report of {today}\n{HEAD}"]
    for title, tell in sections.items():
        parts.append("\n".join([title, *(f"  {line}" for line in _as_far_as_it_goes(tell)), ""]))
    return "\n".join(parts)


def _as_far_as_it_goes(tell: Callable[[], Lines]) -> Lines:
    try:
        yield from tell()
    except Exception as error:  # a machine that is broken is what a report is for
        yield f"cannot be told: {in_short(error)}"


def _machine() -> Lines:
    origin = "a checkout" if checkout_folder() else "an installed package"
    yield f"voicecoach {__version__} from {origin}"
    yield f"{platform.python_implementation()} {platform.python_version()}"
    yield f"{system_name()} on {platform.machine()}"
    stdout = sys.stdout
    place = "a terminal" if stdout is not None and stdout.isatty() else "no terminal"
    encoding = getattr(stdout, "encoding", None) or "unknown encoding"
    yield f"{place}, {text_width()} columns, {encoding}"
    machine = this_machine()
    card = "a graphics card" if machine.gpu else "no graphics card"
    yield f"{machine.cores} cores, {machine.memory_mb} MB of memory, {card} that can be used"


def _libraries() -> Lines:
    yield f"sqlite {sqlite3.sqlite_version}"
    for needed in sorted(importlib.metadata.requires("voicecoach") or ()):
        name = re.split(r"[^\w.-]", needed)[0]
        try:
            yield f"{name} {importlib.metadata.version(name)}"
        except importlib.metadata.PackageNotFoundError:
            yield f"{name}: not here"


def _checked(check: Check) -> str:
    if check.public:
        return f"{check.state:4}  {check.known_as or check.what}: {check.public}"
    return f"{check.state:4}  {check.what.partition(' ')[0]}"


def _settings(preferences: Preferences) -> Lines:
    everybodys = {*VOICE_NAMES, "piper", *(voice.name for voice in voices.known_voices())}
    public = {
        "end-silence": shown(preferences, "end-silence"),
        "barge-in": shown(preferences, "barge-in"),
        "voice": preferences.voice if preferences.voice in everybodys else "",
        "model": next((m.name for m in catalog() if m.name == preferences.model), ""),
        "packs": str(len(preferences.packs)),
    }
    found = [key for key in SETTINGS if shown(preferences, key)]
    if not found:
        yield "nothing is set"
    for key in found:
        yield f"{key}: {public.get(key) or 'set'}"


def _kept(data: Path) -> Lines:
    for kind in OWN_KINDS:
        folder = data / kind
        files = [path for path in folder.iterdir() if path.is_file()] if folder.is_dir() else []
        yield f"{kind}: {len(files)} files"
    archive = Archive(data)
    yield f"sessions: {len(archive.folders())}"
    rows = archive.rows()
    statuses = Counter(row.status for row in rows)
    for status in (*get_args(AnswerStatus), "broken"):
        if statuses[status]:
            yield f"answers, {status}: {statuses[status]}"
    months = sorted(f"{row.started_at:%Y-%m}" for row in rows if row.started_at)
    if months:
        yield f"from {months[0]} to {months[-1]}"


def _failure(data: Path) -> Lines:
    """Take over the failure log, as far as it is such as we write."""
    path = data / FILE_NAME
    if not path.is_file():
        yield "none was written down"
        return
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        if is_told(line):
            yield line
