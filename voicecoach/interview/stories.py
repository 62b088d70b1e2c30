"""The story bank: what a candidate can tell, what each story proves, and where there is none yet.

A story's judgment core is one sentence: I chose X over Y under Z. Panels ask for a second example
in the same domain, so every domain needs stories, and no two may prove the same thing.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import best_of
from voicecoach.analysis.quantity import Quantity
from voicecoach.analysis.reading import Reading, Sentence
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, Question
from voicecoach.interview.reread import read_again
from voicecoach.languages.english.interview.stories import STOP_WORDS
from voicecoach.languages.english.interview.story_core import (
    chosen,
    core_sentence,
    reason,
    turned_down,
)
from voicecoach.languages.english.quoting import as_written

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

FEWEST_TOLD = 3
"""Telling words that a story has at least, where no choice is heard in it."""

STEM_LETTERS = 6
MOST_NUMBERS = 5

HELD_AGAINST = ("impact_number", "criterion")
"""Signals whose figures a panel asks for again: results first, then the bars they were held
against."""

TIMES = frozenset({"day", "hour", "minute", "month", "quarter", "second", "sprint", "week", "year"})
"""Units of how long something took: in the story already."""


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


def propose(report: Report, *, question: Question | None, text: str = "") -> Story:
    """Propose a story from an answer: its core, numbers and counterfactual in its own words.

    What was not heard stays empty, for the candidate to fill in, and so does the domain where the
    question has none.
    """
    reading = read_again(report)
    choice = _best(report, "decision")
    domain = question.domain if question is not None else ""
    quote = _quote(choice)
    title = " ".join((quote or report.transcript.text).split()[:8]).rstrip(".,;:")
    return Story(
        id=slug(title),
        title=title,
        domain=domain if domain in BEHAVIORAL_DOMAINS else "",
        core=_core(report, reading, choice) if choice else JudgmentCore(chose=""),
        numbers=_numbers(report, reading),
        counterfactual=_quote(_best(report, "counterfactual")),
        text=text or report.transcript.text,
        told_for=(question.id,) if question is not None else (),
    )


def is_a_story(report: Report) -> bool:
    """Whether an answer tells anything: "I don't have one" does not."""
    told = len(_telling(report.transcript.text)) >= FEWEST_TOLD
    return told or _best(report, "decision") is not None


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


def likeness(text: str, other: str) -> tuple[float, tuple[str, ...]]:
    """Return how much two texts have in common, 0 to 1, and the words.

    It is the share of the shorter one's telling words (four letters and more, no grammar) that are
    in the other too. Figures tell no story from another: everybody has a 5 and a 30.
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
    return best_of(found) if found else None


def _core(report: Report, reading: Reading, choice: Evidence) -> JudgmentCore:
    """Make a core of the sentences around the evidence: quotes are cut for the ear."""
    sentence = _sentence(reading, choice)
    from_choice = sentence and sentence[sentence.find(choice.quote.split()[0]) :]
    other = _sentence(reading, _best(report, "rejected_alternative"))
    return JudgmentCore(
        chose=chosen(from_choice or choice.quote),
        over=turned_down(other, choice=sentence) if other else "",
        under=reason(sentence, _sentence(reading, _best(report, "criterion"))),
    )


def _sentence(reading: Reading, evidence: Evidence | None) -> str:
    if evidence is None or not 0 <= evidence.first < len(reading.words):
        return evidence.quote if evidence else ""
    return reading.sentence_at(evidence.first).text


def _numbers(report: Report, reading: Reading) -> tuple[str, ...]:
    """Return the figures of results and bars, each once, as they were said."""
    found: list[Quantity] = []
    for signal in HELD_AGAINST:
        for item in report.signals:
            if item.signal == signal and 0 <= item.first < len(reading.words):
                found += _figures(reading, reading.sentence_at(item.first))
    return tuple(dict.fromkeys(quantity.text for quantity in found))[:MOST_NUMBERS]


def _figures(reading: Reading, sentence: Sentence) -> Sequence[Quantity]:
    """Return a sentence's figures, lengths of time only where there is nothing else.

    A bar is often announced before it is said: "My rule was simple. Under 4 percent we stop."
    """
    for place in (sentence.index, sentence.index + 1):
        if place < len(reading.sentences):
            near = reading.sentences[place]
            figures = reading.quantities_in(near.first, near.end - 1)
            if figures:
                return [each for each in figures if each.unit not in TIMES] or figures
    return ()


def _quote(evidence: Evidence | None) -> str:
    return as_written(evidence.quote).strip(" .,;:") if evidence is not None else ""


def _telling(text: str) -> dict[str, str]:
    """Give the words that tell a story from another, by stem."""
    found: dict[str, str] = {}
    for word in re.findall(r"[^\W\d_]+", text):
        plain = word.casefold()
        if len(plain) >= 4 and plain not in STOP_WORDS:
            found.setdefault(plain[:STEM_LETTERS], word)
    return found
