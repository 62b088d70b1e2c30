"""Options of ``voicecoach doctor``."""

import argparse

EXAMPLES = """examples:
  voicecoach doctor
  voicecoach doctor --no-sound           leave microphone and speaker alone
  voicecoach doctor --mic usb            test the microphone with "usb" in its name
  voicecoach doctor --report             write what it found to a file that helps
                                         to mend a fault and holds nothing private
  voicecoach doctor --report -           print that

exit code: 0 when practice can work here, 1 when something that it needs is missing."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--mic", metavar="DEVICE", help="test this microphone: number or name")
    parser.add_argument("--speaker", metavar="DEVICE", help="test this speaker: number or name")
    parser.add_argument(
        "--no-sound", action="store_true", help="do not listen and do not play anything"
    )
    parser.add_argument(
        "--report",
        nargs="?",
        const="",
        metavar="FILE",
        help="then write a report for others, without names, paths or words of yours: to a dated "
        "file here, to FILE, or with - to standard output",
    )
