"""Deed: what a sentence of a CV says was done, and what helps to read it."""

from dataclasses import dataclass
from typing import Literal

from voicecoach.preparation.cv import Owner

Setting = Literal["role", "person", "record", "study"]
"""What stands around a sentence: a position, whose lines tell of work; a person, of whom much is
said that is no deed (a summary, a list of skills); a record of awards and talks, among which names
stand; a degree."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """What a sentence says was done."""

    verb: str
    """As written, in lower case; the noun where a noun tells it."""

    after: int
    """Index of the first word after the verb; what it was done to begins here."""

    before: tuple[int, int] | None = None
    """First and end of the words before the verb that it was done to, where they are its
    subject."""

    owner: Owner = "self"


def unsaid(verb: str, after: int, before: tuple[int, int] | None = None) -> Deed:
    """Return a deed of which the words do not say whose it is."""
    return Deed(verb=verb, after=after, before=before, owner="unsaid")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around a sentence."""

    setting: Setting = "role"
    names: frozenset[str] = frozenset()
    """Words of the candidate's name, in lower case."""

    employers: frozenset[str] = frozenset()
    """Words that begin a sentence about the employer, in lower case."""
