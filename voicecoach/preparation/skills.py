"""The skills that a CV names."""

import re
from collections.abc import Iterator, Sequence

from voicecoach.languages.english.cv.sections import SKILL_LABELS
from voicecoach.languages.english.cv.skills import LEVELS, NO_SKILL_LABELS, SKILL_HEADS
from voicecoach.languages.english.languages import NAMES
from voicecoach.preparation.sections import Placed

_BREAKS = re.compile(r"\s*[;|•·●▪]\s*|\s+/\s+|\s+[–—-]\s+|,\s*(?![^()]*\))|\.\s+|\.$|\t")  # noqa: RUF001
_BRACKETS = re.compile(r"\s*[(\[][^()\[\]]*[)\]]")
_LONGEST = 6
"""Words of a skill at most; what is longer tells of one."""

_LANGUAGES = frozenset(name.lower() for name in NAMES.values()) | {"mandarin", "cantonese"}


def find_skills(placed: Sequence[Placed], claimed: frozenset[int]) -> tuple[str, ...]:
    """Return the skills in the order of the CV, each once; lines that claim a deed name none."""
    found: dict[str, str] = {}
    for each in placed:
        if each.section != "skills" or each.heads or each.line.number in claimed:
            continue
        for skill in _skills(each.line.text):
            found.setdefault(skill.lower(), skill)
    return tuple(found.values())


def _skills(text: str) -> Iterator[str]:
    label, colon, rest = text.partition(":")
    if colon and len(label.split()) <= 5:
        plain = label.strip().lower()
        if plain in NO_SKILL_LABELS:
            return
        text = rest if rest.strip() or plain in SKILL_LABELS else label
    for piece in _BREAKS.split(text):
        bare = _BRACKETS.sub("", piece).strip(" .,;:-–—*_")  # noqa: RUF001
        for skill in _without_and(bare):
            plain = skill.lower()
            if not skill or plain in LEVELS or plain.split()[0] in _LANGUAGES:
                continue
            if len(skill.split()) <= _LONGEST and any(map(str.isalpha, skill)):
                yield skill


def _without_and(text: str) -> Iterator[str]:
    """Leave out what only leads to a skill ("Experienced in SQL", "and Figma")."""
    for head in SKILL_HEADS:
        if text.lower().startswith(head):
            text = text[len(head) :].strip()
    yield text
