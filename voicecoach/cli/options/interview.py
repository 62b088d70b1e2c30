"""Options of ``voicecoach interview``."""

import argparse

from voicecoach.cli.options.devices import add_device_arguments
from voicecoach.cli.options.engines import add_engine_arguments
from voicecoach.cli.options.patience import add_patience_arguments, seconds
from voicecoach.interview.round_length import LONGEST_MINUTES, SHORTEST_MINUTES

EXAMPLES = """examples:
  voicecoach interview                                 the interviews there are
  voicecoach interview tencent-ai-pm                   all rounds: four of 45 minutes, then an offer
  voicecoach interview tencent-ai-pm --minutes 10 --rounds 1
  voicecoach interview tencent-ai-pm --resume          the next round, another day
  voicecoach interview tencent-music-pm --interrupt    stress: the interviewers cut in
  voicecoach interview tencent-ai-pm --prepared        questions made of your CV and the job's text
  voicecoach interview mock-debrief                    two minutes to get your decision across
  voicecoach interview tencent-ai-pm --text            in writing, without sound

Where silence ended an answer too early, speak on at once, or press c while the next question is
spoken. Instead of an answer you may say (or type, with --text), in your own words: repeat the
question, what do you mean by that, give me a moment, I have no example, skip, slower, pause, or
stop, which leaves the round for another day; and in a case you may ask first, such as "How many
users does it have?". Each round is kept as it is held. After the last one the panel sits down:
votes with your words, the doubt that decided, one decision, and what would have changed it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("interview", nargs="?", metavar="INTERVIEW", help="by name, or a TOML file")
    parser.add_argument(
        "--minutes",
        type=seconds(SHORTEST_MINUTES, LONGEST_MINUTES, unit="minutes"),
        metavar="M",
        help="length of each round (default: as in the interview; 45 is real)",
    )
    parser.add_argument(
        "--rounds", type=int, metavar="N", help="hold so many rounds now (default: all)"
    )
    parser.add_argument(
        "--resume", action="store_true", help="go on with the last interview of this name"
    )
    parser.add_argument(
        "--prepared",
        action="store_true",
        help="ask from your own pack, too, and hold answers against your CV (voicecoach prepare)",
    )
    parser.add_argument(
        "--interrupt",
        action="store_true",
        help="stress mode: cut in on claims, on rambling and over time",
    )
    parser.add_argument(
        "--debrief", action="store_true", help="hold the debrief now, on the rounds held so far"
    )
    parser.add_argument("--text", action="store_true", help="type the answers instead of speaking")
    add_patience_arguments(parser)
    add_device_arguments(parser)
    add_engine_arguments(parser)
