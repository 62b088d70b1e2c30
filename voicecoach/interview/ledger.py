"""The contradiction ledger: the same quantity, claimed with different values in one interview.

A false accusation costs more than a missed one, so two claims must be about the same measure of the
same thing, in the same unit and at different values, and neither may be a forecast, a threshold or
a share of something else.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.numbers import Quantity, find_quantities
from voicecoach.analysis.phrasing import QUOTE_FLOOR, as_written
from voicecoach.analysis.sentences import Sentence, split_sentences
from voicecoach.analysis.signals.detect import mean_confidence
from voicecoach.analysis.signals.line import tokens_of
from voicecoach.interview.english.ledger import APPROXIMATE, MEASURES, NO_CLAIM, STOP_WORDS
from voicecoach.interview.english.probes import CONTRADICTION
from voicecoach.interview.probes import Probe

AROUND_WORDS = 6
"""How far from a figure the thing that it measures may be named."""

LEAD_WORDS, TRAIL_WORDS = 4, 3
"""How many words before and after a figure are quoted with it, within its clause."""

_MARKS = (",", ";", ":", ".", "?", "!")

CONTENT_LETTERS = 4

SAME_THING = 1
"""Words besides the measure that two claims must share, unless neither has any."""

ROUNDED = 0.05
"""Values this close are the same figure, rounded; with "about" the double."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One figure that the candidate stated."""

    quantity: Quantity
    measure: str
    """What it is a figure of: the name of a measure, such as ``retention``."""

    about: tuple[str, ...]
    """Other telling words around it, cut to their stem, in order."""

    approximate: bool
    quote: str
    at_s: float
    answer: int
    """Which answer of the interview, counted from 1."""

    question: str
    """Id of the question that it answers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims that cannot both be right."""

    first: Claim
    second: Claim
    why: str


def record_claims(report: Report, *, answer: int, question: str) -> tuple[Claim, ...]:
    """Note the figures of an answer, in order; those that were not surely heard are left out."""
    found = (
        _claim(sentence, plain, quantity, answer=answer, question=question)
        for sentence in split_sentences(report.transcript.words)
        for plain in [[" ".join(tokens_of(word)) for word in sentence.words]]
        if not NO_CLAIM & set(plain)
        for quantity in find_quantities(sentence.words)
    )
    return tuple(claim for claim in found if claim is not None)


def find_contradictions(claims: Sequence[Claim]) -> tuple[Contradiction, ...]:
    """Return the pairs of claims from different answers that do not agree, by the later one.

    Figures within one answer are left alone: they tell of different times and groups.
    """
    found: list[Contradiction] = []
    for place, later in enumerate(claims):
        for earlier in claims[:place]:
            if earlier.answer != later.answer and _disagree(earlier, later):
                why = f"{later.measure} was {earlier.quantity.text} before"
                found.append(Contradiction(first=earlier, second=later, why=why))
    return tuple(found)


def contradiction_probe(found: Contradiction) -> Probe:
    """Put the two figures before the candidate."""
    seed = zlib.crc32(f"{found.first.quote} {found.second.quote}".encode("utf-8", "replace"))
    text = CONTRADICTION[seed % len(CONTRADICTION)]
    return Probe(
        text=text.format(earlier=found.first.quote, later=found.second.quote),
        gap=None,
        quote=found.second.quote,
        about_s=found.second.at_s,
        depth=1,
    )


def _claim(
    sentence: Sentence, plain: list[str], quantity: Quantity, *, answer: int, question: str
) -> Claim | None:
    first = max(0, quantity.first - AROUND_WORDS)
    last = min(len(plain), quantity.last + 1 + AROUND_WORDS)
    near = [*plain[first : quantity.first], *plain[quantity.last + 1 : last]]
    measure = _measure(plain, quantity)
    words = sentence.words[first:last]
    if not measure or mean_confidence(words) < QUOTE_FLOOR:
        return None
    return Claim(
        quantity=quantity,
        measure=measure,
        about=tuple(dict.fromkeys(_stems(near, measure))),
        approximate=bool(APPROXIMATE & set(near)),
        quote=as_written(_quote(sentence, quantity)),
        at_s=quantity.start_s,
        answer=answer,
        question=question,
    )


def _measure(plain: list[str], quantity: Quantity) -> str:
    """Return the measure that is named nearest to a figure, before it or after it."""
    places = [
        (quantity.first - index if index < quantity.first else index - quantity.last, word)
        for index, word in enumerate(plain)
        if word in MEASURES
    ]
    distance, word = min(places, default=(AROUND_WORDS + 1, ""))
    return MEASURES[word] if distance <= AROUND_WORDS and word else ""


def _quote(sentence: Sentence, quantity: Quantity) -> str:
    """Quote a figure with the few words that say what it is of."""
    first = max(0, quantity.first - LEAD_WORDS)
    last = quantity.last + 1
    words = sentence.words
    while (
        last < min(len(words), quantity.last + 1 + TRAIL_WORDS)
        and words[last - 1].text[-1:] not in _MARKS
    ):
        last += 1
    return " ".join(word.text for word in words[first:last]).strip(".,;:!?")


def _stems(words: Iterable[str], measure: str) -> Iterable[str]:
    for word in words:
        telling = len(word) >= CONTENT_LETTERS and word.isalpha() and word not in STOP_WORDS
        if telling and MEASURES.get(word) != measure:
            yield word[:5]


def _disagree(earlier: Claim, later: Claim) -> bool:
    one, other = earlier.quantity, later.quantity
    if earlier.measure != later.measure or one.unit != other.unit or not one.unit:
        return False
    if (one.to_value is None) != (other.to_value is None):
        return False  # a change in full against one end of it: nothing to compare
    shared = set(earlier.about) & set(later.about)
    if (earlier.about or later.about) and len(shared) < SAME_THING:
        return False
    loose = ROUNDED * (2 if earlier.approximate or later.approximate else 1)
    values = [(one.value, other.value)]
    if one.to_value is not None and other.to_value is not None:
        values.append((one.to_value, other.to_value))
    return any(abs(a - b) > loose * max(abs(a), abs(b)) for a, b in values)
