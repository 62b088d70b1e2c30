"""What the pieces of a line at the head of a position are: titles, places, forms of work."""

import re

from voicecoach.languages.english.cv.dates import DURATION_UNITS
from voicecoach.languages.english.cv.places import PLACES
from voicecoach.languages.english.cv.titles import (
    CAREER_BREAKS,
    COMPANY_MARKS,
    EMPLOYMENT_FORMS,
    TITLE_HEADS,
    TITLE_NOUNS,
    TITLE_SCOPES,
)

_BREAK = re.compile(rf"\b(?:{'|'.join(map(re.escape, CAREER_BREAKS))})\b")
BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_EDGES = " ,;:.|–—-·•*_/"  # noqa: RUF001
_SMALL = frozenset({"and", "&", "of", "the", "for", "in", "new", "to", "+"})
_DURATION = re.compile(rf"(?:\d+\+? (?:{'|'.join(DURATION_UNITS)})\b\.?,?\s*(?:and\s)?)+")


def names_title(text: str) -> bool:
    """Whether a text is or holds the title of a position, by its nouns."""
    plain = text.lower()
    if _BREAK.search(plain) or plain.startswith(TITLE_HEADS):
        return True
    return any(map(has_title_noun, re.split(r"[,|·–—;@(]|\bat\b| - ", plain)))  # noqa: RUF001


def has_title_noun(piece: str) -> bool:
    """Whether a piece in lower case is a title, and no company that has a title in its name."""
    words = [word.strip("()[],.;:/&+") for word in re.split(r"[\s/]+", piece.strip())]
    company = len(words) > 1 and words[-1] in COMPANY_MARKS
    counted = piece.strip()[:1].isdigit()  # "6,000 staff"
    return not (company or counted) and any(word in TITLE_NOUNS for word in words)


def is_break(text: str) -> bool:
    """Whether a line tells of a time without work: "Parental leave"."""
    return bool(_BREAK.search(text.lower()))


def is_place(text: str) -> bool:
    """Whether a text is nothing but places: "Paris, France", "Remote"."""
    pieces = [piece.strip(" .()").lower() for piece in re.split(r"[,/]|\s-\s|\band\b", text)]
    pieces = [piece for piece in pieces if piece]
    known = [
        piece in PLACES or bool(re.fullmatch(r"[a-z]{2}(?: \d{5})?", piece)) for piece in pieces
    ]
    return bool(pieces) and any(piece in PLACES for piece in pieces) and all(known)


def is_frame(text: str) -> bool:
    """Whether a text only tells where, how long or in which form somebody worked."""
    plain = text.lower().strip(" .")
    return (
        is_place(text)
        or plain in EMPLOYMENT_FORMS
        or bool(re.fullmatch(r"\d+ ?%|[\W\d]+", plain) or _DURATION.fullmatch(plain))
    )


def trimmed(text: str) -> str:
    """Cut off the marks at both ends, but for the full stop of an abbreviation."""
    text = text.strip()
    while text and text[-1] in _EDGES and not _abbreviated(text):
        text = text[:-1]
    return text.lstrip(_EDGES)


def _abbreviated(text: str) -> bool:
    word = text.rsplit(None, 1)[-1].lower()
    return word in COMPANY_MARKS or word in (
        "sr.",
        "jr.",
        "ph.d.",
        "b.sc.",
        "m.sc.",
        "m.a.",
        "b.a.",
    )


def pieces_of(part: str) -> list[str]:
    """Cut at commas that stand in no brackets."""
    pieces, depth, first = [], 0, 0
    for index, letter in enumerate(part):
        depth += (letter in "([") - (letter in ")]")
        in_number = part[index - 1 : index].isdigit() and part[index + 1 : index + 2].isdigit()
        if letter == "," and depth <= 0 and not in_number:
            pieces.append(part[first:index])
            first = index + 1
    pieces.append(part[first:])
    return [piece for piece in (trimmed(piece) for piece in pieces) if piece]


def is_scope(text: str) -> bool:
    """Whether a piece says what a position covers: "Payments", "Trust & Safety"."""
    words = re.findall(r"[\w&+'-]+", text.lower())
    return bool(words) and all(word in TITLE_SCOPES or word in _SMALL for word in words)


def has_word(text: str, kind: frozenset[str]) -> bool:
    """Whether one of the words stands in a text."""
    return any(word.strip("(),;:") in kind for word in text.lower().split())


def joined(part: str, pieces: list[str]) -> str:
    """Return the stretch of a line from the first of these pieces to the last."""
    if not pieces:
        return ""
    at = part.find(pieces[0])
    end = part.find(pieces[-1], at)
    return part[at : end + len(pieces[-1])] if 0 <= at <= end else ", ".join(pieces)


def without_brackets(text: str) -> str:
    """Leave out what stands in brackets."""
    return trimmed(BRACKETS.sub("", text))
