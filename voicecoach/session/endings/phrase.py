"""Words end an answer: "that's my answer", a command in its place, a yes to "Shall I take it?"."""

from voicecoach.archive.records import EndReason
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def phrase(heard: Heard, _waits: Waits) -> EndReason | None:
    """End the answer where the last thing said ends it; who speaks on was not done."""
    return "phrase" if heard.settled else None
