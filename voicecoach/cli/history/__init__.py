"""``voicecoach history``: everything that was kept, and how it went."""

import argparse

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


def run(args: argparse.Namespace) -> int:
    """Run the chosen action; 1 where the person decided against deleting."""
    code: int = ACTIONS[args.action].run(opened_archive(data_folder(args.data)), args)
    return code
