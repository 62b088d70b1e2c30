"""The text of a paragraph of a DOCX: what is shown of its runs, and the text boxes tied to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from voicecoach.documents.docx_styles import Element, Styles, W

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_BOX = f"{W}txbxContent"
_CHOICES = (f"{_MC}AlternateContent", f"{_MC}Choice", f"{_MC}Fallback")

_NOT_SHOWN = frozenset(
    f"{W}{name}"
    for name in (
        "del", "moveFrom", "instrText", "delText", "delInstrText", "pPr", "rPr", "sdtPr",
        "sdtEndPr", "footnoteReference", "endnoteReference", "commentReference", "annotationRef",
        "fldChar", "softHyphen", "rt", "p", "tbl",
    )
)  # fmt: skip
"""What was deleted, what only Word reads, marks of notes; text boxes are gathered apart."""

_STANDS_FOR = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-",
}  # fmt: skip


@dataclass(slots=True)
class ParagraphText:
    """What a paragraph says."""

    text: str = ""
    """With tabs, and with ends of lines that were set by hand."""

    boxes: list[Element] = field(default_factory=list)


def text_of(paragraph: Element, styles: Styles, *, on_page: bool) -> ParagraphText:
    """Return what a paragraph shows; ``on_page`` tells that it stands on the page's own ground."""
    found = ParagraphText()
    parts: list[str] = []
    for element in _shown(paragraph, found.boxes):
        if not styles.is_hidden(element, paragraph, on_page=on_page):
            parts += _of_run(element, found.boxes)
    found.text = "".join(parts)
    return found


def _shown(parent: Element, boxes: list[Element]) -> Iterator[Element]:
    """Yield the runs of a paragraph, however deep in links, fields and controls."""
    for child in parent:
        if child.tag == f"{W}r":
            yield child
        elif child.tag in _CHOICES[:1]:
            yield from _shown(chosen_of(child), boxes)
        elif child.tag not in _NOT_SHOWN and isinstance(child.tag, str):
            yield from _shown(child, boxes)


def _of_run(run: Element, boxes: list[Element]) -> Iterator[str]:
    for child in run:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag in _STANDS_FOR:
            yield _STANDS_FOR[child.tag]
        elif child.tag == f"{W}sym":
            code = str(child.get(f"{W}char") or "")
            yield chr(int(code, 16)) if code.isalnum() and len(code) == 4 and _is_hex(code) else ""
        elif child.tag == _CHOICES[0]:
            boxes += chosen_of(child).iter(_BOX)
        elif child.tag in {f"{W}drawing", f"{W}pict", f"{W}object"}:
            boxes += child.iter(_BOX)
        elif child.tag == f"{W}ruby":
            yield "".join(text.text or "" for text in child.iterfind(f".//{W}rubyBase//{W}t"))


def chosen_of(alternatives: Element) -> Element:
    """Return the one of several ways to say the same that is read."""
    ways = (alternatives.find(tag) for tag in _CHOICES[1:])
    return next((way for way in ways if way is not None), alternatives)


def _is_hex(code: str) -> bool:
    return all(letter in "0123456789abcdefABCDEF" for letter in code)
