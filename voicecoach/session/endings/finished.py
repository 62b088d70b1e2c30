"""A short silence ends an answer whose words say that it is over."""

from voicecoach.archive.records import EndReason
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def finished(heard: Heard, waits: Waits) -> EndReason | None:
    """End an answer that is surely over, unless silence is asked about first."""
    if heard.turn != "finished" or waits.asks or not heard.answering:
        return None
    return "finished" if heard.silence_s >= waits.finished_s else None
