"""In which order the endings are asked whether the answer is over, and what they say."""

from collections.abc import Callable

from voicecoach.archive.records import EndReason
from voicecoach.session.endings.finished import finished
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.interruption import interruption
from voicecoach.session.endings.key import key
from voicecoach.session.endings.limit import limit
from voicecoach.session.endings.lost import lost
from voicecoach.session.endings.nothing_heard import nothing_heard
from voicecoach.session.endings.patience import patience
from voicecoach.session.endings.phrase import phrase
from voicecoach.session.endings.request import request
from voicecoach.session.endings.silence import silence
from voicecoach.session.endings.unfinished import unfinished
from voicecoach.session.endings.waits import Waits

Ending = Callable[[Heard, Waits], EndReason | None]
"""Says why the answer is over, or None where it goes on as far as this ending knows."""

ENDINGS: tuple[Ending, ...] = (
    lost,
    key,
    phrase,
    limit,
    interruption,
    nothing_heard,
    request,
    finished,
    unfinished,
    silence,
    patience,
)
"""In the order in which they are asked. What happened comes before what only time decides."""

COUNTDOWN_FROM = 1 / 3
"""A countdown begins after this share of the silence, so that ordinary pauses show nothing."""


def end_reason(heard: Heard, waits: Waits) -> EndReason | None:
    """Return why the answer is over, or None while it goes on."""
    reasons = (ending(heard, waits) for ending in ENDINGS)
    return next((reason for reason in reasons if reason is not None), None)


def countdown_s(heard: Heard, waits: Waits) -> float | None:
    """Seconds until silence ends the answer, or None while no countdown runs."""
    wait_s = waits.after(heard.turn)
    if waits.asks or not heard.answering or heard.silence_s < COUNTDOWN_FROM * wait_s:
        return None
    return max(0.0, wait_s - heard.silence_s)
