"""Years of experience, counted from the dates of the roles."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from voicecoach.analysis.rule import whole_words
from voicecoach.preparation.cv import NOW, Cv, Role
from voicecoach.preparation.reading.plain_text import plain_text

MONTHS = 12
EARLIEST_YEAR = 1950

PRODUCT = whole_words(
    r"product (?:manag\w+|owner\w*|lead\w*|director|head|officer|strateg\w+|marketing manager|vp"
    r"|operations|analyst|specialist|associate|intern|executive|planner|partner)|(?:head|director"
    r"|vp|vice president|lead|chief|manager|group head) (?:of )?(?:\w+ )?product\w*|pm|cpo|apm|gpm"
    r"|(?:\w+ )?product manager\w*|founder|co founder|cofounder|product|program manager"
)
"""Titles of product work."""

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Experience:
    """How long somebody has worked, overlaps counted once."""

    months: int
    """At least so many."""

    dated: bool
    """Whether any role had dates to count."""

    is_open: bool = False
    """A role goes on and nobody said until when: there are more months than are counted."""

    @property
    def years(self) -> float:
        """The same in years."""
        return self.months / MONTHS


def product_experience(cv: Cv) -> Experience:
    """Count the time in roles of product work."""
    return _counted(cv, (role for role in _work(cv) if PRODUCT.search(plain_text(role.title).text)))


def all_experience(cv: Cv) -> Experience:
    """Count the time in all work."""
    return _counted(cv, _work(cv))


def _work(cv: Cv) -> Iterable[Role]:
    return (role for role in cv.roles if role.kind == "work")


def _counted(cv: Cv, roles: Iterable[Role]) -> Experience:
    spans: list[tuple[int, int]] = []
    is_open = False
    today = _month(cv.today, last=True)
    for role in roles:
        begins = _month(role.begins, last=False)
        if begins is None:
            continue
        ends = today if role.ends == NOW else _month(role.ends, last=True)
        if ends is None:
            is_open = is_open or role.ends == NOW
            ends = begins
        spans.append((begins, max(begins, ends)))
    months, counted_to = 0, -1
    for begins, ends in sorted(spans):
        months += max(0, ends - max(begins - 1, counted_to))
        counted_to = max(counted_to, ends)
    return Experience(months=months, dated=bool(spans), is_open=is_open)


def _month(date: str, *, last: bool) -> int | None:
    """Return a date as a count of months; of a bare year its middle, so that spans are fair."""
    match = _DATE.match(date)
    if match is None or int(match["year"]) < EARLIEST_YEAR:
        return None
    month = int(match["month"]) if match["month"] else (6 if last else 7)
    return int(match["year"]) * MONTHS + month
