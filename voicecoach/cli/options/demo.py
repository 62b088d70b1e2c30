"""Options of ``voicecoach demo``."""

import argparse
from pathlib import Path

from voicecoach.cli.options.engines import add_engine_arguments
from voicecoach.demo import DEMO
from voicecoach.session.usual_waits import HOLD_OFF_S

EXAMPLES = """examples:
  voicecoach demo                          watch and hear it in real time
  voicecoach demo --fast                   as fast as this machine recognizes speech
  voicecoach demo --speaker-file out.wav   write what would be spoken to a file

Needs no microphone, no download and no key press. Nothing of it is kept."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    candidates = [each.path for each in DEMO.candidates]  # they came with the package
    parser.set_defaults(mic=None, mic_file=candidates, hold_off=HOLD_OFF_S, barge_in="off")
    parser.add_argument(
        "--fast",
        action="store_true",
        help="do not wait for real time (as always where the output is no terminal)",
    )
    parser.add_argument(
        "--speaker", metavar="DEVICE", help="number of a speaker, or part of its name"
    )
    parser.add_argument(
        "--speaker-file", type=Path, metavar="OUT.wav", help="write what would be spoken here"
    )
    add_engine_arguments(parser)
