"""Headings of the parts of a CV: what stands beneath them."""

import re

from voicecoach.languages.english.cv.sections import HEADING_FILLERS, SECTION_WORDS, SectionKind
from voicecoach.preparation.reading.dates import find_spans

LONGEST_HEADING = 6
"""Words; what is longer is a sentence."""

_SPACED = re.compile(r"(?:\w ){3,}\w")
_NO_WORD = re.compile(r"[^\w\s'-]+|_+")
_PHRASES: dict[tuple[str, ...], SectionKind] = {
    tuple(phrase.split()): kind
    for kind, phrases in reversed(list(SECTION_WORDS.items()))
    for phrase in phrases
}
_JOINED = {
    "".join((*before, *phrase)): " ".join((*before, *phrase))
    for phrase in _PHRASES
    for before in ((), ("work",), ("professional",), ("key",), ("core",), ("selected",))
}
"""Headings that are set with a space after each letter, which leaves none between words."""
_ORDER = tuple(SECTION_WORDS)
_LONGEST_PHRASE = max(map(len, _PHRASES))


def heading_kind(text: str) -> SectionKind | None:
    """Return what the heading announces; None where the line is no heading of a part."""
    if _SPACED.fullmatch(text.strip()):
        joined = text.replace(" ", "").lower()
        text = _JOINED.get(joined, joined)
    plain = _NO_WORD.sub(" ", text.lower().replace("’", "'")).replace("-", " ")  # noqa: RUF001
    plain = plain.replace("i've", "i have").replace("i'm", "i am").replace("where i'd", "where i")
    words = plain.split()
    if not 0 < len(words) <= LONGEST_HEADING or find_spans(text) or text.rstrip().endswith("."):
        return None
    if ":" in text.strip().rstrip(":"):
        return None
    kinds: list[SectionKind] = []
    place = 0
    while place < len(words):
        for length in range(min(_LONGEST_PHRASE, len(words) - place), 0, -1):
            kind = _PHRASES.get(tuple(words[place : place + length]))
            if kind is not None:
                kinds.append(kind)
                place += length
                break
        else:
            if words[place] not in HEADING_FILLERS:
                return None
            place += 1
    if not kinds:
        return None
    several = re.search(r"\band\b|[&/,+]", text.lower())
    return kinds[0] if several else min(kinds, key=_ORDER.index)
