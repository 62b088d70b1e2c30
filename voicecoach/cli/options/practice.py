"""Options of ``voicecoach practice``."""

import argparse

from voicecoach.cli.options.devices import add_device_arguments
from voicecoach.cli.options.engines import add_engine_arguments
from voicecoach.cli.options.patience import add_patience_arguments
from voicecoach.preferences import Preferences

DEFAULT_COUNT = 3
"""Questions in a session where nothing is said: about ten minutes with the feedback."""

EXAMPLES = """examples:
  voicecoach practice                                three questions, asked longest ago
  voicecoach practice --pack tencent-ai-pm --pack pm-warm-up --count 1
  voicecoach practice --company "tencent music" --topic conflict --topic launch
  voicecoach practice --question latest-stop --end-silence 5
  voicecoach practice --mic-file answer.wav --speaker-file heard.wav --fast
  voicecoach practice --text                         in writing, without sound

Enter or space ends an answer (and cuts the interviewer short); so does saying "that's my answer"
or "I'm done". Where silence ended it too early, speak on at once, or press c during the verdict.
Instead of an answer you may say (or type, with --text), in your own words: repeat the question,
what do you mean by that, give me a moment, I have no example, skip, slower, pause or stop; and in
a case you may ask first, such as "How many users does it have?". None of it is judged. Ctrl-C
keeps what was said and leaves. Everything is kept: voicecoach history."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    _add_choice(parser)
    parser.add_argument("--text", action="store_true", help="type instead of speaking")
    add_patience_arguments(parser)
    add_device_arguments(parser)
    add_engine_arguments(parser)


def _add_choice(parser: argparse.ArgumentParser) -> None:
    """Add the options that choose packs and questions of them."""
    parser.add_argument(
        "--pack",
        action="append",
        help="a pack by name, or a TOML file; may be given repeatedly (default: as in voicecoach "
        "settings, in turns)",
    )
    parser.add_argument(
        "--company", metavar="NAME", help='all packs for a company, such as "tencent music"'
    )
    parser.add_argument(
        "--topic",
        action="append",
        metavar="TOPIC",
        help="only questions about it: a domain, a kind or a round, or words of it; may be given "
        "repeatedly",
    )
    parser.add_argument(
        "--question", action="append", metavar="ID", help="ask this one; may be given repeatedly"
    )
    parser.add_argument(
        "--count",
        type=int,
        metavar="N",
        help=f"how many questions (default: {DEFAULT_COUNT}, or one for each --question or "
        "--mic-file)",
    )
    parser.add_argument(
        "--shuffle",
        action="store_true",
        help="ask in a random order (default: what was asked longest ago comes first)",
    )
    parser.set_defaults(preferences=Preferences())
