"""How an interviewer breaks in."""

BREAKING_IN: tuple[str, ...] = (
    "Let me stop you there.",
    "Sorry, I have to cut in here.",
    "One moment, please.",
    "Let me interrupt you.",
    "Just a second.",
    "May I stop you for a moment?",
    "Let me come in here.",
    "I have to break in, sorry.",
    "Hold that thought, please.",
    "Wait, one thing first.",
)
"""Said before the question to somebody who rambles."""

OVER_TIME: tuple[str, ...] = (
    "Thank you, I have to stop you there: we are over time.",
    "I am sorry to cut you off, but the time for this one is up.",
    "Thank you. I have to watch the clock, so I come in now.",
    "Sorry, we are short of time with this one.",
    "I have to stop you, the clock says so.",
    "Thank you, that is all the time for this question.",
    "Sorry, there is no more time for this answer.",
    "Your time for this answer is over, so only one more thing.",
)
"""Said to somebody whose answer is too long, however good it is."""

LAST_WORDS: tuple[str, ...] = (
    "In one sentence: what should I remember of it?",
    "What is the one thing that I should take away?",
    "If you had ten seconds left for this answer, what would you say?",
    "Which sentence of that is the most important one?",
    "What should I write down?",
    "How does it end, in a few words?",
)
"""Asked of them where nothing else is open."""
