"""A claim of a CV read by the same eye as an answer: as its candidate would say it.

"Cut churn from 5.1% to 3.8%" is read as "I cut churn from 5.1% to 3.8%", "31% → 44%" as "from 31%
to 44%", so that all that listens to answers hears the same there and here. Each spoken word knows
where it stands in the claim; those that were put in stand nowhere.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from voicecoach.analysis.alignment import speech_of
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.finders.learned import find_labelled
from voicecoach.analysis.finders.ownerless import find_unresolved_agency
from voicecoach.analysis.finders.straight_line import find_straight_lines
from voicecoach.analysis.quantity import Quantity
from voicecoach.analysis.reading import Reading, read
from voicecoach.languages.english import ENGLISH
from voicecoach.preparation.cv import Claim
from voicecoach.transcript import Transcript, Word

WORD_S = 0.4
"""Time given to each word, 150 a minute; nothing that is looked for in a claim depends on it."""

LONGEST = 400
"""Words of a claim that are read; a longer line is no claim, and what follows raises nothing."""

_ARROW = re.compile("\N{RIGHTWARDS ARROW}|\N{RIGHTWARDS DOUBLE ARROW}|[-=]+>")
_PIECE = re.compile(r"\S+")
_FIGURE = re.compile(r"[($€£¥~+-]*\d")
_SIGNED = re.compile(r"^[(]?(?P<sign>[+\N{MINUS SIGN}-])[$€£¥]?\d")
_SIGNS = {"+": "plus", "-": "minus", "\N{MINUS SIGN}": "minus"}
_POINTS = re.compile(
    r"(?P<figure>[(]?[+\N{MINUS SIGN}-]?\d[\d.,]*)(?:pts?|ppts?)(?P<mark>[.,;:)]*)$"
)
_NOWHERE = (-1, -1)
_FIRST_PERSON = re.compile(
    r"(?:i|we|my|our|i'm|i've|as|in|at|on|with|during|when|after)\b", re.IGNORECASE
)
_DUTY = re.compile(r"(?:responsible|accountable|in charge)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimReading:
    """One claim as it is heard."""

    claim: Claim
    reading: Reading
    found: Found
    """What rules and finders hear in it, straight lines among it."""

    places: tuple[tuple[int, int], ...]
    """Begin and end in the claim's text of each spoken word."""

    @property
    def plain(self) -> str:
        """All sentences as plain lines, one after another."""
        return " ".join(sentence.line.text for sentence in self.reading.sentences)

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """All amounts in it, in order."""
        return self.reading.quantities

    def quote(self, first: int, last: int) -> str:
        """Return the claim's own text from one spoken word to another; empty for words put in."""
        spans = [span for span in self.places[first : last + 1] if span != _NOWHERE]
        if not spans:
            return ""
        return self.claim.text[spans[0][0] : spans[-1][1]].strip(" ,;:()").rstrip(".")

    def written(self, quantity: Quantity) -> str:
        """Return an amount as it is written."""
        return self.quote(quantity.first, quantity.last)


@lru_cache(maxsize=1024)  # the same claims are read for doubts, for a pack and for an opening
def read_claim(claim: Claim) -> ClaimReading:
    """Read a claim; any text is accepted, one without words too."""
    spoken = list(_spoken(claim))[:LONGEST]
    words = tuple(
        Word(text=text, start_s=place * WORD_S, end_s=(place + 1) * WORD_S)
        for place, (text, _span) in enumerate(spoken)
    )
    transcript = Transcript(
        words=words,
        speech=speech_of(words),
        duration_s=len(words) * WORD_S,
        times_from="assumed",
    )
    reading = read(transcript, language=ENGLISH)
    found = Found.of(find_labelled(reading, None))
    found = found.plus(find_unresolved_agency(reading, found))
    return ClaimReading(
        claim=claim,
        reading=reading,
        found=found.plus(find_straight_lines(reading, found)),
        places=tuple(span for _text, span in spoken),
    )


def _spoken(claim: Claim) -> Iterator[tuple[str, tuple[int, int]]]:
    """Give the words of a claim as they would be said, each with its place in the text."""
    text = claim.text
    if claim.owner != "unsaid" and not _FIRST_PERSON.match(text):
        yield "I", _NOWHERE
        if _DUTY.match(text):
            yield "was", _NOWHERE
    pieces = [part for match in _PIECE.finditer(text) for part in _parts(match)]
    for place, (word, span) in enumerate(pieces):
        is_arrow = bool(_ARROW.fullmatch(word))
        after = pieces[place + 1][0] if place + 1 < len(pieces) else ""
        if _ARROW.fullmatch(after) and _FIGURE.match(word):
            before = pieces[place - 1][0].lower() if place else ""
            if before != "from":
                yield "from", _NOWHERE
        if signed := _SIGNED.match(word):
            yield _SIGNS[signed["sign"]], _NOWHERE
        if points := _POINTS.match(word):
            yield points["figure"], span
            yield "points" + points["mark"], span
        else:
            yield ("to" if is_arrow else word), span


def _parts(piece: re.Match[str]) -> Iterator[tuple[str, tuple[int, int]]]:
    """Cut a piece between blanks at its arrows: "31%→44%" are three."""
    begin = 0
    word = piece.group()
    for match in (*_ARROW.finditer(word), None):
        end = match.start() if match else len(word)
        if end > begin:
            yield word[begin:end], (piece.start() + begin, piece.start() + end)
        if match:
            yield match.group(), (piece.start() + match.start(), piece.start() + match.end())
            begin = match.end()
