"""Headers, footers and page numbers: what stands on each page and belongs to none."""

import re
from collections import Counter
from collections.abc import Sequence

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
    margins = [_margins(page, on_page) for page, on_page in zip(pages, pieces, strict=True)]
    seen = Counter(
        key
        for on_page, where in zip(pieces, margins, strict=True)
        for key in {_key(piece, where[id(piece)]) for piece in on_page if where[id(piece)]}
    )
    kept: list[list[Piece]] = []
    for number, (on_page, where) in enumerate(zip(pieces, margins, strict=True), 1):
        page_kept = []
        for piece in on_page:
            margin = where[id(piece)]
            repeated = bool(margin) and seen[_key(piece, margin)] > 1
            said = piece.glyphs[0].running
            is_first_header = number == 1 and (margin == "top" or (said and margin != "bottom"))
            if margin and _STAMP.fullmatch(piece.text):
                continue
            if _is_page_number(piece, margin, len(pages), repeated=repeated, said=said):
                continue
            if (repeated or said) and not is_first_header:
                continue
            page_kept.append(piece)
        kept.append(page_kept)
    return kept


def is_page_number(text: str) -> bool:
    """Whether a text is a page's number and nothing else."""
    return _PAGE_NUMBER.fullmatch(text) is not None


def _margins(page: Page, pieces: Sequence[Piece]) -> dict[int, str]:
    """Return which stretches stand in a margin: near the page's edge, or outermost near it."""
    first = min((piece.y for piece in pieces), default=0.0)
    last = max((piece.y for piece in pieces), default=0.0)
    top = max(_MARGIN * page.height, min(first + 1, 2 * _MARGIN * page.height))
    bottom = min((1 - _MARGIN) * page.height, max(last - 1, (1 - 2 * _MARGIN) * page.height))
    return {
        id(piece): "top" if piece.y < top else "bottom" if piece.y > bottom else ""
        for piece in pieces
    }


def _key(piece: Piece, margin: str) -> tuple[str, str, int]:
    return margin, re.sub(r"\d+", "#", piece.text), round(piece.y / 4)


def _is_page_number(piece: Piece, margin: str, pages: int, *, repeated: bool, said: bool) -> bool:
    if not (margin or said) or not _PAGE_NUMBER.fullmatch(piece.text):
        return False
    if repeated or said or _SAID.search(piece.text):
        return True
    first = re.search(r"\d+", piece.text)
    return margin == "bottom" and first is not None and int(first[0]) <= pages
