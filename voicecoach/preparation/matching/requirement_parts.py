"""What one requirement asks for: its topics, or its telling words where it names no topic."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from voicecoach.analysis.rule import whole_words
from voicecoach.languages.english.jobs.credentials import SOFT, TONGUES
from voicecoach.languages.english.jobs.outcomes import COMMON, EXACT
from voicecoach.languages.english.jobs.topics import PARTNERS, Topic
from voicecoach.preparation.matching.topics import TOGETHER, Named, topics_asked
from voicecoach.preparation.reading.plain_text import plain_text

CRAFT = 2
"""From this weight on a topic tells one requirement from another."""

FEWEST_LETTERS = 4
SHORTEST_STEM = 4
MOST_WORDS = 12
"""A requirement without a topic is told by its first so many telling words."""

CHOICE = whole_words("or|such as|e g|for example|any of|one of|and or|like")
"""Where a requirement names things of which one is enough."""

_CLAUSE = re.compile(r",? (?:because|so that|since|although|and not only|even if)\b", re.IGNORECASE)
"""What follows is a reason, and asks for nothing."""

_SUFFIX = re.compile(
    r"(?:isations?|izations?|ations?|ations|ities|ments?|ings?|ions?|ness|ers?|ors?|ies|ity|ed|es"
    r"|ly|al|ic|s|e|y)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing that a requirement asks for."""

    quote: str
    """The words that ask, to the letter."""

    weight: int
    topic: Topic | None = None
    stem: str = ""
    """Of a telling word, where there is no topic."""

    exact: frozenset[str] = frozenset()
    """Tools, laws or kinds of product that it names; one of them must be named to prove it."""

    @property
    def name(self) -> str:
        """What it is called."""
        return self.topic.name if self.topic else self.stem


@lru_cache(maxsize=1024)
def asked_of(text: str) -> tuple[Asked, ...]:
    """Return what a requirement asks for, apart from years, degrees and languages to speak.

    Topics that nearly every product manager's text names do not count beside a rarer one.
    """
    named = topics_asked(text)
    if named:
        return tuple(
            Asked(
                quote=each.quote,
                weight=each.topic.weight,
                topic=each.topic,
                exact=_exact_names(text, each.topic),
            )
            for each in named
        ) + (_telling_words(_without_partners(text)) if _is_only_company(named) else ())
    return _telling_words(text)


def trait_in(text: str) -> str:
    """Return the words of a trait of character that a requirement asks for; empty for none."""
    plain = plain_text(text)
    match = SOFT.search(plain.text)
    return plain.quote(match) if match else ""


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """Cut an English word's ending, so that "licensing" and "licences" meet."""
    bare = word.split("'", maxsplit=1)[0]
    cut = _SUFFIX.sub("", bare)
    return cut if len(cut) >= SHORTEST_STEM else bare


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the telling words of a text."""
    return frozenset(stem(word) for word in plain_text(text).text.split() if _tells(word))


def _is_only_company(named: Sequence[Named]) -> bool:
    """Whether a requirement names nothing but with whom something is done."""
    return {each.topic.name for each in named} == {TOGETHER}


def _without_partners(text: str) -> str:
    plain = plain_text(text)
    masked = PARTNERS.sub(lambda match: "~" * len(match.group()), plain.text)
    spans = zip(plain.starts, plain.spans, strict=True)
    return " ".join(text[begin:end] for at, (begin, end) in spans if masked[at] != "~")


def _exact_names(text: str, topic: Topic) -> frozenset[str]:
    """Return the tools or laws that a topic is named by; none where other words do as well."""
    plain = plain_text(text).text
    words = plain.split()
    if CHOICE.search(plain) and topic.asked.search(
        " ".join(word for word in words if word not in EXACT)
    ):
        return frozenset()
    return frozenset(word for word in words if word in EXACT and topic.asked.fullmatch(word))


def _telling_words(text: str) -> tuple[Asked, ...]:
    plain = plain_text(_CLAUSE.split(text, maxsplit=1)[0])
    found: dict[str, Asked] = {}
    for word, (begin, end) in zip(plain.text.split(), plain.spans, strict=True):
        if _tells(word) and not any(pattern.fullmatch(word) for pattern in TONGUES.values()):
            found.setdefault(
                stem(word), Asked(quote=plain.source[begin:end], weight=CRAFT, stem=stem(word))
            )
    return tuple(found.values())[:MOST_WORDS]


def _tells(word: str) -> bool:
    return word not in COMMON and len(word) >= FEWEST_LETTERS and word.isalpha()
