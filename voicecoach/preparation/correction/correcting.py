"""What the owner of a CV made of what was found in it, read back from their text."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast, get_args

from voicecoach.document import Line
from voicecoach.interview.faults import Fault, FaultList, PackError
from voicecoach.interview.toml_table import Table, syntax_fault
from voicecoach.preparation.cv import NOW, Claim, Cv, Owner, Role
from voicecoach.values import read_toml

_TOP = ("name", "skills", "role", "claim")
_ROLE = ("id", "title", "employer", "kind", "begins", "ends")
_CLAIM = ("id", "text", "owner", "role")
_KINDS: Mapping[str, str] = {"work": "r", "project": "p", "education": "e", "other": "o"}
"""Kind of a role → what the id of a new one begins with."""

_DATE = re.compile(r"(?:(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?|now)?")

ReadClaim = Callable[[str], Claim]
"""Reads one claim from its text alone: its verb, object, figures and owner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A CV as its owner has it, with the lines that it rests on."""

    cv: Cv
    """Its gaps are those from before: dates may have changed."""

    lines: tuple[Line, ...]


def read_correction(
    text: str, cv: Cv, lines: Sequence[Line], *, file: str, read_claim: ReadClaim
) -> Corrected:
    """Read the text that ``correction_text`` wrote and its owner changed.

    What they reworded is in its line then, and what they added has a line of its own, after the
    last; ids stay. Raises PackError with every fault and its line in ``file``.
    """
    try:
        document = read_toml(text)
    except (ValueError, RecursionError) as error:
        raise PackError([syntax_fault(text, file, error)]) from None
    if not document:  # all was deleted, as the text says that one may
        return Corrected(cv=cv, lines=tuple(lines))
    reading = _Reading(document, cv, lines, read_claim)
    corrected = reading.run()
    if faults := reading.faults(text, file):
        raise PackError(faults)
    return corrected


class _Reading:
    def __init__(
        self, document: Mapping[str, Any], cv: Cv, lines: Sequence[Line], read_claim: ReadClaim
    ) -> None:
        self._document = document
        self._cv = cv
        self._lines = {line.number: line for line in lines}
        self._read_claim = read_claim
        self._found = {array: FaultList(array) for array in ("role", "claim")}

    def faults(self, text: str, file: str) -> list[Fault]:
        """Return what is wrong, in the order of the text."""
        lists = [found.located(text, file) for found in self._found.values() if found]
        return sorted((fault for found in lists for fault in found), key=lambda each: each.line)

    def run(self) -> Corrected:
        """Read all of it, noting what is wrong."""
        top = Table(self._document, _TOP, None, self._found["role"])
        name = self._document.get("name", "")
        if not isinstance(name, str):
            top.bad("name", "a text in quotes")
        roles = self._roles()
        claims = self._claims({role.id for role in roles})
        cv = replace(
            self._cv,
            name=name if isinstance(name, str) else "",
            skills=top.texts("skills"),
            roles=roles,
            claims=claims,
        )
        used = {role.line for role in roles} | {claim.line for claim in claims}
        lines = tuple(line for _number, line in sorted(self._lines.items()) if line.number in used)
        return Corrected(cv=cv, lines=lines)

    def _tables(self, array: str, known: tuple[str, ...]) -> list[Table]:
        values = self._document.get(array, [])
        faults = self._found[array]
        if not isinstance(values, list) or not all(isinstance(each, dict) for each in values):
            faults.add(None, array, f"must be tables; begin each with [[{array}]]")
            return []
        return [Table(each, known, index, faults) for index, each in enumerate(values)]

    def _roles(self) -> tuple[Role, ...]:
        before = {role.id: role for role in self._cv.roles}
        roles: list[Role] = []
        for table in self._tables("role", _ROLE):
            kind = table.choice("kind", tuple(_KINDS)) if "kind" in table.values else "work"
            taken = {each.id for each in roles}
            id_ = _own_id(table, before, taken) or _free(_KINDS.get(kind, "r"), {*before, *taken})
            role = replace(
                before.get(id_) or Role(id=id_, line=0, title=""),
                title=table.text("title"),
                employer=_optional(table, "employer"),
                kind=cast("Any", kind or "work"),
                begins=_date(table, "begins"),
                ends=_date(table, "ends"),
            )
            if role.begins == NOW:
                table.fault("begins", "nothing begins now; give the month or the year")
            elif role.ends not in ("", NOW) and role.ends < role.begins[: len(role.ends)]:
                table.fault("ends", f"{role.ends} is before it begins ({role.begins})")
            roles.append(self._placed_role(role, before.get(role.id)))
        return tuple(roles)

    def _placed_role(self, role: Role, before: Role | None) -> Role:
        """Give a role its line: its own, with what was reworded, or a new one."""
        if before is None:
            named = ", ".join(filter(None, (role.title, role.employer)))
            return replace(role, line=self._new_line(named))
        for old, new in ((before.title, role.title), (before.employer, role.employer)):
            self._reword(before.line, old, new)
        return replace(role, line=before.line)

    def _claims(self, roles: set[str]) -> tuple[Claim, ...]:
        before = {claim.id: claim for claim in self._cv.claims}
        claims: list[Claim] = []
        for table in self._tables("claim", _CLAIM):
            text = table.text("text")
            role = _optional(table, "role")
            if role and role not in roles:
                table.fault("role", f"there is no role {role!r}; {_there_are(roles)}")
            id_ = _own_id(table, before, {each.id for each in claims})
            claim = self._claim(before[id_], text) if id_ else self._new_claim(text, before, claims)
            if "owner" in table.values:
                owner = table.choice("owner", get_args(Owner)) or claim.owner
                claim = replace(claim, owner=cast("Owner", owner))
            claims.append(replace(claim, role=role))
        return tuple(claims)

    def _claim(self, before: Claim, text: str) -> Claim:
        if not text or text == before.text:
            return before
        self._reword(before.line, before.text, text)
        return replace(self._read_claim(text), id=before.id, line=before.line, text=text)

    def _new_claim(self, text: str, before: Mapping[str, Claim], claims: Sequence[Claim]) -> Claim:
        taken = {*before, *(each.id for each in claims)}
        return replace(
            self._read_claim(text), id=_free("c", taken), line=self._new_line(text), text=text
        )

    def _reword(self, number: int, old: str, new: str) -> None:
        """Put other words into a line; where the old are not in it, the new ones come after."""
        line = self._lines.get(number)
        if old == new or line is None or not new:
            return
        said = line.text.replace(old, new, 1) if old and old in line.text else f"{line.text}, {new}"
        self._lines[number] = replace(line, text=said)

    def _new_line(self, text: str) -> int:
        number = max((0, *self._lines)) + 1
        if text:
            page = max((1, *(line.page for line in self._lines.values())))
            self._lines[number] = Line(number=number, text=text, form="item", page=page)
        return number


def _own_id(table: Table, before: Mapping[str, object], taken: set[str]) -> str:
    """Return the id of what was there before; empty for what is new. Notes any other."""
    if "id" not in table.values:
        return ""
    id_ = table.values["id"]
    if not isinstance(id_, str) or id_ not in before:
        table.bad("id", "one that was there; leave it out for what you add")
        return ""
    if id_ in taken:
        table.fault("id", f"{id_!r} is there already; leave it out for what you add")
        return ""
    return id_


def _free(beginning: str, taken: set[str]) -> str:
    numbers = (f"{beginning}{number}" for number in range(1, len(taken) + 2))
    return next(each for each in numbers if each not in taken)


def _optional(table: Table, key: str) -> str:
    return table.text(key) if table.values.get(key, "") != "" else ""


def _date(table: Table, key: str) -> str:
    value = table.values.get(key, "")
    if isinstance(value, str) and _DATE.fullmatch(value):
        return value
    return table.bad(key, '"2021-03", "2021", "now" or ""')


def _there_are(roles: set[str]) -> str:
    return f"there are {', '.join(sorted(roles))}" if roles else "there is none"
