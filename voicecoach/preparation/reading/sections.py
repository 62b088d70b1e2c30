"""The parts of a CV: which heading each line stands under."""

from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.document import Document, Line
from voicecoach.languages.english.cv.sections import SKILL_LABELS, SectionKind
from voicecoach.languages.english.cv.skills import SKILL_GROUPS
from voicecoach.preparation.reading.dates import find_spans
from voicecoach.preparation.reading.head_words import names_title
from voicecoach.preparation.reading.headings import heading_kind

_ROLES = frozenset({"work", "projects", "education", "volunteering"})


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and the kind of part that it stands in.

    None stands for what comes before the first heading, and for parts of an unknown name.
    """

    line: Line
    section: SectionKind | None
    heads: bool = False
    """Whether the line is the heading of the part itself."""


@dataclass(slots=True)
class _Part:
    """The part that is being read."""

    kind: SectionKind | None = None
    level: int = 0
    """Of its heading; 0 where that is none by its form."""

    capitals: bool = False
    """Whether its heading is in capitals."""


def place_lines(document: Document) -> tuple[Placed, ...]:
    """Tell the part of each line, in order."""
    placed: list[Placed] = []
    part = _Part()
    lines = document.lines
    for index, line in enumerate(lines):
        kind = heading_kind(line.text) if line.form != "item" else None
        ahead = lines[index + 1 : index + 3]
        if kind is not None and not _inside(line, kind, part, ahead):
            part = _part(line, kind)
            placed.append(Placed(line, kind, heads=True))
        elif kind is None and len(placed) > 2 and _ends(line, part, ahead):
            part = _part(line, None)
            placed.append(Placed(line, None, heads=True))
        else:
            before = lines[index - 1] if index else None
            placed.append(Placed(line, _inline(line, before, part) or part.kind))
    return tuple(placed)


def _part(line: Line, kind: SectionKind | None) -> _Part:
    level = line.level if line.form == "heading" else 0
    return _Part(kind, level, line.text.isupper())


def _inline(line: Line, before: Line | None, part: _Part) -> SectionKind | None:
    """Return the part that a line is of by a label of its own."""
    if part.kind in _ROLES:
        return None
    cells = before is not None and before.form == line.form == "cell" and part.kind is None
    if cells and before is not None and before.text.strip().lower() in SKILL_GROUPS:
        return "skills"
    return inline_kind(line.text)


def inline_kind(text: str) -> SectionKind | None:
    """Return the part that a line is of by a label of its own: "Skills: SQL, Figma"."""
    label, colon, rest = text.partition(":")
    if not colon or not rest.strip():
        return None
    return "skills" if label.strip().lower() in SKILL_LABELS else None


def _ends(line: Line, part: _Part, ahead: Sequence[Line]) -> bool:
    """Whether a heading of an unknown name ends the part before it.

    Where positions stand, large headings may be those of employers: dates or a title then stand in
    them, or follow at once.
    """
    if line.form != "heading" or not part.level or part.kind is None:
        return False
    if part.kind not in _ROLES:
        return line.level <= part.level
    if find_spans(line.text) or names_title(line.text):
        return False
    if line.level == part.level and part.capitals and line.text.isupper():
        return True
    followed = any(find_spans(each.text) or names_title(each.text) for each in ahead)
    return line.level < part.level and not followed


def _inside(line: Line, kind: SectionKind, part: _Part, ahead: Sequence[Line]) -> bool:
    """Whether a line that reads as the heading of a part stands inside one.

    "Achievements" may stand inside a position, "Tools" among skills, and "Volunteer" may be a
    title.
    """
    if line.form == "cell" and ahead and ahead[0].form == "cell" and kind != "skills":
        return True  # "Languages" beside the cell that names them
    if kind == part.kind == "skills" and line.form != "heading":
        return True
    if part.kind not in _ROLES:
        return False
    if names_title(line.text) and line.level > part.level:
        return True
    inner = kind in ("achievements", "projects", "work", "summary")
    if line.text.rstrip().endswith(":"):
        return inner or kind == "skills"
    return inner and bool(part.level) and line.form == "heading" and line.level > part.level
