"""One line at the head of a position: its title, its employer, its dates."""

import re
from dataclasses import dataclass

from voicecoach.languages.english.cv.places import STATE_CODES
from voicecoach.languages.english.cv.schools import DEGREE_WORDS, SCHOOL_WORDS
from voicecoach.languages.english.cv.sections import HEAD_LABELS
from voicecoach.languages.english.cv.titles import (
    COMPANY_MARKS,
    TITLE_NOUNS,
    TITLE_SCOPES,
    TITLE_WORDS,
)
from voicecoach.preparation.reading.dates import Span, find_spans, without
from voicecoach.preparation.reading.head_words import (
    BRACKETS,
    has_title_noun,
    has_word,
    is_frame,
    is_place,
    is_scope,
    joined,
    names_title,
    pieces_of,
    trimmed,
    without_brackets,
)
from voicecoach.preparation.reading.studies import read_study

_STRONG = re.compile(
    r"\s*\|\s*|\s+[•·–—―-]+\s+|\s*[•·—―]\s*|[;:]\s|\s@\s?|\s+/\s+|\t"  # noqa: RUF001
    r"|,?\s+with\s+(?=[A-ZÀ-Þ])"
)
_LABELS = {label: kind for kind, labels in HEAD_LABELS.items() for label in labels}
_AT = re.compile(r"\s+at\s+(?:the\s+)?(?=[A-ZÀ-Þ\d\"“])")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadPart:
    """What a line gives to the head of a position; empty where it gives nothing."""

    title: str = ""
    employer: str = ""
    span: Span | None = None
    loose: str = ""
    """Pieces behind a title of which it isn't sure whether they belong to it or are the
    employer: "Discover Weekly" of "Product Manager, Discover Weekly"."""

    whole: str = ""
    """The title with its loose piece, where nothing stood between them."""

    placed: bool = False
    """Whether the line begins with a place, so that what follows there is the department."""


def unlabelled(text: str) -> tuple[str, str]:
    """Return what a label says that follows ("Company: Bolt"), and the rest; empty for no label."""
    label, colon, said = text.partition(":")
    kind = _LABELS.get(label.strip().lower(), "") if colon else ""
    return kind, said.strip() if kind else text


def read_part(text: str, *, study: bool = False) -> HeadPart:
    """Read what a line gives to the head of a position, or of a study."""
    kind, text = unlabelled(text)
    if kind in ("employer", "title") and text.strip():
        whole = trimmed(text)
        return HeadPart(title=whole) if kind == "title" else HeadPart(employer=whole)
    spans = find_spans(text)
    span = next((each for each in spans if each.pair), spans[0] if spans else None)
    if span is not None and not span.pair and _in_brackets(text, span):
        span = None  # "(closed 2018)"
    rest = BRACKETS.sub(_apart, without(text, (span,) if span else ()))
    parts = [trimmed(piece) for whole in _STRONG.split(rest) for piece in _at(whole)]
    parts = [part for part in parts if part]
    placed = bool(parts) and is_place(pieces_of(parts[0])[0] if pieces_of(parts[0]) else "")
    titled = any(names_title(part) for part in parts if not is_frame(part))
    parts = [part for part in parts if not is_frame(part) or (names_title(part) and not titled)]
    title, employer, loose = "", "", ""
    for part in parts:
        new_title, new_employer, new_loose = (read_study if study else _work)(part)
        if new_title and title and not new_employer:
            title = f"{title}{_between(rest, title, new_title)}{new_title}"
            continue
        if not new_title and title and not (employer or loose):
            pieces = pieces_of(part)
            while pieces and is_scope(pieces[0]):
                title = f"{title}{_between(rest, title, pieces[0])}{pieces[0]}"
                del pieces[0]
            new_employer = _employer(pieces) or (without_brackets(pieces[0]) if pieces else "")
        title = title or new_title
        employer = employer or new_employer
        loose = loose or new_loose
    if study and title and employer:
        loose = ""  # "INSEAD, Fontainebleau" and "MBA"
    whole = title
    if title and not (employer or loose or study):
        title, loose = _apart_from_name(title)
    return HeadPart(
        title=title,
        employer=employer,
        span=span,
        loose=loose,
        placed=placed,
        whole=whole if whole != title else "",
    )


def _in_brackets(text: str, span: Span) -> bool:
    """Whether a single date stands in brackets with words that say what it is of."""
    begins = text.rfind("(", 0, span.start)
    inside = begins >= 0 and ")" not in text[begins : span.start]
    return inside and any(map(str.isalpha, text[begins : span.start]))


