"""Glyphs put together: words, and stretches of a row with nothing but spaces in between."""

import bisect
import re
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voicecoach.documents.bullets import is_bullet
from voicecoach.documents.page import DOT, UNKNOWN, Glyph

_SAME_LINE_EM = 0.06
"""Glyphs whose lines are no further apart stand on one."""

SPLIT_EM = 0.8
"""A gap that wide ends a stretch. Between words it is 0.2 to 0.6; in a badly justified row more,
which is put right where no other row has a gap there."""

_WORD_GAP_EM = 0.14
"""A gap wider than the usual one between letters by so much is a space: TeX's narrowest is 0.22,
kerning moves letters by 0.1 at most."""

_SET_GAP_EM = 0.03
"""The same where a space was set as a glyph; those between letters that were set apart by a
program are none.
"""

_RATING = re.compile(rf"(?:[{DOT}{UNKNOWN}]\s*){{2,}}|")
"""Shapes in a row: a level that was drawn, no bullet."""

_NOTE_MARK = re.compile(r"[\d*†‡§,]{1,3}")

_BULLET_REACH_EM = 4.0
"""A bullet belongs to the text on its right that is no further away."""


_MOST_STRETCHES = 1_000
"""Of a page: four times as many as one of small print in three columns has."""


class CrowdedError(Exception):
    """There is more on a page than one for people has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of a row."""

    glyphs: tuple[Glyph, ...]
    text: str
    x0: float
    x1: float
    y: float
    """Of the line that it stands on, from the top."""

    size: float
    """Of most of its letters."""

    bold: bool
    """Whether all of its letters are."""

    @property
    def top(self) -> float:
        """Return how high its letters reach."""
        return self.y - 0.8 * self.size

    @property
    def bottom(self) -> float:
        """Return how low they reach."""
        return self.y + 0.25 * self.size


def pieces_of(glyphs: Iterable[Glyph]) -> list[Piece]:
    """Return the stretches of a page, those further up first, on one line from left to right."""
    stretches = [
        stretch for line in _lines(glyphs) for stretch in _split(_printed_once(line)) if stretch
    ]
    if len(stretches) > _MOST_STRETCHES:
        raise CrowdedError
    made = [make_piece(stretch) for stretch in _with_raised(stretches)]
    pieces = _with_bullets([piece for piece in made if not _RATING.fullmatch(piece.text)])
    return sorted(pieces, key=lambda piece: (piece.y, piece.x0))


