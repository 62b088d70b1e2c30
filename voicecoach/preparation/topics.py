"""Which topics of the trade a piece of text names, and in which words."""

from dataclasses import dataclass
from functools import lru_cache

from voicecoach.languages.english.jobs.crafts import CRAFTS
from voicecoach.languages.english.jobs.fields import FIELDS
from voicecoach.languages.english.jobs.topics import PARTNERS, Topic, by_name
from voicecoach.languages.english.jobs.trades import TRADES
from voicecoach.preparation.plain_text import PlainText, plain_text

TOPICS = by_name((*CRAFTS, *FIELDS, *TRADES))
"""By name, crafts first."""

TOGETHER = "stakeholders and cross-functional work"
"""The one topic that is named by the list of those whom one works with."""

_KEPT = 4096


@dataclass(frozen=True, slots=True)
class Named:
    """A topic and the words that name it, to the letter."""

    topic: Topic
    quote: str


@lru_cache(maxsize=_KEPT)
def topics_asked(text: str) -> tuple[Named, ...]:
    """Return the topics that a requirement names, each once."""
    return _named(text, asked=True)


@lru_cache(maxsize=_KEPT)
def topics_shown(text: str) -> tuple[Named, ...]:
    """Return the topics that a line of a CV names or shows, each once."""
    return _named(text, asked=False)


def _named(text: str, *, asked: bool) -> tuple[Named, ...]:
    plain = plain_text(text)
    alone = _without_partners(plain)
    found: list[Named] = []
    for topic in TOPICS.values():
        pattern = topic.asked if asked else topic.shown
        match = pattern.search(plain.text if topic.name == TOGETHER else alone)
        if match:
            found.append(Named(topic, plain.quote(match)))
    partners = PARTNERS.search(plain.text)
    if partners and all(each.topic.name != TOGETHER for each in found):
        found.append(Named(TOPICS[TOGETHER], plain.quote(partners)))
    return tuple(found)


def _without_partners(plain: PlainText) -> str:
    """Blank out those whom one works with; offsets stay."""
    return PARTNERS.sub(lambda match: "~" * len(match.group()), plain.text)
