"""The debrief as a page to read; what is said of it is in ``debrief_talk``."""

from collections.abc import Mapping

BALLOTS: Mapping[str, str] = {
    "strong yes": "Strong yes",
    "yes": "Yes",
    "unsure": "Undecided",
    "no": "No",
    "strong no": "Strong no",
    "no vote": "No vote",
}

STAMPS: Mapping[str, str] = {"hire": "HIRE", "no hire": "NO HIRE", "unsure": "NOT DECIDED"}

BECAUSE: Mapping[str, str] = {
    "weighed": "You chose, and named {backing}.",
    "unweighed": "You chose, but what you weighed it against was not heard.",
    "chose": "You chose in some answers and not in others.",
    "divided": "Where you chose, the votes are for you; where you did not, they are against you.",
    "hedged": "You named a choice and took it half back.",
    "shared": "Something was decided, and it stayed open by whom.",
    "late": "Your choice came only after 90 seconds.",
    "implied": "A choice may be meant; you did not say that it was one.",
    "others": "You told what other people decided.",
    "would": "You told what you would do; the question was what you did.",
    "buzzwords": "The big words of the trade stood where a choice was asked for.",
    "pay": "You spoke about pay; the question was about a choice.",
    "nothing": "You told what happened, and no choice of yours was in it.",
    "repeated": "You gave an answer that you had given before; it counts once.",
    "skipped": "You skipped the question, so there is nothing to vote for.",
    "no example": "You had no example, so there is nothing to vote for.",
    "misheard": "Too little could be understood for a fair vote.",
    "no choice asked": "The questions here asked for no choice, so there is no vote.",
}
"""Why a vote, or the decision, is what it is."""

NEXT: Mapping[str, str] = {
    "hire": "To make it safer next time: {remedy}.",
    "no hire": "To change it next time: {remedy}.",
    "unsure": "To settle it next time: {remedy}.",
}
NOTHING_OPEN = (
    "Nothing stayed open that the panel would argue about. Next time, bring a second example of "
    "the same kind: panels like to ask for one."
)

TITLE = "Debrief: {title}"
SEAT = "{name}, {role}"
LENS = "Looks for {lens}."
COLUMNS = ("Interviewer", "Round", "Vote", "Own choice", "Weighed")
OF = "{some} of {all}"
FOR, AGAINST, OPEN = "For", "Against", "Asked for and not given"
ASKED = "To “{asked}”"
AT = "at {clock}"
IN_A_REPLY = "in a reply"
UNSURE = "(unsure what was said)"
NOTED = "“{asked}” has no choice to look for: {clear} of {criteria} parts of the answer were clear."
DISAGREEING = "Figures that do not agree"
INTERRUPTIONS = "Interruptions"
OFFER = "The offer"
BETWEEN_CV = "Your CV says “{first}” (line {line}), and to “{second_asked}” you said “{second}”."
BETWEEN = "“{first}” (to “{first_asked}”) and “{second}” (to “{second_asked}”): {why}"
NO_WORD = "No word came after the interruption."
RECOVERED = "You spoke again after {after_s:.1f} s, {met}, and {thread}."
THREADS: Mapping[str, str] = {
    "yes": "took the thread up again",
    "no": "lost the thread",
    "unsure": "could not be followed afterwards",
}
OBJECTIONS: Mapping[str, str] = {
    "closed": "met the objection",
    "open": "left the objection open",
    "unsure": "answered too unclearly to judge",
}
