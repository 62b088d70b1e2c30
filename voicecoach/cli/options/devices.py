"""The device options that several commands share."""

import argparse
from pathlib import Path

from voicecoach.preferences import BARGE_IN, Preferences


def add_device_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that choose sound devices."""
    devices = parser.add_argument_group("devices (voicecoach doctor lists them)")
    devices.add_argument(
        "--mic",
        metavar="DEVICE",
        help="microphone: its number, or a part of its name (default: as in voicecoach settings, "
        "else the system's)",
    )
    devices.add_argument(
        "--speaker",
        metavar="DEVICE",
        help="speaker: its number, or a part of its name (default: as in voicecoach settings, else "
        "the system's)",
    )
    devices.add_argument(
        "--mic-file",
        metavar="FILE",
        type=Path,
        action="append",
        help="play this recording as the answer; give it once for each answer",
    )
    devices.add_argument(
        "--speaker-file", metavar="OUT.wav", type=Path, help="write what would be spoken here"
    )
    devices.add_argument(
        "--fast", action="store_true", help="with --mic-file: do not wait for real time"
    )
    _add_barge_in(devices)
    parser.set_defaults(preferences=Preferences())


def _add_barge_in(parser: argparse._ArgumentGroup) -> None:
    """Add the option."""
    parser.add_argument(
        "--barge-in",
        choices=BARGE_IN,
        help="stop speaking when you speak: auto is on where doctor measured that the microphone "
        "hardly hears the speaker, as with headphones (default: as in voicecoach settings, else "
        "auto)",
    )
