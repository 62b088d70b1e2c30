"""How a question names the line that it was made of, and what it calls what it is about."""

import re
import unicodedata
from collections.abc import Collection, Iterable

from voicecoach.languages.english.preparing.clause_borders import SOFT, WAITING
from voicecoach.languages.english.preparing.pack_words import CV_LINE, JOB_LINE
from voicecoach.preparation.asking.quoted_line import in_words
from voicecoach.preparation.cv import Claim
from voicecoach.preparation.job import Requirement

LONGEST_SOURCE = 900
"""Characters of a line that are named; what is longer than a paragraph is named by its beginning.
"""

WORDS_OF_ID = 4


def of_cv(line: int, text: str) -> str:
    """Name a line of the CV, to the letter."""
    return CV_LINE.format(line=line, text=one_line(text))


def of_claim(claim: Claim) -> str:
    """Name the line of a claim."""
    return of_cv(claim.line, claim.text)


def of_job(requirement: Requirement) -> str:
    """Name a line of the job's text, to the letter."""
    return JOB_LINE.format(line=requirement.line, text=one_line(requirement.text))


def listed(lines: Iterable[int]) -> str:
    """Return the numbers of lines in order, each once."""
    return ", ".join(map(str, sorted(set(lines))))


def question_id(kind: str, text: str, taken: Collection[str]) -> str:
    """Make an id of a line's first telling words, so that it stays when other lines change."""
    plain = unicodedata.normalize("NFKD", in_words(text)).encode("ascii", "ignore").decode()
    words = [word for word in re.findall(r"[a-z0-9]+", plain.lower()) if len(word) > 1]
    telling = [word for word in words if word not in SOFT | WAITING] or words
    stem = "-".join((kind, *(word[:20] for word in telling[:WORDS_OF_ID])))
    names = (stem if number == 1 else f"{stem}-{number}" for number in range(1, len(taken) + 2))
    return next(name for name in names if name not in taken)


def one_line(text: str) -> str:
    """Return a text without what no pack may hold: line breaks and control characters."""
    plain = "".join(each for each in text if unicodedata.category(each) != "Cc" or each.isspace())
    plain = " ".join(plain.split())
    return plain if len(plain) <= LONGEST_SOURCE else f"{plain[:LONGEST_SOURCE].rstrip()} …"
