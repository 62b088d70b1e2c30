"""Which lines are headings, by how they are set, and how deep items are nested."""

from collections import Counter
from collections.abc import Sequence

from voicecoach.document import Form
from voicecoach.documents.joining import Draft

_LARGER = 1.07
_BODY_SHARE = 0.15
"""Headings have less of the letters."""

_MOST_WORDS = 9
_SHORT = 60

Set_ = tuple[Form, int]


def body_size(drafts: Sequence[Draft]) -> float:
    """Return the largest size in which a good part of the text is set."""
    sizes: Counter[float] = Counter()
    for draft in drafts:
        sizes[round(draft.first.size * 2) / 2] += len(draft.text)
    whole = sizes.total()
    return max((size for size in sizes if sizes[size] >= _BODY_SHARE * whole), default=10.0)


def forms_of(drafts: Sequence[Draft]) -> list[Set_]:
    """Return the form and the level of each line."""
    body = body_size(drafts)
    bold_share = sum(len(d.text) for d in drafts if d.first.bold) / max(
        1, sum(len(d.text) for d in drafts)
    )
    styles = {
        id(draft): style
        for draft in drafts
        if (style := _heading_style(draft, body, bold_counts=bold_share < 0.4)) is not None
    }
    ranked = sorted(set(styles.values()), reverse=True)
    indents = _indents(drafts)
    made: list[Set_] = []
    for draft in drafts:
        if draft.first.bullet:
            made.append(("item", indents[id(draft)]))
        elif id(draft) in styles:
            made.append(("heading", min(6, 1 + ranked.index(styles[id(draft)]))))
        elif draft.cells:
            made.append(("cell", 0))
        else:
            made.append(("text", 0))
    return made


def _heading_style(
    draft: Draft, body: float, *, bold_counts: bool
) -> tuple[float, bool, bool] | None:
    """Return how a heading is set, so that the larger sorts as more; None where it is none."""
    row, text = draft.first, draft.text
    words = text.split()
    letters = [letter for letter in text if letter.isalpha()]
    if row.bullet or len(words) > _MOST_WORDS or len(text) > _SHORT or len(letters) < 2:
        return None
    if row.head.endswith(":") or text.endswith((".", ",", ";")):
        return None
    shouts = text.isupper() and len(letters) > 2
    large = row.size > _LARGER * body and row.size > body + 0.6
    if (
        large
        or (shouts and (row.bold or len(letters) > 4) and not draft.cells)
        or (row.bold and bold_counts)
    ):
        return (round(row.size * 2) / 2 if large else body, shouts, row.bold)
    return None


def _indents(drafts: Sequence[Draft]) -> dict[int, int]:
    """Return how deep each item is nested: one deeper where its bullet stands further in."""
    levels: dict[int, int] = {}
    open_at: list[float] = []
    column = 0.0
    for draft in drafts:
        row = draft.first
        if not row.bullet or row.left != column:
            open_at, column = [], row.left
        if not row.bullet:
            continue
        while open_at and row.x0 < open_at[-1] - 0.4 * row.size:
            open_at.pop()
        if not open_at or row.x0 > open_at[-1] + 0.4 * row.size:
            open_at.append(row.x0)
        levels[id(draft)] = len(open_at) - 1
    return levels
