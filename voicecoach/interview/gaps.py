"""What an answer leaves open: the evidence that an interviewer would dig for next."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import Found, best_of
from voicecoach.analysis.finders.by_rules import match
from voicecoach.analysis.reading import Reading
from voicecoach.interview.reread import is_unsure, read_again
from voicecoach.interview.telling import how_told
from voicecoach.languages.english.listening.failure import FAILURE

GapCode = Literal[
    "no_real_time",
    "no_decision",
    "hedged",
    "unowned",
    "metric_opening",
    "no_alternative",
    "no_cost",
    "straight_line",
    "no_threshold",
    "no_baseline",
    "framework_named",
    "no_number",
]

ORDER: Mapping[str, tuple[GapCode, ...]] = {
    "behavioral": (
        "no_real_time", "no_decision", "hedged", "unowned", "metric_opening", "no_threshold",
        "no_alternative", "straight_line", "no_cost", "no_baseline", "framework_named", "no_number",
    ),
    "case": (
        "no_decision", "hedged", "unowned", "framework_named", "no_alternative", "no_cost",
        "no_threshold",
    ),
    "negotiation": ("no_decision", "hedged", "no_number", "no_cost", "no_baseline"),
    "introduction": ("no_number", "no_baseline"),
    "motivation": ("no_number", "no_baseline"),
    "self-assessment": (),
    "estimate": (),
    "diagnosis": (),
    "candidate-questions": (),
}  # fmt: skip
"""What is asked for by kind of question, first what would change a panel's mind most: whether
there was a choice, then what it was weighed against, then how the result is known. House rules
from the domain notes: being right matters less than owning a choice."""

CHANGED_IN = frozenset({"%", "points", "basis points"})
"""A result in one of these with one figure alone has no baseline: up twelve percent from where?"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """Something that the answer leaves open."""

    code: GapCode
    evidence: Evidence | None = None
    """The words that it is about; None where the point is that there are none."""


def find_gaps(report: Report) -> tuple[Gap, ...]:
    """Return what this answer leaves open, most important first; none for an empty answer.

    Where the recognizer was unsure of the answer, what was not heard is no gap. An answer of what
    one would do, where the past was asked for, leaves one thing open: a real time.
    """
    if not report.transcript.words:
        return ()
    if is_a_plan(report):
        return (Gap(code="no_real_time"),)
    return _gaps(report)


def is_a_plan(report: Report) -> bool:
    """Whether the past was asked for and the answer surely tells only what one would do."""
    return report.kind == "behavioral" and how_told(report) == "would" and not is_unsure(report)


def _gaps(report: Report) -> tuple[Gap, ...]:
    reading = read_again(report)
    order = ORDER.get(report.kind, ORDER["behavioral"])
    found = {
        gap.code: gap for gap in _all_gaps(report, reading) if not reading.unsure or gap.evidence
    }
    return tuple(found[code] for code in order if code in found)


def _all_gaps(report: Report, reading: Reading) -> Iterable[Gap]:
    found = Found.of(report.signals)
    results = found["impact_number"]
    yield from _ownership(report, found)
    if not report.timing.decision_within_10s and (opening := found["metric_opening"]):
        yield Gap(code="metric_opening", evidence=opening[0])
    choice = _surest(found["decision"])
    if "rejected_alternative" not in found:
        yield Gap(code="no_alternative", evidence=choice)
    if "accepted_cost" not in found:
        yield Gap(code="no_cost", evidence=choice)
    if not results:
        yield Gap(code="no_number", evidence=_surest(found["vague_impact"]))
    elif not {"counterfactual", "experiment"} & found.keys():
        yield Gap(code="straight_line", evidence=_surest(results))
    if bare := next((item for item in results if _has_no_baseline(reading, item)), None):
        yield Gap(code="no_baseline", evidence=bare)
    if "criterion" not in found and (failure := _failure(reading)):
        yield Gap(code="no_threshold", evidence=failure)
    if (named := found["framework_named"]) and "framework_applied" not in found:
        yield Gap(code="framework_named", evidence=named[0])


def _ownership(report: Report, found: Found) -> Iterable[Gap]:
    """Find what stands in the place of a choice of one's own."""
    decisions = found["decision"]
    ownerless = [*found["unresolved_agency"], *found["team_credit"], *found["shared_choice"]]
    structure = report.structure
    if ownerless and not decisions:
        yield Gap(code="unowned", evidence=_surest(ownerless))
    elif not decisions:
        yield Gap(code="no_decision")
    elif structure and structure.known == "not clearly" and structure.known_because != "late":
        yield Gap(code="hedged", evidence=decisions[0])


def _has_no_baseline(reading: Reading, result: Evidence) -> bool:
    """Whether a result gives a change and neither where it came from nor where it went."""
    quantities = reading.quantities_in(result.first, result.last)
    return len(quantities) == 1 and (
        quantities[0].unit in CHANGED_IN and quantities[0].to_value is None
    )


def _failure(reading: Reading) -> Evidence | None:
    """Return the first words that say that something failed, if any do."""
    found = (match(FAILURE, reading, sentence) for sentence in reading.sentences)
    return next(filter(None, found), None)


def _surest(evidence: Sequence[Evidence]) -> Evidence | None:
    return best_of(evidence) if evidence else None
