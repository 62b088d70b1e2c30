"""What an interviewer would doubt in a CV: each claim by the same eye as an answer.

Not every reason is looked for in every line, and a strong line raises none: a doubt that the line
itself answers costs more trust than one that is missed.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from voicecoach.preparation.claim_reading import ClaimReading, read_claim
from voicecoach.preparation.cv import Cv, Role
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.doubting.alternatives import without_alternative
from voicecoach.preparation.doubting.baseline import without_baseline
from voicecoach.preparation.doubting.causes import straight_line
from voicecoach.preparation.doubting.contradictions import contradictions
from voicecoach.preparation.doubting.counting import without_number
from voicecoach.preparation.doubting.likelihood import (
    ages_of,
    likelihood,
    of_gap,
    of_role,
    places_of,
    prominence,
)
from voicecoach.preparation.doubting.owners import without_owner
from voicecoach.preparation.doubting.scope import duty_without_size, title_without_size
from voicecoach.preparation.doubting.silences import silence
from voicecoach.preparation.doubting.suspicion import Suspicion

OF_A_CLAIM: Sequence[Callable[[ClaimReading], Suspicion | None]] = (
    without_baseline,
    without_number,
    straight_line,
    without_owner,
    without_alternative,
    duty_without_size,
)
"""Each looks at one claim by itself."""


def find_doubts(cv: Cv) -> tuple[Doubt, ...]:
    """Return all doubts of a CV, the likeliest in any round first; the same each time.

    Doubts that are equally likely stand in the order of their lines.
    """
    readings = [read_claim(claim) for claim in cv.claims]
    found = [*_of_claims(cv, readings), *_of_roles(cv, readings), *_of_gaps(cv)]
    return tuple(sorted(found, key=lambda doubt: (-doubt.weight, -_mean(doubt), doubt.line)))


def _of_claims(cv: Cv, readings: Sequence[ClaimReading]) -> Iterator[Doubt]:
    ages, places = ages_of(cv), places_of(cv.claims)
    suspected = [
        *(
            (reading, suspicion)
            for reading in readings
            for look in OF_A_CLAIM
            if (suspicion := look(reading)) is not None
        ),
        *contradictions(readings),
    ]
    counted_below = _counted_below(readings)
    for reading, suspicion in suspected:
        if suspicion.reason == "no-number" and reading.claim.id in counted_below:
            continue
        claim = reading.claim
        stands_out = prominence(reading, cv, ages, places[claim.id])
        yield _doubt(suspicion, line=claim.line, claim=claim.id, stands_out=stands_out)


def _counted_below(readings: Sequence[ClaimReading]) -> frozenset[str]:
    """Return the claims whose result stands in figures in a line of its own right below."""
    return frozenset(
        above.claim.id
        for above, below in pairwise(readings)
        if below.claim.line == above.claim.line + 1
        and below.claim.role == above.claim.role
        and below.claim.owner == "unsaid"
        and below.quantities
    )


def _of_roles(cv: Cv, readings: Sequence[ClaimReading]) -> Iterator[Doubt]:
    """Doubt titles without size, where no duty of that role is doubted for it already."""
    ages = ages_of(cv)
    under: dict[str, list[ClaimReading]] = {}
    for reading in readings:
        under.setdefault(reading.claim.role, []).append(reading)
    for role in cv.roles:
        of_role_ = under.get(role.id, [])
        if any(duty_without_size(reading) for reading in of_role_):
            continue
        if suspicion := title_without_size(role, of_role_):
            yield _doubt(suspicion, line=role.line, stands_out=of_role(role, ages))


def _of_gaps(cv: Cv) -> Iterator[Doubt]:
    for gap in cv.gaps:
        if found := silence(gap, cv):
            beside, suspicion = found
            stands_out = of_gap(gap.months) * _recency(beside, cv)
            yield _doubt(suspicion, line=beside.line, stands_out=stands_out)


def _recency(role: Role, cv: Cv) -> float:
    return of_role(role, ages_of(cv)) if role.kind == "work" else 1.0


def _doubt(suspicion: Suspicion, *, line: int, stands_out: float, claim: str = "") -> Doubt:
    return Doubt(
        reason=suspicion.reason,
        line=line,
        quote=suspicion.quote,
        why=suspicion.why,
        claim=claim,
        other_line=suspicion.other_line,
        rounds=likelihood(suspicion.reason, stands_out),
    )


def _mean(doubt: Doubt) -> float:
    return sum(doubt.rounds.values()) / len(doubt.rounds)
