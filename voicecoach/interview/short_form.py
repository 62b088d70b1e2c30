"""A question by a few of its own words: people know it by these and not by its id."""

import re

from voicecoach.interview.questions import Question

MOST_WORDS = 12
FEWEST_WORDS = 5
"""Of a sentence that says by itself what is asked: "Which one?" does not."""

_SENTENCES = re.compile(r"(?<=[.?!])\s+")


def short_form(question: Question, *, read: bool = False) -> str:
    """Return what is asked in it: the first sentence that asks, cut after a clause or a few words.

    By the words that are said, or where it was ``read``, by those that are shown.
    """
    text = question.prompt if read else question.aloud
    sentences = _SENTENCES.split(text.strip())
    asking = next(filter(_asks, sentences), sentences[0])
    words = asking.split()
    if len(words) <= MOST_WORDS:
        return asking.rstrip(".")
    clauses = [
        place for place, word in enumerate(words[:MOST_WORDS], 1) if word.endswith((",", ":", ";"))
    ]
    end = clauses[-1] if clauses and clauses[-1] >= FEWEST_WORDS else MOST_WORDS
    return " ".join(words[:end]).rstrip(".,;:") + "…"


def _asks(sentence: str) -> bool:
    return sentence.endswith("?") and len(sentence.split()) >= FEWEST_WORDS
