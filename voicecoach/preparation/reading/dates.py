"""Dates and spans of time as they are written in CVs."""

import re
from dataclasses import dataclass, replace

from voicecoach.languages.english.cv.dates import (
    DURATION_UNITS,
    MONTHS,
    NOW_WORDS,
    PART_OF_YEAR,
    SEASONS,
    SINCE_WORDS,
    UNTIL_WORDS,
)
from voicecoach.preparation.cv import NOW

_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
_MONTH = "(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_M = r"(?:0?[1-9]|1[0-2])"
_APOSTROPHE = "['’‘]"  # noqa: RUF001 - what is written for the century

_POINTS = (
    rf"(?P<iso>{_YEAR})(?P<isosep>[-/.])(?P<isom>0[1-9]|1[0-2])(?P=isosep)(?:0[1-9]|[12]\d|3[01])(?!\d)",
    rf"(?P<dmy1>\d{{1,2}})(?P<dmysep>[-/.])(?P<dmy2>\d{{1,2}})(?P=dmysep)(?P<dmyy>{_YEAR})(?!\d)",
    rf"(?P<ymy>{_YEAR})\s?年\s?(?P<ymm>{_M})\s?月?",
    rf"(?P<ydy>{_YEAR})(?:[./]\s?(?P<ydm>{_M})|-(?P<yhm>0[1-9]|1[0-2]))(?![\d/])",
    rf"(?P<mym>{_M})\s?[-/.]\s?(?P<myy>{_YEAR})(?!\d)",
    rf"(?:{_DAY}\s+)?(?P<nm>{_MONTH})(?:\s+{_DAY},)?,?(?:\s+of)?\s*(?P<ny>{_YEAR})(?!\d)",
    rf"(?P<am>{_MONTH})\s*(?P<ay>{_APOSTROPHE}\s?\d\d|\d\d)(?![\d%])",
    rf"[Qq](?P<q1>[1-4])[\s/-]*(?:of\s+)?(?P<q1y>{_YEAR}|{_APOSTROPHE}\d\d)(?!\d)",
    rf"(?P<q2y>{_YEAR})[\s/-]*[Qq](?P<q2>[1-4])(?!\w)",
    rf"[Hh](?P<h1>[12])[\s/-]*(?P<h1y>{_YEAR})(?!\d)",
    rf"(?:{'|'.join(SEASONS)})(?:\s+of)?,?\s+(?P<sy>{_YEAR})(?!\d)",
    rf"(?:(?:{'|'.join(PART_OF_YEAR)})[-\s.]*)?(?P<y>{_YEAR})(?!\d)",
    rf"(?P<sm>{_M})/(?P<sy2>\d\d)(?![\d/%])",
    rf"(?P<bm>{_MONTH})",
)
_BEHIND = (
    rf"(?<=\d\d\d\d/)(?P<y2>{_YEAR})(?!\d)",
    rf"(?P<yy>(?<![\w.,/$€£]){_APOSTROPHE}\d\d|(?<=[-–—/])\d\d)(?![\d%\w])",  # noqa: RUF001
)
"""What is no date but behind another one: "2019/2021", "2019-21"."""

_POINT = re.compile(
    "|".join((*(rf"(?<![\w.,/$€£]){each}" for each in _POINTS), *_BEHIND)), re.IGNORECASE
)
_NOW = re.compile(
    r"(?:" + "|".join(sorted(NOW_WORDS, key=len, reverse=True)) + r")\b\.?", re.IGNORECASE
)
_JOIN = re.compile(
    rf"\s*(?:[-–—−‒―~→/]+>?|\b(?:{'|'.join(UNTIL_WORDS)})\b)\s*",  # noqa: RUF001
    re.IGNORECASE,
)
_SINCE = re.compile(rf"\b(?:{'|'.join(SINCE_WORDS)}):?\s*$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:until|till|ended|up to|expected|graduated|graduation):?\s*$", re.I)
_OPEN_END = re.compile(r"\s*[-–—−→]+\s*(?:$|(?=[)\]|,;]))")  # noqa: RUF001
_UNITS = "|".join(DURATION_UNITS)
_DURATION = re.compile(
    rf"\s*[-–—·•,|(\[]*\s*\(?(?:(?:about|ca\.?)\s)?\d+(?:\.\d)?\+?\s?(?:{_UNITS})\b\.?"  # noqa: RUF001
    rf"(?:,?\s(?:and\s)?\d+\s?(?:{_UNITS})\b\.?)?\s*[)\]]?",
    re.IGNORECASE,
)
_EMPTY_BRACKETS = re.compile(r"[(\[][\s|,;/–—-]*[)\]]")  # noqa: RUF001
_IN_FIGURES = (
    ("iso", "isom", 1), ("ymy", "ymm", 1), ("ydy", "ydm", 1), ("ydy", "yhm", 1), ("myy", "mym", 1),
    ("sy2", "sm", 1), ("q1y", "q1", 3), ("q2y", "q2", 3), ("h1y", "h1", 6),
)  # fmt: skip
"""Groups of a year and of its month, quarter or half, and how many months that has."""

_NEAR = 20
"""Characters before a date in which "since" or "until" stands."""

