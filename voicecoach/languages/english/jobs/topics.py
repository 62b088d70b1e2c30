"""What product managers are asked for, by topic: the words of the trade that mean the same work.

``*`` stands for the rest of a word. A topic is held against a claim by any of its words; ``kin``
names topics that touch it, so that nothing near is ever called missing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from voicecoach.analysis.rule import whole_words

Weight = Literal[1, 2, 3]


@dataclass(frozen=True, kw_only=True)
class Topic:
    """One field of work."""

    name: str
    """As it stands in a sentence for people."""

    words: str
    """How it is named, phrases apart by commas."""

    weight: Weight = 2
    """1 for what nearly every product manager's text names, 3 for what few do."""

    shown_by: str = ""
    """Words that hint at it in a claim, and ask for nothing in a job's text."""

    kin: tuple[str, ...] = field(default=())

    @cached_property
    def asked(self) -> re.Pattern[str]:
        """Finds it in what a job asks for."""
        return _pattern(self.words)

    @cached_property
    def hinted(self) -> re.Pattern[str] | None:
        """Finds what only hints at it in what a CV says; two different hints show it."""
        return _pattern(self.shown_by) if self.shown_by else None


def _pattern(words: str) -> re.Pattern[str]:
    phrases = sorted({phrase.strip() for phrase in words.split(",")} - {""}, key=len, reverse=True)
    return whole_words("|".join(phrase.replace("*", r"\S*") for phrase in phrases))


def by_name(topics: Sequence[Topic]) -> dict[str, Topic]:
    """Return topics by their names."""
    return {topic.name: topic for topic in topics}


_FUNCTION = (
    r"(?:(?:product |software |machine learning |ml |ai |data |business |user |ux |customer |core "
    r"|our "
    r"|the |local |internal |content |platform |r d |research and )*(?:engineer(?:s|ing)?"
    r"|designers?"
    r"|design|data scien(?:ce|tists?)|scientists?|analytics|analysts?|research(?:ers?)?|marketing"
    r"|sales|legal|finance|operations|ops|support|content|editorial|leadership|executives?|qa"
    r"|security|compliance|success|growth|business|r d|ux|ui|algorithms?|algorithm engineers?"
    r"|developers?|development|technology|data|stakeholders|partnerships|hr|brand|testing|test"
    r"|architects?|delivery|commercial|strategy|policy|privacy|product|technical))(?: teams?| "
    r"departments?"
    r"| colleagues| partners| functions| counterparts| staff)?"
)
PARTNERS = whole_words(
    rf"(?:(?:with|across|alongside|between|and|influenc\w+|align\w*|among|including|teams? of|as"
    rf"|like"
    rf"|of|from) {_FUNCTION}(?:(?: and| or| as well as)? {_FUNCTION})+"
    r"|(?<!comfort )(?<!comfortable )(?<!fluent )(?<!confident )"
    r"(?<!familiar )(?<!familiarity )(?<!skilled )(?<!ease )"
    rf"(?:with|alongside|across) {_FUNCTION}(?! (?:driven|system|systems|model|models|products?"
    r"|strateg\w+|quality|experience)))"
)
"""Those whom one works with; it asks for none of their crafts. "Comfort with data" does."""
