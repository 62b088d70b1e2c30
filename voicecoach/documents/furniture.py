"""Headers, footers and page numbers: what stands on each page and belongs to none."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecoach.documents.page import Page
from voicecoach.documents.pieces import Piece

_MARGIN = 0.11
"""Of the page's height: how far from its edge headers and footers stand."""

_PAGE_NUMBER = re.compile(
    r"[-–—|\s]*(?:page|p\.)?\s*\d{1,2}\s*(?:(?:of|/|-|\|)\s*\d{1,2})?[-–—|\s]*", re.IGNORECASE
)
_STAMP = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d\d(?: ?[AP]M)?|(?:file|https?)://\S+",
    re.IGNORECASE,
)
"""When and from where a browser printed, which it writes in the margins unasked."""

_SAID = re.compile(r"page\s*\d{1,2}(?:\s*(?:of|/)\s*\d{1,2})?", re.IGNORECASE)


def without_furniture(pages: Sequence[Page], pieces: Sequence[list[Piece]]) -> list[list[Piece]]:
    """Return the pages' stretches without what is repeated on each; a header stays on the first."""
    placed = [
        _Placed(piece, margin, number, len(pages))
        for number, (page, on_page) in enumerate(zip(pages, pieces, strict=True), 1)
        for piece, margin in _with_margins(page, on_page)
    ]
    # Counted once a page.
    times = Counter(key for key, _ in {(each.key, each.page) for each in placed if each.margin})
    name = _name(pieces[0]) if pieces else ""
    kept: list[list[Piece]] = [[] for _ in pages]
    for each in placed:
        repeated = bool(each.margin) and times[each.key] > 1
        again = bool(each.margin and name) and each.page > 1 and name in each.piece.text.casefold()
        is_first_header = each.page == 1 and (
            each.margin == "top" or (each.said and each.margin != "bottom")
        )
        is_running = (repeated or again or each.said) and not is_first_header
        if not (is_running or each.is_stamp or each.is_number(repeated=repeated)):
            kept[each.page - 1].append(each.piece)
    return kept


def _name(pieces: Sequence[Piece]) -> str:
    """Return the largest text of a page, which in a CV is whose it is."""
    largest = max(pieces, key=lambda piece: piece.size, default=None)
    return largest.text.casefold() if largest and len(largest.text) > 5 else ""


@dataclass(frozen=True, slots=True)
class _Placed:
    """A stretch with where it stands."""

    piece: Piece
    margin: str
    page: int
    pages: int

    @property
    def said(self) -> bool:
        """Whether the program that wrote the file says that it is a header or a footer."""
        return self.piece.glyphs[0].running

    @property
    def is_stamp(self) -> bool:
        """Whether it says when or from where a browser printed."""
        return bool(self.margin) and _STAMP.fullmatch(self.piece.text) is not None

    @property
    def key(self) -> tuple[str, str, int]:
        """Return what is the same on each page where it is repeated."""
        counted = rf"\b(?:{self.page}|{self.pages})\b"
        return self.margin, re.sub(counted, "#", self.piece.text), round(self.piece.y / 4)

    def is_number(self, *, repeated: bool) -> bool:
        """Whether it is the number of its page and nothing else."""
        text = self.piece.text
        if not (self.margin or self.said) or not _PAGE_NUMBER.fullmatch(text):
            return False
        if repeated or self.said or _SAID.search(text):
            return True
        first = re.search(r"\d+", text)
        return self.margin == "bottom" and first is not None and int(first[0]) <= self.pages


def is_page_number(text: str) -> bool:
    """Whether a text is a page's number and nothing else."""
    return _PAGE_NUMBER.fullmatch(text) is not None


def _with_margins(page: Page, pieces: Sequence[Piece]) -> Iterator[tuple[Piece, str]]:
    """Yield each stretch with the margin it stands in: near the page's edge, or outermost."""
    first = min((piece.y for piece in pieces), default=0.0)
    last = max((piece.y for piece in pieces), default=0.0)
    top = max(_MARGIN * page.height, min(first + 1, 2 * _MARGIN * page.height))
    bottom = min((1 - _MARGIN) * page.height, max(last - 1, (1 - 2 * _MARGIN) * page.height))
    for piece in pieces:
        yield piece, "top" if piece.y < top else "bottom" if piece.y > bottom else ""
