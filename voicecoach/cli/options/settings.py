"""Options of ``voicecoach settings``."""

import argparse

from voicecoach.cli.arguments import add_action
from voicecoach.preferences import (
    SETTINGS,
)

EXAMPLES = """examples:
  voicecoach settings                                what is set
  voicecoach settings set microphone "USB headset"   a part of its name (voicecoach doctor)
  voicecoach settings set end-silence 5
  voicecoach settings set barge-in off               speaking does not stop the coach
  voicecoach settings set packs tencent-ai-pm tencent-music-behavioral
  voicecoach settings set interview-on 2027-01-31
  voicecoach settings unset microphone

Options win over what is set here: --voice, --model, --mic, --speaker, --end-silence, --barge-in,
--pack. It is kept in a file of your data folder, which you may edit as well."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the actions."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION")
    add_action(actions, "list", "list what is set (as without an action)")
    change = add_action(actions, "set", "set one thing")
    unset = add_action(actions, "unset", "forget one thing")
    for action in (change, unset):
        action.add_argument("key", metavar="KEY", help=", ".join(SETTINGS))
    change.add_argument("value", metavar="VALUE", nargs="+", help="packs may be several")
