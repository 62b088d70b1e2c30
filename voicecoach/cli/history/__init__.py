"""``voicecoach history``: everything that was kept, and how it went."""

import argparse

from voicecoach.cli.arguments import share_examples
from voicecoach.cli.history import (
    compare,
    delete,
    interviews,
    listing,
    play,
    recover,
    rejudge,
    show,
    trends,
)
from voicecoach.cli.indexing import opened_archive
from voicecoach.settings import data_folder

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

ACTIONS = {
    "list": listing,
    "show": show,
    "play": play,
    "compare": compare,
    "trends": trends,
    "recover": recover,
    "rejudge": rejudge,
    "interviews": interviews,
    "delete": delete,
}
"""Each is a module with ``add(actions)`` and ``run(archive, args) -> exit code``."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    for action in ACTIONS.values():
        action.add(actions)
    share_examples(actions, "history", EXAMPLES)


def run(args: argparse.Namespace) -> int:
    """Run the chosen action; 1 where the person decided against deleting."""
    code: int = ACTIONS[args.action].run(opened_archive(data_folder(args.data)), args)
    return code
