"""Options of ``voicecoach history``."""

import argparse

from voicecoach.cli.arguments import share_examples
from voicecoach.cli.history import ACTIONS

EXAMPLES = """\
examples:
  voicecoach history list
  voicecoach history show latest
  voicecoach history show 3f9a 2
  voicecoach history show latest --format json
  voicecoach history play latest           hear the recordings again
  voicecoach history play latest --at decision
                                           only where you chose
  voicecoach history play 3f9a 2 --at 40   from second 40 of the answer
  voicecoach history compare               your last two at one question
  voicecoach history compare 3f9a/2 latest/1
  voicecoach history trends --domain killing-a-project-near-launch
  voicecoach history recover               judge what was cut off
  voicecoach history rejudge               judge what older versions judged
  voicecoach history delete 3f9a 2
  voicecoach history delete 20260301
  voicecoach history interviews            those that were held, with the decision
  voicecoach history interviews 3f9a       the debrief of one

A session is named by the start of its id, by the four characters at its end,
or "latest". Everything is a plain file; list and show print the folder."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for action in ACTIONS.values():
        action.add(actions)
    share_examples(actions, "history", EXAMPLES)
