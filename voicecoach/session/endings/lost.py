"""A microphone that is gone ends an answer: what was heard before it is judged."""

from voicecoach.archive.records import EndReason
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def lost(heard: Heard, _waits: Waits) -> EndReason | None:
    """End the answer where nothing more can be heard of it."""
    return "device_lost" if heard.lost else None
