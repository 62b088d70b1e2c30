"""What backs the choice, and what is missing from it, by the kind of question (``proofs``)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.claims import MEASURED_IN
from voicecoach.analysis.numbers import find_quantities
from voicecoach.analysis.observation import Observation, best_of, resting_on
from voicecoach.analysis.proofs import PROOFS, Proof, not_looked_for
from voicecoach.analysis.sentences import split_sentences
from voicecoach.transcript import Transcript

NO_MEASURE = ("accepted_cost", "vague_impact", "jargon", "team_credit")
"""A measure in one sentence with these is a price, a claim or talk, not what the choice moves."""


def back_up(
    transcript: Transcript,
    found: Mapping[str, Sequence[Evidence]],
    *,
    kind: str,
    unsure: bool,
) -> Iterator[Observation]:
    """Tell what backs the choice and what does not, given the evidence by its signal.

    Where the recognizer was ``unsure``, or nothing looked for it, nothing is told as missing.
    """
    proving = {**found, "business_metric": _moved(found, transcript)}
    blind = not_looked_for([item for items in found.values() for item in items])
    for proof in PROOFS.get(kind, PROOFS["behavioral"]):
        lenient = unsure or blind.issuperset(proof.signals)
        for item in _proof(proof, proving, found, unsure=lenient):
            yield _countable(item, transcript, found)


def _moved(found: Mapping[str, Sequence[Evidence]], transcript: Transcript) -> list[Evidence]:
    """Return the measures that a choice may move: none without a choice, and no price or claim."""
    if "decision" not in found:
        return []
    other = [item for signal in NO_MEASURE for item in found.get(signal, ())]
    sentences = [
        (words[0].start_s, max(words[0].start_s, words[-1].end_s))
        for words in (sentence.words for sentence in split_sentences(transcript.words))
    ]

    def told_of(measure: Evidence) -> bool:
        return any(
            first_s <= measure.start_s <= last_s
            and any(first_s <= item.start_s <= last_s for item in other)
            for first_s, last_s in sentences
        )

    return [item for item in found.get("business_metric", ()) if not told_of(item)]


def _proof(
    proof: Proof,
    proving: Mapping[str, Sequence[Evidence]],
    found: Mapping[str, Sequence[Evidence]],
    *,
    unsure: bool,
) -> Iterator[Observation]:
    evidence = [item for signal in proof.signals for item in proving.get(signal, ())]
    if "decision" not in found:
        if proof.code_there == "alternative_named" and evidence:
            # Where nobody chose, nothing was turned down either; to say so would contradict.
            return
        if proof.code_there == "number_given":
            # A number that the answer opens with is told as the metric opening that it is.
            until_s = max((item.end_s for item in found.get("metric_opening", ())), default=-1.0)
            counted = [item for item in evidence if item.start_s > until_s]
            if evidence and not counted:
                return
            evidence = counted
    rules = tuple(dict.fromkeys(item.rule for item in evidence))
    if len(rules) >= proof.count:
        yield resting_on(best_of(evidence), proof.code_there, "praise")
    elif near := found.get(proof.near):
        yield resting_on(best_of(near), proof.code_near, "praise")
    elif proof.code_missing == "no_number" and (vague := found.get("vague_impact")):
        yield resting_on(best_of(vague), "vague_result", "caution")
    elif any(found.get(signal) for signal in proof.signals) and proof.count == 1:
        return  # named, but not as what backs the choice: nothing to praise and none to miss
    elif proof.code_missing and not unsure:
        parts = tuple(rule.split(".")[-1] for rule in rules)
        yield Observation(code=proof.code_missing, severity="caution", parts=parts)


def _countable(
    item: Observation, transcript: Transcript, found: Mapping[str, Sequence[Evidence]]
) -> Observation:
    """Where figures were heard, say that none shows the result, and not that there was none."""
    if item.code != "no_number":
        return item
    opening_s = max((one.end_s for one in found.get("metric_opening", ())), default=-1.0)
    measured = any(
        one.unit in MEASURED_IN and transcript.words[one.first].start_s > opening_s
        for one in find_quantities(transcript.words)
    )
    return replace(item, code="number_unclear") if measured else item
