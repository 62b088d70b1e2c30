"""A question by a few of its own words: people know it by these and not by its id."""

import re

from voicecoach.interview.questions import Question

MOST_WORDS = 12
FEWEST_WORDS = 5
"""Of a sentence that says by itself what is asked: "Which one?" does not."""

_SENTENCES = re.compile(r"(?<=[.?!])\s+")


def short_form(question: Question) -> str:
    """Return what is asked in it: the first sentence that asks, cut after a few whole words."""
    sentences = _SENTENCES.split(question.aloud.strip())
    asking = next(filter(_asks, sentences), sentences[0])
    words = asking.split()
    if len(words) <= MOST_WORDS:
        return asking.rstrip(".")
    return " ".join(words[:MOST_WORDS]).rstrip(".,;:") + "…"


def _asks(sentence: str) -> bool:
    return sentence.endswith("?") and len(sentence.split()) >= FEWEST_WORDS
