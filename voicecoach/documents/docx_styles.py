"""What a paragraph of a DOCX looks like: what it says of itself, and what its styles say of it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Element = Any
"""An element of lxml, which is not typed."""

_HEADING = re.compile(r"\s*heading\s*(\d)?", re.IGNORECASE)
_NESTED = re.compile(r"\s*list \w+ ([2-5])\s*\Z", re.IGNORECASE)
_TITLE = re.compile(r"\s*(?:title|name)\s*\Z", re.IGNORECASE)
_LIGHT = 0xEB
"""Red, green and blue of a white that nobody can read on white are all at least as high."""

_MOST_ANCESTORS = 20
_USUAL_HALF_POINTS = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a paragraph is set."""

    heading: int = 0
    """Its level by its style; 0 where that is none of a heading."""

    item: int = -1
    """How deep it is nested as an item of a list; -1 for none."""

    size: float = 11.0
    bold: bool = False
    caps: bool = False


def value(element: Element | None, default: str = "") -> str:
    """Return what an element's w:val says."""
    return default if element is None else str(element.get(f"{W}val", default))


def is_on(element: Element | None) -> bool:
    """Whether a switch, such as w:b, is there and not off."""
    return element is not None and value(element, "1").lower() not in {"0", "false", "off", "none"}


class Styles:
    """The styles and lists of a document."""

    def __init__(self, document: Any) -> None:
        root = document.part.styles.element
        self._by_id = {str(style.get(f"{W}styleId")): style for style in root.iterfind(f"{W}style")}
        self._default = next(
            (
                key
                for key, style in self._by_id.items()
                if style.get(f"{W}type") == "paragraph"
                and style.get(f"{W}default") in {"1", "true"}
            ),
            "",
        )
        self._defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self._lists = _lists(document)

    def look(self, paragraph: Element) -> Look:
        """Return how a paragraph is set."""
        properties = paragraph.find(f"{W}pPr")
        style = value(_child(properties, "pStyle"), self._default)
        runs = [run for run in paragraph.iter(f"{W}r") if _has_text(run)]
        bold = bool(runs) and all(is_on(self.of_run(run, style, "b")) for run in runs)
        caps = bool(runs) and all(
            is_on(self.of_run(run, style, "caps")) or is_on(self.of_run(run, style, "smallCaps"))
            for run in runs
        )
        size = value(self.of_run(runs[0], style, "sz") if runs else None, str(_USUAL_HALF_POINTS))
        heading = self._heading(properties, style)
        return Look(
            heading=heading,
            item=-1 if heading else self._item(properties, style),
            size=_number(size, _USUAL_HALF_POINTS) / 2,
            bold=bold,
            caps=caps,
        )

    def of_run(self, run: Element, paragraph_style: str, name: str) -> Element | None:
        """Return a property of a run: its own, its style's, its paragraph's style's, or none."""
        own = run.find(f"{W}rPr")
        if (found := _child(own, name)) is not None:
            return found
        for style in (value(_child(own, "rStyle")), paragraph_style):
            for each in self._ancestry(style):
                if (found := _child(each.find(f"{W}rPr"), name)) is not None:
                    return found
        return _child(self._defaults, name)

    def is_hidden(self, run: Element, paragraph: Element, *, on_page: bool) -> bool:
        """Whether nobody sees a run: it is marked so, tiny, or white on the white page."""
        style = value(_child(paragraph.find(f"{W}pPr"), "pStyle"), self._default)
        if is_on(self.of_run(run, style, "vanish")):
            return True
        if _number(value(self.of_run(run, style, "sz")), _USUAL_HALF_POINTS) < 2:
            return True
        colour = value(self.of_run(run, style, "color"))
        if not on_page or not _is_white(colour):
            return False
        grounds = [
            self.of_run(run, style, "shd"),
            self.of_run(run, style, "highlight"),
            self._of_paragraph(paragraph.find(f"{W}pPr"), style, "shd"),
        ]
        return not any(is_filled(ground) for ground in grounds)

    def _heading(self, properties: Element | None, style: str) -> int:
        outline = self._of_paragraph(properties, style, "outlineLvl")
        if outline is not None and (level := _number(value(outline), 9)) < 9:
            return int(level) + 1
        for each in self._ancestry(style):
            name = value(each.find(f"{W}name"))
            if match := _HEADING.match(name):
                return int(match[1] or 1)
            if _TITLE.match(name):
                return 1
        return 0

    def _item(self, properties: Element | None, style: str) -> int:
        number = self._of_paragraph(properties, style, "numPr")
        if number is None:
            return -1
        # A list's level may be said by the paragraph and its list by the style, or neither's.
        identity = value(_child(number, "numId"))
        level = int(_number(value(_child(number, "ilvl"), "0"), 0))
        if not identity:
            chain = [each.find(f"{W}pPr/{W}numPr/{W}numId") for each in self._ancestry(style)]
            identity = next((value(each) for each in chain if each is not None), "")
        if identity in {"", "0"} or self._lists.get((identity, level), "bullet") == "none":
            return -1
        return max(0, min(level or self._nested_by_name(style), 8))

    def _nested_by_name(self, style: str) -> int:
        """Return how deep a style is nested by its name: Word's "List Bullet 2" says no level."""
        names = (value(each.find(f"{W}name")) for each in self._ancestry(style))
        found = next((match for name in names if (match := _NESTED.match(name))), None)
        return int(found[1]) - 1 if found else 0

    def _of_paragraph(self, properties: Element | None, style: str, name: str) -> Element | None:
        if (found := _child(properties, name)) is not None:
            return found
        for each in self._ancestry(style):
            if (found := _child(each.find(f"{W}pPr"), name)) is not None:
                return found
        return None

    def _ancestry(self, style: str) -> Iterator[Element]:
        """Yield a style and those that it is based on; a circle of them ends somewhere."""
        for _ in range(_MOST_ANCESTORS):
            element = self._by_id.get(style)
            if element is None:
                return
            yield element
            style = value(element.find(f"{W}basedOn"))


