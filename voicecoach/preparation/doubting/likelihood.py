"""How likely a doubt is asked in each round: by its reason, and by how much its line stands out."""

from collections.abc import Mapping, Sequence

from voicecoach.analysis.quantity import Quantity
from voicecoach.preparation.claim_reading import ClaimReading
from voicecoach.preparation.cv import NOW, Claim, Cv, Role
from voicecoach.preparation.doubt import Reason

ROUNDS = (
    "recruiter-screen",
    "technical-product",
    "cross-functional",
    "senior-leadership",
    "product-sense",
    "execution",
    "leadership-and-influence",
    "data",
    "hiring-manager",
)
"""The rounds of both shipped interviews in which somebody's past is asked about."""

BY_REASON: Mapping[Reason, tuple[float, ...]] = {
    #                   recr  tech  cross senior sense exec  lead  data  manager
    "no-baseline": (0.60, 0.65, 0.60, 0.40, 0.35, 0.45, 0.25, 0.90, 0.50),
    "no-number": (0.85, 0.50, 0.45, 0.50, 0.40, 0.55, 0.40, 0.65, 0.60),
    "straight-line": (0.30, 0.60, 0.70, 0.50, 0.50, 0.40, 0.30, 0.95, 0.55),
    "we": (0.50, 0.35, 0.75, 0.50, 0.35, 0.55, 0.85, 0.25, 0.65),
    "no-alternative": (0.20, 0.55, 0.55, 0.80, 0.85, 0.70, 0.60, 0.35, 0.75),
    "contradiction": (0.70, 0.40, 0.45, 0.50, 0.30, 0.45, 0.35, 0.75, 0.65),
    "no-scope": (0.70, 0.20, 0.40, 0.60, 0.25, 0.55, 0.70, 0.20, 0.65),
    "unexplained-gap": (0.85, 0.05, 0.05, 0.20, 0.05, 0.05, 0.10, 0.02, 0.55),
}
"""Reason → how likely it is asked in each of ROUNDS, were its line the first of the CV.

A house rule, from the rounds as the domain notes tell them and as interviews/*.toml sets them: the
recruiter asks whether a career hangs together and for impact in numbers; the architect how a
measure becomes a goal; product lead and data scientist whose plan was broken and what else may have
moved the figure; leadership what would be given up for a roadmap and its resources; product sense
what is left out; execution dates and scope; influence who did it and who lost; data what a figure
hides ("how do you know it wasn't the campaign?"); the hiring manager whether the choice was yours.
"""

BY_AGE = (1.0, 0.85, 0.7, 0.55)
"""The latest role counts fully, the fourth and those before it by half: a round has time for two
or three stories, and they are of now."""

OF_SUMMARY, OF_STUDIES = 0.9, 0.5
"""What stands under no role is read first; what is of studies or beside work is seldom asked."""

BY_PLACE = (1.0, 0.95, 0.9, 0.85)
"""The first item under a role is asked first; any after the fourth counts as the fourth."""

BIG, SMALL = 1.0, 0.9
"""A big figure is asked about, a small or no figure a little less."""

BIG_SHARE, BIG_TIMES, BIG_COUNT = 50.0, 2.0, 1e6
"""From here on a figure is big: percent, a multiple, money or people."""

LONG_GAP, SHORT_GAP = 12, 0.6
"""Months from which a gap counts fully; a shorter one counts at least so much."""


def likelihood(reason: Reason, prominence: float) -> dict[str, float]:
    """Return round → how likely a doubt is asked there; ``prominence`` is 0 to 1."""
    return {
        name: round(base * prominence, 2)
        for name, base in zip(ROUNDS, BY_REASON[reason], strict=True)
    }


def prominence(reading: ClaimReading, cv: Cv, ages: Mapping[str, int], place: int) -> float:
    """Return how much a claim stands out; ``place`` counts those before it under its role."""
    role = cv.role(reading.claim)
    size = BIG if any(map(_is_big, reading.quantities)) else SMALL
    return of_role(role, ages) * BY_PLACE[min(place, len(BY_PLACE) - 1)] * size


def of_role(role: Role | None, ages: Mapping[str, int]) -> float:
    """Return how much what is told of a role stands out; of no role, what a summary tells."""
    if role is None:
        return OF_SUMMARY
    if role.kind != "work":
        return OF_STUDIES
    return BY_AGE[min(ages.get(role.id, 0), len(BY_AGE) - 1)]


def ages_of(cv: Cv) -> dict[str, int]:
    """Return id of a role of work → how many are later, by their dates where they have some."""
    work = [role for role in cv.roles if role.kind == "work"]
    latest_first = sorted(work, key=_lateness, reverse=True)  # roles without dates keep their place
    return {role.id: place for place, role in enumerate(latest_first)}


def of_gap(months: int) -> float:
    """Return how much a gap stands out by its length."""
    return min(1.0, SHORT_GAP + (1.0 - SHORT_GAP) * months / LONG_GAP)


def places_of(claims: Sequence[Claim]) -> dict[str, int]:
    """Return id of a claim → how many stand before it under the same role."""
    counts: dict[str, int] = {}
    places: dict[str, int] = {}
    for claim in claims:
        places[claim.id] = counts.get(claim.role, 0)
        counts[claim.role] = places[claim.id] + 1
    return places


def _lateness(role: Role) -> tuple[bool, str, str]:
    return role.ends == NOW, "" if role.ends == NOW else role.ends, role.begins


def _is_big(quantity: Quantity) -> bool:
    value = max(quantity.value, quantity.to_value or 0.0)
    if quantity.unit == "%":
        return value >= BIG_SHARE
    return value >= (BIG_TIMES if quantity.unit == "x" else BIG_COUNT)
