"""What a figure comes to for one part of an offer, and whether that is sure.

"65" may be 65,000 a month and "72" ten thousands. Where more than one reading is likely, or the
likely one was not said, the value is unsure: who makes the offer asks before answering it.
"""

from dataclasses import dataclass

from voicecoach.interview.offers.offer import Offer, PartRule
from voicecoach.languages.english.offers.figures import Figure
from voicecoach.languages.english.offers.parts import PartName

THOUSAND, WAN, MONTHS = 1_000, 10_000, 12

_LIKELY: dict[PartName, tuple[float, float]] = {"base": (0.6, 3.0), "package": (0.6, 3.0)}
"""Shares of what an offer is worth between which a figure for it is likely; a monthly pay and a
yearly one never both are. Other parts, which may begin at nothing, are within _LIKELY_PART."""

_LIKELY_PART = (0.1, 5.0)

_WEEKS = {"day": 1 / 7, "week": 1.0, "month": 4.0, "year": 52.0}


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A figure in the unit of its part."""

    low: float
    high: float
    """The same as ``low`` where no range was said."""

    sure: bool = True
    monthly: float | None = None
    """What it is a month, where it was said or taken so."""


def value_of(figure: Figure, rule: PartRule, offer: Offer, *, stands: float) -> Value:
    """Return what a figure asks for in one part; ``stands`` is what that is worth now."""
    if rule.unit == "weeks":
        weeks = _WEEKS.get(figure.unit, 1.0)
        return _plain(figure, by=weeks, on=stands if figure.relative else 0.0)
    if rule.unit in ("days a week", "days a year"):
        return _plain(figure, by=1.0, on=stands if figure.relative else 0.0)
    if rule.unit == "percent":
        return _share(figure, rule, stands=stands)
    if figure.unit == "%":
        return _percent(figure, rule, offer, stands=stands)
    likely = _LIKELY.get(rule.part, _LIKELY_PART)
    return _money(figure, worth=max(stands, rule.limit or 0.0), likely=likely, stands=stands)


def package_value(figure: Figure, *, cash: float) -> Value:
    """Return what a figure for the whole package comes to a year; ``cash`` is what stands."""
    if figure.per == "month" and figure.months:
        by = figure.months * (THOUSAND if figure.high < THOUSAND else 1)
        return Value(low=figure.low * by, high=figure.high * by)
    return _money(figure, worth=cash, likely=_LIKELY["package"], stands=cash)


def _money(figure: Figure, *, worth: float, likely: tuple[float, float], stands: float) -> Value:
    """Return an amount of money, a year or once; ``worth`` is about what it is asked for."""
    low, high = figure.low, figure.high
    if figure.relative:
        by = THOUSAND if not figure.scaled and high < THOUSAND else 1
        return Value(low=stands + low * by, high=stands + high * by)
    if figure.per == "month":
        by = THOUSAND if high < THOUSAND else 1
        return Value(low=low * by * MONTHS, high=high * by * MONTHS, monthly=low * by)

    def is_likely(value: float) -> bool:
        return likely[0] * worth <= value <= likely[1] * worth

    named = figure.scaled or figure.per == "year" or high >= THOUSAND
    if named and is_likely(high):
        return Value(low=low, high=high)
    if not named and is_likely(high * THOUSAND):
        return Value(low=low * THOUSAND, high=high * THOUSAND)
    others = (1, MONTHS) if named else (WAN, THOUSAND * MONTHS)
    for by in others:
        if is_likely(high * by) and (high * by > stands or by == others[-1]):
            monthly = low * by / MONTHS if by % MONTHS == 0 else None
            return Value(low=low * by, high=high * by, sure=False, monthly=monthly)
    by = 1 if named else THOUSAND
    return Value(low=low * by, high=high * by, sure=named and high * by < worth)


def _plain(figure: Figure, *, by: float, on: float) -> Value:
    return Value(low=round(figure.low * by, 1) + on, high=round(figure.high * by, 1) + on)


def _share(figure: Figure, rule: PartRule, *, stands: float) -> Value:
    on = stands if figure.relative else 0.0
    low, high = round(figure.low + on, 6), round(figure.high + on, 6)
    return Value(low=low, high=high, sure=high <= _LIKELY_PART[1] * max(stands, rule.limit or 0.0))


def _percent(figure: Figure, rule: PartRule, offer: Offer, *, stands: float) -> Value:
    """Return what a percentage comes to: of the base for a bonus, else on top of what stands."""
    base = offer.rule("base")
    if rule.part == "bonus" and not figure.relative and base is not None and base.offered:
        of, on = base.offered, 0.0
    else:
        of, on = stands, stands
    return Value(low=on + of * figure.low / 100, high=on + of * figure.high / 100)
