"""DOCX, opened by python-docx: paragraphs, lists, tables and text boxes in the order of reading."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from voicecoach.document import Form, Line
from voicecoach.documents.beside import parts_of_row
from voicecoach.documents.bullets import bullet_of
from voicecoach.documents.dates import is_date
from voicecoach.documents.docx_package import broken, open_docx
from voicecoach.documents.docx_styles import Element, Look, Styles, W, is_filled
from voicecoach.documents.docx_text import chosen_of, text_of
from voicecoach.documents.furniture import is_page_number
from voicecoach.documents.joining import ENDS
from voicecoach.documents.lines import LineMaker

_LARGER = 1.07
_HEADING_WORDS = 9
_INTO = frozenset(
    f"{W}{name}" for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)


@dataclass(slots=True, kw_only=True)
class _Piece:
    """A line in the making."""

    text: str
    look: Look
    is_cell: bool = False
    bullet: bool = False


def read_docx(content: bytes, name: str) -> tuple[Line, ...]:
    """Return the lines of a DOCX. Raises UsageError."""
    document = open_docx(content, name)
    try:
        return _Reader(document).lines()
    except Exception:
        raise broken(name) from None


class _Reader:
    def __init__(self, document: Any) -> None:
        self._document = document
        self._styles = Styles(document)

    def lines(self) -> tuple[Line, ...]:
        pieces = [*self._headers(), *self._blocks(self._document.element.body), *self._notes()]
        maker = LineMaker()
        for piece, (form, level) in zip(pieces, _forms(pieces), strict=True):
            maker.add(piece.text, form, level=level)
        return maker.lines

    def _headers(self) -> Iterator[_Piece]:
        """Yield what the pages' headers say, once: a CV may have its name and address there."""
        said: set[str] = set()
        for section in self._document.sections:
            for header in (section.first_page_header, section.header):
                if header.is_linked_to_previous:
                    continue
                for piece in self._blocks(header._element):
                    if piece.text not in said and not is_page_number(piece.text):
                        said.add(piece.text)
                        yield piece

    def _notes(self) -> Iterator[_Piece]:
        """Yield what foot- and endnotes say, after all else."""
        from docx.oxml.parser import parse_xml

        for relation in self._document.part.rels.values():
            if relation.is_external or not relation.reltype.endswith(("/footnotes", "/endnotes")):
                continue
            root: Element = parse_xml(relation.target_part.blob)
            for note in root:
                if note.get(f"{W}type") is None:  # else it is a separator
                    yield from self._blocks(note)

    def _blocks(self, parent: Element, *, on_page: bool = True) -> Iterator[_Piece]:
        for child in parent:
            if child.tag == f"{W}p":
                yield from self._paragraph(child, on_page=on_page)
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif child.tag in _INTO:
                yield from self._blocks(child, on_page=on_page)
            elif str(child.tag).endswith("}AlternateContent"):
                yield from self._blocks(chosen_of(child), on_page=on_page)

    def _paragraph(self, paragraph: Element, *, on_page: bool) -> Iterator[_Piece]:
        found = text_of(paragraph, self._styles, on_page=on_page)
        look = self._styles.look(paragraph)
        for number, row in enumerate(_by_hand(found.text)):
            bullet = bullet_of(row) if not look.heading else ""
            parts = parts_of_row(row[len(bullet) :].split("\t"))
            is_item = bool(bullet) or (look.item >= 0 and number == 0)
            for at, part in enumerate(parts):
                yield _Piece(
                    text=part, look=look, bullet=is_item and at == 0, is_cell=len(parts) > 1
                )
        for box in found.boxes:
            yield from self._blocks(box, on_page=False)

    def _table(self, table: Element) -> Iterator[_Piece]:
        styled = table.find(f"{W}tblPr/{W}tblStyle") is not None
        for row in _within(table, "tr"):
            cells = []
            for cell in _within(row, "tc"):
                properties = cell.find(f"{W}tcPr")
                merge = None if properties is None else properties.find(f"{W}vMerge")
                if merge is not None and merge.get(f"{W}val") != "restart":
                    continue  # it belongs to the cell above
                shading = None if properties is None else properties.find(f"{W}shd")
                on_page = not (styled or is_filled(shading))
                cells.append(list(self._blocks(cell, on_page=on_page)))
            yield from _row([cell for cell in cells if cell])


