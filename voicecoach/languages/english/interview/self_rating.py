"""How the candidate's rating of themself is asked for, understood and answered."""

from collections.abc import Mapping

ASK_RATING = "Before I say anything: from one to five, how good was that?"
ASK_AGAIN = "A number from one to five, please. Or say skip."

SPOKEN: Mapping[str, int] = {
    "1": 1, "one": 1, "won": 1,
    "2": 2, "two": 2, "to": 2, "too": 2,
    "3": 3, "three": 3, "tree": 3, "free": 3,
    "4": 4, "four": 4, "for": 4, "fore": 4,
    "5": 5, "five": 5,
}  # fmt: skip
"""The digits, and what recognizers write for them where a digit is all that is said."""

PLAIN = frozenset({"1", "one", "2", "two", "3", "three", "4", "four", "5", "five"})
"""What is a number in any sentence; the sound-alikes count only where nothing else is said."""

FILLING = frozenset(
    {"a", "an", "about", "i", "i'd", "id", "say", "give", "it", "myself", "maybe", "um", "uh", "er"}
    | {"well", "so", "okay", "ok", "probably", "think", "that", "was", "out", "of", "rather"}
)
"""Words around a number that mean nothing for it."""

SAME = "You rated yourself {own}, and so would I."
OVER = "You rated yourself {own}. A panel would be nearer {heard}."
UNDER = "You rated yourself {own}. It was better than that: nearer {heard}."
UNKNOWN = "You rated yourself {own}. I did not hear you well enough to say."

LEANS_OVER = "Over your last {count} answers you rate yourself higher than a panel would."
LEANS_UNDER = "Over your last {count} answers you rate yourself lower than a panel would."
LEANS_NOWHERE = "Over your last {count} answers your own ratings agree with what was heard."
