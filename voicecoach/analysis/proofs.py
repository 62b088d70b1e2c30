"""What backs the choice, by kind of question, in the order that would change a panel's mind."""

from collections.abc import Container, Iterable
from dataclasses import dataclass

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.classifier import SIGNALS
from voicecoach.languages.english.rules import RULES, RULES_OF_KIND

LEARNED_ONLY = frozenset(SIGNALS) - {
    rule.signal for rules in (RULES, *RULES_OF_KIND.values()) for rule in rules
}
"""Signals that only a classifier finds. Without one, nothing says that they are absent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Something that is praised where it is heard."""

    signals: tuple[str, ...]
    """Any of these shows it."""

    code_there: str
    """Code of the finding where it was heard."""

    code_missing: str = ""
    """Code of the finding where it was not; empty for what nobody is blamed for."""

    count: int = 1
    """How many pieces of evidence by different rules it takes."""

    near: str = ""
    """A signal that comes near; where it stands in, nobody is blamed."""

    code_near: str = ""
    """Code of the finding for what comes near."""


PROOFS = {
    "behavioral": (
        Proof(
            signals=("rejected_alternative",),
            code_there="alternative_named",
            code_missing="no_alternative",
        ),
        Proof(signals=("accepted_cost",), code_there="cost_named", code_missing="no_cost"),
        Proof(signals=("impact_number",), code_there="number_given", code_missing="no_number"),
        Proof(signals=("criterion",), code_there="criterion_given"),
        Proof(signals=("counterfactual",), code_there="limit_given"),
        Proof(signals=("dissent",), code_there="dissent_named"),
        Proof(signals=("reflection",), code_there="lesson_given"),
    ),
    "case": (
        Proof(signals=("hypothesis",), code_there="hypothesis_given", code_missing="no_hypothesis"),
        Proof(
            signals=("framework_applied", "business_metric"),
            code_there="metric_given",
            code_missing="no_metric",
        ),
        Proof(
            signals=("accepted_cost", "criterion", "counterfactual"),
            code_there="risk_named",
            code_missing="no_risk",
        ),
        Proof(
            signals=("rejected_alternative",),
            code_there="alternative_named",
            code_missing="no_alternative",
        ),
        Proof(signals=("framework_applied",), code_there="framework_used"),
    ),
    "negotiation": (
        Proof(signals=("impact_number",), code_there="anchor_given", code_missing="no_anchor"),
        Proof(
            signals=("fallback",),
            code_there="fallback_given",
            code_missing="no_fallback",
            near="criterion",
            code_near="floor_given",
        ),
        Proof(
            signals=("package_part",),
            code_there="package_whole",
            code_missing="package_narrow",
            count=3,
        ),
        Proof(signals=("accepted_cost",), code_there="give_named", code_missing="no_give"),
        Proof(signals=("rejected_alternative",), code_there="alternative_named"),
    ),
}


def all_proven(kind: str, codes: Container[str]) -> bool:
    """Whether everything that should back a choice was found, given the codes of the findings."""
    return all(
        proof.code_there in codes
        for proof in PROOFS.get(kind, PROOFS["behavioral"])
        if proof.code_missing
    )


def not_looked_for(signals: Iterable[Evidence]) -> frozenset[str]:
    """Return the signals whose absence means nothing, as no classifier found anything here.

    What a classifier found is known by its rule, "NAME: SIGNAL".
    """
    learned = any(item.rule.endswith(f": {item.signal}") for item in signals)
    return frozenset() if learned else LEARNED_ONLY
