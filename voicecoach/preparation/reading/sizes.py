"""Lines under a role that say how big it was and claim nothing: "Team: 6 engineers"."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from voicecoach.languages.english.doubting.sizes import SIZE_LINE
from voicecoach.preparation.cv import Role
from voicecoach.preparation.reading.plain_text import plain_text
from voicecoach.preparation.reading.sections import Placed


def with_sizes(
    roles: Sequence[Role], placed: Sequence[Placed], claimed: Collection[int]
) -> tuple[Role, ...]:
    """Return the roles with what stands under each of its size; ``claimed`` are lines of claims.

    A role reaches to the next one, or to the next heading of a part of the CV.
    """
    by_line = {role.line: role.id for role in roles}
    found: dict[str, list[str]] = {role.id: [] for role in roles}
    under = ""
    for each in placed:
        line = each.line
        if each.heads:
            under = ""
        elif line.number in by_line:
            under = by_line[line.number]
        elif under and line.number not in claimed and tells_size(line.text):
            found[under].append(line.text)
    return tuple(replace(role, sizes=tuple(found[role.id])) for role in roles)


def tells_size(text: str) -> bool:
    """Whether a text names a figure of people, money, users or markets."""
    return bool(SIZE_LINE.search(plain_text(text).text))
