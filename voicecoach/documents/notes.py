"""Footnotes: taken from the foot of a column, where they would part a sentence."""

import statistics
from collections.abc import Sequence

from voicecoach.documents.pieces import Piece, is_note_mark

_SMALLER = 0.92
_MARK_SMALLER = 0.78
"""Of the size of the page's text: how small a note is at least, and the raised mark before it."""

_FROM = 0.5
"""How far down the page notes begin at the earliest."""

_REACH_EM = 3.0


def without_notes(pieces: Sequence[Piece], height: float) -> tuple[list[Piece], list[Piece]]:
    """Return a page's text without its notes, and these without their marks."""
    if not pieces:
        return [], []
    usual = statistics.median(piece.size for piece in pieces)
    marks = [
        piece
        for piece in pieces
        if piece.size <= _MARK_SMALLER * usual
        and piece.y > _FROM * height
        and is_note_mark(piece.text)
    ]
    notes = {
        id(piece)
        for mark in marks
        for piece in pieces
        if mark.y - 1 <= piece.y
        and piece.size <= _SMALLER * usual
        and piece.size > mark.size
        and mark.x0 - _REACH_EM * usual <= piece.x0
        and any(_follows(mark, other) for other in pieces)
    }
    is_mark = {id(mark) for mark in marks if notes}
    text = [piece for piece in pieces if id(piece) not in notes | is_mark]
    return text, [piece for piece in pieces if id(piece) in notes]


def _follows(mark: Piece, text: Piece) -> bool:
    """Whether a text stands right after a mark."""
    return (
        text is not mark
        and 0 <= text.x0 - mark.x1 + 1 <= 2 * text.size
        and 0 <= text.y - mark.y <= text.size
    )
