"""What a job's text asks for, part by part, each thing with the line that says it.

Under a heading that is known, each item or sentence asks for something unless it plainly does not;
without one, a sentence asks for something only by its own words. What tells of the company, of pay,
of applying and by law is left out wherever it stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from voicecoach.document import Document, Line
from voicecoach.languages.english.jobs.asking import (
    NO_EXPERIENCE,
    NUMBER_OF_YEARS,
    OF_EXPERIENCE,
    YEARS,
)
from voicecoach.preparation.job import Job, Requirement
from voicecoach.preparation.jobs.job_sections import Part, heading_of, inline_heading, opening_of
from voicecoach.preparation.jobs.job_title import company_of, title_of
from voicecoach.preparation.jobs.job_wants import Piece, part_of_items, tells_deeds, wanted
from voicecoach.preparation.reading.plain_text import plain_text

MOST_YEARS = 25
"""More years are the company's age, and asked of nobody."""

LONG_WORDS = 45
"""A longer item is read sentence by sentence."""

_NUMBERED = re.compile(r"(?:^|(?<=\s)|(?<=[;.,:]))\(?(?P<number>\d{1,2})[.)、](?=\s?[A-Za-z(])")
_PICTURED = "✅👉➤►✔▪◆●☑➡"
_WIDE = "\N{FULLWIDTH SEMICOLON}"
_SENTENCE = re.compile(
    rf"(?<=[.!?;。{_WIDE}])\s+(?=[\"'(]?[A-Z0-9])|(?<=[。{_WIDE}])|(?<=;)\s+|\s+(?=[{_PICTURED}]\s)"
)
_ABBREVIATED = re.compile(
    r"\b(?:e\.g|i\.e|etc|incl|vs|approx|min|max|no|Sr|Jr|Inc|Ltd|Co|B\.S|M\.S|U\.S)\.$"
)
_AROUND = f" \t-•·*–—;,{_PICTURED}\N{VARIATION SELECTOR-16}"  # noqa: RUF001 - bullets as pasted


def read_job(document: Document) -> Job:
    """Read a job's text. Any document is accepted; what asks for nothing gives no requirements."""
    found: list[Requirement] = []
    for line, part in _placed(document.lines):
        for piece in _pieces(line, part):
            want = wanted(piece)
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


def _placed(lines: Sequence[Line]) -> Iterator[tuple[Line, Part]]:
    """Give the lines that head nothing, each with the part it stands in."""
    part: Part = "unknown"
    waiting: list[Line] = []
    for line, following in pairwise((*lines, None, None)):
        heads = heading_of(line) if line else "unknown"
        if line is not None and heads is None:
            inline = inline_heading(line.text) if line.form == "text" else None
            opened = opening_of(line, following, part)
            waiting.append(_without(line, opened[1]) if opened else line)
            if inline is None and opened is None:
                continue
            heads = opened[0] if opened else inline[0] if inline else None
        items = [each.text for each in waiting if each.form == "item"]
        if part == "unknown":
            of_items = part_of_items(items)
            yield from ((each, of_items if each.form == "item" else part) for each in waiting)
        elif part == "mixed" and tells_deeds([each.text for each in waiting]):
            yield from ((each, "responsibility") for each in waiting)
        else:
            yield from ((each, part) for each in waiting)
        waiting = []
        part = heads or part


def _without(line: Line, last: str) -> Line:
    """Return a line without its last sentence, which only opens what follows."""
    return replace(line, text=line.text.strip().removesuffix(last).strip())


def _pieces(line: Line, part: Part) -> Iterator[Piece]:
    """Cut a line into what is asked for one by one, to the letter."""
    text, is_item = line.text, line.form in ("item", "cell")
    inline = inline_heading(text)
    if inline is not None and (not is_item or inline[0] in ("aside", "preferred")):
        part, text = inline[0], text[inline[1] :]
    numbered = _numbered(text)
    if numbered:
        ends = [*(match.start() for match in numbered[1:]), len(text)]
        yield from _sentences(text[: numbered[0].start()], part)
        for match, end in zip(numbered, ends, strict=True):
            yield Piece(text[match.end() : end].strip(_AROUND), part, is_item=True)
    elif is_item and len(text.split()) <= LONG_WORDS:
        yield Piece(text.strip(_AROUND), part, is_item=True)
    else:
        yield from _sentences(text, part)


def _numbered(text: str) -> list[re.Match[str]]:
    """Return the numbers of a list within a line; any other number in it is none of a list."""
    found: list[re.Match[str]] = []
    for match in _NUMBERED.finditer(text):
        begins = not found and (match["number"] == "1" or not text[: match.start()].strip())
        if begins or (found and int(match["number"]) == int(found[-1]["number"]) + 1):
            found.append(match)
    return found


def _sentences(text: str, part: Part) -> Iterator[Piece]:
    ends = [*_SENTENCE.finditer(text)]
    is_item, is_alone = ";" in text and part != "unknown", not ends
    begin = 0
    for match in (*ends, None):
        end = match.start() if match else len(text)
        piece = text[begin:end]
        if match and _ABBREVIATED.search(piece):
            continue
        if sentence := piece.strip(_AROUND):
            yield Piece(sentence, part, is_item=is_item, is_alone=is_alone)
        begin = match.end() if match else end
