"""How words are quoted back: what a quote should not begin or end with, and how it is spelled."""

import re

from voicecoach.languages.english.number_words import ONES, TENS

LEADING = frozenset(
    {
        "and", "so", "but", "then", "because", "or", "well", "okay", "ok", "yeah", "um", "uh",
        "er", "ah", "also", "now", "anyway", "is", "was",
    }
)  # fmt: skip
"""A quote reads better without these before it: "and I turned that down"."""

DANGLING = frozenset(
    {
        "a", "an", "the", "of", "in", "to", "my", "your", "our", "his", "her", "its", "their",
        "and", "that", "is", "was", "are", "were", "be", "been", "with", "for", "at", "on", "by",
        "from", "or", "but", "so", "as", "i", "i'd", "i'm", "i'll", "we", "we'd", "it", "it's",
        "this", "these", "those", "which", "who", "where", "when", "while", "if", "because", "than",
        "into", "about", "not", "no", "have", "had", "has", "would", "could", "should", "will",
        "can", "they", "they'd", "he", "she", "you", "there", "there's", "some", "every", "um",
        "uh", "until", "before", "after", "without", "over", "under", "per", "did", "didn't", "do",
        "don't", "just", "like", "very", "really", "what", "how", "each", "any", "own",
    }
)  # fmt: skip
"""Words that wait for another one: a quote that is cut ends before them."""

HESITATING = frozenset({"um", "uh", "er", "ah", "hm", "hmm", "like"})
"""Words that end no clause, whatever mark is behind them."""

COUNTING = frozenset(
    {
        *ONES, *TENS, "hundred", "thousand", "million", "billion", "point", "half", "third",
        "quarter",
    }
)  # fmt: skip
"""A quote is not cut between two of these, nor after one: what is counted comes next."""

SPEAKER = frozenset({"i", "i'd", "i'm", "i'll", "i’d", "i’m", "i’ll"})  # noqa: RUF001
"""A clause that begins with one of these says who chose."""

_LONE_I = re.compile(r"(?<!\S)i(?=['’,;:!?…\s]|$)")  # noqa: RUF001 - curly apostrophe


def as_written(quote: str) -> str:
    """Spell "I" and "I'm" as they are written; some recognizers give lower case only."""
    return _LONE_I.sub("I", quote)
