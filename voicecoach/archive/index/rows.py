"""What the index gives back: one light row an answer, without its words, and pages of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Generic, TypeVar

T = TypeVar("T")

MARK_START, MARK_END = "\x02", "\x03"
"""Stand around what was searched for in ``AnswerRow.snippet``; no text of an answer holds them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which answers are wanted. What is left out does not matter; all that is given must hold."""

    text: str = ""
    """Words of the answer, the question, the notes or the tags, in any order. A bare word also
    finds longer ones that begin with it; "words in quotation marks" stand together as they are."""

    pack: str | None = None
    domain: str | None = None
    kind: str | None = None
    question: str | None = None
    """Id of the question."""

    since: date | None = None
    """The first day, on this machine's clock."""

    until: date | None = None
    """The last day."""

    verdict: str | None = None
    """As ``AnswerRow.verdict``."""

    shows: tuple[str, ...] = ()
    """Signals that were all heard."""

    lacks: tuple[str, ...] = ()
    """Signals of which none was heard, in answers that were judged."""

    status: str | None = None
    starred: bool = False
    tag: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """One answer in a list. What its record does not say, or cannot be read, is None or empty."""

    session_id: str
    number: int
    """Counts from 1 within its session."""

    started_at: datetime | None = None
    """In UTC."""

    pack: str | None = None
    question_id: str | None = None
    derived_from: str | None = None
    """What the question follows or retells; None for one in its own right."""

    prompt: str | None = None
    domain: str | None = None
    kind: str | None = None
    budget_s: float | None = None
    status: str
    """As ``KeptAnswer.status``."""

    headline: str | None = None
    """What the report says first."""

    verdict: str | None = None
    """Code of the finding that is the verdict."""

    stamp: str | None = None
    """The verdict in a word or two."""

    known: str | None = None
    """Whether an interviewer would know that they chose: ``yes``, ``not clearly``, ``no`` or
    ``not asked``."""

    decision_s: float | None = None
    """Where the first choice begins, from the first speech."""

    duration_s: float | None = None
    """From the first speech to the end of the last."""

    approximate: bool = False
    """The two above come of word times or of an assumed pace: say "about"."""

    words: int | None = None
    pace_wpm: float | None = None
    """None where a pace was assumed, as for what was typed; so is ``articulation_wpm``."""

    articulation_wpm: float | None = None
    fillers: int | None = None
    fillers_per_min: float | None = None
    fillers_lower_bound: bool = False
    """There were at least so many."""

    self_rating: int | None = None
    """1 to 5."""

    heard_rating: int | None = None
    """1 to 5; None where the recognizer may have missed what it goes by."""

    phases: Mapping[str, float] = field(default_factory=dict)
    """Seconds by phase."""

    shown: tuple[str, ...] = ()
    """Signals that were heard, however surely."""

    missing: tuple[str, ...] = ()
    """Ids of the criteria of the rubric of which nothing was heard."""

    judged_by: str = ""
    starred: bool = False
    tags: tuple[str, ...] = ()
    corrected: bool = False
    """The user put words right."""

    disputed: bool = False
    """The user holds something against the verdict."""

    spoken: bool = False
    """There is a recording."""

    problem: str | None = None
    """What is wrong with its files, in a few words."""

    snippet: str = ""
    """Text around what was searched for, each hit between MARK_START and MARK_END."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """One session in a list."""

    id: str
    started_at: datetime | None
    """In UTC; None where ``session.json`` does not say."""

    pack: str | None
    problem: str | None
    answers: tuple[AnswerRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """A stretch of a list, and how long the list is."""

    rows: tuple[T, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """The values that there are to filter by, each in order of the alphabet."""

    packs: tuple[str, ...]
    domains: tuple[str, ...]
    kinds: tuple[str, ...]
    tags: tuple[str, ...]
    verdicts: tuple[str, ...]
