"""Options of ``voicecoach export``."""

import argparse
from pathlib import Path

from voicecoach.cli.history.names import add_session_arguments
from voicecoach.exports import EXPORTS

EXAMPLES = """examples:
  voicecoach export latest                 the newest session as Markdown
  voicecoach export latest 2 --as html     its second answer, with sound
  voicecoach export 3f9a --as csv -o answers.csv
  voicecoach export 3f9a --as srt -o subtitles/
                                           one file an answer
  voicecoach export latest --as json -o -  to standard output

The files are for this user only (mode 600) until you change that. Whoever
opens the page hears and reads your answer; it asks the network for nothing.
The whole archive: voicecoach backup."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_session_arguments(parser)
    parser.add_argument(
        "--as",
        dest="format",
        choices=list(EXPORTS),
        default="markdown",
        help="; ".join(f"{each.name}: {each.summary}" for each in EXPORTS.values()),
    )
    parser.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="PLACE",
        default=Path(),
        help="a file, a folder (default: this one), or - for standard output",
    )
    parser.add_argument("--force", action="store_true", help="replace what is there already")
