"""From glyphs to lines: the pages of a document read as a person would read them."""

from voicecoach.document import Line
from voicecoach.documents.columns import in_order
from voicecoach.documents.forms import forms_of
from voicecoach.documents.furniture import without_furniture
from voicecoach.documents.hyphens import words_of
from voicecoach.documents.joining import Draft, Joiner
from voicecoach.documents.lines import LineMaker
from voicecoach.documents.notes import without_notes
from voicecoach.documents.page import Pages
from voicecoach.documents.pieces import CrowdedError, Piece, pieces_of
from voicecoach.documents.rows import rows_of

_MOST_PIECES = 6_000
"""Twenty pages of small print have about as many stretches of rows."""


def lines_of_pages(document: Pages) -> tuple[Line, ...]:
    """Return the logical lines of a document in the order of reading. Raises CrowdedError."""
    found = [pieces_of(page.glyphs) for page in document.pages]
    if sum(map(len, found)) > _MOST_PIECES:
        raise CrowdedError
    parted = [
        without_notes(pieces, page.height)
        for pieces, page in zip(found, document.pages, strict=True)
    ]
    kept = without_furniture(document.pages, [text for text, _ in parted])
    everything = " ".join(piece.text for pieces in kept for piece in pieces)
    joiner = Joiner(hyphenates=document.hyphenates, words=words_of(everything))
    columns: list[list[Draft]] = []
    for number, pieces in enumerate(kept, 1):
        before = len(columns)
        columns += _columns(pieces, number, joiner)
        turned = pieces_of(document.pages[number - 1].turned)
        _go_on(columns, before, joiner)
        columns += _columns(turned, number, joiner) + _columns(
            parted[number - 1][1], number, joiner
        )
    drafts = [draft for column in columns for draft in column]
    maker = LineMaker()
    for draft, (form, level) in zip(drafts, forms_of(drafts), strict=True):
        maker.add(draft.whole, form, level=level, page=draft.first.page)
        for cell in draft.cells:
            maker.add(cell, "cell", page=draft.first.page)
    return maker.lines


def _columns(pieces: list[Piece], page: int, joiner: Joiner) -> list[list[Draft]]:
    flows = in_order(pieces)
    return [joiner.drafts(rows) for flow in flows if (rows := rows_of(flow, page))]


def _go_on(columns: list[list[Draft]], before: int, joiner: Joiner) -> None:
    """Join what goes on from the end of one column to the top of another.

    The columns from ``before`` on are those of a new page: a column of the page before goes on in
    the one below which it would have stood, and each column may go on in the next one.
    """
    for at in range(before, len(columns)):
        column = columns[at]
        if not column:
            continue
        row = column[0].first
        page_before = [
            other
            for other in columns[:before]
            if other and other[-1].last.page == row.page - 1
            and other[-1].first.left < row.limit and row.left < other[-1].last.limit
        ]  # fmt: skip
        beside = columns[at - 1 : at] if at > before else []
        for other in [*reversed(page_before), *beside]:
            if other and other is not column and joiner.takes_over(other[-1], row):
                for each in column[0].rows:
                    joiner.add(other[-1], each)
                column.pop(0)
                break
