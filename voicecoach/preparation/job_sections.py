"""The parts of a job's text: which lines head one, and what the lines under it are."""

import re
from typing import Literal

from voicecoach.document import Line
from voicecoach.languages.english.jobs.headings import (
    ASIDE,
    MIXED,
    PREFERRED,
    REQUIREMENT,
    RESPONSIBILITY,
)
from voicecoach.preparation.job import Want

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
