"""What the coach says between the questions of a drill."""

from collections.abc import Mapping

OPTIONS = "Say next, again, follow up, what did I miss, model answer, or stop."
"""Said after the first answer; later ``WHAT_NEXT`` is enough."""

WHAT_NEXT = "What next?"
NOT_UNDERSTOOD = (
    "I know next, again, repeat the question, follow up, slower, skip, pause, what did I miss, "
    "model answer, and stop."
)
SHALL_I_GO_ON = "Shall I go on to the next question?"
PAUSED = "Paused. Say resume when you are ready."
STILL_PAUSED = "Still paused. Say resume, or stop."
RESUMED = "Going on."
PACE: Mapping[str, str] = {
    "slower": "I'll speak more slowly.",
    "slowest": "This is as slowly as I can speak.",
    "none": "In writing there is no pace. Take all the time that you need.",
}
"""Said to "slower"."""

ANSWER_FIRST = "Answer it first; then I follow up."
NO_FOLLOW_UP = "I have no further question on this one."
TIME_IS_UP = "Your time is up."
ALL_ASKED = "That was the last question."
GOODBYE = "Well done. Everything is kept."
GOODBYE_NOT_ALL_KEPT = "Well done. Not everything could be kept: your screen says what."
NOT_JUDGED = "I could not judge that answer; it is kept."
NOT_JUDGED_NOT_KEPT = "I could not judge that answer, nor keep it."

MISSED_NOTHING = "Nothing that a panel asks for was missing."
MISSED_UNSURE = "I did not hear you well enough to say what was missing."
MISSED = "Missing: {title}. {advice}"
VAGUE = "Only vague: {title}. {advice}"
SHOWS = "A strong answer shows this: {shows}"
