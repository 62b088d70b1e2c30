"""Only a long silence ends an answer that surely goes on, as in the middle of a sentence."""

from voicecoach.analysis.turn import GOES_ON
from voicecoach.archive.records import EndReason
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def unfinished(heard: Heard, waits: Waits) -> EndReason | None:
    """End an answer that broke off, unless silence is asked about first."""
    if heard.turn not in GOES_ON or waits.asks or not heard.answering:
        return None
    return "silence" if heard.silence_s >= waits.after(heard.turn) else None
