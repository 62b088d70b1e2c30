"""Whether a piece of a job's text asks for something, by the part it stands in and by its words."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.languages.english.jobs.asking import (
    BEGINS_TO_DO,
    COMPANY_TELLS,
    MUST_BRING,
    NEVER,
    ONLY_TITLE,
    WELCOME,
    WILL_DO,
)
from voicecoach.preparation.job import Want
from voicecoach.preparation.jobs.job_sections import Part
from voicecoach.preparation.reading.plain_text import plain_text

FEWEST_WORDS = 4
"""A shorter sentence asks for something only as an item of a list: "SQL"."""

FEWEST_LETTERS = 2
"""What has fewer asks for nothing that could be named."""

MOST_FACTS = 3
"""A line with so many bars or dots is a row of facts: place, hours, pay."""

ENOUGH_ASK = 0.5
"""Share of the items under an unknown heading that must ask for something, so that all do."""

_CLAUSE = re.compile(r"[,;(]\s*")
_BETWEEN_FACTS = re.compile(r"\s[|·•/]\s")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line that may ask for something."""

    text: str
    part: Part
    is_item: bool
    is_alone: bool = False
    """The only sentence of a line, which may be an item that nobody marked as one."""


def wanted(piece: Piece) -> Want | None:
    """Say what a piece asks for; None where it asks for nothing."""
    plain = plain_text(piece.text).text
    if sum(map(str.isalpha, plain)) < FEWEST_LETTERS or _asks_nothing(piece, plain):
        return None
    if piece.part == "requirement" and _is_wish(piece.text):
        return "preferred"
    if piece.part == "mixed" and (piece.is_item or BEGINS_TO_DO.match(plain)):
        return "responsibility"
    is_told = piece.part == "responsibility" and not piece.is_item and MUST_BRING.search(plain)
    if piece.part in _BY_WORDS or is_told:
        return by_its_words(plain)
    return _AS_IT_STANDS[piece.part]


def part_of_items(texts: Sequence[str]) -> Part:
    """Say what the items under an unknown heading are, where most of them ask for something."""
    votes: Counter[Part] = Counter()
    for text in texts:
        plain = plain_text(text).text
        want = by_its_words(plain)
        if want is None and BEGINS_TO_DO.match(plain):
            want = "responsibility"
        if want is not None and not NEVER.search(plain):
            votes[want] += 1
    if len(texts) > 1 and votes.total() >= ENOUGH_ASK * len(texts):
        return max(votes, key=lambda part: (votes[part], part))
    return "unknown"


def tells_deeds(texts: Sequence[str]) -> bool:
    """Whether most lines begin with what somebody will do, so that all of them tell it."""
    begin = sum(BEGINS_TO_DO.match(plain_text(text).text) is not None for text in texts)
    return len(texts) > 1 and begin >= ENOUGH_ASK * len(texts)


def by_its_words(plain: str) -> Want | None:
    """Say what a sentence asks for that stands under no heading that tells."""
    if WILL_DO.search(plain):
        return "responsibility"
    if not MUST_BRING.search(plain):
        return "preferred" if WELCOME.match(plain) else None
    return "preferred" if WELCOME.search(plain) else "requirement"


_BY_WORDS = frozenset({"mixed", "unknown", "aside"})
_AS_IT_STANDS: dict[Part, Want] = {
    "requirement": "requirement",
    "responsibility": "responsibility",
    "preferred": "preferred",
}


def _asks_nothing(piece: Piece, plain: str) -> bool:
    """Whether a piece is of the company, of pay or of the law, or too short to ask."""
    if piece.part == "aside" or len(_BETWEEN_FACTS.findall(piece.text)) >= MOST_FACTS:
        return True
    if ONLY_TITLE.match(plain) and not WILL_DO.search(plain):
        return True
    if NEVER.search(plain):
        return piece.part in _BY_WORDS or not piece.is_item or _is_law(plain)
    if piece.is_item or piece.part in _BY_WORDS or _asks(plain):
        return False
    is_short = len(plain.split()) < FEWEST_WORDS and not piece.is_alone
    return is_short or bool(COMPANY_TELLS.search(plain))


def _is_wish(text: str) -> bool:
    """Whether a requirement is only welcome as a whole: "5 years, ideally in music" is none."""
    head = plain_text(_CLAUSE.split(text, maxsplit=1)[0]).text
    firm = MUST_BRING.search(head) and not WELCOME.search(head)
    return bool(WELCOME.search(plain_text(text).text)) and not firm


def _asks(plain: str) -> bool:
    return bool(WILL_DO.search(plain) or MUST_BRING.search(plain) or WELCOME.search(plain))


def _is_law(plain: str) -> bool:
    """Whether even an item among requirements is boilerplate: more than a word of it says so."""
    return len(list(NEVER.finditer(plain))) > 1
