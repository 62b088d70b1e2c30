"""What is told after a talk about an offer: what moved, what was left, and a better ask."""

from collections.abc import Mapping

ENDED: Mapping[str, str] = {
    "agreed": "You came to an agreement.",
    "time": "You took time to think.",
    "refused": "You did not agree.",
    "turns": "The talk ended before you agreed.",
    "stopped": "The talk was broken off.",
}

OFFERED = "{sum}; to be talked about: {parts}."

STANDS = "What stands: {sum}."

MOVED = "You asked for {asked} {in_part}, and it went from {offered} to {stands}{because}."
MOVED_ALONE = "{Part} went from {offered} to {stands}{because}."
MET = "You asked for {asked} {in_part}, and you got it{because}."
GRANTED = "You got {terms}{because}."
BECAUSE = ", because of {reasons}"

GIVEN: Mapping[str, str] = {
    "result": "your result", "other-offer": "your other offer", "market": "the market",
    "scope": "the size of the role", "loss": "what you lose", "experience": "your experience",
    "present-pay": "what you earn today", "need": "what you need",
}  # fmt: skip

STAYED = "You asked for {asked} {in_part}, and it stayed at {stands}: {why}."
STAYED_ALONE = "You asked about {part}, and it did not move: {why}."
WHY: Mapping[str | None, str] = {
    "no figure": "you named no figure",
    "no reason": "you gave no reason",
    "used reason": "your reason had been used",
    "weak reason": "your reason does not count there",
    "limit": "that was the limit",
    "too far": "the figure was too far away",
    "fixed": "it is fixed",
    "not there": "it was not for them to decide",
    None: "nothing came of it",
}
NOTHING_ASKED = "You asked for nothing."
ONLY_MORE = "You asked for more, and named no figure."

FURTHER = "There was more room: {parts}."
FORGOTTEN = "You did not ask for: {parts}."
UP_TO = "{part} up to {limit}"
NOT_ALL = "Not all of that was possible at once."
NOTHING_LEFT = "Nothing was left on the table."

BETTER: Mapping[str, str] = {
    "first": (
        "A better ask: do not take the first offer. Name one figure above it, and a result of "
        "yours with its number."
    ),
    "only_more": "A better ask names one part and one figure: “I ask for {example}”.",
    "no reason": (
        "A better ask gives the reason with the figure: “I ask for {example}, because of {reason}”."
    ),
    "weak reason": (
        "A better ask uses a reason that counts there: “I ask for {example}, because of {reason}”."
    ),
    "used reason": (
        "A better ask brings a new reason for each step: “I ask for {example}, because of "
        "{reason}”."
    ),
    "no figure": "A better ask names a figure: “I ask for {example}, because of {reason}”.",
    "too far": ("A better ask stays within reach: “I ask for {example}, because of {reason}”."),
    "ranged": "A better ask is one figure. Of a range only the lower end is heard.",
    "low": "A better ask begins higher: you could have asked for {example}.",
    "unasked": "A better ask goes on: when one part stops, ask for {part}.",
    "none": "It is hard to ask for this better. Well done.",
}

SUPPORTED_BY: Mapping[str, str] = {
    "result": "a result of mine and its number",
    "other-offer": "another offer and its figure",
    "market": "what others pay for this role",
    "scope": "what I will be responsible for",
    "loss": "what I lose when I leave",
    "experience": "my experience",
    "present-pay": "what I earn today",
    "need": "what the move costs me",
}  # fmt: skip
"""How a reason of each sort is named in an ask."""
