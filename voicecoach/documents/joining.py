"""Rows put together into logical lines: which row goes on with the sentence of the one above."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from voicecoach.documents.dates import is_date
from voicecoach.documents.hyphens import joined
from voicecoach.documents.rows import Row, usual_leading

_LOOSE = 1.22
"""Rows further apart than the usual leading times this belong to different paragraphs."""

_INDENT_EM = 0.6
_NEAR_EDGE_EM = 4.0
_NARROW_EM = 17.0
_SENTENCE_WORDS = 4
"""In a narrower column the ends of rows say little: lists of skills have rows of all lengths, but
seldom of as many words."""

LONGEST_LINE = 5_000
"""No sentence or paragraph of a CV has as many letters."""

_WORDS_A_ROW = 5
"""Rows of sentences have as many words on average."""

GOES_ON_AFTER = (
    ",", "&", "/", "-", "–", "+", " and", " or", " of", " the", " a", " an", " to", " for", " with",
    " in", " on", " by", " from", " at", " into", " via", " as", " per", " than", " that", " which",
    "(", ":", ";", "\u00ad", "\u2010",
)  # fmt: skip
"""A row that ends so is not the end of a sentence."""

_ADDRESS = re.compile(r"\S*(?:@|://|www\.|\w\.\w+/)\S*|\w+(?:\.\w{2,})+\Z")
"""An address of the net, which begins with a small letter and goes on with nothing."""

ENDS = (".", "!", "?", ".)", ".”", '."')


@dataclass(slots=True, kw_only=True)
class Draft:
    """A logical line in the making."""

    rows: list[Row]
    text: str
    tails: list[str] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)

    @property
    def first(self) -> Row:
        """Return the row that it begins with."""
        return self.rows[0]

    @property
    def last(self) -> Row:
        """Return the row that it ends with."""
        return self.rows[-1]

    @property
    def whole(self) -> str:
        """Return its text with what stood in the margins: a label before, dates after."""
        return " ".join(filter(None, (self.first.head, self.text, *self.tails)))


class Joiner:
    """Puts the rows of a document together, column by column."""

    def __init__(self, *, hyphenates: bool, words: Set[str]) -> None:
        self._hyphenates = hyphenates
        self._words = words

    def drafts(self, rows: Sequence[Row]) -> list[Draft]:
        """Return the lines of one column."""
        leading = usual_leading(rows)
        hanging = any(
            above.bullet and not below.bullet and _near(below.x0, above.text_x0, below.size)
            for above, below in pairwise(rows)
        )
        made: list[Draft] = []
        for row in rows:
            if made and (cells := _cells_that_go_on(made[-1], row, leading)):
                self._add_to_cells(made[-1], row, cells)
            elif made and _goes_on(made[-1], row, rows, leading, hanging=hanging):
                self.add(made[-1], row)
            else:
                tails = [row.tail] if row.tail else []
                made.append(Draft(rows=[row], text=row.text, tails=tails, cells=list(row.cells)))
        return made

    def add(self, draft: Draft, row: Row) -> None:
        """Let a line go on with a row."""
        draft.text = joined(draft.text, row.text, hyphenates=self._hyphenates, words=self._words)
        draft.rows.append(row)
        draft.tails += [row.tail] if row.tail else []
        draft.cells += [*([row.head] if row.head else []), *row.cells]

    def _add_to_cells(self, draft: Draft, row: Row, cells: Sequence[int]) -> None:
        for at, text in zip(cells, (row.text, *row.cells), strict=True):
            draft.cells[at] = joined(
                draft.cells[at], text, hyphenates=self._hyphenates, words=self._words
            )
        draft.rows.append(row)

    def takes_over(self, draft: Draft, row: Row) -> bool:
        """Whether a line at the end of a column goes on at the top of the next one or page."""
        if row.bullet or row.head or row.size > 1.05 * draft.last.size or draft.last.cells:
            return False
        if not _same_style(draft, row):
            return False
        if row.text[:1].islower():
            return not draft.text.endswith(ENDS)
        is_full = draft.last.x1 + row.first_word_width + 0.25 * row.size > draft.last.limit - 1
        hangs = bool(draft.first.bullet) and _near(
            row.text_x0 - row.left, draft.first.text_x0 - draft.first.left, row.size
        )
        wide = row.limit - row.left > _NARROW_EM * row.size
        opened = draft.text.endswith(GOES_ON_AFTER)
        return is_full and wide and (hangs or opened) and not draft.text.endswith(ENDS)


def _cells_that_go_on(draft: Draft, row: Row, leading: float) -> list[int]:
    """Return which cells of a table's row go on in a row that has nothing in its first column."""
    first, step = draft.first, row.y - draft.last.y
    if row.bullet or row.head or row.tail or row.x0 <= first.x0 + row.size:
        return []
    if not 0 < step <= _LOOSE * leading * row.size + 0.5 or len(first.cells) != len(draft.cells):
        return []
    found = [
        at
        for x0 in (row.x0, *row.cells_x0)
        for at, start in enumerate(first.cells_x0)
        if _near(x0, start, row.size)
    ]
    return found if len(found) == 1 + len(row.cells) else []


