"""An interviewer who may cut in ends an answer for something that was said in it."""

from voicecoach.archive.records import EndReason
from voicecoach.interview.interruption import may_cut_in
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def interruption(heard: Heard, _waits: Waits) -> EndReason | None:
    """End the answer where the interviewer has an objection and the moment for it has come."""
    cuts_in = may_cut_in(answer_s=heard.answer_s, silence_s=heard.silence_s, probe=heard.objection)
    return "cut_in" if cuts_in else None
