"""Pieces of the command line that several commands share."""

import argparse
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeAlias

from voicecoach.cli.help_text import FittingHelp

Actions: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
OptionGroup: TypeAlias = "argparse._ActionsContainer"
"""The sub-commands of one command, and what takes options; argparse has no public names for them.
"""


def add_common_arguments(parser: argparse.ArgumentParser) -> None:
    """Options that every command has."""
    common = parser.add_argument_group("everywhere")
    common.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="the data folder: sessions, packs of your own, models outside a checkout (default: "
        "$VOICECOACH_DATA, else your platform's)",
    )
    common.add_argument(
        "--debug", action="store_true", help="show a traceback when something fails"
    )


def add_action(actions: Actions, name: str, summary: str) -> argparse.ArgumentParser:
    """Add one action of a command, such as ``list`` of ``history``; give its own parser."""
    # Options left out must not overwrite what was given before the action's name.
    parser = actions.add_parser(
        name,
        help=summary,
        description=summary[0].upper() + summary[1:] + ".",
        argument_default=argparse.SUPPRESS,
    )
    add_common_arguments(parser)
    return parser


def share_examples(actions: Actions, command: str, examples: str) -> None:
    """Give each action those examples of its command that are about it."""
    for name, parser in actions.choices.items():
        own: list[str] = []
        is_own = False
        for line in examples.splitlines():
            if not line.startswith("   "):  # else it explains the line above
                is_own = f"  voicecoach {command} {name}" == line[: 14 + len(command + name)]
            if is_own:
                own.append(line)
        if own:
            parser.epilog = "\n".join(["examples:", *own])
            parser.formatter_class = FittingHelp


def one_of(read: Callable[[], Iterable[str]]) -> Callable[[str], str]:
    """Return an argparse type for names that are read where one is given.

    For help that must be instant: what knows the names takes long to load, and argparse's own
    choices are read for help.
    """

    def chosen(name: str) -> str:
        names = tuple(read())
        if name not in names:
            raise argparse.ArgumentTypeError(f"no {name!r}; choose one of {', '.join(names)}")
        return name

    return chosen


def counting_number(text: str) -> int:
    """Read a whole number above 0, for argparse."""
    if not text.isdecimal() or int(text) == 0:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")
    return int(text)
