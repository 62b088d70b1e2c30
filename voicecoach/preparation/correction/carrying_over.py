"""What was put right once stays right when the CV, or a later version of it, is read again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from voicecoach.document import Line
from voicecoach.preparation.correction.correcting import Corrected
from voicecoach.preparation.cv import Claim, Cv, Role

_T = TypeVar("_T", Claim, Role)

_Key = tuple[str, str, str]

_OF_THE_DAY = {"gaps", "today"}
"""Fields that change with the day on which a CV is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What of two readings of a CV only one has: texts of claims, in the order of the CV."""

    added: tuple[str, ...]
    gone: tuple[str, ...]


def difference(before: Cv, after: Cv) -> Difference:
    """Tell which claims came and which went."""
    old, new = ([claim.text for claim in cv.claims] for cv in (before, after))
    return Difference(
        added=tuple(text for text in new if text not in old),
        gone=tuple(text for text in old if text not in new),
    )


def is_same_reading(one: Cv, other: Cv) -> bool:
    """Whether two readings found the same; gaps that last until now grow by themselves."""
    names = [field.name for field in fields(Cv) if field.name not in _OF_THE_DAY]
    return all(getattr(one, name) == getattr(other, name) for name in names)


def carried_over(
    *, found_before: Cv, kept: Corrected, found: Cv, lines: Sequence[Line]
) -> Corrected:
    """Make the changes of ``found_before`` to what was ``kept`` in another reading, ``found``.

    What is as it was then is changed as then: a claim that was taken out or given another owner or
    other words, a role whose title or dates were put right. What was added is there again. What is
    not in the CV any more is left alone.
    """
    if is_same_reading(found_before, found):
        return kept
    carrying = _Carrying(found_before, kept, found, lines)
    return carrying.run()


class _Carrying:
    def __init__(self, found_before: Cv, kept: Corrected, found: Cv, lines: Sequence[Line]) -> None:
        self._found = found
        self._kept = kept
        self._lines = {line.number: line for line in lines}
        self._kept_lines = {line.number: line for line in kept.lines}
        self._claims = _changes(found_before.claims, kept.cv.claims, _claim_key)
        self._roles = _changes(found_before.roles, kept.cv.roles, _role_key)
        self._before = found_before

    def run(self) -> Corrected:
        roles = [self._changed_role(role) for role in self._found.roles if self._role_stays(role)]
        known = {role.id for role in roles}
        claims = [
            claim if claim.role in known else replace(claim, role="")
            for each in self._found.claims
            if (claim := self._changed_claim(each)) is not None
        ]
        claims += self._added(claims)
        cv = replace(self._found, roles=tuple(roles), claims=tuple(claims))
        used = {role.line for role in roles} | {claim.line for claim in claims}
        there = sorted(self._lines.items())
        return Corrected(cv=cv, lines=tuple(line for number, line in there if number in used))

    def _role_stays(self, role: Role) -> bool:
        key = _role_key(role)
        return key not in self._roles or self._roles[key] is not None

    def _changed_role(self, role: Role) -> Role:
        other = self._roles.get(_role_key(role))
        if other is None:
            return role
        self._take_line(role.line, other.line)
        return replace(other, id=role.id, line=role.line)

    def _changed_claim(self, claim: Claim) -> Claim | None:
        key = _claim_key(claim)
        if key not in self._claims:
            return claim
        other = self._claims[key]
        if other is None:
            return None
        self._take_line(claim.line, other.line)
        role = self._role_of(claim, other)
        return replace(other, id=claim.id, line=claim.line, role=role)

    def _role_of(self, claim: Claim, kept: Claim) -> str:
        """Return the role of a claim: the one that it was given, where that is in the CV still."""
        before = next(one for one in self._before.claims if one.text == claim.text)
        if kept.role == before.role:
            return claim.role
        given = self._kept.cv.role(kept)
        same = (
            role.id
            for role in self._found.roles
            if given is not None and (role.title, role.employer) == (given.title, given.employer)
        )
        return next(same, claim.role if kept.role else "")

    def _added(self, there: Sequence[Claim]) -> list[Claim]:
        """Return what was added by hand and is not in the CV by now, on lines of its own."""
        own = {claim.id for claim in self._before.claims}
        texts = {claim.text for claim in there}
        added: list[Claim] = []
        taken = {claim.id for claim in there}
        for claim in self._kept.cv.claims:
            line = self._kept_lines.get(claim.line)
            if claim.id in own or claim.text in texts or line is None:
                continue
            number = max((0, *self._lines)) + 1
            self._lines[number] = replace(line, number=number)
            id_ = next(name for name in map("c{}".format, range(1, 10**6)) if name not in taken)
            taken.add(id_)
            added.append(replace(claim, id=id_, line=number, role=""))
        return added

    def _take_line(self, number: int, old: int) -> None:
        line, other = self._lines.get(number), self._kept_lines.get(old)
        if line is not None and other is not None:
            self._lines[number] = replace(line, text=other.text)


def _changes(
    found: Sequence[_T], kept: Sequence[_T], key: Callable[[_T], _Key]
) -> Mapping[_Key, _T | None]:
    """Return what was changed: the key of what was found, and what became of it; None for gone."""
    became = {one.id: one for one in kept}
    return {key(one): became.get(one.id) for one in found if became.get(one.id) != one}


def _claim_key(claim: Claim) -> _Key:
    return claim.text, "", ""


def _role_key(role: Role) -> _Key:
    return role.title, role.employer, role.begins
