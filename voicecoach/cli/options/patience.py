"""The options that say how long the interviewer waits; shared by all that listen."""

import argparse
from collections.abc import Callable
from typing import Any

from voicecoach.preferences import LONGEST_SILENCE_S, SHORTEST_SILENCE_S, Preferences
from voicecoach.session.usual_waits import (
    BY_SILENCE_S,
    BY_WORDS_S,
    HOLD_OFF_S,
    NOTHING_HEARD_S,
)


def add_patience_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how long the interviewer waits."""
    patience = parser.add_argument_group("patience")
    patience.add_argument(
        "--end-silence",
        type=seconds(SHORTEST_SILENCE_S, LONGEST_SILENCE_S),
        metavar="S",
        help="silence that ends an answer, 1.5 to 8 s, where its words do not say that it is over "
        "or goes on (default: as in voicecoach settings, else "
        f"{BY_WORDS_S:g}, or {BY_SILENCE_S:g} where nothing looks at words)",
    )
    patience.add_argument(
        "--hold-off",
        type=seconds(0.0, 5.0),
        default=HOLD_OFF_S,
        metavar="S",
        help="wait after the question before anything is heard (default: %(default)s)",
    )
    patience.add_argument(
        "--give-up",
        type=seconds(5.0, 600.0),
        default=NOTHING_HEARD_S,
        metavar="S",
        help="stop waiting when no answer begins (default: %(default)s)",
    )
    parser.set_defaults(preferences=Preferences())


def seconds(low: float, high: float, unit: str = "seconds") -> Callable[[str], Any]:
    """Return an argparse type for a time within a range, in a unit that its error names."""

    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{text!r}: give {unit} from {low:g} to {high:g}")
        return value

    return parse
