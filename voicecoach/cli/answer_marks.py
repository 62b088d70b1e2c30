"""What both screens say of an answer while it runs and when it ends, in the same words."""

from voicecoach.analysis.clocks import JUDGMENT_BY_S, longest_s
from voicecoach.analysis.turn import GOES_ON, TurnState
from voicecoach.interview.questions import Kind
from voicecoach.languages.english import ENGLISH
from voicecoach.session.events import Typing, Waiting

ENDINGS = {
    "key": "ended by key",
    "phrase": "ended by your words",
    "silence": "ended by silence",
    "finished": "ended: it sounded complete",
    "nothing_heard": "gave up: no answer was heard. Is the right microphone on? "
    "voicecoach doctor shows its level",
    "limit": "ended: the longest time for one answer is over",
    "device_lost": "ended: the microphone is gone; what was heard before is kept",
    "interrupted": "interrupted",
    "cut_in": "cut short: the interviewer interrupts",
}
"""What each reason for the end of an answer means to a person."""


WAITS_FROM_S = 2.0
"""Who surely goes on sees no countdown as long as there is so much of it left."""


def countdown_text(countdown_s: float, turn: TurnState | None) -> str:
    """Say when silence ends the answer or, where it surely goes on, that there is time."""
    if turn in GOES_ON and countdown_s >= WAITS_FROM_S:
        return "go on, I wait"
    return f"ends in {countdown_s:.1f} s"


def marks_of(kind: Kind, budget_s: float) -> dict[float, str]:
    """Return what is said at which second since the first speech, in order.

    Of two things at the same second one is said: the choice before the target, and where the
    target is the limit, both in one.
    """
    limit_s = longest_s(budget_s)
    if budget_s < limit_s:
        due = {budget_s: "the target length is reached", limit_s: "past the limit"}
    else:
        due = {limit_s: "the target length is reached; longer is too long"}
    if choice := ENGLISH.kind(kind).choice:
        due[JUDGMENT_BY_S] = f"your {choice.shown_as} should be out by now"
    return dict(sorted(due.items()))


def awaited(event: Typing | Waiting) -> str:
    """Say what the person is to do now."""
    if isinstance(event, Waiting):
        return "Listening for a few words."
    return f"Type your answer, about {round(event.about_words, -1)} words; an empty line ends it."
