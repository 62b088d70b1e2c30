"""One line at the head of a position: its title, its employer, its dates."""

import re
from dataclasses import dataclass

from voicecoach.languages.english.cv.places import PLACES, STATE_CODES
from voicecoach.languages.english.cv.schools import (
    DEGREE_WORDS,
    GRADE_LEADS,
    GRADE_WORDS,
    SCHOOL_WORDS,
)
from voicecoach.languages.english.cv.titles import (
    CAREER_BREAKS,
    COMPANY_MARKS,
    EMPLOYMENT_FORMS,
    TITLE_HEADS,
    TITLE_NOUNS,
    TITLE_SCOPES,
)
from voicecoach.preparation.dates import Span, find_spans, without

_STRONG = re.compile(
    r"\s*\|\s*|\s+[•·–—―-]+\s+|\s*[•·—―]\s*|;\s|\s@\s?|\s+/\s+|\t"  # noqa: RUF001
    r"|,?\s+with\s+(?=[A-ZÀ-Þ])"
)
_AT = re.compile(r"\s+at\s+(?:the\s+)?(?=[A-ZÀ-Þ\d\"“])")
_GRADE = re.compile(
    rf"(?:{'|'.join(GRADE_LEADS)})\b.*|.*\b(?:{'|'.join(GRADE_WORDS)})\b.*"
    r"|(?:(?:first|second)[- ]class )?honou?rs|\d+ semesters?|\d[\d.,:/ %]*",
    re.IGNORECASE,
)
_BREAK = re.compile(rf"\b(?:{'|'.join(map(re.escape, CAREER_BREAKS))})\b")
_BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
_EDGES = " ,;:.|–—-·•*_/"  # noqa: RUF001
_SMALL = frozenset({"and", "&", "of", "the", "for", "in", "new", "to", "+"})


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadPart:
    """What a line gives to the head of a position; empty where it gives nothing."""

    title: str = ""
    employer: str = ""
    span: Span | None = None
    loose: str = ""
    """Pieces behind a title of which it isn't sure whether they belong to it or are the
    employer: "Discover Weekly" of "Product Manager, Discover Weekly"."""

    placed: bool = False
    """Whether the line begins with a place, so that what follows there is the department."""


def read_part(text: str, *, study: bool = False) -> HeadPart:
    """Read what a line gives to the head of a position, or of a study."""
    spans = find_spans(text)
    span = next((each for each in spans if each.pair), spans[0] if spans else None)
    rest = _BRACKETS.sub(_apart, without(text, (span,) if span else ()))
    parts = [_trim(piece) for whole in _STRONG.split(rest) for piece in _at(whole)]
    parts = [part for part in parts if part]
    placed = bool(parts) and is_place(_pieces(parts[0])[0] if _pieces(parts[0]) else "")
    titled = any(names_title(part) for part in parts if not _frame(part))
    parts = [part for part in parts if not _frame(part) or (names_title(part) and not titled)]
    title, employer, loose = "", "", ""
    for part in parts:
        new_title, new_employer, new_loose = (_study if study else _work)(part)
        if new_title and title and not new_employer:
            title = f"{title}{_between(rest, title, new_title)}{new_title}"
            continue
        if not new_title and title and not (employer or loose):
            pieces = _pieces(part)
            while pieces and _scope(pieces[0]):
                title = f"{title}{_between(rest, title, pieces[0])}{pieces[0]}"
                del pieces[0]
            new_employer = _employer(pieces) or (_bare(pieces[0]) if pieces else "")
        title = title or new_title
        employer = employer or new_employer
        loose = loose or new_loose
    return HeadPart(title=title, employer=employer, span=span, loose=loose, placed=placed)


def names_title(text: str) -> bool:
    """Whether a text is or holds the title of a position, by its nouns."""
    plain = text.lower()
    if _BREAK.search(plain) or plain.startswith(TITLE_HEADS):
        return True
    return any(map(_title_noun, re.split(r"[,|·–—;@(]|\bat\b| - ", plain)))  # noqa: RUF001


def _title_noun(piece: str) -> bool:
    words = [word.strip("()[],.;:/&+") for word in re.split(r"[\s/]+", piece.strip())]
    company = len(words) > 1 and words[-1] in COMPANY_MARKS
    return not company and any(word in TITLE_NOUNS for word in words)


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


def _apart(bracket: re.Match[str]) -> str:
    """Make a border of a place in brackets that more follows: "Deezer (Paris) Product Manager"."""
    follows = bracket.string[bracket.end() :].lstrip()[:1].isalpha()
    return " | " if follows and is_place(bracket[1]) else bracket[0]


def _without_state(pieces: list[str]) -> list[str]:
    """Leave out "Norfolk, VA"."""
    if pieces and pieces[-1] in STATE_CODES:
        return pieces[:-2] if len(pieces) > 2 else pieces[:-1]
    return pieces


def _described(piece: str) -> bool:
    """Whether a piece in small letters says what an employer is; "trivago N.V." is a name."""
    words = piece.split()
    name = len(words) == 1 or (len(words) < 4 and any(word[0].isupper() for word in words[1:]))
    return piece[0].islower() and not name


