"""How a reply to a follow-up is told: whether it gave what was asked for, and what it gave."""

from collections.abc import Mapping
from typing import NamedTuple


class AskedFor(NamedTuple):
    """What a follow-up is after."""

    what: str
    advice: str
    """What to try where it was not given."""


ASKED_FOR: Mapping[str, AskedFor] = {
    "no_real_time": AskedFor("a time when it really happened", "Tell one day on which you did it."),
    "no_decision": AskedFor("your own choice", "Begin with: I chose, or I said no to."),
    "hedged": AskedFor("a clear yes or no", "Say the choice again without maybe or probably."),
    "unowned": AskedFor("your own part in it", "Say what you decided, with I as the subject."),
    "metric_opening": AskedFor("the choice behind the figure", "Say what you chose to get there."),
    "no_alternative": AskedFor(
        "the other option", "Name the option that lost, and its strong side."
    ),
    "no_cost": AskedFor("the cost", "Say what you gave up, or who was unhappy."),
    "straight_line": AskedFor(
        "how you know the cause", "Name one other cause, or the test that you ran."
    ),
    "no_threshold": AskedFor("your line for success or failure", "Give the number and its date."),
    "no_baseline": AskedFor("the figure before", "Give both ends: from what to what."),
    "framework_named": AskedFor("the framework with numbers in it", "Rank two options with it."),
    "no_number": AskedFor("a figure", "Give one number that changed, from what to what."),
}
"""By the gap that the follow-up is about."""

GIVEN = "You gave what was asked for: {what}."
GIVEN_QUOTED = "You gave what was asked for, {what}: “{quote}”."
ANSWERED_WITH = "Your reply adds {what}."
ANSWERED_WITH_QUOTED = "Your reply adds {what}: “{quote}”."
OPEN = "You were asked for {what}. I did not hear it."
OPEN_BUT = "You were asked for {what}. I heard something else: {other}."
UNSURE = "You were asked for {what}. I am not sure that I heard it."
CANNOT_TELL = "I can't tell whether that answers the question."
ALSO = "It also gives {what}: “{quote}”."
ALSO_UNQUOTED = "It also gives {what}."
"""What is said of a reply; ``what`` and ``other`` are names of signals or of what was asked for."""
