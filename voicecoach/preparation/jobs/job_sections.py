"""The parts of a job's text: which lines head one, and what the lines under it are."""

import re
from typing import Literal

from voicecoach.document import Line
from voicecoach.languages.english.jobs.asking import (
    LEADS_IN,
    LEADS_TO_DO,
    MUST_BRING,
    NEVER,
    WELCOME,
)
from voicecoach.languages.english.jobs.headings import (
    ASIDE,
    MIXED,
    PREFERRED,
    REQUIREMENT,
    RESPONSIBILITY,
)
from voicecoach.preparation.job import Want
from voicecoach.preparation.reading.plain_text import plain_text

Part = Want | Literal["aside", "mixed", "unknown"]
"""``aside`` asks for nothing: the company, the pay, the law; under ``mixed`` items are what one
will do, and each sentence tells for itself; ``unknown`` is for each sentence and item to tell."""

MOST_HEADING_WORDS = 9
"""A longer line heads nothing."""

_KINDS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("preferred", re.compile(PREFERRED)),
    ("aside", re.compile(ASIDE)),
    ("mixed", re.compile(MIXED)),
    ("responsibility", re.compile(RESPONSIBILITY)),
    ("requirement", re.compile(REQUIREMENT)),
)
_AROUND = re.compile(r"^[^\w'+]+|[^\w'+)]+$")
_LAST_SENTENCE = re.compile(r"(?:.*[.!?]\s+)?(?P<last>.*)", re.DOTALL)
_OPENS = (":", "\N{FULLWIDTH COLON}")
_LEAD = re.compile(r"^(?:\d{1,2}|[ivx]{1,4}|[a-h])[.)、:]\s*|^[^\w\s]+\s*", re.IGNORECASE)
_INLINE = re.compile(
    r"^(?P<head>[^:\N{FULLWIDTH COLON}]{3,60})[:\N{FULLWIDTH COLON}]\s*(?P<rest>.*)$"
)


def heading_of(line: Line) -> Part | None:
    """Return which part a line heads; None where it is no heading.

    A line that is set as a heading and says nothing known heads a part that is ``unknown``.
    """
    text = line.text.strip()
    if line.form in ("item", "cell") and not text.endswith(":"):
        return None
    is_short = len(text.split()) <= MOST_HEADING_WORDS
    if is_short and not text.endswith((".", ";", ",")) and (part := part_named(text)):
        return part
    return "unknown" if line.form == "heading" else None


def opening_of(line: Line, following: Line | None, part: Part) -> tuple[Part, str] | None:
    """Return what the last sentence of a line opens, and its words; None where it opens nothing.

    It opens the list below it where it ends with a colon, or in words that say nothing without the
    items: "It would be lovely if you also brought". What it says itself is asked of nobody. Where
    its words do not tell what the items are, they are of the part that it stands in.
    """
    found = _LAST_SENTENCE.fullmatch(line.text.strip())
    last = found["last"] if found is not None else ""
    if following is None or not last:
        return None
    plain = plain_text(last).text
    is_over_items = following.form == "item" and line.form != "item"
    if not last.endswith(_OPENS) and not (is_over_items and LEADS_IN.search(plain)):
        return None
    if NEVER.search(plain):
        return "aside", last
    for kind, pattern in _OPENING:
        if pattern.search(plain):
            return kind, last
    return part, last


_OPENING: tuple[tuple[Part, re.Pattern[str]], ...] = (
    ("preferred", WELCOME),
    ("responsibility", LEADS_TO_DO),
    ("requirement", MUST_BRING),
)


def inline_heading(text: str) -> tuple[Part, int] | None:
    """Return the part that the words before a colon head, and where what they head begins."""
    match = _INLINE.match(text)
    if match is None or not match["rest"]:
        return None
    part = part_named(match["head"])
    return (part, match.start("rest")) if part else None


def part_named(text: str) -> Part | None:
    """Return the part that these words announce; None where they announce none."""
    plain = text.lower().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    plain = _AROUND.sub("", _LEAD.sub("", " ".join(plain.split())))
    plain = plain.split("(")[0].strip() or plain
    return next((part for part, pattern in _KINDS if pattern.fullmatch(plain)), None)
