"""Months of which a CV tells nothing."""

from collections.abc import Iterator, Sequence

from voicecoach.preparation.cv import NOW, Gap, Role
from voicecoach.preparation.dates import month_number, month_text

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
    times = sorted(
        (time for role in roles if (time := _time(role, now))), key=lambda time: time[:2]
    )
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
