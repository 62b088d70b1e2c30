"""Which of the eight domains a story behind a line is of."""

from collections.abc import Mapping

from voicecoach.languages.english.preparing.asks import Doubted
from voicecoach.languages.english.preparing.pack_words import DOMAIN_WORDS
from voicecoach.preparation.asking.word_beginnings import most_named
from voicecoach.preparation.cv import Claim
from voicecoach.preparation.story_proposals import domain_of

ELSE: Mapping[Doubted, str] = {
    "no-baseline": "pivoting-on-user-feedback",
    "no-number": "overriding-data-with-principle",
    "straight-line": "launching-without-full-data",
    "we": "influencing-without-authority",
    "no-alternative": "long-term-over-short-term",
    "no-scope": "influencing-without-authority",
    "unexplained-gap": "long-term-over-short-term",
    "open-gap": "long-term-over-short-term",
    "cost": "long-term-over-short-term",
}
"""Where the words of a line name none: the domain in which the doubt is answered most easily."""


def domain_for(text: str, doubted: Doubted, claim: Claim | None = None) -> str:
    """Return the domain of a question about a line, by its words, else by what is doubted."""
    named = domain_of(claim) if claim is not None else ""
    return named or most_named(text, DOMAIN_WORDS) or ELSE[doubted]
