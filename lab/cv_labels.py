"""Labelled CVs: what is in them by the one who wrote them, and how far that was found."""

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voicecoach.document import Document
from voicecoach.preparation.cv import Cv

SUFFIXES = (".pdf", ".docx", ".md", ".txt")
"""Of the file beside the labels, in this order."""

TODAY = "2026-11"
"""The month in which the labels were written, for gaps until today."""

SHARED_WORDS = 0.8
"""So many of the words of both are the same where two wordings of a line are one claim."""

_DASHES = re.compile(r"[‐-―−~]")  # noqa: RUF001
_QUOTES = re.compile(r"[\"'“”‘’«»`´]")  # noqa: RUF001


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """What the writer of a CV says is in it."""

    claims: tuple[str, ...]
    roles: tuple[tuple[str, str, str, str], ...]
    """Title, employer, begin and end."""

    skills: tuple[str, ...]
    gaps: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How many were found, of how many, and which were not or should not have been."""

    right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Share of what was found that is labelled; 1 where nothing was found."""
        found = self.right + len(self.wrong)
        return self.right / found if found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is labelled that was found; 1 where nothing is."""
        labelled = self.right + len(self.missed)
        return self.right / labelled if labelled else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def labelled_files(folder: Path) -> list[tuple[Path, Labels]]:
    """Return the files of CVs in a folder that have labels, by name."""
    found = []
    for labels in sorted(folder.glob("*.toml")):
        beside = (labels.with_suffix(suffix) for suffix in SUFFIXES)
        file = next((each for each in beside if each.is_file()), None)
        table = tomllib.loads(labels.read_text(encoding="utf-8"))
        if file is not None and ("role" in table or "loose_claims" in table):
            found.append((file, read_labels(table)))
    return found


def read_labels(table: dict[str, Any]) -> Labels:
    """Read the labels out of their TOML."""
    roles = table.get("role", [])
    claims = [claim for role in roles for claim in role.get("claims", [])]
    return Labels(
        claims=(*claims, *table.get("loose_claims", [])),
        roles=tuple(
            tuple(str(role.get(key, "")) for key in ("title", "employer", "begins", "ends"))
            for role in roles
        ),
        skills=tuple(table.get("skills", [])),
        gaps=tuple((gap["begins"], gap["ends"]) for gap in table.get("gaps", [])),
    )


def plain(text: str) -> str:
    """Bring a text to a form without differences of white space, case, quotes and dashes."""
    text = unicodedata.normalize("NFKC", text).lower()
    return " ".join(_QUOTES.sub("", _DASHES.sub("-", text)).split())


def same_claim(one: str, other: str) -> bool:
    """Whether two wordings are of one line: one holds the other, or their words are the same."""
    first, second = plain(one), plain(other)
    if first in second or second in first:
        return bool(first and second)
    words, others = set(first.split()), set(second.split())
    return len(words & others) >= SHARED_WORDS * max(len(words), len(others))


def score_claims(cv: Cv, labels: Labels) -> Score:
    """Hold the claims against the labels, each used once."""
    left = list(labels.claims)
    wrong = []
    exact = {plain(claim) for claim in left}
    for claim in sorted(cv.claims, key=lambda each: plain(each.text) not in exact):
        match = next((each for each in left if plain(each) == plain(claim.text)), None) or next(
            (each for each in left if same_claim(each, claim.text)), None
        )
        if match is None:
            wrong.append(claim.text)
        else:
            left.remove(match)
    return Score(right=len(labels.claims) - len(left), missed=tuple(left), wrong=tuple(wrong))


def score_sets(found: Sequence[object], labelled: Sequence[object]) -> Score:
    """Hold what was found against the labels, as sets without differences of writing."""
    ours = {plain(_text(each)) for each in found}
    theirs = {plain(_text(each)) for each in labelled}
    return Score(
        right=len(ours & theirs),
        missed=tuple(sorted(theirs - ours)),
        wrong=tuple(sorted(ours - theirs)),
    )


def _text(value: object) -> str:
    return " | ".join(value) if isinstance(value, tuple) else str(value)


def scores(cv: Cv, labels: Labels) -> dict[str, Score]:
    """Hold all that was found in a CV against its labels."""
    roles = [(role.title, role.employer, role.begins, role.ends) for role in cv.roles]
    return {
        "claims": score_claims(cv, labels),
        "roles": score_sets(roles, labels.roles),
        "skills": score_sets(cv.skills, labels.skills),
        "gaps": score_sets([(gap.begins, gap.ends) for gap in cv.gaps], labels.gaps),
    }


def added(parts: Sequence[Score]) -> Score:
    """Return the score of several CVs taken together."""
    return Score(
        right=sum(part.right for part in parts),
        missed=tuple(each for part in parts for each in part.missed),
        wrong=tuple(each for part in parts for each in part.wrong),
    )


def document_of(file: Path) -> Document:
    """Read the lines of a CV's file."""
    from voicecoach.documents.read import read_document

    return read_document(file)
