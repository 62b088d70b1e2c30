"""The title of a job and the company's name, where its text tells them surely."""

import re
from collections.abc import Iterator

from voicecoach.document import Document
from voicecoach.languages.english.jobs.headings import LABELLED
from voicecoach.languages.english.jobs.titles import (
    ABOUT,
    HIRED_BY,
    HIRING,
    LEGAL_FORM,
    MOST_TITLE_WORDS,
    NO_NAME,
    STANDS_FIRST,
    TITLE,
    WHO_HIRES,
)
from voicecoach.preparation.jobs.job_sections import heading_of, part_named

FIRST_LINES = 8
"""A title that is not called one stands within so many lines of the beginning."""

_LABELS = {
    name: re.compile(
        rf"^\W*(?:{pattern})\s*[:\N{{FULLWIDTH COLON}}]\s*(?P<value>.+)$", re.IGNORECASE
    )
    for name, pattern in LABELLED.items()
}
_EDGES = re.compile(r"^[^\w(\[]+|[^\w)\].!?]+$")
"""Marks of emphasis and pictures around a title."""

FEWEST_LETTERS = 5
"""The first word of a name tells it from others if it is so long."""

_ENDS_NAME = " ,.;:!?-|()"


def title_of(document: Document) -> str:
    """Return the title as written; empty where it is not told surely."""
    if labelled := _labelled(document, "title"):
        return labelled
    for line in document.lines[:FIRST_LINES]:
        text = _EDGES.sub("", line.text)
        if WHO_HIRES.match(text) and not HIRING.search(text):
            continue
        is_short = len(text.split()) <= MOST_TITLE_WORDS and not text.endswith((".", ":", "!", "?"))
        if is_short and line.form != "item" and TITLE.search(text) and part_named(text) is None:
            hiring = HIRING.search(text)
            return hiring["title"] if hiring and TITLE.search(hiring["title"]) else text
    return ""


def company_of(document: Document) -> str:
    """Return the company's name as written; empty where it is not told surely."""
    if labelled := _labelled(document, "company"):
        return labelled
    title = title_of(document)
    if (match := HIRED_BY.search(title)) and (name := _name(match["name"])):
        return name
    for line in document.lines[:FIRST_LINES]:
        if (match := WHO_HIRES.match(_EDGES.sub("", line.text))) and (name := _name(match["name"])):
            return _with_legal_form(name, document)
    for line in document.lines:
        if heading_of(line) is not None and (match := ABOUT.fullmatch(line.text.strip(" :"))):
            name = _name(match["name"])
            if name:
                return _with_legal_form(name, document)
    return next(_names_first(document, title), "")


def _names_first(document: Document, title: str) -> Iterator[str]:
    """Give names that stand first in a line and come again, or have their legal form."""
    for line in document.lines:
        match = None if line.form in ("item", "heading") else STANDS_FIRST.match(line.text)
        name = _name(match["name"]) if match else ""
        if not name or name in title or part_named(name) is not None:
            continue
        full = _with_legal_form(name, document)
        bare = LEGAL_FORM.sub("", full).strip(_ENDS_NAME)
        first = bare.split()[0] if bare else ""
        told_by = first if len(first) >= FEWEST_LETTERS else bare
        lines = sum(bool(told_by) and told_by in each.text for each in document.lines)
        if lines > 1 or (full != bare and bare):
            yield full


def _with_legal_form(name: str, document: Document) -> str:
    """Return a name with its legal form where the text has it anywhere."""
    pattern = re.compile(rf"{re.escape(name)}\s+{LEGAL_FORM.pattern}")
    found = (pattern.search(line.text) for line in document.lines)
    return next((match.group() for match in found if match), name)


def _labelled(document: Document, label: str) -> str:
    matches = (_LABELS[label].match(line.text) for line in document.lines)
    return next((_EDGES.sub("", match["value"]) for match in matches if match), "")


def _name(found: str) -> str:
    name = found.strip(_ENDS_NAME)
    first = name.split()[0].lower() if name else ""
    return "" if not name or first in NO_NAME or first.split("'")[0] in NO_NAME else name
