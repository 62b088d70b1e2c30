"""A short silence ends what was asked in the place of an answer."""

from voicecoach.archive.records import EndReason
from voicecoach.interview.requests import RequestKind
from voicecoach.session.endings.heard import Heard
from voicecoach.session.endings.waits import Waits

REQUEST_S = 1.2
"""Silence after what can hardly go on as an answer: a little more than closes a piece, so that
"could you repeat" has time for "the second part"."""

LIKE_AN_ANSWER_S = 2.0
"""The same after what may open an answer, too: "Let me think." and "Who are the users?"."""

LIKE_AN_ANSWER: frozenset[RequestKind] = frozenset({"moment", "clarify", "no example"})


def request(heard: Heard, _waits: Waits) -> EndReason | None:
    """End what is a request so far; who speaks on may still turn it into an answer."""
    if heard.request is None:
        return None
    wait_s = LIKE_AN_ANSWER_S if heard.request.kind in LIKE_AN_ANSWER else REQUEST_S
    return "phrase" if heard.silence_s >= wait_s else None
