"""Which topics of the trade a piece of text names, and in which words."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from voicecoach.languages.english.jobs.crafts import CRAFTS
from voicecoach.languages.english.jobs.fields import FIELDS
from voicecoach.languages.english.jobs.topics import PARTNERS, Topic, by_name
from voicecoach.languages.english.jobs.trades import TRADES
from voicecoach.preparation.reading.plain_text import PlainText, plain_text

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
    is_hint: bool = False
    """One word only hints at it: nothing that shows it, and nothing that lacks it."""


@lru_cache(maxsize=_KEPT)
def topics_asked(text: str) -> tuple[Named, ...]:
    """Return the topics that a requirement names, each once."""
    return tuple(each for each in _named(text) if not each.is_hint)


@lru_cache(maxsize=_KEPT)
def topics_shown(text: str) -> tuple[Named, ...]:
    """Return the topics that a line of a CV names, shows or hints at, each once."""
    return tuple(_named(text))


def _named(text: str) -> Iterator[Named]:
    plain = plain_text(text)
    alone = _without_partners(plain)
    for topic in TOPICS.values():
        searched = plain.text if topic.name == TOGETHER else alone
        if match := topic.asked.search(searched):
            yield Named(topic, plain.quote(match))
        elif topic.name == TOGETHER and (partners := PARTNERS.search(plain.text)):
            yield Named(topic, plain.quote(partners))
        elif topic.hinted is not None and (hints := list(topic.hinted.finditer(searched))):
            several = len({hint.group() for hint in hints}) > 1
            yield Named(topic, plain.quote(hints[0]), is_hint=not several)


def _without_partners(plain: PlainText) -> str:
    """Blank out those whom one works with; offsets stay."""
    return PARTNERS.sub(lambda match: "~" * len(match.group()), plain.text)
