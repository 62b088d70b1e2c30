"""Before something is called missing: whatever in the answer may be it, after all."""

from collections.abc import Iterable

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, by_rule, evidence_of, surely_heard
from voicecoach.analysis.reading import Reading

NEAR_RELIABILITY = 0.4
"""Of words that only may be what was looked for: too little to praise, enough to ask about."""

LEAD_WORDS = 7
"""Words that are quoted before it, as far as they are in its sentence."""

OF_THE_ASK = ("decision", "package_part", "fallback", "other_offer")
"""In pay talk figures in sentences with these are what is asked for, and no result."""


def nearest(reading: Reading, found: Found, signals: Iterable[str]) -> Evidence | None:
    """Return the words that come nearest to any of these signals; None where nothing does.

    A figure is looked for from the end, where results are told; all else from the choice on.
    """
    places = [
        (signal, *place)
        for signal in signals
        if signal in reading.language.looks
        for place in reading.language.looks[signal](reading)
    ]
    items = [
        evidence_of(
            reading,
            _readable_from(reading, first),
            last,
            signal=signal,
            rule=f"{signal}.near",
            reliability=NEAR_RELIABILITY,
        )
        for signal, first, last in places
    ]
    items = [item for item in items if surely_heard(item) and not _of_the_ask(reading, found, item)]
    if any(item.signal == "impact_number" for item in items):
        return items[-1]
    chosen = found["decision"][:1]
    after = [item for item in items if chosen and item.first >= chosen[0].first]
    return next(iter(after or items), None)


def shows(reading: Reading, item: Evidence) -> bool:
    """Whether words show what a classifier alone takes them for: not even a lenient look denies it.

    What a rule found, it found by its words.
    """
    look = reading.language.looks.get(item.signal)
    if look is None or by_rule(item):
        return True
    sentence = reading.sentence_at(item.first)
    return any(sentence.first <= first < sentence.end for first, _last in look(reading))


def _of_the_ask(reading: Reading, found: Found, item: Evidence) -> bool:
    return (
        item.signal == "impact_number"
        and reading.kind.opens_with_a_figure
        and bool(found.in_sentence(item.sentence, *OF_THE_ASK))
    )


def _readable_from(reading: Reading, first: int) -> int:
    """Return where to begin so that the words before say what it is about: no bare "a half"."""
    start = max(reading.sentence_at(first).first, first - LEAD_WORDS)
    while start < first and reading.words[start].text.lower() in reading.language.quoting.dangling:
        start += 1
    return start