def _lines(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """Gather the glyphs that stand on one line."""
    lines: list[list[Glyph]] = []
    for glyph in sorted(glyphs, key=lambda glyph: glyph.y):
        if lines and glyph.y - lines[-1][-1].y <= _SAME_LINE_EM * glyph.size:
            lines[-1].append(glyph)
        else:
            lines.append([glyph])
    return [sorted(line, key=lambda glyph: (glyph.x0, glyph.x1)) for line in lines]


def _printed_once(line: list[Glyph]) -> list[Glyph]:
    """Leave out what was printed again on top of itself, to look bold, or as a shadow."""
    kept: list[Glyph] = []
    for glyph in line:
        near = (each for each in kept[-3:] if abs(each.x0 - glyph.x0) < 0.15 * glyph.size)
        if not any(each.text == glyph.text for each in near):
            kept.append(glyph)
    return kept


def _split(line: list[Glyph]) -> list[list[Glyph]]:
    """Cut a line at its wide gaps; spaces that were set as glyphs stay between letters only."""
    stretches: list[list[Glyph]] = []
    spaces: list[Glyph] = []
    last: Glyph | None = None
    for glyph in line:
        if glyph.text.isspace():
            spaces.append(glyph)
            continue
        if last is None or glyph.x0 - last.x1 > SPLIT_EM * max(glyph.size, last.size):
            stretches.append([])
            last = None
        else:
            stretches[-1] += spaces
        spaces = []
        stretches[-1].append(glyph)
        if last is None or glyph.x1 > last.x1:
            last = glyph
    return stretches


def _with_raised(stretches: list[list[Glyph]]) -> list[list[Glyph]]:
    """Put small raised and lowered glyphs ("1st", a note's mark) into the row they belong to."""
    sized = [(max(glyph.size for glyph in stretch), stretch) for stretch in stretches]
    kept: list[tuple[float, list[Glyph]]] = []
    for size, stretch in sorted(sized, key=lambda each: -each[0]):
        start = stretch[0]
        for row_size, row in kept:
            off = abs(row[0].y - start.y)
            if size >= 0.9 * row_size or not 0 < off < 0.6 * row_size:
                continue
            if row[0].x0 <= start.x0 <= row[-1].x1 + 0.35 * row_size:
                row.extend([] if _is_mark(stretch, row) else stretch)
                row.sort(key=lambda glyph: glyph.x0)
                break
        else:
            kept.append((size, list(stretch)))
    return [row for _, row in kept]


def _is_mark(stretch: Sequence[Glyph], row: Sequence[Glyph]) -> bool:
    """Whether it is the mark of a note, raised after a word: "its handbook¹", not "10³" or "m²"."""
    before = [glyph.text for glyph in row if glyph.x0 < stretch[0].x0][-3:]
    is_raised = stretch[0].y < row[0].y
    text = "".join(glyph.text for glyph in stretch)
    return is_raised and is_note_mark(text) and "".join(before).isalpha() and len(before) == 3


def is_note_mark(text: str) -> bool:
    """Whether a text may be what a note is numbered by."""
    return _NOTE_MARK.fullmatch(text) is not None


def _with_bullets(pieces: list[Piece]) -> list[Piece]:
    """Join each bullet to the text on its right; leave out drawn ones that have none."""
    bullets = [piece for piece in pieces if is_bullet(piece.text)]
    texts = [piece for piece in pieces if not is_bullet(piece.text)]
    for bullet in bullets:
        best: tuple[float, int] | None = None
        for at, text in enumerate(texts):
            away = text.x0 - bullet.x1
            off = abs(text.y - bullet.y)
            limit = 0.45 * max(text.size, bullet.size)
            near = -0.5 * text.size <= away <= _BULLET_REACH_EM * text.size and off <= limit
            if near and (best is None or away + off < best[0]):
                best = (away + off, at)
        if best is not None:
            text = texts[best[1]]
            inline = any(
                0 <= bullet.x0 - other.x1 < 3 * text.size
                and abs(other.y - text.y) < 0.3 * text.size
                for other in texts
            )
            if not inline or bullet.text not in {DOT, UNKNOWN}:
                texts[best[1]] = _headed(bullet, text)
        elif bullet.text not in {DOT, UNKNOWN} and len(bullet.text.strip()) > 1:
            texts.append(bullet)
    return texts


def _headed(bullet: Piece, text: Piece) -> Piece:
    return Piece(
        glyphs=bullet.glyphs + text.glyphs,
        text=f"{bullet.text} {text.text}",
        x0=bullet.x0,
        x1=text.x1,
        y=text.y,
        size=text.size,
        bold=text.bold,
    )


def make_piece(glyphs: Sequence[Glyph]) -> Piece:
    """Put glyphs from left to right together."""
    letters = [glyph for glyph in glyphs if glyph.text not in {DOT, UNKNOWN}] or list(glyphs)
    sizes = [glyph.size for glyph in letters]
    return Piece(
        glyphs=tuple(glyphs),
        text=_text(glyphs),
        x0=min(glyph.x0 for glyph in glyphs),
        x1=max(glyph.x1 for glyph in glyphs),
        y=statistics.mode([round(glyph.y, 2) for glyph in letters]),
        size=statistics.mode([round(size, 1) for size in sizes]),
        bold=all(glyph.bold for glyph in letters if glyph.text[:1].isalnum()),
    )


def _text(glyphs: Sequence[Glyph]) -> str:
    """Return the text of a stretch, with a space at each gap that is wider than between letters."""
    letters = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if not letters:
        return ""
    starts = {id(after) for before, after in pairwise(glyphs) if before.text.isspace()}
    gaps = [
        (after.x0 - before.x1) / max(before.size, after.size) for before, after in pairwise(letters)
    ]
    between_letters = max(0.0, statistics.median(gaps)) if len(gaps) > 4 else 0.0
    text = letters[0].text
    for glyph, gap in zip(letters[1:], gaps, strict=True):
        least = between_letters + (_SET_GAP_EM if id(glyph) in starts else _WORD_GAP_EM)
        text += (" " if gap > least else "") + glyph.text
    if _is_set_apart(text):
        text = _set_close(letters, gaps)
    return " ".join(text.split())


def _is_set_apart(text: str) -> bool:
    words = text.split()
    single = sum(len(word) == 1 for word in words)
    return len(words) >= 4 and single >= 0.8 * len(words)


def _set_close(glyphs: Sequence[Glyph], gaps: Sequence[float]) -> str:
    """Return letters that were set apart as words: the gaps between those are the widest."""
    ordered = sorted(gaps)
    usual = ordered[bisect.bisect_left(ordered, statistics.median(ordered))]
    text = glyphs[0].text
    for glyph, gap in zip(glyphs[1:], gaps, strict=True):
        text += (" " if gap > 1.6 * usual and gap > usual + _WORD_GAP_EM / 2 else "") + glyph.text
    return text
