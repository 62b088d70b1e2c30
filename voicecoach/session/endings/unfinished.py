"""In the middle of a sentence only a long silence ends an answer."""

from voicecoach.archive.records import EndReason
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def unfinished(heard: Heard, waits: Waits) -> EndReason | None:
    """End an answer that broke off in a sentence, unless silence is asked about first."""
    if heard.turn != "unfinished" or waits.asks or not heard.answering:
        return None
    return "silence" if heard.silence_s >= waits.unfinished_s else None
