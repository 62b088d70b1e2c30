"""A result that goes straight from the work to a figure, with nothing that tells how it is known.

What answers are listened to for (``analysis/finders/straight_line.py``) is listened for here, too;
a line of a CV may name a test or a limit in fewer words. Only measures that a season, a campaign or
a price moves as well are doubted: that a form takes three days and not nine is seen by looking.
"""

from voicecoach.analysis.quantity import MEASURED_IN, Quantity
from voicecoach.analysis.rule import whole_words
from voicecoach.interview.stated_figures import TIME_UNITS
from voicecoach.languages.english.doubting import wording
from voicecoach.languages.english.doubting.changes import CHANGE, CHANGED
from voicecoach.languages.english.doubting.limits import KNOWN_BY, LIMITED, MARKET, TIMED
from voicecoach.languages.english.quoting import DANGLING
from voicecoach.preparation.claim_reading import ClaimReading
from voicecoach.preparation.doubting.baseline import (
    around,
    ends_change,
    is_change,
    is_course,
    is_loss,
)
from voicecoach.preparation.doubting.suspicion import Suspicion, clause

ADMITS = ("counterfactual", "experiment", "other_cause", "accepted_cost")
"""What an answer is believed for; the same words count in a CV."""

MEASURE_WITHIN = 7
"""Words around a figure in which its measure is named."""

QUOTED_BEFORE = 12
"""Words before a figure that are quoted with it, if its clause has so many."""

_CHANGES = whole_words(f"{CHANGED}|{CHANGE}")


def straight_line(reading: ClaimReading) -> Suspicion | None:
    """Find a figure of the market that nothing in the claim limits, tests or explains otherwise."""
    if admits(reading):
        return None
    for quantity in reading.quantities:
        before, after = around(reading, quantity)
        if not _is_result(reading, quantity, before, after) or is_loss(before, after):
            continue
        near = " ".join([*before[-MEASURE_WITHIN:], "~", *after])
        measures = TIMED if quantity.unit in TIME_UNITS else MARKET
        if measures.search(near):
            quote = _told(reading, quantity)
            why = wording.STRAIGHT.format(quote=quote)
            return Suspicion(reason="straight-line", quote=quote, why=why)
    return None


def admits(reading: ClaimReading) -> bool:
    """Whether a claim names a test, another cause, a segment or a limit."""
    if any(signal in reading.found for signal in ADMITS):
        return True
    causes = reading.reading.language.rules_for("other_cause")
    lines = [sentence.line.text for sentence in reading.reading.sentences]
    if any(rule.find(line) for rule in causes for line in lines):
        return True
    return bool(KNOWN_BY.search(reading.plain) or LIMITED.search(reading.plain))


def _is_result(
    reading: ClaimReading, quantity: Quantity, before: list[str], after: list[str]
) -> bool:
    """Whether a figure is of a change; one that answers would be heard with is, too."""
    if is_course(reading, quantity) or ends_change(quantity, before):
        return bool(_CHANGES.search(" ".join([*before, *after])))
    if quantity.unit in MEASURED_IN:
        return is_change(quantity, before, after)
    return any(
        item.first <= quantity.first <= item.last for item in reading.found["straight_line"]
    ) and bool(_CHANGES.search(" ".join(before)))


def _told(reading: ClaimReading, quantity: Quantity) -> str:
    """Quote a figure with the words of its clause, from a word on that a phrase can begin with."""
    words, first = reading.reading.words, quantity.first
    sentence = reading.reading.sentences[quantity.sentence]
    while first > max(sentence.first, quantity.first - QUOTED_BEFORE) and not words[
        first - 1
    ].text.endswith((",", ";", ".", ":")):
        first -= 1
    while first < quantity.first and words[first].text.lower() in DANGLING:
        first += 1
    return clause(reading, first, quantity.last)
