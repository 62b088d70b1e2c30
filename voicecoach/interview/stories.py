"""The story bank: what a candidate can tell, what each story proves, and where there is none yet.

A story's judgment core is one sentence: I chose X over Y under Z. Panels ask for a second example
in the same domain, so every domain needs stories, and no two may prove the same thing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.numbers import find_quantities
from voicecoach.analysis.phrasing import as_written
from voicecoach.analysis.structure import is_clear
from voicecoach.interview.english.stories import STOP_WORDS
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, Question

Pillar = Literal["social-audio", "artist-monetization", "youth-engagement", "compliance"]
"""What Tencent Music maps stories to (domain notes)."""

PILLARS: tuple[Pillar, ...] = get_args(Pillar)

OVERUSED_FROM = 3
"""Told for so many different questions, a story begins to sound like the only one."""

SAME_CORE = 0.5
"""Likeness from which two cores prove the same thing."""

RECYCLED = 0.3
"""Likeness from which an answer tells a story that is in the bank already. Of 4,062 pairs of
different stories by one writer in the benchmark the likest two reach 0.25; half of a story, with a
fifth of its words misheard, reaches 0.62 or more with the whole in 99 of 100 cases."""

STEM_LETTERS = 6
MOST_NUMBERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgmentCore:
    """I chose X over Y under Z; an empty part is not known yet."""

    chose: str
    over: str = ""
    under: str = ""

    def __str__(self) -> str:
        over = f" over {self.over}" if self.over else ""
        under = f", under {self.under}" if self.under else ""
        return f"{self.chose}{over}{under}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story. All but its text is proposed from an answer and confirmed by the candidate."""

    id: str
    title: str
    domain: str
    """One of BEHAVIORAL_DOMAINS."""

    pillar: Pillar | None = None
    core: JudgmentCore
    numbers: tuple[str, ...] = ()
    """Figures to have at hand, as they were said."""

    counterfactual: str = ""
    """What would have happened otherwise, or the limit of the claim."""

    text: str
    """As it was told."""

    told_for: tuple[str, ...] = ()
    """Ids of the questions that it was told for, in order."""

    added_at: str = ""
    """ISO 8601."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Which stories there are for each domain and pillar."""

    cells: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Domain → pillar, or empty for none → ids of stories."""

    missing: tuple[str, ...]
    """Domains without any story."""

    single: tuple[str, ...]
    """Domains with one alone: the second example would be missing."""

    pillars_missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recycled:
    """An answer that tells a story of the bank again."""

    story: Story
    likeness: float
    words: tuple[str, ...]
    """Telling words and figures that both have."""


def propose(report: Report, *, question: Question | None, text: str = "") -> Story:
    """Propose a story from an answer: its core, numbers and counterfactual in its own words.

    What was not heard stays empty, for the candidate to fill in. The domain is the question's.
    """
    said = {name: _best(report, name) for name in ("decision", "rejected_alternative", "criterion")}
    chose = _quote(said["decision"])
    words = report.transcript.words
    numbers = tuple(dict.fromkeys(item.text for item in find_quantities(words)))[:MOST_NUMBERS]
    domain = question.domain if question is not None and question.kind == "behavioral" else ""
    title = " ".join((chose or report.transcript.text).split()[:8]).rstrip(".,;:")
    return Story(
        id=slug(title),
        title=title,
        domain=domain if domain in BEHAVIORAL_DOMAINS else BEHAVIORAL_DOMAINS[0],
        core=JudgmentCore(
            chose=chose,
            over=_quote(said["rejected_alternative"]),
            under=_quote(said["criterion"]),
        ),
        numbers=numbers,
        counterfactual=_quote(_best(report, "counterfactual")),
        text=text or report.transcript.text,
        told_for=(question.id,) if question is not None else (),
    )


def coverage(stories: Iterable[Story]) -> Coverage:
    """Lay stories out by domain and pillar, and name the gaps."""
    cells: dict[str, dict[str, tuple[str, ...]]] = {
        domain: dict.fromkeys((*PILLARS, ""), ()) for domain in BEHAVIORAL_DOMAINS
    }
    for story in stories:
        row = cells.setdefault(story.domain, dict.fromkeys((*PILLARS, ""), ()))
        row[story.pillar or ""] += (story.id,)
    counts = {domain: sum(map(len, row.values())) for domain, row in cells.items()}
    return Coverage(
        cells=cells,
        missing=tuple(domain for domain, count in counts.items() if count == 0),
        single=tuple(domain for domain, count in counts.items() if count == 1),
        pillars_missing=tuple(
            pillar for pillar in PILLARS if not any(row[pillar] for row in cells.values())
        ),
    )


def shared_cores(stories: Sequence[Story]) -> tuple[tuple[Story, Story], ...]:
    """Return pairs of stories that prove the same thing."""
    return tuple(
        (one, other)
        for place, one in enumerate(stories)
        for other in stories[place + 1 :]
        if likeness(str(one.core), str(other.core))[0] >= SAME_CORE
    )


def overused(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Return stories that were told for too many different questions."""
    return tuple(story for story in stories if len(set(story.told_for)) >= OVERUSED_FROM)


def recycled(text: str, stories: Iterable[Story]) -> Recycled | None:
    """Return the story that a text tells again, the likest one, or None."""
    best: Recycled | None = None
    for story in stories:
        alike, words = likeness(text, f"{story.text} {story.core}")
        if alike >= RECYCLED and (best is None or alike > best.likeness):
            best = Recycled(story=story, likeness=round(alike, 3), words=words)
    return best


def likeness(text: str, other: str) -> tuple[float, tuple[str, ...]]:
    """Return how much two texts have in common, 0 to 1, and the words.

    It is the share of the shorter one's telling words (four letters and more, no grammar) and
    figures that are in the other too.
    """
    one, two = _telling(text), _telling(other)
    if not one or not two:
        return 0.0, ()
    shared = [word for stem, word in one.items() if stem in two]
    return len(shared) / min(len(one), len(two)), tuple(shared)


def slug(title: str) -> str:
    """Make an id of a title: lower-case words joined by hyphens, at most six."""
    words = re.findall(r"[a-z0-9]+", title.casefold())[:6]
    return "-".join(words) or "story"


def _best(report: Report, signal: str) -> Evidence | None:
    found = [item for item in report.signals if item.signal == signal]
    return next(filter(is_clear, found), found[0] if found else None)


def _quote(evidence: Evidence | None) -> str:
    return as_written(evidence.quote).strip(" .,;:") if evidence is not None else ""


def _telling(text: str) -> dict[str, str]:
    """Give the words that tell a story from another, by stem."""
    found: dict[str, str] = {}
    for word in re.findall(r"[^\W\d_]+|\d[\d.,]*", text):
        plain = word.casefold()
        if plain[0].isdigit() or (len(plain) >= 4 and plain not in STOP_WORDS):
            found.setdefault(plain[:STEM_LETTERS], word)
    return found
