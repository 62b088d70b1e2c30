"""The ladder of silence: wait, ask, ask again, and only then end anything.

Pure: the caller measures the silence and says what is asked.
"""

import re
from dataclasses import dataclass
from typing import Literal

from voicecoach.languages.english.interview.silence import (
    LEAVE_IT,
    NO,
    NO_ITSELF,
    STILL_THINKING,
    TAKE_IT,
    YES,
    YES_ITSELF,
)

Step = Literal["wait", "still_thinking", "take_it", "end"]
"""What to do about a silence. Words from the candidate lead back to ``wait``."""

Meaning = Literal["yes", "no", "neither"]
"""Of a reply: ``yes`` ends the answer, ``no`` asks for more time, anything else is the answer."""

LADDER: tuple[Step, ...] = ("still_thinking", "take_it", "end")

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceRules:
    """How long each step waits, in seconds of silence since the last word or question."""

    before_the_answer: tuple[float, float, float] = (20.0, 12.0, 8.0)
    """Thinking is part of an answer: candidates are advised to take up to half a minute for it."""

    within_the_answer: tuple[float, float, float] = (4.0, 5.0, 4.0)
    """A second longer than what ends an answer at a desk, where a countdown can be seen."""


def next_step(
    rules: SilenceRules, *, begun: bool, enough: bool, silence_s: float, asked: int
) -> Step:
    """Return what to do now.

    ``begun`` says that an answer was heard, ``enough`` that it may be a whole one: then nobody asks
    whether they are still thinking, but for the answer at once. ``silence_s`` counts from the last
    word or from the end of the last question of this ladder, of which there were ``asked`` since
    the last word.
    """
    waits = rules.within_the_answer if begun else rules.before_the_answer
    ladder, waits_s = (LADDER[1:], (waits[0], waits[2])) if begun and enough else (LADDER, waits)
    place = min(asked, len(ladder) - 1)
    return ladder[place] if silence_s >= waits_s[place] else "wait"


def question_of(step: Step, *, begun: bool) -> str:
    """Return what is asked at a step; nothing where it asks nothing."""
    if step == "still_thinking":
        return STILL_THINKING
    if step == "take_it":
        return TAKE_IT if begun else LEAVE_IT
    return ""


def reply_to(step: Step, text: str) -> Meaning:
    """Tell what a reply means for the answer.

    Anything but a plain yes or no is the answer going on. "Yes" to "Are you still thinking?" asks
    for more time.
    """
    words = set(_WORD.findall(text.lower().replace("\u2019", "'")))
    if not words:
        return "neither"
    if words <= YES and words & YES_ITSELF:
        return "no" if step == "still_thinking" and not words & {"done", "finished"} else "yes"
    if words <= NO and words & NO_ITSELF:
        return "no"
    return "neither"
