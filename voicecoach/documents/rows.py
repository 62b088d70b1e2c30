"""The rows of a column: what each says, and what stands beside it in the margins."""

import itertools
import statistics
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from voicecoach.documents.bullets import bullet_of, undecorated
from voicecoach.documents.columns import Flow
from voicecoach.documents.dates import ends_range, is_date, is_open_range
from voicecoach.documents.page import DOT, UNKNOWN
from voicecoach.documents.pieces import Piece

_ALIGNED_EM = 0.25
_CELL_GAP_EM = 1.7
"""A gap that wide keeps two stretches apart where no column is known."""

_LABEL_WORDS = 5
_TITLE_WORDS = 9


@dataclass(slots=True, kw_only=True)
class Row:
    """One row of a column."""

    text: str
    """Without the bullet, what stands in the margins, and cells further right."""

    x0: float
    """Of the bullet, where there is one."""

    text_x0: float
    x1: float
    y: float
    size: float
    bold: bool
    page: int
    bullet: str = ""
    head: str = ""
    """A date or a label in the left-hand margin."""

    tail: str = ""
    """Dates in the right-hand margin."""

    cells: list[str] = field(default_factory=list)
    """What else stands on the row, each by itself."""

    cells_x0: list[float] = field(default_factory=list)

    limit: float = 0.0
    """How far to the right its column goes."""

    left: float = 0.0
    is_grid: bool = False
    """It's a row of a table: each of its cells stands by itself."""

    @property
    def first_word_width(self) -> float:
        """Return how wide its first word is, about."""
        text = self.text or " "
        return (self.x1 - self.text_x0) * len(text.split(" ")[0]) / len(text)

    @property
    def whole(self) -> str:
        """Return all of it."""
        return " ".join(filter(None, (self.head, self.text, self.tail, *self.cells)))


def rows_of(flow: Flow, page: int) -> list[Row]:
    """Return the rows of a column from top to bottom."""
    grouped = _grouped(flow.pieces)
    stops = _stops(grouped)
    rows: list[Row] = []
    for pieces in grouped:
        if rows and _went_on(rows[-1], pieces):
            continue
        rows.append(_row(pieces, page, stops, rows[-1] if rows else None))
    rows = [row for row in rows if row.whole]
    limit = max((row.x1 for row in rows), default=0.0)
    left = min((row.x0 for row in rows), default=0.0)
    for row in rows:
        row.limit, row.left = min(limit, row.limit or limit), left
    return rows


