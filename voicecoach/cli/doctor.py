"""``voicecoach doctor``: check this machine, one line for each finding."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext, redirect_stdout
from datetime import datetime
from pathlib import Path

from voicecoach.audio.devices import list_devices
from voicecoach.cli import checks, sound_checks
from voicecoach.cli.bug_report import bug_report
from voicecoach.cli.checks import Check, State
from voicecoach.cli.failure_log import in_short
from voicecoach.cli.output import is_screen
from voicecoach.cli.terminal import draw, plain
from voicecoach.disk import write_private
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.preferences import read_preferences
from voicecoach.settings import data_folder, models_folder, voices_folder

MARKS: dict[State, str] = {"ok": "ok  ", "warn": "warn", "fail": "FAIL"}
COLORS: dict[State, str] = {"ok": "\033[32m", "warn": "\033[33m", "fail": "\033[31m"}
PLAIN = "\033[0m"

STANDARD_OUTPUT = "-"

WIDTH = 18
"""Columns for what is checked."""


def run(args: argparse.Namespace) -> int:
    """Print every finding as it is made; 1 where practice cannot work."""
    if args.report is None:
        return _told(_tell_each(_findings(args)))
    return _reported(args)


def _reported(args: argparse.Namespace) -> int:
    """Examine the machine and write the report, whatever is broken."""
    now = datetime.now()
    target = Path(args.report or f"voicecoach-report-{now:%Y%m%d-%H%M%S}.txt")
    is_file = str(target) != STANDARD_OUTPUT
    if is_file and target.exists():
        raise UsageError(f"{target} is there already; name another file for the report")
    with nullcontext() if is_file else redirect_stdout(sys.stderr):
        found = _tell_each(_whatever_breaks(_findings(args)))
        code = _told(found)
    data = data_folder(args.data)
    text = bug_report(found, data, read_preferences(data)[0], today=now.date())
    if not is_file:
        print(text, end="")
        return code
    try:
        write_private(target, text)
    except OSError as error:
        raise VoicecoachError(
            f"cannot write {target}: {error.strerror}; name another place, as in --report FILE, or "
            "print it: --report -"
        ) from error
    print(f"Written for a bug report: {target} ({len(text)} bytes). Read it before you send it.")
    return code


def _whatever_breaks(findings: Iterator[Check]) -> Iterator[Check]:
    """Go through the findings, and make one of what nobody foresaw."""
    try:
        yield from findings
    except Exception as error:
        kind = type(error).__name__
        yield Check(
            state="fail",
            what="Doctor",
            finding=f"broke off ({kind}: {error})",
            public=f"broke off: {in_short(error)}",
        )


def _tell_each(findings: Iterator[Check]) -> list[Check]:
    found: list[Check] = []
    for check in findings:
        found.append(check)
        draw(_line(check))
    return found


def _told(found: Sequence[Check]) -> int:
    """Sum up and return the exit code."""
    failed = [check for check in found if check.state == "fail"]
    print()
    if not failed:
        better = (
            ", though it could be better (warn)"
            if any(check.state == "warn" for check in found)
            else ""
        )
        print(f"Ready{better}: voicecoach practice")
        return 0
    plural = "s" if len(failed) > 1 else ""
    print(f"{len(failed)} thing{plural} to put right before voicecoach practice can work.")
    if all(check.what in sound_checks.SUBJECTS for check in failed):
        print("Without sound devices there are: voicecoach demo, voicecoach analyze")
    return 1


def _findings(args: argparse.Namespace) -> Iterator[Check]:
    data = data_folder(args.data)
    yield checks.python_check()
    yield checks.data_check(data)
    yield checks.disk_check(data)
    preferences, problems = read_preferences(data)
    yield from checks.settings_checks(preferences, problems)
    yield from checks.engine_checks()
    yield from checks.voice_checks(voices_folder(data))
    yield from checks.model_checks(models_folder(data))
    library = sound_checks.portaudio_check()
    yield library
    if library.state == "fail":
        return
    devices = list_devices()
    yield from sound_checks.device_checks(devices)
    if args.no_sound:
        return
    if any(device.inputs for device in devices):
        print(f"      Please speak: listening for {sound_checks.LISTEN_S:g} seconds", flush=True)
        yield sound_checks.microphone_check(args.mic, preferences)
    if any(device.outputs for device in devices):
        yield sound_checks.speaker_check(args.speaker, voices_folder(data), preferences)
    if any(device.inputs for device in devices) and any(device.outputs for device in devices):
        print("      Please be quiet: measuring how loudly the microphone hears me", flush=True)
        yield sound_checks.barge_in_check(args.mic, args.speaker, data, preferences)


def _line(check: Check) -> str:
    mark = MARKS[check.state]
    if is_screen(sys.stdout):
        mark = f"{COLORS[check.state]}{mark}{PLAIN}"
    return f"{mark}  {plain(check.what):<{WIDTH}}  {plain(check.finding)}"
