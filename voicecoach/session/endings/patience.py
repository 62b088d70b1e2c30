"""Where nobody looks at a screen, silence is asked about, twice, before it ends an answer."""

from dataclasses import replace

from voicecoach.analysis.turn import GOES_ON, OVER
from voicecoach.archive.records import EndReason
from voicecoach.interview.silence import SilenceRules, Step, next_step
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits

ENOUGH = 0.5
"""Share of its budget from which an answer may be a whole one."""

MORE_TIME = SilenceRules(before_the_answer=(30.0, 15.0, 10.0), within_the_answer=(15.0, 10.0, 8.0))
"""For who has asked for a moment."""


def patience(heard: Heard, waits: Waits) -> EndReason | None:
    """End the answer where silence was asked about and lasted."""
    if next_about_silence(heard, waits) != "end":
        return None
    return "silence" if heard.answering or heard.words else "nothing_heard"


def next_about_silence(heard: Heard, waits: Waits) -> Step:
    """Return what to do about the silence now: wait, ask something, or end the answer."""
    if waits.asks is None:
        return "wait"
    return next_step(
        MORE_TIME if heard.wants_time else _rules(heard, waits, waits.asks),
        begun=heard.answering,
        enough=heard.turn in OVER or heard.answer_s - heard.silence_s >= ENOUGH * heard.budget_s,
        silence_s=heard.silence_s - heard.asked_at_s,
        asked=heard.asked,
    )


def _rules(heard: Heard, waits: Waits, asks: SilenceRules) -> SilenceRules:
    """Ask sooner where the words say that the answer is over, later where it surely goes on."""
    first_s, second_s, last_s = asks.within_the_answer
    if heard.turn in OVER:
        first_s = min(first_s, waits.after(heard.turn))
    elif heard.turn in GOES_ON:
        first_s = max(first_s, waits.after(heard.turn))
    return replace(asks, within_the_answer=(first_s, second_s, last_s))
