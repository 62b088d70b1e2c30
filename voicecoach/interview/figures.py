"""Figures of a line and of an answer, and whether two of them are the same one.

"18%" is "eighteen percent", "a third" about "30%", "one in six" is "17%", "doubled" is "up 100%"
and "a tenth of what they were" is "down 90%".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.analysis.quantity import Quantity
from voicecoach.analysis.reading import Reading
from voicecoach.interview.stated_figures import TIME_UNITS
from voicecoach.languages.english.interview.ledger import APPROXIMATE
from voicecoach.languages.english.number_words import EVERY_NTH, FRACTIONS, ONES

ROUNDED = 0.05
"""Values this close are the same figure, rounded."""

ROUGHLY = 0.15
"""The same for a share such as "a third", and behind "about"."""

TELLING = 20
"""A bare count from here on tells a line alone; "four" is said of many things."""


MOST_BETWEEN = 4
"""So far before the whole its part is: "one search in six", "seven out of ten"."""

MORE_THAN = (["more", "than"], ["over"], ["above"], ["beyond"])

FURTHER = 1.3
"""So much larger than "more than a million" the figure of a line may be."""

OUT_OF = (("in",), ("out", "of"), ("of", "every"), ("in", "every"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One value with its place."""

    value: float
    unit: str
    """As of a Quantity."""

    first: int
    """Index of its first word; ``last`` that of its last."""

    last: int
    rough: bool = False
    """It was said roughly: as a share in words, or behind "about"."""

    over: bool = False
    """It was said as a bound from below: "more than a million"."""

    rest: bool = False
    """A share of what there was before: "a tenth of what it was"."""

    @property
    def telling(self) -> bool:
        """Whether it tells what is meant with a single word beside it."""
        if self.unit in TIME_UNITS:
            return self.value != int(self.value)
        return bool(self.unit) or self.value >= TELLING or self.value != int(self.value)


def figures_of(reading: Reading) -> tuple[Figure, ...]:
    """Return every figure of a text, both of a change, in order."""
    found = [*_shares(reading)]
    taken = {place for each in found for place in range(each.first, each.last + 1)}
    for quantity in reading.quantities:
        if not taken & set(range(quantity.first, quantity.last + 1)):
            found += _values(quantity, reading)
    return tuple(sorted(found, key=lambda each: each.first))


def same_figure(one: Figure, said: Figure) -> bool:
    """Whether what was said is the figure of a line, as exactly as people say it."""
    return _within(one, said, ROUGHLY if one.rough or said.rough else ROUNDED)


def is_close(one: Figure, said: Figure) -> bool:
    """Whether it is the same figure but for its rounding, however roughly it was said."""
    return _within(one, said, ROUNDED)


def _within(one: Figure, said: Figure, loose: float) -> bool:
    ours, theirs = _as_change(one), _as_change(said)
    if ours.unit == theirs.unit or {ours.unit, theirs.unit} == {"%", "points"}:
        pairs = [(ours.value, theirs.value)]
    elif not ours.unit or not theirs.unit:
        bare = theirs if not theirs.unit else ours
        pairs = [(ours.value, theirs.value)] if bare.telling or ours.value == theirs.value else []
    else:
        pairs = []
    if said.over and any(theirs <= ours <= theirs * FURTHER for ours, theirs in pairs):
        return True
    if said.rest and ours.unit == "%":
        pairs.append((ours.value, 100.0 - said.value))
    return any(abs(a - b) <= loose * max(abs(a), abs(b)) for a, b in pairs)


def _values(quantity: Quantity, reading: Reading) -> Iterator[Figure]:
    plain = [token for place in range(max(0, quantity.first - 2), quantity.first)
             for token in reading.tokens[place]]  # fmt: skip
    words = [token for place in range(quantity.first, quantity.last + 1)
             for token in reading.tokens[place]]  # fmt: skip
    after = [token for place in range(quantity.last + 1, min(quantity.last + 3, len(reading.words)))
             for token in reading.tokens[place]]  # fmt: skip
    share = quantity.unit == "%" and bool(set(FRACTIONS) & set(words))
    values = [quantity.value] if quantity.to_value is None else [quantity.value, quantity.to_value]
    for value in values:
        yield Figure(
            value=value,
            unit=quantity.unit,
            first=quantity.first,
            last=quantity.last,
            rough=share or bool(APPROXIMATE & set(plain)),
            over=plain[-2:] in MORE_THAN or plain[-1:] in MORE_THAN,
            rest=share and after[:2] in (["of", "what"], ["of", "the"]),
        )


def _shares(reading: Reading) -> Iterator[Figure]:
    """Find "one search in six", "seven out of ten" and "every fifth"."""
    words = [(token, place) for place, tokens in enumerate(reading.tokens) for token in tokens]
    starts = {place: at for at, (_token, place) in reversed(list(enumerate(words)))}
    for whole in reading.quantities:
        at = starts.get(whole.first, 0)
        before = [token for token, _place in words[max(0, at - MOST_BETWEEN) : at]]
        link = next((n for n in (2, 1) if tuple(before[len(before) - n :]) in OUT_OF), 0)
        if whole.unit or not link:
            continue
        for token, place in reversed(words[max(0, at - MOST_BETWEEN) : at - link]):
            part = ONES.get(token, 0) or (int(token) if token.isdecimal() else 0)
            if 0 < part < whole.value:
                value = part / whole.value * 100
                yield Figure(value=value, unit="%", first=place, last=whole.last, rough=True)
                break
    for place, tokens in enumerate(reading.tokens):
        previous = reading.tokens[place - 1] if place else ()
        if previous == ("every",) and tokens and (parts := EVERY_NTH.get(tokens[0])):
            yield Figure(value=100 / parts, unit="%", first=place - 1, last=place, rough=True)


def _as_change(figure: Figure) -> Figure:
    """Put "doubled" as a rise of 100 percent, and "halved" as a fall of 50."""
    if figure.unit != "x":
        return figure
    value = abs(figure.value - 1) * 100
    return Figure(value=value, unit="%", first=figure.first, last=figure.last, rough=figure.rough)
