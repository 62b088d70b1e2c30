"""Degrees and languages that a job asks for, held against what a CV names."""

from collections.abc import Iterator
from itertools import pairwise

from voicecoach.languages.english.jobs import wording
from voicecoach.languages.english.jobs.credentials import (
    DEGREES,
    IN_LINE,
    NOT_SPOKEN,
    OR_EQUIVALENT,
    OR_RELATED,
    SPEAKS,
    SUBJECTS,
    TONGUES,
)
from voicecoach.preparation.cv import Cv
from voicecoach.preparation.job import Grade
from voicecoach.preparation.reading.plain_text import PlainText, plain_text

FEW_WORDS = 4
"""In so few words the name of a language alone asks for it."""


def asks_for_degree(text: str) -> bool:
    """Whether a requirement asks for a degree."""
    return _level(plain_text(text), in_line=False) is not None


def is_subject(words: str) -> bool:
    """Whether words name a field of study: beside a degree they ask for no craft."""
    plain = plain_text(words).text
    return any(pattern.search(plain) for pattern in SUBJECTS)


def degree_found(text: str, cv: Cv) -> tuple[Grade, str]:
    """Hold a requirement that asks for a degree against the CV."""
    asked_plain = plain_text(text)
    asked = _level(asked_plain, in_line=False)
    quote = asked[1] if asked else text
    best: tuple[int, int, str] | None = None
    for line, is_education in _lines(cv):
        named = _level(plain_text(line), in_line=is_education)
        if named is None and is_education:
            named = (1, line)
        if named is not None:
            rank = (named[0], int(_fits(asked_plain, line)), line)
            best = rank if best is None or rank[:2] > best[:2] else best
    if best is not None:
        is_enough = asked is None or best[0] >= asked[0]
        if is_enough and best[1]:
            return "proof", wording.DEGREE_SHOWN.format(found=best[2], asked=quote)
        return "partial", wording.DEGREE_NEAR.format(found=best[2], asked=quote)
    if stand_in := OR_EQUIVALENT.search(asked_plain.text):
        in_place = asked_plain.quote(stand_in)
        return "partial", wording.DEGREE_STANDS_IN.format(asked=in_place)
    return "gap", wording.DEGREE_NONE.format(asked=quote)


def tongues_asked(text: str) -> tuple[tuple[str, str], ...]:
    """Return the languages that a requirement asks to speak, each with the words that name it."""
    plain = plain_text(text)
    words = plain.text.split()
    found: list[tuple[str, str]] = []
    for name, pattern in TONGUES.items():
        match = pattern.search(plain.text)
        if match is None:
            continue
        places = plain.words(match)
        after = " ".join(words[places.stop : places.stop + 2])
        is_alone = len(words) <= FEW_WORDS
        if (SPEAKS.search(plain.text) or is_alone) and not NOT_SPOKEN.match(after):
            found.append((name, plain.quote(match)))
    return tuple(found)


def one_is_enough(text: str) -> bool:
    """Whether a requirement names languages of which one will do: "English or French"."""
    plain = plain_text(text).text
    places = sorted(
        (match.start(), match.end())
        for pattern in TONGUES.values()
        if (match := pattern.search(plain))
    )
    return any("or" in plain[a[1] : b[0]].split() for a, b in pairwise(places))


def tongue_found(tongue: str, named_as: str, cv: Cv) -> tuple[Grade, str]:
    """Hold one language against the CV."""
    pattern = TONGUES[tongue]
    for line in (*cv.skills, *cv.rest, *(claim.text for claim in cv.claims)):
        plain = plain_text(line)
        match = pattern.search(plain.text)
        if match is not None:
            is_place = NOT_SPOKEN.match(plain.text[match.end() + 1 :])
            grade: Grade = "partial" if is_place else "proof"
            return grade, wording.TONGUE_SHOWN.format(found=plain.quote(match), asked=named_as)
    if tongue == "English":
        return "proof", wording.TONGUE_ENGLISH.format(asked=named_as)
    return "gap", wording.TONGUE_NONE.format(asked=named_as)


def _lines(cv: Cv) -> Iterator[tuple[str, bool]]:
    """Give what may name a degree, each with whether it is a line of education."""
    for role in cv.roles:
        is_education = role.kind == "education"
        yield role.title, is_education
        if is_education and role.employer:
            yield role.employer, False
    yield from ((text, False) for text in (*cv.skills, *cv.rest))
    yield from ((claim.text, False) for claim in cv.claims)


def _level(plain: PlainText, *, in_line: bool) -> tuple[int, str] | None:
    """Return the lowest level of degree that is named, and the words."""
    found = None
    for level, pattern in DEGREES:
        for match in pattern.finditer(plain.text):
            if in_line or not IN_LINE.fullmatch(match.group()):
                found = (level, plain.quote(match))
                break
        if found is not None and in_line:
            return found  # a CV counts by its highest degree, a job by the lowest that will do
    return found


def _fits(asked: PlainText, line: str) -> bool:
    """Whether the field of a degree is one that is asked for, or none is."""
    fields = [pattern for pattern in SUBJECTS if pattern.search(asked.text)]
    named = plain_text(line).text
    if not fields or any(pattern.search(named) for pattern in fields):
        return True
    return not any(pattern.search(named) for pattern in SUBJECTS) and bool(
        OR_RELATED.search(asked.text)
    )
