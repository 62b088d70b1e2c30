"""A key ends an answer at once."""

from voicecoach.archive.records import EndReason
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def key(heard: Heard, _waits: Waits) -> EndReason | None:
    """End the answer where the key was pressed."""
    return "key" if heard.key else None