def is_filled(shading: Element | None) -> bool:
    """Whether a ground has a colour of its own that is not white."""
    if shading is None:
        return False
    fill = str(shading.get(f"{W}fill") or value(shading))
    return fill.lower() not in {"", "auto", "none", "clear", "nil"} and not _is_white(fill)


def _is_white(colour: str) -> bool:
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", colour):
        return colour.lower() == "white"
    return all(int(colour[at : at + 2], 16) >= _LIGHT for at in (0, 2, 4))


def _child(element: Element | None, name: str) -> Element | None:
    return None if element is None else element.find(f"{W}{name}")


def _number(text: str, default: float) -> float:
    return float(text) if re.fullmatch(r"-?\d{1,6}(?:\.\d+)?", text) else default


def _has_text(run: Element) -> bool:
    return any((text.text or "").strip() for text in run.iterfind(f"{W}t"))


def _lists(document: Any) -> dict[tuple[str, int], str]:
    """Return the format of each level of each list, by the list's number."""
    try:
        root = document.part.numbering_part.element
    except (KeyError, NotImplementedError, AttributeError):
        return {}
    abstract = {
        str(each.get(f"{W}abstractNumId")): each for each in root.iterfind(f"{W}abstractNum")
    }
    formats: dict[tuple[str, int], str] = {}
    for number in root.iterfind(f"{W}num"):
        of = abstract.get(value(number.find(f"{W}abstractNumId")))
        for level in () if of is None else of.iterfind(f"{W}lvl"):
            at = int(_number(str(level.get(f"{W}ilvl", "0")), 0))
            formats[str(number.get(f"{W}numId")), at] = value(level.find(f"{W}numFmt"), "bullet")
    return formats
