"""How a debrief is worded, read or heard: decisions, votes, doubts, and what would take them away.

The tables go by what ``voicecoach.interview`` calls gaps, ballots, decisions and reasons.
"""

from collections.abc import Mapping

from voicecoach.languages.english.in_words import in_words

DOUBTS: Mapping[str, str] = {
    "no_real_time": "a time when it really happened",
    "no_decision": "which choice was your own",
    "hedged": "whether you committed or only considered",
    "unowned": "who made the choice, since it was told without an owner",
    "metric_opening": "which decision stands behind the figures that came first",
    "no_alternative": "what else was on the table",
    "no_cost": "what the choice cost, and whom",
    "straight_line": "whether the result came from you or from something else",
    "no_threshold": "which bar the failure was held against",
    "no_baseline": "where the result started from",
    "framework_named": "whether the framework is more than a name",
    "no_number": "what changed that could be counted",
    "skip": "an answer: you skipped the question",
    "no example": "an example: you had none",
}
"""What was asked for and not given."""

REMEDIES: Mapping[str, str] = {
    "no_real_time": "tell one time when it really happened",
    "no_decision": "say in your first sentence what you chose",
    "hedged": "say the same choice without maybe and probably",
    "unowned": "tell the moment at which it was up to you alone",
    "metric_opening": "say the decision first, and its figure afterwards",
    "no_alternative": "name the option that lost, and what was tempting about it",
    "no_cost": "say who paid for your choice, and what you knew you would lose",
    "straight_line": "name one other cause of your result, and the part that you still claim",
    "no_threshold": "name the bar you had set, and the day on which you set it",
    "no_baseline": "give the figure before and the figure after",
    "framework_named": "fill your framework in with values from the case",
    "no_number": "give one number that moved because of you",
    "unweighed": "say for each choice what you gave up, and who paid for it",
    "shared": "tell the moment at which it was up to you, with I and not with we",
    "late": "say your choice in the first sentence, and the background after it",
    "implied": "say that it was a choice: I chose this, or I refused that",
    "others": "tell your own part: what you wanted, and what you did when others decided",
    "would": "tell one time when it really happened: what you chose then, and what it cost",
    "buzzwords": "tell one real case, with the product, the people, the date and a figure",
    "pay": "tell one decision from your work, and keep pay for the talk about pay",
    "nothing": "say in your first sentence what you chose, and over what",
    "repeated": "have a story of its own for each question",
    "skipped": "give a short answer to each question, even if the example is small",
    "no example": "prepare one small story for the questions that you had none for",
    "misheard": "find a quieter room, or bring the microphone closer",
}
"""What to do the next time, as it stands after "next time"."""

DECISIONS: Mapping[str, str] = {
    "hire": "The panel would hire you.",
    "no hire": "The panel would not hire you this time.",
    "unsure": "The panel could not decide.",
}

NOT_HEARD = "Too little could be understood to say whether you choose."
NOT_ASKED = "Nothing in these rounds asked for a choice, so there was nothing to vote on."

WEIGHED_BY: Mapping[str, str] = {
    "rejected_alternative": "the option that you turned down",
    "accepted_cost": "what it cost",
    "criterion": "the rule behind it",
    "dissent": "who was against it",
}
"""What a choice was weighed against, as it stands after "named"."""


def owned_sentence(owned: int, weighed: int, judged: int) -> str:
    """Say in how many questions a choice was owned, and in how many it was weighed."""
    if not judged:
        return NOT_HEARD
    if not owned:
        return f"Asked for a choice {_times(judged)}, you named none of your own."
    if judged == 1:
        where = "Asked for a choice, you made one of your own"
    elif owned < judged:
        some = f"{in_words(owned)} of {in_words(judged)}"
        where = f"In {some} questions you made a choice of your own"
    else:
        every = "both" if judged == 2 else f"all {in_words(judged)}"
        where = f"In {every} questions you made a choice of your own"
    return f"{where}{_weighed(owned, weighed)}."


def _weighed(owned: int, weighed: int) -> str:
    if not weighed:
        return ", but nobody heard what you weighed it against"
    if owned == 1:
        return ", and you said what you weighed it against"
    if weighed >= owned:
        return ", and each time you said what you weighed it against"
    return f", and {_times(weighed)} you said what you weighed it against"


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{in_words(count)} times")
