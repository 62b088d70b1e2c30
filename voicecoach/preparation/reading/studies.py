"""One line at the head of a study: the degree and the school."""

import re

from voicecoach.languages.english.cv.schools import (
    DEGREE_WORDS,
    GRADE_LEADS,
    GRADE_WORDS,
    SCHOOL_WORDS,
)
from voicecoach.preparation.reading.head_words import (
    BRACKETS,
    has_word,
    is_frame,
    joined,
    pieces_of,
    without_brackets,
)

_GRADE = re.compile(
    rf"(?:{'|'.join(GRADE_LEADS)})\b.*|.*\b(?:{'|'.join(GRADE_WORDS)})\b.*"
    r"|(?:(?:first|second)[- ]class )?honou?rs|\d+ semesters?|\d[\d.,:/ %]*",
    re.IGNORECASE,
)


def read_study(part: str) -> tuple[str, str, str]:
    """Return the degree, the school, and a piece behind the degree that may be the school."""
    part = BRACKETS.sub(_kept, part).strip()
    pieces = [piece for piece in pieces_of(part) if not _beside(piece)]
    if len(pieces) < 2:
        return _in_one(pieces[0]) if pieces else ("", "", "")
    school = next((i for i, piece in enumerate(pieces) if has_word(piece, SCHOOL_WORDS)), None)
    degree = next((i for i, piece in enumerate(pieces) if has_word(piece, DEGREE_WORDS)), None)
    if school is not None and school == degree:
        degree = None if has_word(pieces[school], SCHOOL_WORDS - DEGREE_WORDS) else school
        school = school if degree is None else None
    if school is None:
        return _without_school(part, pieces, degree)
    if degree is not None and school < degree:
        title = pieces[degree:]
    elif degree is not None:
        title = pieces[degree:school]
    elif not school:
        return "", without_brackets(pieces[0]), pieces[1]
    else:
        title = pieces[:school]
    return joined(part, title), without_brackets(pieces[school]), ""


def _without_school(part: str, pieces: list[str], degree: int | None) -> tuple[str, str, str]:
    if degree is None:
        return "", without_brackets(part), ""
    named = degree == 0 and not has_word(pieces[-1], DEGREE_WORDS)
    return joined(part, pieces[:-1] if named else pieces), "", pieces[-1] if named else ""


def _beside(piece: str) -> bool:
    """Whether a piece is a grade, a place or a form, and no part of a name."""
    return is_frame(piece) or bool(_GRADE.fullmatch(piece.strip()))


def _kept(bracket: re.Match[str]) -> str:
    """Leave out brackets with nothing but grades and forms in them; "(Hons)" stays."""
    pieces = pieces_of(bracket[1])
    return "" if pieces and all(map(_beside, pieces)) else bracket[0]


def _in_one(piece: str) -> tuple[str, str, str]:
    """Read "TU Munich MSc Computer Science", "MSc Computer Science University of Leeds"."""
    words = piece.split()
    plain = [word.strip("(),;:").lower() for word in words]
    degree = next((i for i, word in enumerate(plain) if word in DEGREE_WORDS), None)
    school = next((i for i, word in enumerate(plain) if word in SCHOOL_WORDS), None)
    if degree is None or school is None or plain[school] in DEGREE_WORDS:
        named = degree is None or plain[degree] in SCHOOL_WORDS
        return ("", without_brackets(piece), "") if named else (piece, "", "")
    if school < degree:
        return " ".join(words[degree:]), " ".join(words[:degree]), ""
    begins = school
    leads = school + 1 < len(plain) and (plain[school + 1] == "of" or plain[school] in _FIRST)
    if not leads and words[school - 1][:1].isupper() and school - 1 > degree:
        begins = school - 1
    return " ".join(words[:begins]), " ".join(words[begins:]), ""


_FIRST = frozenset({"tu", "eth", "école", "ecole", "universität", "université", "hochschule"})
"""Words that the name of a school begins with."""
