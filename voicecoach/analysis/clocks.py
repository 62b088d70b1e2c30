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
    """Seconds past which an answer is too long, in whole seconds.

    A third over its budget, as two minutes are over the usual one, but no more than two minutes
    unless the budget itself is more. House rule.
    """
    return max(budget_s, min(LIMIT_S, round(budget_s * LIMIT_S / USUAL_BUDGET_S)))
