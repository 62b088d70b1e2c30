"""What stands in the place of a choice, and answers that go astray."""

from collections.abc import Iterator

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, is_clear
from voicecoach.analysis.reading import Reading
from voicecoach.analysis.verdict.nearest import nearest, shows
from voicecoach.analysis.verdict.observation import Observation, resting_on

IN_ITS_PLACE = (
    ("dodge", "dodge"),
    ("off_topic", "off_topic"),
    ("need_plea", "need_plea"),
    ("unresolved_agency", "nobody_chose"),
    ("team_credit", "team_only"),
    ("blame", "blame"),
    ("metric_opening", "metric_opening"),
    ("framework_named", "framework_listed"),
)
"""Signals of what is said in the place of a choice, and what the situation is called."""

TOLD_ONLY = (
    ("hypothesis", "bet"),
    ("persuasion", "persuasion"),
    ("initiative", "initiative"),
    ("dissent", "conflict"),
    ("reflection", "lesson"),
    ("impact_number", "result"),
    ("vague_impact", "vague"),
    ("accepted_cost", "price"),
)
"""The same for what would be good beside a choice, and stands alone."""

CODES = ("dodge", "off_topic", "blame", "need_plea")
"""What leads an answer astray: each signal is its own code."""

_NO_STORY = ("dodge", "off_topic", "others", "hypothetical", "habit")
"""Variants of no choice in which nothing that backs one is asked for."""

_BACKS_A_STORY = frozenset(
    {"no_alternative", "no_cost", "no_number", "number_unclear", "alternative_unclear",
     "cost_unclear", "vague_result"}
)  # fmt: skip


def instead_of_a_choice(reading: Reading, found: Found) -> Observation:
    """Tell that there was no choice, by what was said in its place."""
    for signal, variant in IN_ITS_PLACE:
        if evidence := _clear(reading, found, signal):
            return resting_on(evidence, "no_decision", "problem", variant=variant)
    if habit := nearest(reading, found, ("habit",)):
        return resting_on(habit, "no_decision", "problem", variant="habit")
    if almost := nearest(reading, found, ("decision",)):
        return resting_on(almost, "no_decision", "problem", variant="almost")
    for signal, variant in TOLD_ONLY:
        if evidence := _clear(reading, found, signal):
            return resting_on(evidence, "no_decision", "problem", variant=variant)
    return Observation(code="no_decision", severity="problem")


def astray(reading: Reading, found: Found, verdict: Observation) -> Iterator[Observation]:
    """Tell what leads the answer astray, unless the verdict says so already."""
    for code in CODES:
        if code != verdict.variant and (evidence := _clear(reading, found, code)):
            # One who chose did not dodge, whatever came before.
            if code == "dodge" and "decision" in found:
                continue
            yield resting_on(evidence, code, "caution")


def beside_the_point(found: Found, verdict: Observation, item: Observation) -> bool:
    """Whether it makes no sense to ask for this where the answer is none to the question."""
    no_story = verdict.code == "no_decision" and verdict.variant in _NO_STORY
    return (no_story or "off_topic" in found) and item.code in _BACKS_A_STORY


def _clear(reading: Reading, found: Found, signal: str) -> Evidence | None:
    evidence = [item for item in found[signal] if is_clear(item) and shows(reading, item)]
    return evidence[0] if evidence else None
