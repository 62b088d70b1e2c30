"""Options of ``voicecoach stories``."""

import argparse

from voicecoach.cli.arguments import Actions, OptionGroup, add_action
from voicecoach.cli.options.devices import add_device_arguments
from voicecoach.cli.options.engines import add_engine_arguments
from voicecoach.cli.options.patience import add_patience_arguments
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS
from voicecoach.interview.stories import PILLARS

TYPED = ""
"""Stands for ``--text`` without a file: the answer is typed now."""

EXAMPLES = """examples:
  voicecoach stories add --question latest-stop       tell it aloud; the core is proposed
  voicecoach stories add --text                       type it
  voicecoach stories add --text story.txt --domain launching-without-full-data
  voicecoach stories add --from latest/2              from an answer that you gave in practice
  voicecoach stories add --claim c7                   what a line of your CV leaves out
  voicecoach stories list
  voicecoach stories show lyric cards                 by its title, or a part of it
  voicecoach stories edit lyric cards --pillar compliance
  voicecoach stories edit lyric cards --core "I stopped the cards"
  voicecoach stories matrix                           the eight domains, with gaps
  voicecoach stories drill killing-a-project-near-launch   a second example, please
  voicecoach stories remove lyric cards

Stories are plain files in the folder stories of your data folder."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = _action(actions, "add", "add a story: told now, from a text, or from a kept answer")
    source = add.add_mutually_exclusive_group()
    _add_text_option(source)
    source.add_argument("--from", dest="kept", metavar="SESSION/N", help="a kept answer")
    asked = add.add_mutually_exclusive_group()
    asked.add_argument("--question", metavar="ID", help="the question it answers")
    asked.add_argument(
        "--claim",
        metavar="CLAIM",
        help="the line of your CV that it is behind: its id, as in voicecoach prepare --show "
        "claims, or some of its words",
    )
    _add_part_options(add)
    add.add_argument("--yes", action="store_true", help="take what is proposed without asking")
    _add_voice_options(add)
    add_action(actions, "list", "list the stories")
    show = _action(actions, "show", "show one story")
    _add_story(show)
    edit = _action(actions, "edit", "change parts of a story, or all of it in your editor")
    _add_story(edit)
    _add_part_options(edit)
    remove = _action(actions, "remove", "remove a story for good")
    _add_story(remove)
    remove.add_argument("--yes", action="store_true", help="do not ask first")
    add_action(actions, "matrix", "show which domains and pillars have stories, and the gaps")
    drill = _action(actions, "drill", "tell a second example of a domain, not a recycled one")
    drill.add_argument("domain", metavar="DOMAIN", choices=BEHAVIORAL_DOMAINS)
    _add_text_option(drill)
    _add_voice_options(drill)


def _action(actions: Actions, name: str, summary: str) -> argparse.ArgumentParser:
    parser = add_action(actions, name, summary)
    parser.argument_default = None  # nothing is given before these, so what is left out is None
    return parser


def _add_story(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("story", metavar="STORY", nargs="+", help="its title, or its id")


def _add_part_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--title", help="a name that you will remember")
    parser.add_argument(
        "--core",
        metavar="SENTENCE",
        help='the judgment core in your words: "I chose X over Y because Z"',
    )
    parser.add_argument("--chose", help="what you chose, as after “I chose”")
    parser.add_argument("--over", help="what you turned down")
    parser.add_argument("--under", help="why: the reason or the rule, as after “because”")
    parser.add_argument("--domain", choices=BEHAVIORAL_DOMAINS, metavar="DOMAIN")
    parser.add_argument("--pillar", choices=PILLARS, metavar="PILLAR", help=", ".join(PILLARS))
    parser.add_argument("--numbers", metavar="N,N", help="figures to have at hand, with commas")
    parser.add_argument("--counterfactual", help="what would have happened otherwise")


def _add_text_option(group: OptionGroup) -> None:
    group.add_argument(
        "--text",
        metavar="FILE",
        nargs="?",
        const=TYPED,
        help="type it now, or hand in a text file; - reads standard input",
    )


def _add_voice_options(parser: argparse.ArgumentParser) -> None:
    add_patience_arguments(parser)
    add_device_arguments(parser)
    add_engine_arguments(parser)
