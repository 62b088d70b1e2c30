"""Read a CV: who, which roles, which claims, which skills, which gaps."""

import re
from collections.abc import Set

from voicecoach.document import Document, Line
from voicecoach.languages.english.cv.sections import NAME_OF_THE_PAPER
from voicecoach.preparation.cv import Cv
from voicecoach.preparation.reading.claims import find_claims
from voicecoach.preparation.reading.dates import find_spans
from voicecoach.preparation.reading.gaps import find_gaps
from voicecoach.preparation.reading.head_words import is_place, names_title
from voicecoach.preparation.reading.headings import heading_kind
from voicecoach.preparation.reading.roles import find_roles
from voicecoach.preparation.reading.sections import place_lines
from voicecoach.preparation.reading.sizes import with_sizes
from voicecoach.preparation.reading.skills import find_skills

_TOP_LINES = 4
"""Among so many lines at the top the name stands."""

_AFTER_NAME = re.compile(r"\s*[|•·–—,]\s*|\s+-\s+")  # noqa: RUF001
_PAPER = re.compile(
    rf"^(?:{'|'.join(NAME_OF_THE_PAPER)})\s*(?:of\b|[:–—-])?\s*",  # noqa: RUF001
    re.IGNORECASE,
)
_NAME_WORD = re.compile(r"(?:[^\W\d_](?:[^\W\d_]|['’.-])*)")  # noqa: RUF001
_PARTICLES = frozenset({"al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "el", "la",
                        "le", "ter", "van", "von", "y", "zu", "ibn", "ben", "e"})  # fmt: skip


def read_cv(document: Document, *, today: str) -> Cv:
    """Return all that a CV says, each thing with the line that says it.

    ``today`` is a month ("2026-11"), up to which a role that goes on lasts; ValueError where it is
    none.
    """
    placed = place_lines(document)
    headed = find_roles(placed)
    name = candidate_name(document)
    claims = find_claims(placed, headed, name)
    return Cv(
        name=name,
        roles=with_sizes(headed.roles, placed, {claim.line for claim in claims}),
        claims=claims,
        skills=find_skills(placed, frozenset(claim.line for claim in claims)),
        gaps=find_gaps(headed.roles, today=today),
        today=today,
        rest=_rest(document, {*(role.line for role in headed.roles), *(c.line for c in claims)}),
    )


def _rest(document: Document, used: Set[int]) -> tuple[str, ...]:
    return tuple(line.text for line in document.lines if line.number not in used)


def candidate_name(document: Document) -> str:
    """Return the name at the top; empty where no line surely is one.

    A heading comes before what stands above it, such as the header of the page.
    """
    top = document.lines[:_TOP_LINES]
    texts = [line.text for line in sorted(top, key=lambda line: line.form != "heading")]
    first = next((i for i, line in enumerate(top) if line.form == "heading"), 0)
    if len(top) > first + 1 and all(map(_single, top[first : first + 2])):
        texts.insert(0, f"{top[first].text} {top[first + 1].text}")  # a name in two rows
    return next((name for text in texts if (name := _name_in(text))), "")


def _single(line: Line) -> bool:
    return len(line.text.split()) == 1 and line.form == "heading" and not heading_kind(line.text)


def _name_in(text: str) -> str:
    """Return the name that a line holds, or nothing."""
    text = _AFTER_NAME.split(text)[0].strip()
    if text.lower().startswith(NAME_OF_THE_PAPER):
        text = _PAPER.sub("", text)
    if heading_kind(text) or find_spans(text) or names_title(text) or is_place(text):
        return ""
    words = text.split()
    named = 2 <= len(words) <= 5 and all(map(_of_name, words)) and "@" not in text
    return text if named else ""


def _of_name(word: str) -> bool:
    if word.lower() in _PARTICLES:
        return True
    word = word.strip("\"“”()'‘’,")  # noqa: RUF001
    return bool(_NAME_WORD.fullmatch(word)) and (word[0].isupper() or not word[0].islower())
