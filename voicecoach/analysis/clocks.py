"""The house clocks: by when what should have been heard. All count from the first speech."""

JUDGMENT_BY_S = 10.0
"""House rule: the choice is heard in the first ten seconds of speech."""

KNOWN_BY_S = 90.0
"""House rule: an interviewer who has heard no choice by then has left."""

USUAL_BUDGET_S = 90.0
"""House rule: an answer is done by then, unless its question sets another budget."""

LIMIT_S = 120.0
"""House rule, and the usual practitioner's advice of "no more than two minutes"."""


def longest_s(budget_s: float) -> float:
    """Seconds past which an answer is too long: two minutes, or its budget where that is more."""
    return max(LIMIT_S, budget_s)
