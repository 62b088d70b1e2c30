"""``voicecoach doctor``: check this machine, one line for each finding."""

import argparse
import sys
from collections.abc import Iterator

from voicecoach.audio.devices import list_devices
from voicecoach.cli import checks, sound_checks
from voicecoach.cli.checks import Check, State
from voicecoach.cli.output import is_screen
from voicecoach.cli.terminal import draw, plain
from voicecoach.preferences import read_preferences
from voicecoach.settings import data_folder, models_folder, voices_folder

EXAMPLES = """examples:
  voicecoach doctor
  voicecoach doctor --no-sound           leave microphone and speaker alone
  voicecoach doctor --mic usb            test the microphone with "usb" in its name

exit code: 0 when practice can work here, 1 when something that it needs is missing."""

MARKS: dict[State, str] = {"ok": "ok  ", "warn": "warn", "fail": "FAIL"}
COLORS: dict[State, str] = {"ok": "\033[32m", "warn": "\033[33m", "fail": "\033[31m"}
PLAIN = "\033[0m"

WIDTH = 18
"""Columns for what is checked."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--mic", metavar="DEVICE", help="test this microphone: number or name")
    parser.add_argument("--speaker", metavar="DEVICE", help="test this speaker: number or name")
    parser.add_argument(
        "--no-sound", action="store_true", help="do not listen and do not play anything"
    )


def run(args: argparse.Namespace) -> int:
    """Print every finding as it is made; 1 where practice cannot work."""
    found: list[Check] = []
    for check in _findings(args):
        found.append(check)
        draw(_line(check))
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
