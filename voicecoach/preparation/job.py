"""Job: what a job's text asks for, and what in the CV answers it."""

from dataclasses import dataclass
from typing import Literal

Want = Literal["requirement", "responsibility", "preferred"]
"""What somebody must bring, what they will do, and what would be welcome."""

Grade = Literal["proof", "partial", "gap"]
"""A claim shows it with a result; something touches it, or names it without a result; nothing
does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing that a job's text asks for."""

    id: str
    """Unique in the job: ``j1``, ``j2`` in the order of the text."""

    line: int
    text: str
    """To the letter as it is in that line."""

    want: Want = "requirement"
    years: int = 0
    """Years of experience that it asks for at least; 0 where it names none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """All that a job's text asks for, in the order of its lines."""

    title: str
    """As written; empty where it is not told surely."""

    company: str
    """As written; empty where it is not told surely."""

    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """One requirement held against the CV."""

    requirement: Requirement
    grade: Grade
    claims: tuple[str, ...] = ()
    """Ids of the claims that answer it, the best first."""

    why: str
    """What was found or missing, in a sentence for people that quotes the words that decided."""
