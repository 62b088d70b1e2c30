"""What a deed was done to, in the words of its line."""

from collections.abc import Sequence

from voicecoach.languages.english.cv.noun_verbs import PREPOSITIONS
from voicecoach.preparation.reading.deed import Deed
from voicecoach.preparation.reading.figures import figure_places
from voicecoach.preparation.reading.verbs import gerund_of, past_of
from voicecoach.preparation.reading.wording import Word

_LONGEST = 8
"""Words of an object at most."""

_GOES_ON = frozenset({"of", "among", "between", "for", "on"})
"""Small words that belong to what something was done to."""

_QUOTES = {"“": "”", "„": "“", "«": "»"}

_ENDS = (PREPOSITIONS - _GOES_ON) | frozenset({
    "that", "which", "who", "while", "when", "where", "so", "because", "resulting", "leading",
    "thus", "but", "after", "before", "then", "whose", "if",
})  # fmt: skip


def object_of(text: str, words: Sequence[Word], deed: Deed) -> str:
    """Return the words of the line that say what it was done to; empty where none do."""
    if deed.before is not None:
        first, end = deed.before
        named = _cut(text, words, first, end)
        if named:
            return named
    first = deed.after
    while first + 1 < len(words):
        joined = words[first - 1].ends_clause and past_of(words[first].plain)
        in_place = words[first].plain == "place" and words[first - 1].plain == "in"
        if _verb_after_and(words, first):
            first += 2  # "Hired and onboarded three people"
        elif words[first].plain in PREPOSITIONS or joined or in_place:
            first += 1
        else:
            break
    return _cut(text, words, first, len(words))


def _cut(text: str, words: Sequence[Word], first: int, end: int) -> str:
    figures = figure_places(text)
    stop = first
    while stop < min(end, first + _LONGEST):
        word = words[stop]
        figure = any(start <= word.start < last for start, last in figures)
        ends = word.plain in _ENDS or (word.before and stop > first)
        if stop > first and (ends or _verb_after_and(words, stop)):
            break
        if figure and stop > first and word.plain[:1] in "0123456789$€£+~":
            break
        stop += 1
        if word.after.startswith((",", ";", ":", ".", "(", ")", "–", "—", "!", "?")):  # noqa: RUF001
            break
    while stop > first and words[stop - 1].plain in PREPOSITIONS | {"and", "or", "&", "the", "a"}:
        stop -= 1
    if stop <= first:
        return ""
    start, end = words[first].start, words[stop - 1].stop
    return text[start - _opens_quote(text, start, end) : end]


def _opens_quote(text: str, start: int, end: int) -> bool:
    """Whether the mark before a stretch opens a quote that ends in it."""
    opens, closes = text[max(0, start - 1) : start], text[start:end]
    if opens == '"':
        return closes.count('"') % 2 == 1
    closing = _QUOTES.get(opens, "")
    return bool(closing) and closes.count(closing) > closes.count(opens)


def _verb_after_and(words: Sequence[Word], place: int) -> bool:
    if words[place].plain not in ("and", "&", "or") or place + 1 >= len(words):
        return False
    following = words[place + 1].plain
    return bool(past_of(following) or gerund_of(following))
