"""Ends that something decides which happened: a key, words, an objection, a lost device."""

import pytest

from tests.session.endings.builders import heard
from voicecoach.archive.records import EndReason
from voicecoach.interview.interruption import Objection
from voicecoach.interview.probes import Probe
from voicecoach.session.endings.order import end_reason
from voicecoach.session.endings.waits import Waits

WAITS = Waits()
OBJECTION = Objection(
    reason="claim",
    probe=Probe(text="Compared with what?", gap="no_baseline", quote="up 40 percent", depth=1),
)


@pytest.mark.parametrize(
    ("happened", "reason"),
    [
        ({"lost": True}, "device_lost"),
        ({"key": True}, "key"),
        ({"settled": True}, "phrase"),
        ({"objections": [OBJECTION], "answer_s": 30.0, "silence_s": 0.5}, "cut_in"),
    ],
)
def test_it_ends_the_answer_at_once(happened: dict[str, object], reason: EndReason) -> None:
    assert end_reason(heard(), WAITS) is None
    assert end_reason(heard(**happened), WAITS) == reason


def test_what_can_no_longer_be_helped_comes_first() -> None:
    everything = {"lost": True, "key": True, "settled": True, "silence_s": 9.0}
    reasons = []
    while everything:
        reasons.append(end_reason(heard(700.0, **everything), WAITS))
        everything.pop(next(iter(everything)))
    assert reasons == ["device_lost", "key", "phrase", "limit"]


@pytest.mark.parametrize(
    "moment",
    [
        {"objections": [], "answer_s": 30.0, "silence_s": 1.0},
        {"objections": [OBJECTION], "answer_s": 10.0, "silence_s": 1.0},
        {"objections": [OBJECTION], "answer_s": 90.0, "silence_s": 1.0},
        {"objections": [OBJECTION], "answer_s": 30.0, "silence_s": 0.1},
    ],
    ids=["no objection", "too early", "too late", "in mid-phrase"],
)
def test_an_interviewer_waits_for_an_objection_and_its_moment(moment: dict[str, object]) -> None:
    assert end_reason(heard(**moment), WAITS) is None
