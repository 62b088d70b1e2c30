"""Options of ``voicecoach backup``."""

import argparse
from pathlib import Path

from voicecoach.cli.arguments import add_action, share_examples

EXAMPLES = """examples:
  voicecoach backup save                       a dated file, in this folder
  voicecoach backup save ~/usb/voicecoach.zip
  voicecoach backup restore voicecoach-2026-11-29.zip

In it are sessions with their recordings, interviews, stories, and questions and
model answers of your own. Models, voices and settings are not: they belong to this machine.
Restoring adds what is missing and never changes what is there."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the two actions."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    save = add_action(actions, "save", "write the whole archive to a zip file")
    save.add_argument(
        "file", type=Path, nargs="?", default=None, metavar="FILE.zip", help="default: dated, here"
    )
    save.add_argument(
        "--force", action="store_true", default=False, help="replace what is there already"
    )
    restore = add_action(actions, "restore", "put back what a backup holds and is missing here")
    restore.add_argument("file", type=Path, metavar="FILE.zip")
    share_examples(actions, "backup", EXAMPLES)
