"""The positions, projects and studies of a CV, by the lines at their heads."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from voicecoach.preparation.cv import Role
from voicecoach.preparation.reading.dates import Span, find_spans, without
from voicecoach.preparation.reading.head_parts import HeadPart, read_part
from voicecoach.preparation.reading.head_words import is_break, is_place, names_title
from voicecoach.preparation.reading.heads import STUDIES, head_runs, of_study
from voicecoach.preparation.reading.sections import Placed

Kind = Literal["work", "project", "education", "other"]

_KINDS: dict[str | None, Kind] = {
    "work": "work",
    "projects": "project",
    "education": "education",
    "certificates": "education",
    "volunteering": "other",
    None: "work",
}


_NAME_ENDS = re.compile(r"\s+[–—|:·-]\s+|:\s|\s*\(|,\s(?=[a-z])|\s\|")  # noqa: RUF001
"""Where the name of a project ends and what it is begins."""


_IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")


@dataclass(frozen=True, slots=True)
class Headed:
    """The roles of a CV and the lines that are their heads."""

    roles: tuple[Role, ...]
    lines: frozenset[int]
    """Numbers of the lines at the heads, which claim nothing."""

    under: dict[int, str] = field(default_factory=dict)
    """Number of a line → id of the role that it stands under."""


@dataclass(slots=True)
class _Draft:
    """A position whose head is still being read."""

    kind: Kind
    section: str | None
    title: str = ""
    employer: str = ""
    loose: str = ""
    span: Span | None = None
    line: int = 0
    last: int = 0
    employer_line: int = 0
    heading: bool = False
    whole: str = ""
    """The title with a loose piece that no mark sets off; of a project, name and what it is."""


def find_roles(placed: Sequence[Placed]) -> Headed:
    """Find the roles in the order of the CV, and which lines stand under which."""
    drafts: list[_Draft] = []
    taken: set[int] = set()
    header = ""
    section: str | None = "none yet"
    for run in head_runs(placed):
        if run[0].section != section:
            header, section = "", run[0].section
        for draft in _drafts(run):
            taken.update(range(draft.line, draft.last + 1))
            _settle(draft)
            if draft.employer and not draft.title and draft.kind == "work" and not draft.span:
                header = draft.employer
                continue
            if draft.employer and (not draft.title or draft.employer_line < _title_line(draft)):
                header = draft.employer
            elif draft.employer:
                header = ""
            elif draft.kind == "work" and header and not is_break(draft.title):
                draft.employer = header
            drafts.append(draft)
    kept = list(_without_frames(drafts))
    known = {draft.employer for draft in kept if draft.kind == "work"}
    for draft in kept:
        if draft.kind == "project" and draft.loose in known:
            draft.employer = draft.loose
    roles = tuple(_numbered(kept))
    return Headed(roles, frozenset(taken), _under(placed, kept, roles))


def _title_line(draft: _Draft) -> int:
    return draft.line if draft.employer_line != draft.line else draft.last


def _settle(draft: _Draft) -> None:
    """Decide what a loose piece behind the title is: the employer where no other is named."""
    if not draft.loose or draft.kind == "project":
        return
    if not draft.title:
        draft.title = draft.loose
    elif draft.employer:
        draft.title = draft.whole or f"{draft.title}, {draft.loose}"
    else:
        draft.employer = re.sub(r"\s*\([^()]*\)", "", draft.loose).strip()
    draft.loose = ""


def _without_frames(drafts: Sequence[_Draft]) -> Iterator[_Draft]:
    """Leave out an employer with dates of its own whose titles follow."""
    for index, draft in enumerate(drafts):
        after = drafts[index + 1] if index + 1 < len(drafts) else None
        frame = (
            draft.kind == "work"
            and not draft.title
            and after is not None
            and after.section == draft.section
            and after.employer == draft.employer
            and bool(after.title)
        )
        if not frame:
            yield draft


def _numbered(drafts: Iterable[_Draft]) -> Iterator[Role]:
    counts = {"r": 0, "p": 0}
    for draft in drafts:
        letter = "p" if draft.kind == "project" else "r"
        counts[letter] += 1
        title, employer = draft.title, draft.employer
        if not title and draft.kind != "education":
            title, employer = employer, ""
        begins, ends = (draft.span.begins, draft.span.ends) if draft.span else ("", "")
        yield Role(
            id=f"{letter}{counts[letter]}",
            line=draft.line,
            title=title,
            employer=employer,
            kind=draft.kind,
            begins=begins,
            ends=ends,
        )


def _under(
    placed: Sequence[Placed], drafts: Sequence[_Draft], roles: Sequence[Role]
) -> dict[int, str]:
    under: dict[int, str] = {}
    ends = [(draft.last, draft.section, role.id) for draft, role in zip(drafts, roles, strict=True)]
    index, current, section = 0, "", None
    for each in placed:
        if each.heads:
            current = ""
        while index < len(ends) and ends[index][0] < each.line.number:
            _, section, current = ends[index]
            index += 1
        inside = each.section in (section, "skills")
        if current and inside:
            under[each.line.number] = current
    return under


def _drafts(run: Sequence[Placed]) -> Iterator[_Draft]:
    """Cut a run into the heads of single positions."""
    draft: _Draft | None = None
    parts = [_part(each) for each in run]
    last = max((i for i, part in enumerate(parts) if part.title or part.span), default=-1)
    for index, (each, part) in enumerate(zip(run, parts, strict=True)):
        if not (part.title or part.employer or part.span):
            if draft is not None:
                draft.last = each.line.number
            continue
        if draft is not None and _begins_anew(
            draft, part, more=index < last, anew=each.line.form == "heading"
        ):
            if _complete(draft):
                yield draft
            draft = None
        if draft is None:
            draft = _Draft(_kind(each), each.section, line=each.line.number)
        _add(draft, part, each)
    if draft is not None and _complete(draft):
        yield draft


def _part(placed: Placed) -> HeadPart:
    text = placed.line.text
    if placed.section == "projects":
        part = read_part(text)
        whole = without(text, find_spans(text))
        name = _NAME_ENDS.split(whole)[0].strip(" ,|()")
        role = whole.strip(" ,|()") if placed.line.form != "heading" and part.title else ""
        inner = _IN_BRACKETS.search(whole)
        return replace(part, title=name, employer=role, loose=inner[1] if inner else "")
    study = placed.section in STUDIES or (placed.section is None and of_study(text)
                                              and not names_title(text))  # fmt: skip
    part = read_part(text, study=study)
    if is_place(without(text, find_spans(text))):
        return HeadPart(span=part.span)
    return part


def _kind(placed: Placed) -> Kind:
    text = placed.line.text
    if is_break(text):
        return "other"
    if placed.section is None and of_study(text) and not names_title(text):
        return "education"
    return _KINDS[placed.section]


def _begins_anew(draft: _Draft, part: HeadPart, *, more: bool, anew: bool) -> bool:
    """Whether a line is of another position.

    ``more`` says that titles or dates still follow it, ``anew`` that it is a heading.
    """
    if part.span and draft.span:
        return True
    if draft.kind == "project":
        return anew
    if part.title and draft.title:
        return draft.kind != "other" or anew or bool(part.span)
    if part.employer and draft.employer and not part.title:
        return bool(draft.title and draft.span) and more
    return False


def _add(draft: _Draft, part: HeadPart, placed: Placed) -> None:
    number = placed.line.number
    if draft.kind == "project" and draft.title:
        _add_to_project(draft, part, number)
        return
    if part.title and not draft.title:
        draft.title, draft.loose, draft.whole = part.title, part.loose, part.whole
        draft.heading = placed.line.form == "heading"
        if draft.kind == "project":
            text = placed.line.text
            draft.whole = without(text, find_spans(text)).strip(" ,|()")
            part = replace(part, employer="")
    untitled = draft.kind == "education" and draft.employer and not (draft.title or part.title)
    if untitled and of_study(part.employer) and not of_study(draft.employer):
        draft.title, draft.employer = draft.employer, part.employer
    beside = part.placed and draft.loose  # "Senior PM, Klarna" over "Berlin, Checkout team"
    if part.loose and not (draft.title or part.title):
        draft.loose = part.loose
    if part.employer and not draft.employer and not beside:
        draft.employer, draft.employer_line = part.employer, number
    draft.span = draft.span or part.span
    if is_break(placed.line.text):
        draft.kind = "other"
    draft.last = number


def _add_to_project(draft: _Draft, part: HeadPart, number: int) -> None:
    """Add what stands under the name of a project: dates, and the title that was held in it."""
    if part.employer and not draft.employer:
        draft.title, draft.employer = part.employer, draft.whole or draft.title
    draft.span = draft.span or part.span
    draft.last = number


def _complete(draft: _Draft) -> bool:
    if draft.kind == "education" and not (draft.span and draft.span.pair):
        return of_study(f"{draft.title} {draft.employer}")  # a certificate and its year is none
    return bool(draft.title or draft.employer)
