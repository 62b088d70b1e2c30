"""The candidate's words as an interviewer may repeat them: whole, surely heard, and short.

A quote is a clause with its subject and its verb, without fillers and never cut off.
"""

from collections.abc import Iterator, Sequence

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import HEARD_FROM, mean_confidence, surely_heard
from voicecoach.analysis.quantity import Quantity
from voicecoach.analysis.reading import Reading, Sentence
from voicecoach.interview.reread import read_again
from voicecoach.interview.stated_figures import TIME_UNITS
from voicecoach.languages.english.grammar.borders import begins_clause
from voicecoach.languages.english.listening.whole import (
    CUT_BEFORE,
    LEFT_OUT_BEFORE,
    WAITING,
    begins_whole,
    has_verb,
)
from voicecoach.languages.english.quoting import as_written

QUOTED_WORDS = 10
"""A longer quote is no question any more."""

FEWEST_WORDS = 4
"""Fewer are no clause that says anything: "I pulled it"."""

SHORT_AMOUNT = 5
"""So many words an amount may have to be quoted alone."""

_MARKS = (",", ";", ":", ".", "?", "!", "…")
_AROUND = ".,;:!?…"


def whole_quote(
    report: Report,
    evidence: Evidence | None,
    *,
    figure: bool = False,
    longest: int = QUOTED_WORDS,
) -> str:
    """Return the clause that holds a piece of evidence; empty where it can't be quoted whole.

    With ``figure`` its amount has to be in it, and may stand alone: "12 percent" is whole by
    itself. Words that may be misheard are not held against anybody, so they are not quoted either.
    """
    if evidence is None or not surely_heard(evidence):
        return ""
    reading = read_again(report)
    if not 0 <= evidence.sentence < len(reading.sentences):
        return ""
    sentence = reading.sentences[evidence.sentence]
    if not sentence.first <= evidence.first < sentence.end:
        return ""
    amounts = [
        each
        for each in (reading.quantities_in(evidence.first, evidence.last) if figure else ())
        if each.to_value is not None or each.unit not in TIME_UNITS
    ]
    for first, end in _spans(reading, sentence, evidence, longest):
        holds = not figure or any(first <= each.first and each.last < end for each in amounts)
        if holds and (quote := _whole(reading, first, end)):
            return quote
    return _amount(reading, amounts)


def short_quote(evidence: Evidence | None, *, longest: int = QUOTED_WORDS) -> str:
    """Return the first words of a piece of evidence, surely heard, for a coach to repeat."""
    if evidence is None or not surely_heard(evidence):
        return ""
    words = as_written(evidence.quote).split()
    return " ".join(words[:longest]).rstrip(_AROUND)


def _spans(
    reading: Reading, sentence: Sentence, evidence: Evidence, longest: int
) -> Iterator[tuple[int, int]]:
    """Give the runs of whole clauses around the evidence, the nearest and shortest first."""
    borders = _borders(reading, sentence)
    starts = [place for place in borders if place <= evidence.first][-2:]
    for start in reversed(starts):
        for end in (*borders, sentence.end):
            if max(start, evidence.first) < end <= start + longest:
                yield start, end


def _borders(reading: Reading, sentence: Sentence) -> list[int]:
    """Return where a quote may begin or end: at marks, and before what begins another clause."""
    tokens = sentence.line.text.split()
    borders = [sentence.first]
    for place, source in enumerate(sentence.line.sources):
        if source == borders[-1] or source == sentence.first:
            continue
        after_mark = reading.words[source - 1].text.endswith(_MARKS)
        if after_mark or (tokens[place] in CUT_BEFORE and begins_clause(tokens, place)):
            borders.append(source)
    return borders


def _whole(reading: Reading, first: int, end: int) -> str:
    """Return the words as a quote, or nothing where they are no whole clause."""
    words = list(reading.words[first:end])
    places = list(range(first, end))
    while words and (
        _plain(words[0].text) in LEFT_OUT_BEFORE or places[0] in reading.filler_places
    ):
        words, places = words[1:], places[1:]
    tokens = [_plain(word.text) for word in words]
    stumbles = any(here == before for here, before in zip(tokens[1:], tokens, strict=False))
    marked = any(mark in word.text for word in words for mark in '“”"()…')
    spoilt = stumbles or marked or reading.filler_places & set(places)
    if len(words) < FEWEST_WORDS or spoilt or mean_confidence(words) < HEARD_FROM:
        return ""
    capital = words[0].text[:1].isupper()
    if not begins_whole(tokens, name=capital) or not has_verb(tokens) or tokens[-1] in WAITING:
        return ""
    return as_written(" ".join(word.text for word in words)).strip(_AROUND)


def _amount(reading: Reading, amounts: Sequence[Quantity]) -> str:
    """Return the first amount that is short."""
    for amount in amounts:
        words = reading.words[amount.first : amount.last + 1]
        places = set(range(amount.first, amount.last + 1))
        if (
            amount.unit
            and 2 <= len(words) <= SHORT_AMOUNT
            and mean_confidence(words) >= HEARD_FROM
            and not places & reading.filler_places
        ):
            return " ".join(word.text for word in words).strip(_AROUND)
    return ""


def _plain(text: str) -> str:
    return text.lower().replace("’", "'").strip(".,;:!?…“”\"'")  # noqa: RUF001 - curly apostrophe