def _at(text: str) -> list[str]:
    """Cut "Analyst at Accenture", and neither "Women in Data at Leeds" nor a school's name."""
    match = _AT.search(text)
    if match is None:
        return [text]
    left, right = text[: match.start()], text[match.end() :]
    pieces = _pieces(_bare(left))
    titled = bool(pieces) and all(_title_noun(each.lower()) or _scope(each) for each in pieces)
    degree = _has(left, DEGREE_WORDS) and _has(right, SCHOOL_WORDS)
    return [left, right] if titled or degree else [text]


def _frame(text: str) -> bool:
    plain = text.lower().strip(" .")
    return (
        is_place(text) or plain in EMPLOYMENT_FORMS or bool(re.fullmatch(r"\d+ ?%|[\W\d]+", plain))
    )


def _trim(text: str) -> str:
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


def _between(whole: str, first: str, second: str) -> str:
    """Return what stands between two pieces of a line."""
    at = whole.find(first)
    end = whole.find(second, at + len(first))
    return whole[at + len(first) : end] if at >= 0 and end >= 0 else ", "


def _pieces(part: str) -> list[str]:
    """Cut at commas that stand in no brackets."""
    pieces, depth, first = [], 0, 0
    for index, letter in enumerate(part):
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and depth <= 0:
            pieces.append(part[first:index])
            first = index + 1
    pieces.append(part[first:])
    return [piece for piece in (_trim(piece) for piece in pieces) if piece]


def _scope(text: str) -> bool:
    words = re.findall(r"[\w&+'-]+", text.lower())
    return bool(words) and all(word in TITLE_SCOPES or word in _SMALL for word in words)


def _work(part: str) -> tuple[str, str, str]:
    pieces = _pieces(part)
    if not pieces:
        return "", "", ""
    start = next((i for i, piece in enumerate(pieces) if names_title(_bare(piece))), None)
    if start is None:
        return "", _employer(pieces), ""
    end = start + 1
    while end < len(pieces) and (_scope(pieces[end]) or names_title(pieces[end])):
        end += 1
    before = [piece for piece in pieces[:start] if not _frame(piece)]
    after = [piece for piece in _without_state(pieces[end:]) if not _frame(piece)]
    title = _title(_joined(part, pieces[start:end]))
    if before:
        return title, _employer(before), ""
    if len(after) > 1 and _suffix(after[1]):
        after = [f"{after[0]}, {after[1]}"]
    named = [piece for piece in after if not piece[0].islower()]
    short = len(after) > 1 and after[0][0].islower() and len(after[0].split()) < 4
    if len(named) > 1 or (named and short):
        scoped = _joined(part, [*pieces[start:end], *(after[:-1] if short else named[:-1])])
        return _title(scoped), _employer(named[-1:]), ""
    if len(after) == 1 and len(pieces) == end + 1:
        return title, "", after[0]
    return title, _employer(after), ""


def _study(part: str) -> tuple[str, str, str]:
    pieces = [
        piece for piece in _pieces(part) if not (_frame(piece) or _GRADE.fullmatch(piece.strip()))
    ]
    if not pieces:
        return "", "", ""
    school = next((i for i, piece in enumerate(pieces) if _has(piece, SCHOOL_WORDS)), None)
    degree = next((i for i, piece in enumerate(pieces) if _has(piece, DEGREE_WORDS)), None)
    if school is not None and school == degree:
        degree = None if _has(pieces[school], SCHOOL_WORDS - DEGREE_WORDS) else school
        school = school if degree is None else None
    if school is None and degree is None:
        return "", _bare(part), ""
    if school is None:
        named = degree == 0 and len(pieces) > 1 and not _has(pieces[-1], DEGREE_WORDS)
        return _joined(part, pieces[:-1] if named else pieces), "", pieces[-1] if named else ""
    if degree is None:
        rest = pieces[:school] if school else pieces[1:]
        return _joined(part, rest), _bare(pieces[school]), ""
    if school > degree:
        return _joined(part, pieces[degree:school]), _bare(pieces[school]), ""
    return _joined(part, pieces[degree:]), _bare(pieces[school]), ""


def _has(text: str, kind: frozenset[str]) -> bool:
    return any(word.strip("(),;:") in kind for word in text.lower().split())


def _joined(part: str, pieces: list[str]) -> str:
    """Return the stretch of a line from the first of these pieces to the last."""
    if not pieces:
        return ""
    at = part.find(pieces[0])
    end = part.find(pieces[-1], at)
    return part[at : end + len(pieces[-1])] if 0 <= at <= end else ", ".join(pieces)


def _suffix(text: str) -> bool:
    return text.lower().strip(" ") in COMPANY_MARKS


def _bare(text: str) -> str:
    """Leave out what stands in brackets."""
    return _trim(_BRACKETS.sub("", text))


def _title(text: str) -> str:
    """Leave out of a title brackets that tell of place, form or time only."""

    def kept(match: re.Match[str]) -> str:
        inner = match[1]
        framed = all(is_place(piece) for piece in inner.split(",") if piece.strip())
        return "" if framed or find_spans(inner) else match[0]

    return _trim(_BRACKETS.sub(kept, text))


def _employer(pieces: list[str]) -> str:
    named = [piece for piece in pieces if not _frame(_bare(piece) or piece)]
    named = [piece for piece in named if not _described(piece)]
    if not named:
        return ""
    if len(named) > 1 and _suffix(named[1]):
        return f"{named[0]}, {named[1]}"
    return _bare(named[0])
