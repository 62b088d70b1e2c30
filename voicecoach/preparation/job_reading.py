"""What a job's text asks for, part by part, each thing with the line that says it.

Under a heading that is known, each item or sentence asks for something unless it plainly does not;
without one, a sentence asks for something only by its own words. What tells of the company, of pay,
of applying and by law is left out wherever it stands.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.document import Document, Line
from voicecoach.languages.english.jobs.asking import (
    COMPANY_TELLS,
    MUST_BRING,
    NEVER,
    NO_EXPERIENCE,
    NUMBER_OF_YEARS,
    OF_EXPERIENCE,
    ONLY_TITLE,
    WELCOME,
    WILL_DO,
    YEARS,
)
from voicecoach.preparation.job import Job, Requirement, Want
from voicecoach.preparation.job_sections import Part, heading_of, inline_heading
from voicecoach.preparation.job_title import company_of, title_of
from voicecoach.preparation.plain_text import plain_text

FEWEST_WORDS = 4
"""A shorter sentence asks for something only as an item of a list: "SQL"."""

MOST_YEARS = 25
"""More years are the company's age, and asked of nobody."""

LONG_WORDS = 45
"""A longer item is read sentence by sentence."""

_NUMBERED = re.compile(r"(?:(?<=^)|(?<=\s)|(?<=[;.,:]))\(?(?:\d{1,2}|[a-h])[.)、](?=\s?[A-Za-z(])")
_SENTENCE = re.compile(r"(?<=[.!?;。；])\s+(?=[\"'(]?[A-Z0-9])|(?<=[。；])|(?<=;)\s+")  # noqa: RUF001 - Chinese marks
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|incl|vs|approx|min|max|no|Sr|Jr|Inc|Ltd|Co|B\.S|M\.S|U\.S)\.)$"
)
_CLAUSE = re.compile(r"[,;(]\s*")
_AROUND = " \t-•·*–—;,"  # noqa: RUF001 - bullets as people paste them


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of a line that may ask for something."""

    text: str
    part: Part
    is_item: bool


def read_job(document: Document) -> Job:
    """Read a job's text. Any document is accepted; what asks for nothing gives no requirements."""
    found: list[Requirement] = []
    part: Part = "unknown"
    for line in document.lines:
        heads = heading_of(line)
        if heads is not None:
            part = heads
            continue
        for piece in _pieces(line, part):
            want = _wanted(piece)
            if want is not None:
                found.append(
                    Requirement(
                        id=f"j{len(found) + 1}",
                        line=line.number,
                        text=piece.text,
                        want=want,
                        years=years_asked(piece.text),
                    )
                )
        inline = inline_heading(line.text)
        if inline is not None and line.form == "text":
            part = inline[0]
    return Job(title=title_of(document), company=company_of(document), requirements=tuple(found))


def years_asked(text: str) -> int:
    """Return how many years of experience a requirement asks for at least; 0 for none."""
    plain = plain_text(text).text
    if not OF_EXPERIENCE.search(plain):
        return 0
    found = [
        int(match["from"]) if match["from"].isdigit() else NUMBER_OF_YEARS[match["from"]]
        for match in YEARS.finditer(plain)
        if not NO_EXPERIENCE.search(plain[max(0, match.start() - 20) : match.end() + 15])
    ]
    return next((years for years in found if 0 < years <= MOST_YEARS), 0)


def _pieces(line: Line, part: Part) -> Iterator[_Piece]:
    """Cut a line into what is asked for one by one, to the letter."""
    text, is_item = line.text, line.form in ("item", "cell")
    inline = inline_heading(text)
    if inline is not None and (not is_item or inline[0] in ("aside", "preferred")):
        part, text = inline[0], text[inline[1] :]
    numbered = list(_NUMBERED.finditer(text))
    if numbered and (len(numbered) > 1 or not text[: numbered[0].start()].strip()):
        bounds = [match.end() for match in numbered]
        ends = [*(match.start() for match in numbered[1:]), len(text)]
        yield from _sentences(text[: numbered[0].start()], part)
        for begin, end in zip(bounds, ends, strict=True):
            yield _Piece(text[begin:end].strip(_AROUND), part, is_item=True)
    elif is_item and len(text.split()) <= LONG_WORDS:
        yield _Piece(text.strip(_AROUND), part, is_item=True)
    else:
        yield from _sentences(text, part)


def _sentences(text: str, part: Part) -> Iterator[_Piece]:
    begin = 0
    for match in (*_SENTENCE.finditer(text), None):
        end = match.start() if match else len(text)
        piece = text[begin:end]
        if match and _ABBREVIATED.search(piece):
            continue
        if sentence := piece.strip(_AROUND):
            yield _Piece(sentence, part, is_item=part != "unknown" and ";" in text)
        begin = match.end() if match else end


def _wanted(piece: _Piece) -> Want | None:
    """Say what a piece asks for, by the part it stands in and by its own words."""
    plain = plain_text(piece.text).text
    if not any(map(str.isalpha, plain)) or _asks_nothing(piece, plain):
        return None
    if piece.part == "requirement" and _is_wish(piece.text):
        return "preferred"
    is_told = piece.part == "responsibility" and not piece.is_item and MUST_BRING.search(plain)
    if piece.part == "unknown" or piece.part == "aside" or is_told:  # noqa: PLR1714 - for mypy
        return _by_its_words(plain)
    return piece.part


def _asks_nothing(piece: _Piece, plain: str) -> bool:
    """Whether a piece is of the company, of pay or of the law, or too short to ask."""
    if piece.part == "aside":
        return True
    if ONLY_TITLE.match(plain) and not WILL_DO.search(plain):
        return True
    if NEVER.search(plain):
        return piece.part == "unknown" or not piece.is_item or _is_law(plain)
    words = len(plain.split())
    if piece.is_item or piece.part == "unknown" or _asks(plain):
        return False
    return words < FEWEST_WORDS or bool(COMPANY_TELLS.search(plain))


def _by_its_words(plain: str) -> Want | None:
    """Say what a sentence asks for that stands under no heading that tells."""
    if WILL_DO.search(plain):
        return "responsibility"
    if not MUST_BRING.search(plain):
        return None
    return "preferred" if WELCOME.search(plain) else "requirement"


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
