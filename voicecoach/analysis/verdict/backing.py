"""What backs the choice, and what is missing from it, by the kind of question."""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from voicecoach.analysis.assessment import Evidence, Severity
from voicecoach.analysis.evidence import Found, best_of
from voicecoach.analysis.kind import Proof
from voicecoach.analysis.reading import Reading
from voicecoach.analysis.verdict.nearest import nearest, shows
from voicecoach.analysis.verdict.observation import Observation, resting_on

NO_MEASURE = ("accepted_cost", "vague_impact", "jargon", "team_credit")
"""A measure in one sentence with these is a price, a claim or talk, not what the choice moves."""

OF_A_CHOICE = ("no_alternative", "no_cost", "no_give")
"""Codes of what nobody can have who did not choose."""


def back_up(reading: Reading, found: Found, *, unheard: AbstractSet[str]) -> Iterator[Observation]:
    """Tell what backs the choice and what does not.

    Where the recognizer was unsure, or nothing was there to hear it (``unheard``), nothing is told
    as missing.
    """
    proving = {**found, "business_metric": _moved(found)}
    for proof in reading.kind.proofs:
        lenient = reading.unsure or unheard >= {*proof.signals}
        yield from _proof(reading, proof, proving, found, unsure=lenient)


def _moved(found: Found) -> Sequence[Evidence]:
    """Return the measures that a choice may move: none without a choice, and no price or claim."""
    if "decision" not in found:
        return ()
    return [
        item
        for item in found["business_metric"]
        if not found.in_sentence(item.sentence, *NO_MEASURE)
    ]


def _proof(
    reading: Reading,
    proof: Proof,
    proving: Mapping[str, Sequence[Evidence]],
    found: Found,
    *,
    unsure: bool,
) -> Iterator[Observation]:
    heard = (item for signal in proof.signals for item in proving.get(signal, ()))
    evidence = [item for item in heard if shows(reading, item)]
    unchosen = reading.kind.choice and "decision" not in found
    if unchosen:
        if proof.code_there == "alternative_named" and evidence:
            # Where nobody chose, nothing was turned down either; to say so would contradict.
            return
        if proof.code_there == "number_given":
            # A number that the answer opens with is told as the metric opening that it is.
            until = max((item.last for item in found["metric_opening"]), default=-1)
            counted = [item for item in evidence if item.first > until]
            if evidence and not counted:
                return
            evidence = counted
    rules = tuple(dict.fromkeys(item.rule for item in evidence))
    if len(rules) >= proof.count:
        yield resting_on(best_of(evidence), proof.code_there, "praise")
    elif near := found[proof.near]:
        severity: Severity = "caution" if proof.doubts_near else "praise"
        yield resting_on(best_of(near), proof.code_near, severity)
    elif proof.code_missing == "no_number" and (vague := found["vague_impact"]):
        yield resting_on(best_of(vague), "vague_result", "caution")
    elif any(signal in found for signal in proof.signals) and proof.count == 1:
        return  # named, but not as what backs the choice: nothing to praise and none to miss
    elif proof.code_missing and not unsure:
        near_it = nearest(reading, found, proof.signals) if proof.code_unclear else None
        if near_it and unchosen and proof.code_missing in OF_A_CHOICE:
            return  # it may be there; of what, only a choice could say
        if near_it:
            yield _asked(near_it, proof, reading, found)
            return
        parts = tuple(rule.split(".")[-1] for rule in rules)
        yield Observation(code=proof.code_missing, severity="caution", parts=parts)


def _asked(near: Evidence, proof: Proof, reading: Reading, found: Found) -> Observation:
    """Ask about words that may be it; a figure that is the price is no result."""
    costs = found.in_sentence(near.sentence, "accepted_cost")
    priced = near.signal == "impact_number" and any(shows(reading, item) for item in costs)
    return resting_on(near, proof.code_unclear, "caution", variant="price" if priced else "")
