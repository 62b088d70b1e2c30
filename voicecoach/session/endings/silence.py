"""Silence ends an answer whose words do not tell whether it is over."""

from voicecoach.analysis.turn import GOES_ON, OVER
from voicecoach.archive.records import EndReason
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def silence(heard: Heard, waits: Waits) -> EndReason | None:
    """End an answer that may be over, unless silence is asked about first."""
    if heard.turn in OVER | GOES_ON or waits.asks or not heard.answering:
        return None
    return "silence" if heard.silence_s >= waits.after(heard.turn) else None
