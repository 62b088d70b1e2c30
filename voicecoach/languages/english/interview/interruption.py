"""How an interviewer breaks in."""

BREAKING_IN: tuple[str, ...] = (
    "Let me stop you there.",
    "Sorry, I have to cut in here.",
    "One moment, please.",
    "Let me interrupt you.",
)
"""Said before the question to somebody who rambles."""

OVER_TIME: tuple[str, ...] = (
    "Thank you, I have to stop you there: we are over time.",
    "I am sorry to cut you off, but the time for this one is up.",
    "Thank you. I have to watch the clock, so let me come in here.",
)
"""Said to somebody whose answer is too long, however good it is."""

LAST_WORDS: tuple[str, ...] = (
    "In one sentence: what should I remember of it?",
    "What is the one thing that I should take away?",
    "If you had ten seconds left for this answer, what would you say?",
)
"""Asked of them where nothing else is open."""
