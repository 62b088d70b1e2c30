"""Results that a CV tells by their figures alone: "40% fewer tickets", "Churn 5.1% → 3.8%"."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from voicecoach.languages.english.cv.deed_nouns import COMPARED, MORE_LESS
from voicecoach.languages.english.cv.deeds import COMPANY_PASTS, DATA_NOUNS, TRAITS
from voicecoach.languages.english.cv.figures import NUMBER_WORDS
from voicecoach.preparation.reading.deed import Deed, unsaid
from voicecoach.preparation.reading.verbs import past_of
from voicecoach.preparation.reading.wording import Word

_NEAR_WORDS = 7
"""Within so many words from the beginning the figure and its change are looked for."""

_COUNTED_WORDS = 5

_COURSE = re.compile(
    r"^\d[\d.,]*%? to \d|\d% to \d"
    r"|\bfrom \D{0,12}\d\S*(?: \w+)? to \D{0,12}\d|\d\S*(?: \w+)? ?(?:→|->|=>|➔) ?\D{0,3}\d"
)
_SIGNED = re.compile(r"[+−–-]\s?[€$£]?\d|[x×]\s?\d|\d+(?:\.\d+)?x")  # noqa: RUF001


def told_by_figures(words: Sequence[Word], first: int, employers: AbstractSet[str]) -> Deed | None:
    """Read a result out of a figure and what says that it changed."""
    if len(words) - first < 2 or words[first].plain in employers:
        return None
    ahead = words[first : first + 2 * _NEAR_WORDS]
    plains = [word.plain for word in ahead]
    figures = [index for index, plain in enumerate(plains) if any(map(str.isdigit, plain))]
    if plains[0] in COMPARED or (plains[0] == "zero" and not figures):
        return unsaid(plains[0], first + 1)
    found = _change(ahead, plains, figures[0]) if figures else None
    if found is None:
        return _counted(words, first)
    at, begins = found
    before = (first, first + begins) if begins else None
    return unsaid(plains[at], first + max(at, begins) + (begins <= at), before)


def _change(words: Sequence[Word], plains: Sequence[str], figure: int) -> tuple[int, int] | None:
    """Return where the word or sign of a change stands, and where what changed ends before it."""
    if plains[0] == "from" and "to" in plains[:figure]:
        return 0, 0
    near = enumerate(plains[:_NEAR_WORDS])
    change = next((index for index, plain in near if plain in MORE_LESS), None)
    if change is not None and figure <= 1:
        return change, 0
    if change is not None and plains[change] in ("up", "down") and figure > change:
        return change, change
    marked = [index for index, word in enumerate(words[:_NEAR_WORDS]) if _SIGNED.match(word.text)]
    if marked and len(words) > 2:
        return marked[0], marked[0]
    raw = " ".join(f"{word.before}{word.text}{word.after}" for word in words)
    course = _COURSE.search(raw.lower()) and figure <= _NEAR_WORDS
    return (figure, figure) if course else None


def signed(word: Word) -> bool:
    """Whether a word is a figure that says by its sign that something changed."""
    return bool(_SIGNED.match(word.text)) and not word.text[:1].isalnum()


def _counted(words: Sequence[Word], first: int) -> Deed | None:
    """Read "Two patents filed on adaptive noise cancelling"."""
    head = words[first].plain
    if not (head[:1].isdigit() or head in NUMBER_WORDS):
        return None
    for index in range(first + 2, min(len(words), first + _COUNTED_WORDS)):
        plain = words[index].plain
        if words[index - 1].ends_clause or words[index].before:
            return None
        if past_of(plain) and plain not in COMPANY_PASTS | TRAITS | DATA_NOUNS:
            return unsaid(plain, index + 1, (first, index))
    return None
