"""The skills that a CV names."""

import re
from collections.abc import Iterator, Sequence

from voicecoach.languages.english.cv.sections import SKILL_LABELS
from voicecoach.languages.english.cv.skills import (
    LEVELS,
    NO_SKILL_LABELS,
    SKILL_GROUPS,
    SKILL_HEADS,
)
from voicecoach.languages.english.languages import NAMES
from voicecoach.preparation.reading.headings import heading_kind
from voicecoach.preparation.reading.sections import Placed

_BREAKS = re.compile(
    r"\s*[;|•·●▪]\s*(?![^()]*\))|\s+[–—-]\s+|,\s*(?![^()]*\))|\.\s+(?=[A-Z])|\.$|\t"  # noqa: RUF001
)
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_PERSON = re.compile(r"\b(?:I|my|My|we|We)\b")
_LONGEST = 6
"""Words of a skill at most, without what stands in brackets; what is longer tells of one."""

_YEARS = re.compile(r"\d+\+? (?:years?|yrs?).*")
_LONGEST_LINE = 2000
"""Characters; no list of skills is longer."""

_LANGUAGES = frozenset(name.lower() for name in NAMES.values()) | {"mandarin", "cantonese"}


def find_skills(placed: Sequence[Placed], claimed: frozenset[int]) -> tuple[str, ...]:
    """Return the skills in the order of the CV, each once; lines that claim a deed name none."""
    lines = [
        each
        for each in placed
        if each.section == "skills" and not each.heads and each.line.number not in claimed
    ]
    grouped = _begin_with_group(lines)
    found: dict[str, str] = {}
    for index, each in enumerate(lines):
        after = lines[index + 1] if index + 1 < len(lines) else None
        if len(each.line.text) > _LONGEST_LINE or _labels(each, after):
            continue
        text = each.line.text.split(None, 1)[1] if grouped else each.line.text
        for skill in _skills(text):
            found.setdefault(skill.lower(), skill)
    return tuple(found.values())


def _begin_with_group(lines: Sequence[Placed]) -> bool:
    """Whether each line begins with a word for its group that was set apart from the rest."""
    texts = [each.line.text for each in lines]
    return len(texts) > 1 and all(map(_has_group, texts))


def _has_group(text: str) -> bool:
    words = text.split()
    return (
        len(words) > 2
        and words[0].lower() in SKILL_GROUPS
        and not words[1][:1].islower()
        and "," in text
    )


def _labels(placed: Placed, after: Placed | None) -> bool:
    """Whether a cell or heading only names the group of the skills that follow it."""
    text = placed.line.text
    if heading_kind(text) == "skills":
        return True
    if placed.line.form not in ("cell", "heading") or len(list(_skills(text))) > 1:
        return False
    several = after is not None and len(list(_skills(after.line.text))) > 1
    return placed.line.form == "heading" or several or text.strip().lower() in SKILL_GROUPS


def _skills(text: str) -> Iterator[str]:
    if _PERSON.search(text):
        return
    if text.count(" / ") > 1 and not re.search(r"[,;|•·]", text):
        text = text.replace(" / ", ", ")
    label, colon, rest = text.partition(":")
    if colon and len(label.split()) <= 5:
        plain = label.strip().lower()
        if plain in NO_SKILL_LABELS:
            return
        text = rest if rest.strip() or plain in SKILL_LABELS else label
    for piece in _BREAKS.split(text):
        skill = _without_head(piece.rpartition(": ")[2].strip(" .,;:-–—*_"))  # noqa: RUF001
        bare = _BRACKETS.sub("", skill).strip()
        plain = bare.lower()
        if not bare or plain in LEVELS or _of_language(plain) or _YEARS.fullmatch(plain):
            continue
        if len(bare.split()) <= _LONGEST and any(map(str.isalpha, bare)):
            yield skill


def _of_language(plain: str) -> bool:
    words = plain.split()
    return words[0] in _LANGUAGES or (words[-1] in _LANGUAGES and len(words) < 3)


def _without_head(text: str) -> str:
    """Leave out what only leads to a skill ("Experienced in SQL", "and Figma")."""
    for head in SKILL_HEADS:
        if text.lower().startswith(head):
            return text[len(head) :].strip()
    return text
