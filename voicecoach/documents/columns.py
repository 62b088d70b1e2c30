"""In which order a page is read: its columns, each to its end, and what stands beside a row.

White strips from top to bottom are looked for between stretches of text. Not each one parts
columns: dates in the right-hand margin, labels in the left-hand one and the cells of a table
belong to the rows they stand beside. What tells them apart is named at `_lives_alone`.
"""

import itertools
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.documents.bullets import bullet_of
from voicecoach.documents.dates import is_date, tells_when
from voicecoach.documents.pieces import Piece

_ALIGNED_EM = 0.25
"""Stretches whose lines are no further apart stand on one row."""

_MOST_TRIED = 40
"""White strips of a part that are looked at, the longest first."""

_STRIP_EM = 0.9
"""How wide a white strip is at least."""

_SPACE_EM = 1.9
_INDENT_EM = 4.0
_LEAST_ROWS = 3
"""A column has at least as many rows on either side."""

_ALIGNED_SHARE = 0.6
_DATED_SHARE = 0.4
_WRAPPED_SHARE = 0.15
"""Of the stretches on the side with less text: how many stand on the rows of the other, are dates,
or go on in the middle of a sentence."""

_LARGE = 1.08
"""A heading is larger than its column by so much."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A column, or a part of the page that has but one: its stretches of text."""

    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A white strip with what lies above, beside and below it."""

    score: float
    """How far it goes down, less where the text on its right begins at many places."""

    above: list[Piece]
    left: list[Piece]
    right: list[Piece]
    below: list[Piece]


def in_order(pieces: Sequence[Piece], *, most_cuts: int = 12) -> list[Flow]:
    """Return the columns of a page in the order in which they are read.

    ``most_cuts`` is how often a part may be parted again: a page for people needs four at most.
    """
    if not pieces or most_cuts == 0:
        return [Flow(tuple(pieces))] if pieces else []
    for cut in sorted(_cuts(pieces), key=lambda cut: -cut.score)[:_MOST_TRIED]:
        if _are_columns(cut.left, cut.right):
            parts = _parts(cut)
            return [flow for part in parts for flow in in_order(part, most_cuts=most_cuts - 1)]
    return [Flow(tuple(pieces))]


def _cuts(pieces: Sequence[Piece]) -> list[_Cut]:
    """Return all white strips that have text on both sides."""
    ordered = sorted(pieces, key=lambda piece: (piece.top, piece.x0))
    size = statistics.median(piece.size for piece in ordered)
    found = []
    for edge in sorted({round(piece.x0, 0) for piece in ordered}):
        low, high = edge - 1 - _STRIP_EM * size, edge - 1
        run: list[Piece] = []
        start = 0
        for at, piece in enumerate([*ordered, None]):
            if piece is not None and not (piece.x0 < high and piece.x1 > low):
                run.append(piece)
                continue
            if cut := _cut(run, high, ordered[:start], ordered[at:]):
                found.append(cut)
            run, start = [], at + 1
    return found


def _cut(
    run: list[Piece], edge: float, above: Sequence[Piece], rest: Sequence[Piece]
) -> _Cut | None:
    left = [piece for piece in run if piece.x1 <= edge]
    right = [piece for piece in run if piece.x0 >= edge]
    if min(len(left), len(right)) < _LEAST_ROWS:
        return None
    top = max(left[0].top, right[0].top)
    end = min(max(p.bottom for p in left), max(p.bottom for p in right))
    if end <= top:
        return None
    reach = edge + _INDENT_EM * right[0].size
    near = sum(piece.x0 <= reach for piece in _firsts(right)) / _rows(right)
    return _Cut((end - top) * near, list(above), left, right, list(rest))


def _firsts(pieces: Sequence[Piece]) -> list[Piece]:
    """Return what stands first on each row."""
    found: list[Piece] = []
    for piece in sorted(pieces, key=lambda piece: (piece.y, piece.x0)):
        if not found or piece.y - found[-1].y > _ALIGNED_EM * piece.size:
            found.append(piece)
        elif piece.x0 < found[-1].x0:
            found[-1] = piece
    return found


def _parts(cut: _Cut) -> tuple[list[Piece], ...]:
    """Return the parts of a page in the order of reading.

    A column on the right without a heading is the second half of what stands on its left, up to
    where it ends; what stands on the left below that comes after both.
    """
    end = max(piece.bottom for piece in cut.right)
    low = [piece for piece in cut.left if piece.top > end]
    if any(piece.bold for piece in cut.right) or _is_headed(cut.right):
        return cut.above, cut.left, cut.right, cut.below
    left = [piece for piece in cut.left if piece.top <= end]
    return cut.above, left, cut.right, [*low, *cut.below]


def _are_columns(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    """Whether each side is read to its end before the other.

    The side with less text decides: see `_lives_alone`.
    """
    if min(_rows(left), _rows(right)) < _LEAST_ROWS:
        return False
    # What stands above or below the other side, such as the next heading, says nothing of it.
    top, end = max(left[0].top, right[0].top), min(left[-1].bottom, right[-1].bottom)
    beside = [[piece for piece in side if top <= piece.y <= end] for side in (left, right)]
    if not all(beside):
        return True
    few, many = sorted(beside, key=lambda side: sum(len(piece.text) for piece in side))
    return not any(_dates_rows(block, many) for block in _blocks(few)) and _lives_alone(few, many)


def _blocks(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Cut a side where it leaves space."""
    blocks: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.y):
        if not blocks or piece.y - blocks[-1][-1].y > _SPACE_EM * piece.size:
            blocks.append([])
        blocks[-1].append(piece)
    return blocks


