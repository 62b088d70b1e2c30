"""How much two texts tell the same, by the words that tell one story from another."""

import re

from voicecoach.languages.english.listening.telling_words import STOP_WORDS

STEM_LETTERS = 6


def likeness(text: str, other: str) -> tuple[float, tuple[str, ...]]:
    """Return how much two texts have in common, 0 to 1, and the words.

    It is the share of the shorter one's telling words (four letters and more, no grammar) that are
    in the other too. Figures tell no story from another: everybody has a 5 and a 30.
    """
    one, two = telling_words(text), telling_words(other)
    if not one or not two:
        return 0.0, ()
    shared = [word for stem, word in one.items() if stem in two]
    return len(shared) / min(len(one), len(two)), tuple(shared)


def telling_words(text: str) -> dict[str, str]:
    """Give the words that tell a story from another, by stem."""
    found: dict[str, str] = {}
    for word in re.findall(r"[^\W\d_]+", text):
        plain = word.casefold()
        if len(plain) >= 4 and plain not in STOP_WORDS:
            found.setdefault(plain[:STEM_LETTERS], word)
    return found