def _row(cells: Sequence[list[_Piece]]) -> Iterator[_Piece]:
    """Yield a row's cells from left to right; a date goes with the line that it stands beside."""
    kept: list[list[_Piece]] = []
    waiting = ""
    for cell in cells:
        whole = " ".join(piece.text for piece in cell)
        if is_date(whole) and len(cells) > 1:
            beside = kept[-1][0] if kept else None
            if beside is None:
                waiting = whole
            elif not beside.bullet:
                beside.text += f" {whole}"
            else:
                kept.append([_Piece(text=whole, look=cell[0].look, is_cell=True)])
            continue
        if waiting and not cell[0].bullet:
            cell[0].text = f"{waiting} {cell[0].text}"
            waiting = ""
        if len(cells) > 1 and len(cell) == 1:
            cell[0].is_cell = True
        kept.append(cell)
    if waiting:
        yield _Piece(text=waiting, look=cells[0][0].look, is_cell=True)
    for cell in kept:
        yield from cell


def _within(parent: Element, name: str) -> Iterator[Element]:
    """Yield rows of a table or cells of a row, also those within content controls."""
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in _INTO:
            yield from _within(child, name)


def _by_hand(text: str) -> list[str]:
    """Return the rows that a paragraph was broken into by hand; a broken sentence is one."""
    rows: list[str] = []
    for row in text.split("\n"):
        if not row.strip():
            continue
        if rows and row.lstrip()[:1].islower() and not rows[-1].rstrip().endswith(ENDS):
            rows[-1] = f"{rows[-1].rstrip()} {row.lstrip()}"
        else:
            rows.append(row)
    return rows


def _forms(pieces: Sequence[_Piece]) -> list[tuple[Form, int]]:
    """Return the form and the level of each line: by its style, else by how it looks."""
    sizes: dict[float, int] = {}
    for piece in pieces:
        sizes[piece.look.size] = sizes.get(piece.look.size, 0) + len(piece.text)
    body = max(sizes, key=lambda size: (sizes[size], -size), default=11.0)
    total = sum(sizes.values()) or 1
    bold_share = sum(len(piece.text) for piece in pieces if piece.look.bold) / total
    looks = [_heading_look(piece, body, bold_counts=bold_share < 0.4) for piece in pieces]
    ranked = sorted({look for look in looks if look is not None}, reverse=True)
    deepest = max((piece.look.heading for piece in pieces), default=0)
    made: list[tuple[Form, int]] = []
    for piece, look in zip(pieces, looks, strict=True):
        if piece.look.heading and not piece.bullet:
            made.append(("heading", min(piece.look.heading, 6)))
        elif piece.bullet:
            made.append(("item", max(0, piece.look.item)))
        elif look is not None:
            made.append(("heading", min(6, deepest + 1 + ranked.index(look))))
        else:
            made.append(("cell" if piece.is_cell else "text", 0))
    return made


def _heading_look(
    piece: _Piece, body: float, *, bold_counts: bool
) -> tuple[float, bool, bool] | None:
    text, look = piece.text, piece.look
    letters = sum(letter.isalpha() for letter in text)
    if piece.bullet or look.heading or len(text.split()) > _HEADING_WORDS or letters < 2:
        return None
    if text.rstrip().endswith((".", ",", ";")):
        return None
    shouts = look.caps or (text.isupper() and letters > 3)
    large = look.size > _LARGER * body
    if large or shouts or (look.bold and bold_counts and not piece.is_cell):
        return (look.size if large else body, shouts, look.bold)
    return None
