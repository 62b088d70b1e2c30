"""How a retake is compared with the attempt before it, for the ear.

``{noun}`` is a criterion, ``{choice}`` what the kind of question calls a choice, ``{at}`` a moment
("at the very start", "around second five"), ``{now}`` and ``{before}`` moments, lengths or counts,
spelled out.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One change, said both ways."""

    better: str
    worse: str


LEAD = "The biggest change: "
NOTHING = "Nothing that a panel would notice has changed since last time."
UNSURE = "I did not hear one of the two attempts well enough to compare them."

QUOTED_NOW = " You said: {quote}."
QUOTED_THEN = " Last time you said: {quote}."
"""Said after it, where the candidate's words were surely heard."""

NOUNS: Mapping[str, str] = {
    "choice": "a choice of your own",
    "alternative": "an option that you turned down",
    "cost": "what it cost",
    "rule": "the rule that settled it",
    "result": "a result with a number",
    "limits": "what else may explain the result",
    "learning": "what you would change",
    "recommendation": "a recommendation",
    "hypothesis": "a belief that can be tested",
    "metric": "the measure it moves",
    "test": "how you would find out",
    "risk": "the risk and where you would stop",
    "ask": "a clear ask",
    "anchor": "a result behind the ask",
    "package": "more than the base",
    "fallback": "a second-best deal",
    "leverage": "another option",
    "give": "what you give for it",
    "role": "who you are",
    "aim": "what you want next",
    "them": "something about them",
    "reason": "a reason of your own",
    "bring": "what you bring",
    "assumption": "an assumption",
    "estimate": "an estimate",
    "check": "a check of it",
    "strength": "a strength",
    "example": "proof of it",
    "weakness": "an honest weakness",
    "remedy": "what you do about it",
    "measure": "what the measure counts",
    "split": "where it moved",
    "causes": "causes in order",
    "data": "what tells the causes apart",
    "step": "what you do first",
    "asked": "a question about the work",
}
"""What each criterion of a rubric is called in a sentence; one that is not here goes by its
title."""

NAMED = Told(
    better="this time I heard {noun}, {at}.",
    worse="last time I heard {noun}, and this time I did not.",
)
SHARPENED = Told(
    better="{noun} is plain now, {at}.",
    worse="{noun} was plain last time, and vague now.",
)
MEASURED: Mapping[str, Told] = {
    "first": Told(
        better="your {choice} came {now}, and last time {before}.",
        worse="your {choice} came only {now}, and last time {before}.",
    ),
    "length": Told(
        better="you needed {now}, and last time {before}.",
        worse="it ran over its time, with {now}, and last time {before}.",
    ),
    "hedges": Told(
        better="fewer hedges. I counted {now}, and last time {before}.",
        worse="more hedges. I counted {now}, and last time {before}.",
    ),
    "fillers": Told(
        better="fewer fillers. I counted {now}, and last time {before}.",
        worse="more fillers. I counted {now}, and last time {before}.",
    ),
}


def moment(second: int, spelled: str) -> str:
    """Say when something was said."""
    return f"around second {spelled}" if second > 0 else "at the very start"
