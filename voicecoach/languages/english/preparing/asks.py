"""What an interviewer asks about a line of a CV, by what they doubt in it.

Each ask wants one thing, in words that are common (level B2, the plain form B1), and stands behind
the line that it is about. Except for the one about two figures, each is answered by a story with a
choice in it: how large or how sure a result was is asked by way of the decision behind it, and the
bare figure is left to a follow-up.
"""

from collections.abc import Mapping
from typing import Literal

from voicecoach.languages.english.preparing import asks_of_deeds as deeds
from voicecoach.languages.english.preparing import asks_of_results as results
from voicecoach.languages.english.preparing.ask import Ask

Doubted = Literal[
    "no-baseline",
    "no-number",
    "straight-line",
    "we",
    "no-alternative",
    "no-scope",
    "contradiction",
    "unexplained-gap",
    "open-gap",
    "cost",
]
"""The reasons of ``preparation.doubt``; ``open-gap`` for months since the last job, ``cost`` for a
line in which nothing is to be doubted."""

ASKS: Mapping[Doubted, tuple[Ask, ...]] = {
    "no-baseline": results.NO_BASELINE,
    "no-number": results.NO_NUMBER,
    "straight-line": results.STRAIGHT_LINE,
    "we": deeds.WE,
    "no-alternative": deeds.NO_ALTERNATIVE,
    "no-scope": deeds.NO_SCOPE,
    "contradiction": deeds.CONTRADICTION,
    "unexplained-gap": deeds.UNEXPLAINED_GAP,
    "open-gap": deeds.OPEN_GAP,
    "cost": deeds.COST,
}
"""Several ways to ask for each doubt, so that no two questions of a pack sound alike."""
