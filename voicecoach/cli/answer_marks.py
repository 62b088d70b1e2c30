"""What both screens say of an answer while it runs and when it ends, in the same words."""

from voicecoach.analysis.clocks import JUDGMENT_BY_S, longest_s
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH

ENDINGS = {
    "key": "ended by key",
    "phrase": "ended by your words",
    "silence": "ended by silence",
    "nothing_heard": "gave up: no answer was heard. Is the right microphone on? "
    "voicecoach doctor shows its level",
    "limit": "ended: the longest time for one answer is over",
    "device_lost": "ended: the microphone is gone; what was heard before is kept",
    "interrupted": "interrupted",
    "cut_in": "cut short: the interviewer interrupts",
}
"""What each reason for the end of an answer means to a person."""


def marks_of(question: Question) -> dict[float, str]:
    """Return what is said at which second since the first speech, in order."""
    choice = ENGLISH.kind(question.kind).choice
    due = {JUDGMENT_BY_S: f"your {choice.shown_as} should be out by now"} if choice else {}
    limit_s = longest_s(question.budget_s)
    if question.budget_s < limit_s:
        due[question.budget_s] = "the target length is reached"
    return due | {limit_s: "past the limit"}