_PIVOT = 50
"""Two digits from here on are of the last century: '98 is 1998."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A time that a line tells, from its first character to after its last."""

    begins: str
    """``2021-03``, ``2021`` or empty; ``ends`` the same, or NOW."""

    ends: str
    start: int
    stop: int
    pair: bool
    """Whether it has both ends, or says that it goes on: no single date."""


@dataclass(frozen=True, slots=True)
class _Point:
    year: int
    """0 where only a month is named."""

    first: int
    """Month; 0 where none is named. ``last`` is the last one of a quarter or half."""

    last: int
    sure: bool
    """Whether it can't well be anything else than a date."""

    start: int
    stop: int

    def text(self, month: int) -> str:
        return f"{self.year}-{month:02}" if month else str(self.year)


def find_spans(text: str) -> tuple[Span, ...]:
    """Return the spans and single dates in a line, in order."""
    points = [point for match in _POINT.finditer(text) if (point := _point(match))]
    spans: list[Span] = []
    index = 0
    while index < len(points):
        span, index = _span_at(text, points, index)
        if span is not None:
            spans.append(span)
    return tuple(spans)


def without(text: str, spans: tuple[Span, ...]) -> str:
    """Return a line without its dates and without the length of time that stands beside them."""
    kept, place = [], 0
    for span in spans:
        start = span.start
        before = text[place:start]
        since = _SINCE.search(before) or _UNTIL.search(before)
        kept.append(before[: since.start()] if since else before)
        place = span.stop
        duration = _DURATION.match(text, place)
        if duration is not None:
            place = duration.end()
    kept.append(text[place:])
    rest = _EMPTY_BRACKETS.sub(" ", " | ".join(kept))
    return rest.strip(" |")


def _span_at(text: str, points: list[_Point], index: int) -> tuple[Span | None, int]:
    """Return the span that begins with a point, if any, and the index of the point after it."""
    point = points[index]
    join = _JOIN.match(text, point.stop)
    after = points[index + 1] if index + 1 < len(points) else None
    if join is not None and after is not None and join.end() == after.start:
        joined = _joined(point, after)
        if joined is not None:
            return joined, index + 2
    now = _NOW.match(text, join.end()) if join else None
    if not point.year or not (point.sure or now):
        return None, index + 1
    end = now or _OPEN_END.match(text, point.stop)
    if end is not None:
        return _span(point, point.text(point.first), NOW, end.end()), index + 1
    before = text[max(0, point.start - _NEAR) : point.start]
    since = _SINCE.search(before)
    if since is not None:
        return _span(point, point.text(point.first), NOW, point.stop), index + 1
    begins = "" if _UNTIL.search(before) else point.text(point.first)
    single = _span(point, begins, point.text(point.last), point.stop)
    return replace(single, pair=False), index + 1


def _span(point: _Point, begins: str, ends: str, stop: int) -> Span:
    return Span(begins=begins, ends=ends, start=point.start, stop=stop, pair=True)


def _joined(point: _Point, after: _Point) -> Span | None:
    """Read "Mar - Aug 2021", "2019-21", "3/19 - 4/21"; None where the two are no span."""
    year = point.year or after.year
    if not year or not after.year:
        return None
    if (after.year, after.last or 12) < (year, point.first or 1):
        return None
    begins = f"{year}-{point.first:02}" if point.first else str(year)
    return _span(point, begins, after.text(after.last), after.stop)


def _point(match: re.Match[str]) -> _Point | None:
    """Read one point of time; None where it is none after all."""
    found = {name: text for name, text in match.groupdict().items() if text}
    read = _parts(found)
    if read is None:
        return None
    year, first, last, sure = read
    return _Point(year, first, last, sure, match.start(), match.end())


def _parts(found: dict[str, str]) -> tuple[int, int, int, bool] | None:
    """Return year, first and last month, and whether it is surely a date."""
    if "dmyy" in found:
        first, second = int(found["dmy1"]), int(found["dmy2"])
        month = second if second <= 12 else first
        return (int(found["dmyy"]), month, month, True) if 1 <= month <= 12 else None
    for year, part, length in _IN_FIGURES:
        if year in found and part in found:
            last = int(found[part]) * length
            return _full(found[year]), last - length + 1, last, year != "sy2"
    if "bm" in found:
        month = MONTHS[found["bm"].lower().rstrip(".")]
        return 0, month, month, False
    for year, name in (("ny", "nm"), ("ay", "am")):
        if year in found:
            month = MONTHS[found[name].lower().rstrip(".")]
            return _full(found[year]), month, month, not re.fullmatch(r"\d\d", found[year])
    year = next(name for name in ("sy", "y", "y2", "yy") if name in found)
    return _full(found[year]), 0, 0, year not in ("yy", "y2")


def _full(year: str) -> int:
    digits = int(re.sub(r"\D", "", year))
    if digits >= 100:
        return digits
    return digits + (1900 if digits >= _PIVOT else 2000)


def month_number(moment: str) -> int | None:
    """Count the months since the year 0 up to ``2021-03``; None where no month is told."""
    match = re.fullmatch(r"(\d{4})-(\d\d)", moment)
    return int(match[1]) * 12 + int(match[2]) - 1 if match else None


def month_text(number: int) -> str:
    """Write a count of months as ``2021-03``."""
    return f"{number // 12}-{number % 12 + 1:02}"