def _dates_rows(block: Sequence[Piece], others: Sequence[Piece]) -> bool:
    """Whether it is a date, with a place at most, that stands on a row of the other side."""
    return _rows(block) <= 2 and all(
        tells_when(piece.text) and _stands_beside(piece, others) for piece in block
    )


def _lives_alone(few: Sequence[Piece], many: Sequence[Piece]) -> bool:
    """Whether the side with less text is a column.

    It belongs to the rows of the other where it stands on them and holds dates or cells of a few
    words. It is a column where it has a life of its own: other rows, bullets, sentences that are
    wrapped, headings.
    """
    aligned = sum(_stands_beside(piece, many) for piece in few) / len(few)
    bulleted = sum(bool(bullet_of(piece.text)) for piece in few)
    dated = sum(tells_when(piece.text) for piece in few) / len(few)
    wrapped = _wrapped(few) / len(few)
    words = statistics.mean(len(piece.text.split()) for piece in few)
    if aligned < _ALIGNED_SHARE or (dated >= _DATED_SHARE and bulleted <= 1):
        return aligned < _ALIGNED_SHARE
    headed = _is_headed(few)
    is_long = words >= 5 and len(few) >= 6 and _rows(few) >= 0.5 * _rows(many)
    return bulleted >= 2 or wrapped > _WRAPPED_SHARE or headed or is_long


def _is_headed(pieces: Sequence[Piece]) -> bool:
    """Whether some of a side, not most of it, is larger or in capitals."""
    usual = statistics.median(piece.size for piece in pieces)
    loud = sum(
        piece.size > _LARGE * usual or (piece.text.isupper() and len(piece.text) > 4)
        for piece in pieces
        if not is_date(piece.text)
    )
    return 0 < loud <= len(pieces) / 2


def _rows(pieces: Sequence[Piece]) -> int:
    """Count the rows that stretches stand on."""
    lines = sorted(piece.y for piece in pieces)
    size = statistics.median(piece.size for piece in pieces)
    return 1 + sum(b - a > _ALIGNED_EM * size for a, b in itertools.pairwise(lines))


def _stands_beside(piece: Piece, others: Sequence[Piece]) -> bool:
    near = _ALIGNED_EM * piece.size
    return any(abs(piece.y - other.y) <= near for other in others)


def _wrapped(pieces: Sequence[Piece]) -> int:
    """Count the rows that go on in the middle of a sentence."""
    ordered = sorted(pieces, key=lambda piece: (piece.y, piece.x0))
    return sum(
        below.text[:1].islower()
        and len(above.text.split()) >= 3
        and not bullet_of(below.text)
        and 0 < below.y - above.y < 1.8 * below.size
        for above, below in itertools.pairwise(ordered)
    )