def _apart_from_name(title: str) -> tuple[str, str]:
    """Cut "Bolt Senior Product Manager" and "Product Manager Bolt" where a name may be."""
    words = title.split()
    known = [
        word.lower().strip("(),/&+.") in TITLE_NOUNS | TITLE_WORDS | TITLE_SCOPES for word in words
    ]
    if all(known) or not any(known) or any(not word[:1].isupper() for word in words):
        return title, ""
    first, last = known.index(True), len(known) - known[::-1].index(True)
    if all(known[first:last]) and (first == 0) != (last == len(words)):
        name = words[:first] or words[last:]
        return trimmed(" ".join(words[first:last])), trimmed(" ".join(name))
    return title, ""


def _apart(bracket: re.Match[str]) -> str:
    """Make a border of a place in brackets that more follows: "Deezer (Paris) Product Manager"."""
    follows = bracket.string[bracket.end() :].lstrip()[:1].isalpha()
    return " | " if follows and is_place(bracket[1]) else bracket[0]


def _up_to_employer(pieces: list[str], line: list[str]) -> list[str]:
    """Leave out the town behind the employer, where it is not known as one.

    A company or a school is known by its mark ("GmbH", "School"). Of two unknown names at the end
    of the line the second is a town if it is one word and the first names nothing that a position
    covers.
    """
    for index, piece in enumerate(pieces):
        if piece.lower().split()[-1] in COMPANY_MARKS:
            return pieces[: index + 1]
    if len(pieces) == 2 and pieces[1] == line[-1] and len(pieces[1].split()) == 1:
        words = pieces[0].lower().split()
        if not any(word in TITLE_SCOPES for word in words) and not pieces[0][0].islower():
            return pieces[:1]
    return pieces


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
    pieces = pieces_of(without_brackets(left))
    titled = bool(pieces) and all(has_title_noun(each.lower()) or is_scope(each) for each in pieces)
    degree = has_word(left, DEGREE_WORDS) and has_word(right, SCHOOL_WORDS)
    return [left, right] if titled or degree else [text]


def _between(whole: str, first: str, second: str) -> str:
    """Return what stands between two pieces of a line."""
    at = whole.find(first)
    end = whole.find(second, at + len(first))
    return whole[at + len(first) : end] if at >= 0 and end >= 0 else ", "


def _work(part: str) -> tuple[str, str, str]:
    pieces = pieces_of(part)
    if not pieces:
        return "", "", ""
    start = next(
        (i for i, piece in enumerate(pieces) if names_title(without_brackets(piece))), None
    )
    if start is None:
        return "", _employer(pieces), ""
    end = start + 1
    while end < len(pieces) and (is_scope(pieces[end]) or names_title(pieces[end])):
        end += 1
    before = [piece for piece in pieces[:start] if not is_frame(piece)]
    after = [piece for piece in _without_state(pieces[end:]) if not is_frame(piece)]
    title = _title(joined(part, pieces[start:end]))
    if before:
        return title, _employer(before), ""
    if len(after) > 1 and _suffix(after[1]):
        after = [f"{after[0]}, {after[1]}"]
    named = [piece for piece in _up_to_employer(after, pieces) if not piece[0].islower()]
    after = after[: after.index(named[-1]) + 1] if named else after
    short = len(after) > 1 and after[0][0].islower() and len(after[0].split()) < 4
    if len(named) > 1 or (named and short):
        scoped = joined(part, [*pieces[start:end], *(after[:-1] if short else named[:-1])])
        return _title(scoped), _employer(named[-1:]), ""
    if len(after) == 1 and len(pieces) == end + 1:
        return title, "", after[0]
    return title, _employer(after), ""


def _suffix(text: str) -> bool:
    return text.lower().strip(" ") in COMPANY_MARKS


def _title(text: str) -> str:
    """Leave out of a title brackets that tell of place, form or time only."""

    def kept(match: re.Match[str]) -> str:
        inner = match[1]
        framed = all(is_place(piece) for piece in inner.split(",") if piece.strip())
        return "" if framed or find_spans(inner) else match[0]

    return trimmed(BRACKETS.sub(kept, text))


def _employer(pieces: list[str]) -> str:
    named = [piece for piece in pieces if not is_frame(without_brackets(piece) or piece)]
    named = [piece for piece in named if not _described(piece)]
    if not named:
        return ""
    if len(named) > 1 and _suffix(named[1]):
        return f"{named[0]}, {named[1]}"
    return without_brackets(named[0])
