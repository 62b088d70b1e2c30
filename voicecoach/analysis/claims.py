"""Numbers in the wrong place: an answer that opens with a metric, a result that nothing limits."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.numbers import Quantity, find_quantities
from voicecoach.analysis.sentences import Sentence
from voicecoach.analysis.signals.detect import detect, evidence_of
from voicecoach.analysis.signals.line import spoken_line
from voicecoach.languages.english.agency import OTHER_CAUSE
from voicecoach.languages.english.measures import METRIC_MOVED
from voicecoach.languages.english.openings import says_something

NEAR_SENTENCES = 3
"""How far from a result another cause may be considered: within three sentences either way."""

MEASURED_IN = frozenset({"%", "points", "basis points", "x", "USD", "EUR", "GBP", "CNY"})
"""A first sentence with an amount of these reports a metric; "a team of twelve" does not."""

METRIC_RELIABILITY = 0.75

ADMITS = frozenset({"counterfactual", "experiment"})


def find_metric_opening(
    sentences: Sequence[Sentence], signals: Iterable[Evidence], *, kind: str
) -> tuple[Evidence, ...]:
    """Find a first sentence that is an observation with a number or a metric, not a choice.

    Greetings are passed over. A negotiation has none: its first number is the ask.
    """
    first = next((item for item in sentences if says_something(spoken_line(item.words).text)), None)
    if first is None or kind == "negotiation" or _holds("decision", first, signals):
        return ()
    if moved := detect(first, (METRIC_MOVED,)):
        return moved
    for quantity in find_quantities(first.words):
        if quantity.unit in MEASURED_IN:
            return (_opening(first, quantity),)
    return ()


def find_straight_lines(
    sentences: Sequence[Sentence], signals: Sequence[Evidence]
) -> tuple[Evidence, ...]:
    """Find results with a number where nothing near considers another cause.

    These are no signals of the report: what is said later can answer them.
    """
    results = [item for item in signals if item.signal == "impact_number"]
    found: list[Evidence] = []
    for index, sentence in enumerate(sentences):
        near = sentences[max(0, index - NEAR_SENTENCES) : index + NEAR_SENTENCES + 1]
        lines = [
            item for item in results if sentence.words[0].start_s <= item.start_s <= _end(sentence)
        ]
        if lines and not any(_admits(other, signals) for other in near):
            found.append(replace(lines[0], signal="straight_line", rule="straight_line.alone"))
    return tuple(found)


def _admits(sentence: Sentence, signals: Iterable[Evidence]) -> bool:
    return OTHER_CAUSE.find(spoken_line(sentence.words).text) is not None or any(
        _holds(signal, sentence, signals) for signal in ADMITS
    )


def _holds(signal: str, sentence: Sentence, signals: Iterable[Evidence]) -> bool:
    """Whether a signal begins in a sentence."""
    begins_s, ends_s = sentence.words[0].start_s, _end(sentence)
    return any(item.signal == signal and begins_s <= item.start_s <= ends_s for item in signals)


def _end(sentence: Sentence) -> float:
    return max(sentence.words[0].start_s, sentence.words[-1].end_s)


def _opening(sentence: Sentence, quantity: Quantity) -> Evidence:
    return evidence_of(
        sentence.words,
        quantity.first,
        quantity.last,
        signal="metric_opening",
        rule="metric_opening.figure",
        reliability=METRIC_RELIABILITY,
    )
