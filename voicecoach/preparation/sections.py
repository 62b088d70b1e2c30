"""The parts of a CV: which heading each line stands under."""

import re
from dataclasses import dataclass

from voicecoach.document import Document, Line
from voicecoach.languages.english.cv.sections import (
    HEADING_FILLERS,
    SECTION_WORDS,
    SKILL_LABELS,
    SectionKind,
)
from voicecoach.preparation.dates import find_spans

_LONGEST_HEADING = 6
"""Words; what is longer is a sentence."""

_SPACED = re.compile(r"(?:\w ){3,}\w")
_NO_WORD = re.compile(r"[^\w\s'-]+|_+")
_PHRASES: dict[tuple[str, ...], SectionKind] = {
    tuple(phrase.split()): kind
    for kind, phrases in reversed(list(SECTION_WORDS.items()))
    for phrase in phrases
}
_JOINED = {
    "".join((*before, *phrase)): " ".join((*before, *phrase))
    for phrase in _PHRASES
    for before in ((), ("work",), ("professional",), ("key",), ("core",), ("selected",))
}
"""Headings that are set with a space after each letter, which leaves none between words."""
_ROLES = frozenset({"work", "projects", "education", "volunteering"})
_ORDER = tuple(SECTION_WORDS)
_LONGEST_PHRASE = max(map(len, _PHRASES))


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and the kind of part that it stands in.

    None stands for what comes before the first heading, and for parts of an unknown name.
    """

    line: Line
    section: SectionKind | None
    heads: bool = False
    """Whether the line is the heading of the part itself."""


def place_lines(document: Document) -> tuple[Placed, ...]:
    """Tell the part of each line, in order."""
    placed: list[Placed] = []
    section: SectionKind | None = None
    level = 0
    for line in document.lines:
        kind = heading_kind(line.text) if line.form != "cell" or _alone(line) else None
        inner = _under_role(line, kind, section, level) or (
            kind == section == "skills" and line.form != "heading"
        )
        if kind is not None and line.form != "item" and not inner:
            section, level = kind, line.level if line.form == "heading" else 0
            placed.append(Placed(line, section, heads=True))
            continue
        if line.form == "heading" and _ends(line, section, level) and len(placed) > 2:
            section, level = None, line.level
            placed.append(Placed(line, section, heads=True))
            continue
        inline = inline_kind(line.text) if section not in _ROLES else None
        placed.append(Placed(line, inline or section))
    return tuple(placed)


def heading_kind(text: str) -> SectionKind | None:
    """Return what the heading announces; None where the line is no heading of a part."""
    if _SPACED.fullmatch(text.strip()):
        joined = text.replace(" ", "").lower()
        text = _JOINED.get(joined, joined)
    plain = _NO_WORD.sub(" ", text.lower().replace("’", "'")).replace("-", " ")  # noqa: RUF001
    plain = plain.replace("i've", "i have").replace("i'm", "i am").replace("where i'd", "where i")
    words = plain.split()
    if not 0 < len(words) <= _LONGEST_HEADING or find_spans(text) or text.rstrip().endswith("."):
        return None
    if ":" in text.strip().rstrip(":"):
        return None
    kinds: list[SectionKind] = []
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST_PHRASE, len(words) - place), 0, -1):
            kind = _PHRASES.get(tuple(words[place : place + length]))
            if kind is not None:
                kinds.append(kind)
                place += length
                break
        else:
            if words[place] not in HEADING_FILLERS:
                return None
            place += 1
    if not kinds:
        return None
    several = re.search(r"\band\b|[&/,+]", text.lower())
    return kinds[0] if several else min(kinds, key=_ORDER.index)


def inline_kind(text: str) -> SectionKind | None:
    """Return the part that a line is of by a label of its own: "Skills: SQL, Figma"."""
    label, colon, rest = text.partition(":")
    if not colon or not rest.strip():
        return None
    return "skills" if label.strip().lower() in SKILL_LABELS else None


def _ends(line: Line, section: SectionKind | None, level: int) -> bool:
    """Whether a heading of an unknown name ends the part before it.

    Where positions stand, headings as large as that of the part may be theirs.
    """
    if not level or section is None:
        return False
    return line.level < level or (line.level == level and section not in _ROLES)


def _under_role(
    line: Line, kind: SectionKind | None, section: SectionKind | None, level: int
) -> bool:
    """Whether "Achievements" stands inside a position, deeper than the part's own heading."""
    inner = kind in ("achievements", "skills", "projects", "work", "summary")
    if not inner or section not in _ROLES:
        return False
    if line.text.rstrip().endswith(":"):
        return True
    return bool(level and line.form == "heading" and line.level > level)


def _alone(line: Line) -> bool:
    return len(line.text.split()) <= _LONGEST_HEADING
