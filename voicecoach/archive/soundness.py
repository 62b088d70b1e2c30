"""What a record must hold beyond its types, so that nothing that reads it has to ask again.

A file may have been edited, mended by hand, or written by another program. What passes here has
numbers that can be drawn, times that can be compared, and places within its own transcript.
"""

import dataclasses
import functools
import typing
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Any

from voicecoach.analysis.assessment import Report
from voicecoach.archive.records import AnswerRecord
from voicecoach.interview.offers.offer import MOST_PAY, Offer, PartRule
from voicecoach.interview.offers.record import PartOutcome
from voicecoach.transcript import Correction, DroppedText, ForeignSpeech, Span, Word

MOST = 7 * 86_400.0
"""No number of a record is larger: no answer lasts for a week, in seconds."""

_OF_PAY = (Offer, PartRule, PartOutcome)
"""Records whose numbers are pay, with a bound of its own."""

YEARS = range(1970, 2200)
"""Of moments, in UTC: one that is read back is the one that was written."""

_MOMENTS = {"started_at", "made_at", "due", "last_review", "replaced_at"}
"""Fields with a date and a time, ISO 8601 with the offset from UTC."""

Check = Callable[[Any], str | None]
"""Takes a value; returns its fault as ``place: what is expected``, the place with its dot or index
in front and empty for the value itself; None where it is sound."""


def instant(text: str) -> datetime | None:
    """Return the instant that a date and a time name, in UTC; None where they name none.

    Without an offset, which records of ours always have, it is one of this machine's clock.
    """
    try:
        found = datetime.fromisoformat(text).astimezone(UTC)
    except (OSError, OverflowError, ValueError):
        return None
    return found if found.year in YEARS else None


def fault_of(record: object) -> str | None:
    """Return the first thing that is wrong with a record, its place first; None for a sound one."""
    kind: Any = type(record)
    check = _check_of(kind)
    fault = check(record) if check is not None else None
    return fault.removeprefix(".") if fault is not None else None


@functools.cache
def _check_of(kind: Any) -> Check | None:
    """Return what checks values of a kind; None where any value will do."""
    if dataclasses.is_dataclass(kind):
        return _check_of_record(kind)
    if kind in _PLAIN:
        return _PLAIN[kind]
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is tuple:  # all of ours are of any length, of items of one kind
        return _for_each(_items, arguments[0])
    if origin is Mapping:
        return _for_each(_values, arguments[1])
    parts = [part for part in arguments if part is not type(None)]
    return _for_each(_present, parts[0]) if len(parts) == 1 != len(arguments) else None


def _for_each(of: Callable[[Check, Any], str | None], kind: Any) -> Check | None:
    check = _check_of(kind)
    return None if check is None else functools.partial(of, check)


def _check_of_record(kind: Any) -> Check:
    hints = typing.get_type_hints(kind)
    checks = [
        (field.name, check)
        for field in dataclasses.fields(kind)
        if (check := _check_of_field(kind, field.name, hints[field.name]))
    ]
    whole = _WHOLE.get(kind)

    def check_record(record: Any) -> str | None:
        for name, check in checks:
            if (fault := check(getattr(record, name))) is not None:
                return f".{name}{fault}"
        return whole(record) if whole is not None else None

    return check_record


def _check_of_field(record: Any, name: str, kind: Any) -> Check | None:
    if name in _MOMENTS:
        return _moment
    if record in _OF_PAY and kind in (float, float | None):
        return functools.partial(_present, _pay)
    return _check_of(kind)


def _items(check: Check, values: tuple[Any, ...]) -> str | None:
    for value in values:
        if (fault := check(value)) is not None:
            return f"[{values.index(value)}]{fault}"
    return None


def _values(check: Check, values: Mapping[str, Any]) -> str | None:
    return next((f"[...]{fault}" for value in values.values() if (fault := check(value))), None)


def _present(check: Check, value: Any) -> str | None:
    return None if value is None else check(value)


def _number(value: float) -> str | None:
    return None if -MOST <= value <= MOST else f": expected a number up to {MOST:g}, found {value}"


def _pay(value: float) -> str | None:
    return None if 0 <= value <= MOST_PAY else f": expected pay up to {MOST_PAY:g}, found {value}"


def _whole_number(value: int) -> str | None:
    return None if -MOST <= value <= MOST else f": expected a number up to {MOST:g}"


def _moment(value: str | None) -> str | None:
    if value is None or instant(value) is not None:
        return None
    return f": expected a date and a time, found {value[:40]!r}"


def _stretch(item: Any) -> str | None:
    if 0 <= item.start_s <= item.end_s:
        return None
    return f": expected seconds from 0, the end after the start, found {item.start_s} {item.end_s}"


def _places(report: Report) -> str | None:
    """Check that what was found lies within the report's own words and sentences."""
    words, sentences = len(report.transcript.words), len(report.sentences)
    found = [*report.signals, *(item for level in report.rubric for item in level.evidence)]
    for item in found:
        if not (-1 <= item.first <= item.last < words and -1 <= item.sentence < sentences):
            return f".signals: {item.signal!r} lies outside the words"
    return None


def _rating(record: AnswerRecord) -> str | None:
    if record.self_rating is None or 1 <= record.self_rating <= 5:
        return None
    return f".self_rating: expected 1 to 5, found {record.self_rating}"


_PLAIN: Mapping[Any, Check] = {float: _number, int: _whole_number}
_WHOLE: Mapping[Any, Check] = {
    **dict.fromkeys((Word, Span, ForeignSpeech, DroppedText, Correction), _stretch),
    Report: _places,
    AnswerRecord: _rating,
}
"""What is checked of a record as one, after its fields."""
