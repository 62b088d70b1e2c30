"""Markdown, by markdown-it: CommonMark with tables."""

import html
import re
from collections.abc import Iterator, Sequence
from typing import Any

from voicecoach.document import Form, Line
from voicecoach.documents.beside import parts_of_row
from voicecoach.documents.lines import LineMaker
from voicecoach.documents.plain import plain_lines

Token = Any
"""A token of markdown-it, which is imported only where a text is read."""

_SIGNS = (
    re.compile(r"^#{1,6} +\S", re.MULTILINE),
    re.compile(r"\*\*[^\s*][^*\n]*\*\*"),
    re.compile(r"\[[^\]\n]+\]\((?:https?:|mailto:|/|#)[^)\n]*\)"),
    re.compile(r"^\s*\|?\s*:?-{3,}:?\s*\|", re.MULTILINE),
    re.compile(r"^```", re.MULTILINE),
)
"""What is seldom in a text that is not Markdown."""

_WITHIN = frozenset(
    f"{name}_{end}" for name in ("heading", "th", "td") for end in ("open", "close")
)
_HARD = "\v"
"""Stands for the end of a line that the writer asked for."""

_TAG = re.compile(r"<!--.*?-->|<[^>]*>", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>|</?(?:p|div|li|tr|h\d)\b[^>]*>", re.IGNORECASE)
_NOTE_MARK = re.compile(r"\[\^[^\]\s]+\]:?")
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)


def is_markdown(text: str) -> bool:
    """Whether a text is Markdown rather than plain."""
    return any(sign.search(text) for sign in _SIGNS)


def read_markdown(text: str) -> tuple[Line, ...]:
    """Return the lines of a Markdown text."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    tokens = parser.parse(_FRONT.sub(r"\1\n\n", text.replace("\r\n", "\n")))
    maker = LineMaker()
    for line, form, level in _lines(tokens):
        maker.add(line, form, level=level)
    return maker.lines


def _lines(tokens: Sequence[Token]) -> Iterator[tuple[str, Form, int]]:
    depth = 0
    within = ""
    begins_item = False
    cells: list[str] = []
    for token in tokens:
        if token.type in {"bullet_list_open", "ordered_list_open"}:
            depth += 1
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            depth -= 1
        elif token.type == "list_item_open":
            begins_item = True
        elif token.type in _WITHIN:
            within = token.tag if token.nesting == 1 else ""
        elif token.type == "tr_close":
            yield from ((part, "cell", 0) for part in parts_of_row(cells))
            cells = []
        elif token.type == "inline" and within in {"th", "td"}:
            cells.append(" ".join(_rows(token)))
        elif token.type == "inline" and within:
            yield " ".join(_rows(token)), "heading", int(within[1])
        elif token.type == "inline":
            yield from _paragraph(token, depth, begins_item=begins_item)
            begins_item = False
        else:
            yield from plain_lines(_as_it_stands(token))


def _as_it_stands(token: Token) -> list[str]:
    """Return the rows of what is not Markdown: code, and HTML without its tags."""
    if token.type in {"fence", "code_block"}:
        return str(token.content).splitlines()
    if token.type == "html_block":
        return html.unescape(_TAG.sub(" ", _BREAK.sub("\n", token.content))).splitlines()
    return []


def _paragraph(token: Token, depth: int, *, begins_item: bool) -> Iterator[tuple[str, Form, int]]:
    rows = _rows(token)
    if depth:  # in a list, only breaks that were asked for part lines
        rows = [row for row in " ".join(rows).split(_HARD) if row.strip()]
    else:
        rows = [part for row in rows for part in row.split(_HARD)]
    for number, (line, form, level) in enumerate(plain_lines(rows, headings=False)):
        if begins_item and number == 0:
            yield line, "item", depth - 1
        else:
            yield line, form, level


def _rows(token: Token) -> list[str]:
    """Return the text of a paragraph, a row for each row of the source."""
    rows = [""]
    for child in token.children or []:
        if child.type == "softbreak":
            rows.append("")
        elif child.type == "hardbreak" or _BREAK.fullmatch(child.content):
            rows[-1] += _HARD
        elif child.type in {"text", "code_inline", "text_special"}:
            rows[-1] += child.content
    return [_NOTE_MARK.sub("", row) for row in rows]
