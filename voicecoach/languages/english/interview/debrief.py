"""How a debrief is worded: doubts as a panel puts them, and what would take them away.

The tables go by what ``voicecoach.interview`` calls gaps, ballots, decisions and recoveries.
"""

from collections.abc import Mapping

DOUBTS: Mapping[str, str] = {
    "no_real_time": "whether any of it ever happened",
    "no_decision": "which choice was the candidate's own",
    "hedged": "whether the candidate committed or only considered",
    "unowned": "who made the choice, since it was told without an owner",
    "metric_opening": "which decision stands behind the figures that came first",
    "no_alternative": "what else was on the table",
    "no_cost": "what the choice cost, and whom",
    "straight_line": "whether the result came from the candidate or from something else",
    "no_threshold": "which bar the failure was held against",
    "no_baseline": "where the result started from",
    "framework_named": "whether the framework is more than a name",
    "no_number": "what changed that could be counted",
}

REMEDIES: Mapping[str, str] = {
    "no_real_time": "one time when it was real, and what you did then",
    "no_decision": "one sentence at the start that says what you chose",
    "hedged": "the same choice without maybe and probably",
    "unowned": "the moment at which it was up to you alone",
    "metric_opening": "the decision first and its figure afterwards",
    "no_alternative": "the option that lost, by name, and what was tempting about it",
    "no_cost": "who paid for it and what you knew you would lose",
    "straight_line": "one other cause, and the part of the result that you still claim",
    "no_threshold": "the bar you had set, and the day on which you set it",
    "no_baseline": "the figure before and the figure after",
    "framework_named": "the framework filled in with values from the case",
    "no_number": "one number that moved because of you",
}

BALLOTS: Mapping[str, str] = {
    "strong yes": "a strong yes",
    "yes": "a yes",
    "no": "a no",
    "strong no": "a strong no",
    "unsure": "no vote, because too little could be understood",
}

DECISIONS: Mapping[str, str] = {
    "hire": "The panel would hire you.",
    "no hire": "The panel would not hire you this time.",
    "unsure": "The panel could not decide.",
}

SIGNAL = "In {questions} you owned a choice {owned} and said what it was weighed against {weighed}."
SIGNAL_UNKNOWN = "Too little could be understood to say whether you choose."
ONE_QUESTION, QUESTIONS = "one question", "{count} questions"
TIMES: Mapping[int, str] = {0: "never", 1: "once", 2: "twice"}
MORE_TIMES = "{count} times"

TO_BE_HEARD = "A recording in which your words come through would let the panel decide."
NOTHING_OPEN = "Nothing stayed open that the panel would have fought over."
NEARLY_FAILED = "It nearly failed on {doubt}. Bring {remedy}."
CHANGED_BY = "What would have changed it: {remedy}."

VOTE = "{name}, {role}: {ballot}."
COUNTED = " What counted was {what}."
STILL_OPEN = " Still open is {doubt}."
DISAGREE = "Two of your figures do not agree: {first}, and {second}."