def _edge(draft: Draft, row: Row, rows: Sequence[Row]) -> float:
    """Return how far right the rows of this paragraph may go."""
    start = draft.first.text_x0
    if draft.first.bullet and _near(row.text_x0, start, row.size):
        like = [other.x1 for other in rows if _near(other.text_x0, start, row.size)]
        if len(like) >= 3:
            return max(like)
    block = [] if draft.first.bullet else _block(row, rows)
    words = sum(len(other.text.split()) for other in block)
    # Sentences in a column that is narrower than what stands above or below it.
    if len(block) >= 3 and words >= _WORDS_A_ROW * len(block):
        return min(draft.last.limit, max(other.x1 for other in block))
    return draft.last.limit


def _block(row: Row, rows: Sequence[Row]) -> list[Row]:
    """Return the rows of text around one that stand under each other without more space."""
    at = next(at for at, other in enumerate(rows) if other is row)
    first = last = at
    while first > 0 and _is_under(rows[first - 1], rows[first]):
        first -= 1
    while last + 1 < len(rows) and _is_under(rows[last], rows[last + 1]):
        last += 1
    return list(rows[first : last + 1])


def _is_under(above: Row, below: Row) -> bool:
    return (
        not above.bullet
        and not below.bullet
        and abs(above.x0 - below.x0) <= 1
        and abs(above.size - below.size) < 0.5
        and 0 < below.y - above.y < 1.8 * below.size
    )


def _near(one: float, other: float, size: float) -> bool:
    return abs(one - other) <= 0.35 * size


def _goes_on(draft: Draft, row: Row, rows: Sequence[Row], leading: float, *, hanging: bool) -> bool:
    """Whether a row goes on with the line above it, in the same column.

    ``hanging`` tells that the wrapped rows of its items stand under their text.
    """
    last, size = draft.last, row.size
    step = row.y - last.y
    is_far = (
        len(draft.text) > LONGEST_LINE
        or step <= 0
        or step > _LOOSE * leading * max(size, last.size) + 0.5
    )
    if row.bullet or is_date(row.head) or row.is_grid or is_far or not _same_style(draft, row):
        return False
    edge = _edge(draft, row, rows)
    # The longest row of a column is full, whatever it is; where text is wrapped, others are, too.
    is_edge = any(each.x1 > edge - _NEAR_EDGE_EM * size for each in rows if each is not last)
    signs = _Signs(
        low=row.text[:1].islower() and not _ADDRESS.match(row.text),
        opened=draft.text.endswith(GOES_ON_AFTER),
        ended=draft.text.endswith(ENDS),
        full=last.x1 + row.first_word_width + 0.2 * size > edge - 1
        and (is_edge or bool(draft.first.bullet) or row.text[:1].islower()),
        long=last.x1 - last.left > 0.7 * (edge - last.left),
    )
    # What stands in the margins has its own rows beside those of a sentence that is wrapped.
    if (row.tail or row.head or last.cells) and not (signs.full and signs.low):
        return False
    if draft.first.bullet:
        return _item_goes_on(draft, row, signs, hanging=hanging)
    return _text_goes_on(draft, row, signs)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signs:
    """What speaks for and against a row going on with the sentence of the one above."""

    low: bool
    """It begins with a small letter."""

    opened: bool
    """The one above ends in mid-sentence."""

    ended: bool
    """The one above ends as sentences do."""

    full: bool
    """The first word had no room on the row above: it was wrapped, or might have been."""

    long: bool
    """The one above is nearly full."""


def _item_goes_on(draft: Draft, row: Row, signs: _Signs, *, hanging: bool) -> bool:
    first, reach = draft.first, _INDENT_EM * row.size
    if not first.x0 - reach <= row.x0 <= first.text_x0 + reach:
        return False
    if _near(row.text_x0, first.text_x0, row.size):  # it hangs under the text, as items do
        is_likely = signs.long and not signs.ended and row.bold == draft.last.bold
        return signs.full or signs.low or signs.opened or is_likely
    if hanging or row.bold != draft.last.bold:
        return signs.low and not signs.ended
    return signs.full or (signs.low and not signs.ended)


def _text_goes_on(draft: Draft, row: Row, signs: _Signs) -> bool:
    last = draft.last
    if row.x0 > last.x0 + _INDENT_EM * row.size and not (signs.low and signs.full):
        return False
    if (is_date(row.text) or _ADDRESS.match(row.text)) and not signs.opened:
        return False
    if row.limit - row.left < _NARROW_EM * row.size:
        is_sentence = len(last.text.split()) >= _SENTENCE_WORDS and not signs.ended
        reaches = signs.full or (signs.low and signs.long)
        return signs.opened or (is_sentence and (reaches or signs.low)) or (signs.low and reaches)
    begins_paragraph = signs.ended and row.x0 > last.x0 + 1
    is_sentence = len(last.text.split()) >= _WORDS_A_ROW and draft.text[:1].isupper()
    in_sentence = signs.low and not signs.ended and (signs.long or is_sentence)
    return (signs.full and not begins_paragraph) or in_sentence


def _same_style(draft: Draft, row: Row) -> bool:
    last = draft.last
    if abs(row.size - last.size) > 0.07 * max(row.size, last.size):
        return False
    if row.bold != last.bold and not draft.first.bullet:
        return False
    shouts = [text.isupper() and len(text) > 3 for text in (last.text, row.text)]
    return shouts[0] == shouts[1] or len(draft.rows) > 1 or bool(draft.first.bullet)
