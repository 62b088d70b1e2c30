"""Months of which a CV tells nothing."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from voicecoach.preparation.cv import NOW, Gap, Role
from voicecoach.preparation.reading.dates import month_number, month_text
from voicecoach.preparation.reading.head_words import is_break

_COUNTED = ("work", "education")

SHORTEST = 3
"""Months; a shorter gap is nobody's business: it passes between notice and start."""


def find_gaps(roles: Sequence[Role], *, today: str) -> tuple[Gap, ...]:
    """Find the gaps between roles, and since the last one, where months are known.

    A year without months fills all of it, so that nothing is called a gap that may be none.
    """
    now = month_number(today)
    if now is None:
        raise ValueError(f"no month: {today!r}")
    return tuple(_gaps(roles, now))


def _gaps(roles: Sequence[Role], now: int) -> Iterator[Gap]:
    times = _merged(roles, now)
    if not times:
        return
    latest = times[0]
    for time in times[1:]:
        begins, ends, role = time
        length = begins - latest[1] - 1
        if length >= SHORTEST and _month_known(latest[2].ends) and _month_known(role.begins):
            yield Gap(
                begins=month_text(latest[1] + 1),
                ends=month_text(begins - 1),
                months=length,
                before=latest[2].id,
                after=role.id,
            )
        if ends >= latest[1]:
            latest = time
    length = now - latest[1]
    if length >= SHORTEST and month_number(latest[2].ends) is not None:
        yield Gap(begins=month_text(latest[1] + 1), ends=NOW, months=length, before=latest[2].id)


def _merged(roles: Sequence[Role], now: int) -> list[tuple[int, int, Role]]:
    """Return the times that count, by their beginnings.

    Work, studies and times of leave do. A project or a volunteering explains a gap only where it
    began in it, or right before: what ran beside a job before does not say why the job ended.
    """
    told = [time for role in roles if (time := _time(role, now))]
    counted = sorted(
        (time for time in told if time[2].kind in _COUNTED or is_break(time[2].title)),
        key=lambda time: time[:2],
    )
    begins = [time[0] for time in counted]
    ends = list(accumulate((time[1] for time in counted), max))
    fillers = [
        time
        for time in told
        if not (time[2].kind in _COUNTED or is_break(time[2].title))
        and _month_known(time[2].begins)
        and _begins_free(time[0], begins, ends)
    ]
    return sorted((*counted, *fillers), key=lambda time: time[:2])


def _begins_free(month: int, begins: Sequence[int], ends: Sequence[int]) -> bool:
    """Whether nothing that counts was under way in a month, or it was just over."""
    before = bisect_right(begins, month)
    return before == 0 or ends[before - 1] <= month


def _month_known(moment: str) -> bool:
    return month_number(moment) is not None


def _time(role: Role, now: int) -> tuple[int, int, Role] | None:
    """Return the first and last month of a role; None where it tells neither."""
    begins, ends = role.begins or role.ends, role.ends or role.begins
    if not begins or begins == NOW:
        return None
    first = month_number(begins)
    first = int(begins[:4]) * 12 if first is None else first
    if ends == NOW:
        return first, max(first, now), role
    last = month_number(ends)
    last = int(ends[:4]) * 12 + 11 if last is None else last
    return first, last, role
