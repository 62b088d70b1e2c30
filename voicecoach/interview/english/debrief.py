"""How a debrief is worded: doubts as a panel puts them, and what would take them away."""

from collections.abc import Mapping

from voicecoach.interview.gaps import GapCode
from voicecoach.interview.votes import Ballot

DOUBTS: Mapping[GapCode, str] = {
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

REMEDIES: Mapping[GapCode, str] = {
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

BALLOTS: Mapping[Ballot, str] = {
    "strong yes": "a strong yes",
    "yes": "a yes",
    "no": "a no",
    "strong no": "a strong no",
    "unsure": "no vote, because too little could be understood",
}
