"""The contradiction ledger: the same quantity, claimed with different values in one interview.

A false accusation costs more than a missed one, so two claims must be of the same measure, group
and moment, in the same unit, both a level or both a change, and too far apart for rounding. On the
benchmark no pair is found, neither within the 400 answers nor among 9,800 pairs of different
stories by one writer; with one figure changed in a retelling that loses a quarter of the words
around it, one in four of all figures is noticed, forecasts and conditions counted too.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from voicecoach.analysis.assessment import Report
from voicecoach.interview.claims import Claim, record_claims
from voicecoach.interview.probes import Probe, unsaid, wording
from voicecoach.interview.rounds import Exchange
from voicecoach.languages.english.interview.probes import CONTRADICTION
from voicecoach.languages.english.listening.whole import LEFT_OUT_BEFORE
from voicecoach.languages.english.quoting import DANGLING

__all__ = [
    "Claim",
    "Contradiction",
    "claims_of",
    "contradiction_probe",
    "find_contradictions",
    "record_claims",
    "with_claims",
]

SHARED = 2
"""How many telling words two figures without a named measure share, each on the same side."""

SHARED_WITHIN = 3
"""The same within one answer, where figures of like things follow each other."""

SAID_WORDS = 7
"""A claim is put before the candidate in at most so many words."""

ROUNDED = 0.05
"""Values this close are the same figure, rounded; with "about" the double."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims that cannot both be right."""

    first: Claim
    second: Claim
    why: str


def with_claims(claims: Sequence[Claim], report: Report, *, question: str) -> tuple[Claim, ...]:
    """Return the claims with those of one more answer, the latest of all."""
    answer = max((claim.answer for claim in claims), default=0) + 1
    return (*claims, *record_claims(report, answer=answer, question=question))


def claims_of(exchanges: Iterable[Exchange]) -> tuple[Claim, ...]:
    """Return the claims of all that was said in an interview, answer by answer."""
    claims: tuple[Claim, ...] = ()
    for exchange in exchanges:
        if exchange.question.kind == "negotiation":
            continue  # another figure in a talk about pay is an ask, and contradicts nothing
        for report in (exchange.report, *exchange.replies):
            if report is not None:
                claims = with_claims(claims, report, question=exchange.question.id)
    return claims


def find_contradictions(claims: Sequence[Claim]) -> tuple[Contradiction, ...]:
    """Return the pairs of claims that do not agree, by the later one.

    A claim is held against the last one of the same thing, and not at all where it repeats any of
    them: who clears up a contradiction is not asked again.
    """
    found: list[Contradiction] = []
    for place, later in enumerate(claims):
        same = [each for each in claims[:place] if _same_thing(each, later)]
        if same and not any(_agree(each, later) for each in same):
            why = f"{later.measure or 'the same thing'} was {same[-1].quantity.text} before"
            found.append(Contradiction(first=same[-1], second=later, why=why))
    return tuple(found)


def contradiction_probe(found: Contradiction, asked: Sequence[Probe] = ()) -> Probe | None:
    """Put the two figures before the candidate; None once all words for that were used."""
    said = {wording(probe.text) for probe in asked}
    earlier, later = _in_short(found.first), _in_short(found.second)
    texts = {text.format(earlier="", later=""): text for text in CONTRADICTION}
    bare = next(unsaid(list(texts), said, seed=f"{earlier} {later}"), None)
    if bare is None:
        return None
    return Probe(
        text=texts[bare].format(earlier=earlier, later=later),
        gap=None,
        quote=found.second.quote,
        about_s=found.second.at_s,
        depth=1,
    )


def _in_short(claim: Claim) -> str:
    """Return the words of a claim, those nearest to its amount where they are too many."""
    words = claim.quote.strip(".,;:!?").split()
    amount = len(claim.quantity.text.split())
    at = next(
        place
        for place in range(len(words))
        if claim.quantity.text.startswith(words[place]) or place == len(words) - 1
    )
    if len(words) > SAID_WORDS:
        end = min(len(words), at + amount + 1)
        words = words[max(0, end - SAID_WORDS) : end]
    while len(words) > amount and words[0].lower().strip(",") in LEFT_OUT_BEFORE | DANGLING:
        words = words[1:]
    while len(words) > amount and words[-1].lower() in DANGLING:
        words = words[:-1]
    return " ".join(words).strip(".,;:!?")


def _same_thing(one: Claim, other: Claim) -> bool:
    """Whether two claims are figures of the same thing at the same time, told the same way."""
    if _kind(one) != _kind(other):
        return False
    here, there = set(one.groups), set(other.groups)
    if not (here <= there or there <= here):
        return False
    if one.measure and one.quantity.unit:
        return bool(one.about & other.about) or not (one.about or other.about)
    ahead, behind = set(one.before) & set(other.before), set(one.after) & set(other.after)
    enough = SHARED_WITHIN if one.answer == other.answer else SHARED
    return len(ahead) + len(behind) >= enough


def _kind(claim: Claim) -> tuple[object, ...]:
    return (claim.measure, claim.counted, claim.quantity.unit, claim.role, claim.moments)


def _agree(one: Claim, other: Claim) -> bool:
    loose = ROUNDED * (2 if one.approximate or other.approximate else 1)
    values = [(one.quantity.value, other.quantity.value)]
    if one.quantity.to_value is not None and other.quantity.to_value is not None:
        values.append((one.quantity.to_value, other.quantity.to_value))
    return all(abs(a - b) <= loose * max(abs(a), abs(b)) for a, b in values)
