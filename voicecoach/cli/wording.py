"""What both screens say, in the same words."""

from voicecoach.analysis.clocks import JUDGMENT_BY_S, LIMIT_S, USUAL_BUDGET_S

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

MARKS = {
    JUDGMENT_BY_S: "your choice should be out by now",
    USUAL_BUDGET_S: "the target length is reached",
    LIMIT_S: "past the limit",
}
"""The budget clock's marks, in seconds since the first speech."""
