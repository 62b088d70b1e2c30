"""An answer that opens with a metric: an observation, and no choice."""

from collections.abc import Iterator

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, evidence_of
from voicecoach.analysis.finders.by_rules import matches
from voicecoach.analysis.quantity import MEASURED_IN
from voicecoach.analysis.reading import Reading

METRIC_RELIABILITY = 0.75


def find_metric_opening(reading: Reading, found: Found) -> Iterator[Evidence]:
    """Find a first sentence that is an observation with a number or a metric, not a choice.

    Greetings are passed over.
    """
    says_something = reading.language.speech.says_something
    first = next((item for item in reading.sentences if says_something(item.line.text)), None)
    if (
        first is None
        or reading.kind.opens_with_a_figure
        or found.in_sentence(first.index, "decision")
    ):
        return
    if moved := matches("metric_opening", reading, first):
        yield from moved
        return
    for quantity in reading.quantities:
        if quantity.sentence == first.index and quantity.unit in MEASURED_IN:
            yield evidence_of(
                reading,
                quantity.first,
                quantity.last,
                signal="metric_opening",
                rule="metric_opening.figure",
                reliability=METRIC_RELIABILITY,
            )
            return
