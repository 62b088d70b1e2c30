"""Time ends an answer: where the time is the exercise, and where steady noise passes for speech."""

from voicecoach.archive.records import EndReason
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def limit(heard: Heard, waits: Waits) -> EndReason | None:
    """End the answer where it is as long as any may be."""
    return "limit" if heard.heard_s >= waits.limit_s else None