def _grouped(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Gather what stands on one row, from left to right."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda piece: piece.y):
        near = _ALIGNED_EM * max(piece.size, rows[-1][0].size) if rows else 0
        free = rows and all(piece.x0 >= o.x1 - 1 or piece.x1 <= o.x0 + 1 for o in rows[-1])
        if rows and free and piece.y - rows[-1][0].y <= near:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [sorted(row, key=lambda piece: piece.x0) for row in rows]


@dataclass(frozen=True, slots=True)
class _Stops:
    """Where text begins on several rows of a column after a gap."""

    label: float | None
    """Where the text begins that labels on the left name."""

    cells: frozenset[int]
    """Where the cells of a table begin, in whole points."""

    def begins_cell(self, piece: Piece) -> bool:
        return any(round(piece.x0) + off in self.cells for off in (-1, 0, 1))

    def ends_label(self, piece: Piece) -> bool:
        return self.label is not None and abs(piece.x0 - self.label) <= 2


def _stops(rows: Sequence[Sequence[Piece]]) -> _Stops:
    """Find where text begins that stands beside other text."""
    after_gap = Counter(round(piece.x0) for row in rows for piece in row[1:])
    cells = frozenset(x for x, count in after_gap.items() if count >= 2)
    labelled = [row for row in rows if len(row) == 2 and _may_be_label(*row)]
    starts = Counter(round(row[1].x0) for row in labelled)
    if not starts:
        return _Stops(None, cells)
    x, count = starts.most_common(1)[0]
    alone = any(len(row) == 1 and abs(row[0].x0 - x) <= 2 for row in rows)
    pairs = [(row[0], row[1]) for row in labelled if abs(row[1].x0 - x) <= 2]
    is_label = count >= 2 and (alone or sum(_names(*pair) for pair in pairs) > len(pairs) / 2)
    return _Stops(float(x) if is_label else None, cells)


def _names(label: Piece, named: Piece) -> bool:
    """Whether one stretch looks like the name of the other, and not like another of its kind."""
    return (
        is_date(label.text)
        or label.text.endswith(":")
        or label.bold > named.bold
        or len(named.text.split()) >= 2 * len(label.text.split())
    )


def _may_be_label(piece: Piece, named: Piece) -> bool:
    return (
        len(piece.text.split()) <= _LABEL_WORDS
        and not piece.text.endswith((".", ";"))
        and not bullet_of(piece.text)
        and (is_date(piece.text) or not is_date(named.text))
    )


def _went_on(above: Row, pieces: list[Piece]) -> bool:
    """Take the rest of a date or label in the margin to the row above that it began on.

    True where nothing is left of the row.
    """
    first, last = pieces[0], pieces[-1]
    if above.tail and is_open_range(above.tail) and ends_range(last.text) and last.x0 > above.x1:
        above.tail += f" {last.text}"
        pieces.pop()
    elif (
        above.head
        and is_open_range(above.head)
        and ends_range(first.text)
        and first.x1 < above.text_x0
    ):
        above.head += f" {first.text}"
        pieces.pop(0)
    return not pieces


def _row(pieces: Sequence[Piece], page: int, stops: _Stops, above: Row | None) -> Row:
    pieces = _close_ones_joined(pieces, stops)
    dates = [is_date(piece.text) for piece in pieces]
    head, at = "", 0
    if len(pieces) > 1 and stops.ends_label(pieces[1]) and _may_be_label(*pieces[:2]):
        head, at = _label(pieces[0].text, above, is_dated=dates[0]), 1
    elif len(pieces) > 1 and dates[0] and not dates[1]:
        head, at = pieces[0].text, 1
    main = pieces[at]
    rest = pieces[at + 1 :]
    text = undecorated(main.text)
    bullet = bullet_of(text)
    if bullet.startswith(DOT) and main.bold and len(text.split()) <= _TITLE_WORDS:
        bullet, text = "", text[len(bullet) :]  # the dot of a line of time beside a title
    row = Row(
        text=text[len(bullet) :], x0=main.x0, text_x0=_after_bullet(main, bullet), x1=main.x1,
        y=main.y, size=main.size, bold=main.bold, page=page, bullet=bullet, head=head,
    )  # fmt: skip
    for piece in rest:
        if not is_date(piece.text):
            row.cells.append(piece.text)
            row.cells_x0.append(piece.x0)
        elif row.cells and len(rest) > 1:
            row.cells[-1] += f" {piece.text}"
        else:
            row.tail = f"{row.tail} {piece.text}".strip()
    row.is_grid = len(row.cells) > 1
    if rest:
        row.limit = rest[0].x0 - 0.5 * main.size
    return row


def _label(text: str, above: Row | None, *, is_dated: bool) -> str:
    if is_dated or text.endswith((":", ".", "–", "-", "|")):
        return text
    if above is not None and above.head.endswith(":") and text[:1].islower():
        above.head = f"{above.head[:-1]} {text}:"
        return ""
    return f"{text}:"


def _close_ones_joined(pieces: Sequence[Piece], stops: _Stops) -> list[Piece]:
    """Join stretches that only wide word gaps keep apart: of badly justified rows, of headings."""
    done = [pieces[0]]
    for piece in pieces[1:]:
        last = done[-1]
        stands = stops.begins_cell(piece) or (len(done) == 1 and stops.ends_label(piece))
        near = piece.x0 - last.x1 <= _CELL_GAP_EM * max(piece.size, last.size)
        dated = is_date(piece.text) or is_date(last.text)
        if near and not stands and not dated:
            done[-1] = Piece(
                glyphs=last.glyphs + piece.glyphs, text=f"{last.text} {piece.text}", x0=last.x0,
                x1=piece.x1, y=last.y, size=max(last.size, piece.size),
                bold=last.bold and piece.bold,
            )  # fmt: skip
        else:
            done.append(piece)
    return done


def _after_bullet(piece: Piece, bullet: str) -> float:
    """Return where the text begins after the bullet."""
    left = len(bullet.replace(" ", ""))
    for glyph in piece.glyphs:
        if left <= 0 and not glyph.text.isspace():
            return glyph.x0
        left -= len(glyph.text.strip()) if glyph.text not in {DOT, UNKNOWN} else 1
    return piece.x0


def usual_leading(rows: Sequence[Row]) -> float:
    """Return how far apart rows of one paragraph stand, in sizes of their font."""
    steps = [
        (below.y - above.y) / below.size
        for above, below in itertools.pairwise(rows)
        if 0.7 * below.size < below.y - above.y < 2.6 * below.size
        and abs(below.size - above.size) < 0.5
    ]
    return statistics.quantiles(steps, n=4)[0] if len(steps) > 3 else min(steps, default=1.4)
