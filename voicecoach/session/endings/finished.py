"""A short silence ends an answer whose words say that it is over, or that it probably is."""

from voicecoach.analysis.turn import OVER
from voicecoach.archive.records import EndReason
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def finished(heard: Heard, waits: Waits) -> EndReason | None:
    """End an answer that sounds over, unless silence is asked about first."""
    if heard.turn not in OVER or waits.asks or not heard.answering:
        return None
    return "finished" if heard.silence_s >= waits.after(heard.turn) else None
