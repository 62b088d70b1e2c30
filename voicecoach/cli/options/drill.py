"""Options of ``voicecoach drill``."""

import argparse

from voicecoach.cli.options.devices import add_device_arguments
from voicecoach.cli.options.engines import add_engine_arguments
from voicecoach.cli.options.patience import add_patience_arguments, seconds
from voicecoach.preferences import Preferences

DEFAULT_COUNT = 5
"""Questions where neither their number nor a time is given: about twenty minutes."""

EXAMPLES = """examples:
  voicecoach drill                               what is due, then what is new; no screen needed
  voicecoach drill --pack tencent-ai-pm --minutes 20
  voicecoach drill --question latest-stop        the same question until you say next
  voicecoach drill --ladder --question latest-stop   one story, five lengths
  voicecoach drill --due                         today's plan, and the days until the interview
  voicecoach drill --retrieval                   ten seconds for a story and its opening line
  voicecoach drill --text                        in writing

At every prompt you can say: next, again, repeat the question, follow up, slower, skip, pause,
resume, what did I miss, stop; and instead of an answer, in your own words, what do you mean by
that, give me a moment, I have no example, or a question about a case. Rising tones mean that you
are listened to, a knock that you were heard. Say "that's my answer" to end an answer; silence is
asked about before it ends anything. On a terminal the keys n a q f s t k p r m x do the same, and
Enter ends an answer. Resume (or c) goes on with the answer before, as long as no other began."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_question_arguments(parser)
    parser.add_argument(
        "--count",
        type=int,
        metavar="N",
        help=f"at most so many questions (default: {DEFAULT_COUNT}, or any number in --minutes)",
    )
    parser.add_argument(
        "--minutes",
        type=seconds(1, 240, unit="minutes"),
        metavar="M",
        help="begin no question after this time",
    )
    special = parser.add_mutually_exclusive_group()
    special.add_argument(
        "--due",
        action="store_true",
        help="print the plan until your interview, today's things to do first, and exit; --minutes "
        "is what a day may take",
    )
    special.add_argument(
        "--ladder", action="store_true", help="tell one story in 20, 30, 60, 90 and 120 seconds"
    )
    special.add_argument(
        "--retrieval",
        action="store_true",
        help="ten seconds for a story and its opening line, in each of the eight domains",
    )
    parser.add_argument("--text", action="store_true", help="type instead of speaking")
    add_patience_arguments(parser)
    add_device_arguments(parser)
    add_engine_arguments(parser)


def add_question_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that choose one pack and questions of it."""
    parser.add_argument(
        "--pack",
        help="a pack by name, or a TOML file (default: the one that has the --question, else as in "
        "voicecoach settings, in turns, else tencent-music-behavioral)",
    )
    parser.add_argument(
        "--question", action="append", metavar="ID", help="ask this one; may be given repeatedly"
    )
    parser.set_defaults(preferences=Preferences())
