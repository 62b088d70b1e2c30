"""Plain text: lines that may be wrapped, with bullets and headings as people type them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from voicecoach.document import Form, Line
from voicecoach.documents.beside import parts_of_row
from voicecoach.documents.bullets import bullet_of, undecorated
from voicecoach.documents.hyphens import joined, words_of
from voicecoach.documents.joining import ENDS, GOES_ON_AFTER, LONGEST_LINE
from voicecoach.documents.lines import LineMaker

_TAB = 4
_RULE = re.compile(r"\s*([=\-_*~#\u2500\u2501\u2550\u2014])(?:\s*\1){2,}\s*")
_WIDE_GAP = re.compile(r"\t+|\s{3,}")
_HEADING_WORDS = 5
_NO_HEADING = re.compile(r"[\d.,;@|]|\w:\s*\w")
_LEAST_WRAP, _MOST_WRAP = 40, 130
"""Texts are wrapped at 60 to 120 letters; where lines are longer, nobody wrapped them."""


@dataclass(slots=True)
class _Row:
    text: str
    bullet: str
    indent: int
    """Of the bullet, where there is one."""

    text_indent: int
    length: int
    parts: list[str]


@dataclass(slots=True)
class _Draft:
    rows: list[_Row]
    text: str
    form: Form = "text"
    level: int = 0
    rest: list[str] = field(default_factory=list)


def read_plain_text(text: str) -> tuple[Line, ...]:
    """Return the lines of a plain text."""
    maker = LineMaker()
    for line, form, level in plain_lines(text.splitlines()):
        maker.add(line, form, level=level)
    return maker.lines


def plain_lines(rows: Sequence[str], *, headings: bool = True) -> Iterator[tuple[str, Form, int]]:
    """Yield the logical lines of rows of text, each with its form and its level.

    Where a text says by itself which of its lines are headings, none is guessed.
    """
    words = words_of(" ".join(rows))
    wrap = _wrap(rows)
    drafts: list[_Draft] = []
    blank = True
    last = max((at for at, raw in enumerate(rows) if raw.strip()), default=0)
    for at, raw in enumerate(rows):
        if _RULE.fullmatch(raw):
            if drafts and not blank and drafts[-1].form == "text":
                drafts[-1].form, drafts[-1].level = "heading", 1 if "=" in raw else 2
            blank = True
            continue
        row = _row(raw)
        if row is None:
            blank = True
            continue
        if not blank and drafts and _goes_on(drafts[-1], row, wrap):
            drafts[-1].text = joined(drafts[-1].text, row.text, hyphenates=False, words=words)
            drafts[-1].rows.append(row)
            continue
        draft = _Draft([row], row.parts[0], rest=row.parts[1:])
        if row.bullet:
            draft.form = "item"
        elif headings and _is_heading(row, blank=blank, is_last=at == last):
            draft.form, draft.level = "heading", 1 if not drafts else 2
        drafts.append(draft)
        blank = False
    yield from _with_levels(drafts)


def _row(raw: str) -> _Row | None:
    expanded = raw.expandtabs(_TAB).rstrip()
    text = undecorated(expanded.strip())
    if not text:
        return None
    indent = len(expanded) - len(expanded.lstrip())
    bullet = bullet_of(text)
    rest = text[len(bullet) :]
    parts = parts_of_row(_WIDE_GAP.split(undecorated(raw.strip())[len(bullet) :].strip())) or [rest]
    return _Row(rest, bullet, indent, indent + len(bullet), len(expanded), parts)


def _wrap(rows: Sequence[str]) -> int:
    """Return after how many letters rows are wrapped; 0 where nobody wrapped them."""
    lengths = sorted(len(row.rstrip()) for row in rows if len(row.split()) > 3 and "://" not in row)
    if not lengths:
        return 0
    longest = lengths[-1 - len(lengths) // 40]
    return longest if _LEAST_WRAP <= longest <= _MOST_WRAP else 0


def _goes_on(draft: _Draft, row: _Row, wrap: int) -> bool:
    last = draft.rows[-1]
    if row.bullet or draft.form == "heading" or draft.rest or len(row.parts) > 1:
        return False
    if len(draft.text) > LONGEST_LINE:
        return False
    low = row.text[:1].islower()
    opened = draft.text.endswith(GOES_ON_AFTER)
    ended = draft.text.endswith(ENDS)
    is_full = bool(wrap) and last.length + 1 + len(row.text.split()[0]) > wrap
    if draft.form == "item":
        hangs = row.indent > draft.rows[0].indent and row.indent >= draft.rows[0].text_indent - 2
        return low or opened or is_full or (hangs and not ended)
    if row.indent > last.indent + 1:
        return low and is_full
    return is_full or (low and not ended) or (opened and not row.text.isupper())


def _is_heading(row: _Row, *, blank: bool, is_last: bool) -> bool:
    text = row.text.rstrip(":")
    words = text.split()
    if is_last or len(words) > _HEADING_WORDS + 3 or not any(each.isalpha() for each in text):
        return False
    if len(row.parts) > 1:
        return False
    if text.isupper() and sum(letter.isalpha() for letter in text) > 3 and "@" not in text:
        return True
    if len(words) > _HEADING_WORDS or _NO_HEADING.search(text):
        return False
    return (blank or row.text.endswith(":")) and text[0].isupper()


def _with_levels(drafts: Sequence[_Draft]) -> Iterator[tuple[str, Form, int]]:
    open_at: list[int] = []
    for draft in drafts:
        if draft.form == "item":
            indent = draft.rows[0].indent
            while open_at and indent < open_at[-1]:
                open_at.pop()
            if not open_at or indent > open_at[-1] + 1:
                open_at.append(indent)
            draft.level = len(open_at) - 1
        else:
            open_at = []
        yield draft.text, draft.form, draft.level
        for part in draft.rest:
            yield part, "cell", 0
