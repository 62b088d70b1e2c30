"""The story bank: what a candidate can tell, what each story proves, and where there is none yet.

A story's judgment core is one sentence: I chose X over Y under Z. Panels ask for a second example
in the same domain, so every domain needs stories, and no two may prove the same thing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from voicecoach.interview.likeness import likeness
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, Question
from voicecoach.languages.english.listening.story_core import (
    core_sentence,
)

Pillar = Literal["social-audio", "artist-monetization", "youth-engagement", "compliance"]
"""What Tencent Music maps stories to (domain notes)."""

PILLARS: tuple[Pillar, ...] = get_args(Pillar)

OVERUSED_FROM = 3
"""Told for so many different questions, a story begins to sound like the only one."""

SAME_CORE, FEWEST_CORE_WORDS = 0.5, 2
"""Likeness from which two cores prove the same thing, and how many telling words it takes."""

RECYCLED, FEWEST_WORDS = 0.4, 7
"""Likeness from which an answer tells a story that is in the bank already, and how many telling
words it takes. Of 728 behavioral answers in the benchmark and the training material, held against
all others by the same writer, none is taken for another story, whole or by half of it, and of their
first three sentences one. With a fifth of the words lost, half of each answer is found in the
whole, and so are its first three sentences in 98.5 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgmentCore:
    """I chose X over Y because Z; an empty part is not known yet."""

    chose: str
    """Fit after "I chose", or a clause of its own that begins with "I"."""

    over: str = ""
    under: str = ""
    """Why: fit after "because"."""

    worded: str = ""
    """The whole as the candidate put it; empty where the parts make the sentence."""

    def __str__(self) -> str:
        return self.worded or core_sentence(self.chose, self.over, self.under)


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One story. All but its text is proposed from an answer and confirmed by the candidate."""

    id: str
    title: str
    domain: str
    """One of BEHAVIORAL_DOMAINS; empty in a proposal whose question has none."""

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

    from_line: str = ""
    """What it was told for, in the words of the candidate's CV; empty where it was for none."""


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
    """Telling words that both have."""


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
        for alike, words in [likeness(str(one.core), str(other.core))]
        if alike >= SAME_CORE and len(words) >= FEWEST_CORE_WORDS
    )


def overused(stories: Iterable[Story]) -> tuple[Story, ...]:
    """Return stories that were told for too many different questions."""
    return tuple(story for story in stories if len(set(story.told_for)) >= OVERUSED_FROM)


def recycled(text: str, stories: Iterable[Story]) -> Recycled | None:
    """Return the story that a text tells again, the likest one, or None."""
    best: Recycled | None = None
    for story in stories:
        alike, words = likeness(text, f"{story.text} {story.core}")
        told_again = alike >= RECYCLED and len(words) >= FEWEST_WORDS
        if told_again and (best is None or alike > best.likeness):
            best = Recycled(story=story, likeness=alike, words=words)
    return best


def second_question(
    questions: Iterable[Question], domain: str, stories: Iterable[Story]
) -> Question | None:
    """Return the question that asks for another example: of the domain, least told for so far.

    None where no question is of that domain; among equals the first.
    """
    told = Counter(name for story in stories for name in story.told_for)
    own = [each for each in questions if each.domain == domain]
    return min(own, key=lambda question: told[question.id], default=None)


def next_domain(stories: Iterable[Story]) -> str:
    """Return the domain that needs a story most: one without any, else one with one alone."""
    found = coverage(stories)
    return next(iter((*found.missing, *found.single, *BEHAVIORAL_DOMAINS)))


def slug(title: str) -> str:
    """Make an id of a title: lower-case words joined by hyphens, at most six."""
    words = re.findall(r"[a-z0-9]+", title.casefold())[:6]
    return "-".join(words) or "story"
