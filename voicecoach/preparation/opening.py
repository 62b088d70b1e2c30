"""Which claims of a CV are told in the first minute: those that matter most for this job."""

import re
from collections.abc import Sequence

from voicecoach.interview.likeness import likeness
from voicecoach.preparation.cv import Claim, Cv
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.job import Grade, Match, Want

_RESULT = re.compile(r"\d.*[^\d\s.,]|[^\d\s.,].*\d")

MOST = 3
"""A minute has room for three."""

WANTED: dict[Want, float] = {"requirement": 3.0, "responsibility": 3.0, "preferred": 1.5}
SHOWN: dict[Grade, float] = {"proof": 1.0, "partial": 0.5, "gap": 0.0}
"""What a claim is worth that answers a line of the job. House rules, as all weights here."""

AGAIN = 0.3
"""What another claim for the same line of the job is worth besides."""

FIGURE, COUNT, OWN, LATEST = 1.5, 0.5, 0.5, 1.0
"""For a result with a figure, for a bare count, for what was done by oneself, and for the latest
role; one role earlier is worth half, and so on."""

DOUBTED, CONTRADICTED, ALIKE, SAME_ROLE = 0.2, 3.0, 1.5, 0.75
"""What is taken off for each doubt, for two lines that do not agree, for a claim that says what
another one says, and for another claim of the same role."""

SAYS_THE_SAME = 0.5
"""Likeness (``interview.likeness``) from which two claims say the same."""


def opening_claims(cv: Cv, matches: Sequence[Match], doubts: Sequence[Doubt]) -> tuple[Claim, ...]:
    """Choose up to three claims for the introduction, the one that matters most first.

    What answers the job comes first, then what has a figure, is the candidate's own and recent,
    and leaves little to doubt. Each adds something to those before it.
    """
    chosen: list[Claim] = []
    left = list(cv.claims)
    while left and len(chosen) < MOST:
        best = max(left, key=lambda claim: _worth(claim, chosen, cv, matches, doubts))
        left.remove(best)
        chosen.append(best)
    return tuple(chosen)


def _worth(
    claim: Claim,
    chosen: Sequence[Claim],
    cv: Cv,
    matches: Sequence[Match],
    doubts: Sequence[Doubt],
) -> float:
    said = {each.id for each in chosen}
    worth = OWN * (claim.owner == "self") + max(map(_figure, claim.numbers), default=0.0)
    for match in matches:
        if claim.id in match.claims:
            fresh = AGAIN if said.intersection(match.claims) else 1.0
            place = 1 + match.claims.index(claim.id)
            worth += WANTED[match.requirement.want] * SHOWN[match.grade] * fresh / place
    if (role := cv.role(claim)) is not None and role.kind in ("work", "project"):
        worth += LATEST / (1 + cv.roles.index(role))
    for doubt in doubts:
        if doubt.claim == claim.id:
            worth -= CONTRADICTED if doubt.reason == "contradiction" else DOUBTED
    worth -= ALIKE * any(_says_the_same(claim, each) for each in chosen)
    return worth - SAME_ROLE * any(claim.role and claim.role == each.role for each in chosen)


def _figure(number: str) -> float:
    """Return what a figure is worth: "18%" tells a result, "three" only how many there were."""
    return FIGURE if _RESULT.search(number) else COUNT


def _says_the_same(claim: Claim, other: Claim) -> bool:
    return likeness(claim.text, other.text)[0] >= SAYS_THE_SAME
