"""Options of ``voicecoach questions``."""

import argparse

from voicecoach.cli.arguments import add_action
from voicecoach.interview.questions import KINDS

EXAMPLES = """\
examples:
  voicecoach questions list
  voicecoach questions list --kind case
  voicecoach questions list --pack my-questions.toml
  voicecoach questions show latest-stop
  voicecoach questions show launch-or-wait --model-answer
  voicecoach questions check ~/packs/my-questions.toml

Packs of your own go into the folder "questions" of the data folder. docs/packs.md explains how
to write one."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the three actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    list_ = add_action(actions, "list", "list the questions of every pack")
    list_.add_argument("--pack", default=None, metavar="PACK", help="only this pack: id or file")
    list_.add_argument("--kind", default=None, choices=KINDS, help="only this kind")
    list_.add_argument("--domain", default=None, help="only this domain")

    show = add_action(actions, "show", "show one question in full")
    show.add_argument("question", metavar="ID", help="the question's id, as in the list")
    show.add_argument("--pack", default=None, metavar="PACK", help="look here: id or file")
    show.add_argument(
        "--model-answer",
        action="store_true",
        default=False,
        help="show one way to answer it, once you have answered it yourself",
    )
    show.add_argument(
        "--anyway",
        action="store_true",
        default=False,
        help="show the model answer before any answer of yours",
    )

    check = add_action(
        actions, "check", "report every fault of a pack, and what is hard to follow by ear"
    )
    check.add_argument(
        "packs",
        nargs="*",
        default=[],
        metavar="PATH",
        help="pack file, folder of packs or pack id (default: every pack there is)",
    )
