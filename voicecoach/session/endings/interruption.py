"""An interviewer who may cut in ends an answer: for a claim, a ramble, or because time is up."""

from voicecoach.archive.records import EndReason
from voicecoach.interview.interruption import Moment, cuts_in
from voicecoach.interview.probes import Probe
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits


def interruption(heard: Heard, _waits: Waits) -> EndReason | None:
    """End the answer where the interviewer has an objection and the moment for it has come."""
    return "cut_in" if raised(heard) else None


def raised(heard: Heard) -> Probe | None:
    """Return what the interviewer cuts in with now, or None where they listen on."""
    moment = Moment(
        answer_s=heard.answer_s,
        speech_s=heard.speech_s,
        silence_s=heard.silence_s,
        unbroken_s=heard.unbroken_s,
        unread_s=heard.unread_s,
        budget_s=heard.budget_s,
    )
    objection = cuts_in(heard.objections, moment)
    return objection.probe if objection else None
