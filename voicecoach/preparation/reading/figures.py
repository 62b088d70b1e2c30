"""The figures of a line that say how much, as written and with their unit."""

import re

from voicecoach.languages.english.cv.figures import (
    LABELS,
    NUMBER_WORDS,
    PLURALS,
    SCALE_WORDS,
    SMALL_WORDS,
    UNIT_WORDS,
)
from voicecoach.preparation.reading.dates import find_spans

_CURRENCY = (
    r"(?:US\$|[A-Z]{1,3}\$|[$€£¥₹]|(?:USD|EUR|GBP|CHF|CNY|RMB|INR|SEK|DKK|NOK|SGD|AUD|CAD)\s?)"
)
_DIGITS = r"\d{1,3}(?:[,'’ ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?"  # noqa: RUF001
_SCALE = (
    r"(?:\s?(?:%|pp\b|ppts?\b|bps\b|x\b|×|k\b|K\b|m\b|M\b|mn\b|bn\b|B\b|Mio\b|‰)"  # noqa: RUF001
    rf"|[- ](?:{'|'.join(SCALE_WORDS)})\b)"
)
_UNIT = rf"(?:[- ]?(?:{'|'.join(UNIT_WORDS)})\b)"
_NUMBER = (
    rf"(?:[+~≈<>±−-]|c\.|ca\.\s)?{_CURRENCY}?(?:{_DIGITS}){_SCALE}{{0,2}}\+?"  # noqa: RUF001
    rf"(?:\s?(?:USD|EUR|GBP|CHF|CNY|RMB|€|\$|£)(?!\w))?{_UNIT}?"
)
_JOINT = r"\s?(?:to|and|-|–|—|→|->|=>|/)\s?"  # noqa: RUF001
_SPELLED = rf"(?:{'|'.join(NUMBER_WORDS)})(?:[- ](?:{'|'.join(NUMBER_WORDS)}))*"
_FIGURE = re.compile(
    rf"(?<![\w.,/#-])(?:from\s)?{_NUMBER}(?:{_JOINT}{_NUMBER})?(?![\w]|-[A-Z]|[.,]\d)"
)
_WORDED = re.compile(
    rf"(?<![\w-])(?:from\s)?{_SPELLED}(?:{_UNIT}|{_SCALE}){{1,2}}(?:\sto\s{_SPELLED}(?:{_UNIT}|{_SCALE})?)?(?!\w)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\s(?P<first>[a-z][a-z-]*|[A-Z]{2,}s)(?:\s(?P<second>[a-z][a-z-]*))?")
_SPELLED_COUNT = re.compile(rf"(?<![\w-]){_SPELLED}(?![\w-])", re.IGNORECASE)
_MEASURED = re.compile(r"[%$€£¥₹]|\d(?:x|pp)\b")
_HAS_UNIT = re.compile(rf"{_UNIT}$")
_NEAR = 60
"""Characters before a number in which the words stand that may make a name with it."""

_YEAR = re.compile(r"(?:19[5-9]\d|20[0-4]\d)")


def figures_in(text: str) -> tuple[str, ...]:
    """Return the figures of a line, in order; no dates, and no numbers in the names of things."""
    return tuple(text[start:stop].strip() for start, stop in figure_places(text))


def figure_places(text: str) -> tuple[tuple[int, int], ...]:
    """Return where each figure begins and ends."""
    taken = [(span.start, span.stop) for span in find_spans(text)]
    places: list[tuple[int, int]] = []
    for pattern in (_FIGURE, _WORDED, _SPELLED_COUNT):
        for match in pattern.finditer(text):
            start, stop = match.span()
            if any(start < end and begin < stop for begin, end in taken):
                continue
            counted = _end_of_count(text, match)
            if counted is None:
                continue
            places.append((start, counted))
            taken.append((start, counted))
    return tuple(sorted(places))


def _end_of_count(text: str, match: re.Match[str]) -> int | None:
    """Return where the figure ends with what it counts; None where it counts nothing."""
    found = match.group()
    bare = found.removeprefix("from ").strip()
    if bare.isdigit() and (_YEAR.fullmatch(bare) or _in_name(text, match.start())):
        return None
    after = _COUNTED.match(text, match.end())
    if after and not (_MEASURED.search(found) or _HAS_UNIT.search(found)):
        if _plural(after["first"]):
            return after.end("first")
        if after["second"] and _plural(after["second"]) and not _small(after["first"]):
            return after.end("second")
    return None if match.re is _SPELLED_COUNT else match.end()


def _in_name(text: str, start: int) -> bool:
    """Whether the number belongs to a name before it ("iOS 17", "Fortune 500")."""
    before = text[max(0, start - _NEAR) : start].rsplit(None, 2)
    last = before[-1] if before and text[start - 1 : start] == " " else ""
    if last.lower().strip("(\"'.:") in LABELS:
        return True
    follows = len(before) > 1 and not before[-2].endswith((".", ":", "!", "?"))
    return last[:1].isupper() and last.isalpha() and follows and not last.isupper()


def _small(word: str) -> bool:
    return word in SMALL_WORDS or word.endswith("ing")


def _plural(word: str) -> bool:
    return word in PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))
