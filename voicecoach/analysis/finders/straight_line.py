"""A result that goes in a straight line from the speaker to a number: nothing limits the claim."""

from collections.abc import Iterator
from dataclasses import replace

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.reading import Reading, Sentence

NEAR_SENTENCES = 3
"""How far from a result another cause may be considered: within three sentences either way."""

ADMITS = ("counterfactual", "experiment")


def find_straight_lines(reading: Reading, found: Found) -> Iterator[Evidence]:
    """Find results with a number where nothing near considers another cause.

    These are no signals of the report: what is said later can answer them.
    """
    for sentence in reading.sentences:
        results = found.in_sentence(sentence.index, "impact_number")
        earliest = max(0, sentence.index - NEAR_SENTENCES)
        near = reading.sentences[earliest : sentence.index + NEAR_SENTENCES + 1]
        if results and not any(_admits(reading, other, found) for other in near):
            yield replace(results[0], signal="straight_line", rule="straight_line.alone")


def _admits(reading: Reading, sentence: Sentence, found: Found) -> bool:
    causes = reading.language.rules_for("other_cause")
    return bool(found.in_sentence(sentence.index, *ADMITS)) or any(
        rule.find(sentence.line.text) for rule in causes
    )
