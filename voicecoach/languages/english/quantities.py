"""Numbers as people say them, found in a sentence and brought to one form.

Years, dates, clock times, ordinals, names ("version two") and the pronoun "one" measure nothing
and are left out.
"""

from collections.abc import Iterator

from voicecoach.analysis.quantity import Quantity
from voicecoach.analysis.reading import Reading, Sentence
from voicecoach.languages.english.amounts import Amount, amount_at
from voicecoach.languages.english.number_words import (
    CLOCK_AFTER,
    CURRENCIES,
    LABELS,
    MONTHS,
    ONES,
    SCALES,
    TENS,
)

_YEARS = range(1900, 2100)


def find_quantities(reading: Reading, sentence: Sentence) -> Iterator[Quantity]:
    """Find every quantity in a sentence, in order; they don't overlap."""
    words = reading.words
    line = [
        (token, place)
        for place in range(sentence.first, sentence.end)
        if place not in reading.filler_places and not words[place].text.startswith("24/7")
        for token in reading.tokens[place]
    ]
    tokens = [token for token, _place in line]
    index = 0
    while index < len(tokens):
        amount = amount_at(tokens, index)
        if amount is None or _measures_nothing(tokens, index, amount):
            index = amount.end if amount else index + 1
            continue
        begin = index - 1 if index and tokens[index - 1] in CURRENCIES else index
        value, to_value, unit, end = _with_second(tokens, amount)
        unit = CURRENCIES[tokens[begin]] if begin < index else unit
        first, last = line[begin][1], line[end - 1][1]
        if not unit and last + 1 < sentence.end and words[last + 1].text.startswith("%"):
            last, unit = last + 1, "%"  # "12 %"
        yield Quantity(
            value=value,
            to_value=to_value,
            unit=unit,
            sentence=sentence.index,
            first=first,
            last=last,
            text=" ".join(word.text for word in words[first : last + 1]).rstrip(".,;:?!"),
            start_s=words[first].start_s,
            end_s=max(words[first].start_s, words[last].end_s),
        )
        index = end


def _with_second(tokens: list[str], amount: Amount) -> tuple[float, float | None, str, int]:
    """Read on over "to", "and" or a dash to the second figure of a range or a change."""
    joint = amount.end
    if joint < len(tokens) and tokens[joint] in ("to", "and", "or"):
        joint += 1
    elif amount.unit or amount.spelled:
        return amount.value, None, amount.unit, amount.end
    second = amount_at(tokens, joint)
    apart = second is None or (tokens[joint - 1] != "to" and (amount.unit or not second.unit))
    if second is None or apart or (amount.unit and second.unit not in (amount.unit, "")):
        return amount.value, None, amount.unit, amount.end
    value = amount.value
    if second.scaled and not amount.scaled and value < second.value / 1e3:
        value *= _scale_of(tokens[joint : second.end])
    return value, second.value, second.unit or amount.unit, second.end


def _scale_of(tokens: list[str]) -> float:
    scale = 1.0
    for token in tokens:
        scale *= SCALES.get(token, 1.0)
    return scale


def _measures_nothing(tokens: list[str], index: int, amount: Amount) -> bool:
    """Whether a number is a year, a date, a time of day, a name, or the word "one"."""
    before = tokens[index - 1] if index else ""
    after = tokens[amount.end] if amount.end < len(tokens) else ""
    if amount.unit:
        return before in ("q",)
    if amount.value == 1 and not amount.scaled and tokens[index] in ("one", "a"):
        return True
    if after in CLOCK_AFTER or before in LABELS:
        return True
    whole = amount.value == int(amount.value)
    if whole and amount.value <= 31 and (before in MONTHS or after in MONTHS):
        return True
    if whole and int(amount.value) in _YEARS and "," not in tokens[index]:
        return not amount.scaled or before in ("in", "since", "of", "by", "until", *MONTHS)
    return _spelled_year(tokens, index, amount)


def _spelled_year(tokens: list[str], index: int, amount: Amount) -> bool:
    """Whether "twenty twenty four" or "nineteen ninety" begins or ends here."""
    after = tokens[amount.end] if amount.end < len(tokens) else ""
    if amount.value in (19, 20) and (after in TENS or ONES.get(after, 0) >= 10):
        return True
    return bool(index) and tokens[index - 1] in ("nineteen", "twenty") and amount.value >= 10
