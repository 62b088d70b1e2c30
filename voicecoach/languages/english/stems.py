"""Words cut to what they share with their kin: "cancellation" and "cancelled"."""

import functools

ENDINGS = (
    "izations", "ization", "ations", "ation", "itions", "ition", "ements", "ement", "ments", "ment",
    "ities", "ity", "ings", "ing", "ions", "ion", "ers", "er", "ors", "or", "ies", "ied", "ed",
    "es", "ly", "al", "s", "e", "y",
)  # fmt: skip
"""Longest first; one is cut, then a last e or y."""

FEWEST_LETTERS = 3
"""So many stay."""

MOST_LETTERS = 7
"""What comes behind them is form and no meaning, as a rule."""


@functools.cache
def stem(word: str) -> str:
    """Cut a word in lower case to its stem. It is coarse, and the same for every form of a word."""
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= FEWEST_LETTERS:
            word = word[: -len(ending)]
            break
    word = word.rstrip("ey") if len(word.rstrip("ey")) >= FEWEST_LETTERS else word
    if len(word) > FEWEST_LETTERS and word[-1] == word[-2] and word[-1] not in "s":
        word = word[:-1]  # "dropped", "cancelled"
    return word[:MOST_LETTERS]
