"""The interviewer's English is tables by code: none may lack a row."""

from typing import get_args

import pytest

from voicecoach.interview.debrief import Decision
from voicecoach.interview.gaps import GapCode
from voicecoach.interview.recovery import Survived
from voicecoach.interview.replies import Closed
from voicecoach.interview.votes import Ballot
from voicecoach.languages.english.interview import debrief, debrief_page, probes, replies


@pytest.mark.parametrize(
    ("codes", "table"),
    [
        (GapCode, debrief.DOUBTS),
        (GapCode, debrief.REMEDIES),
        (GapCode, probes.PROBES["past"]),
        (GapCode, probes.PROBES["would"]),
        (probes.Form, probes.PROBES),
        (Ballot, debrief.BALLOTS),
        (Decision, debrief.DECISIONS),
        (GapCode, replies.ASKED_FOR),
        (Closed, debrief_page.OBJECTIONS),
        (Survived, debrief_page.THREADS),
    ],
)
def test_every_code_has_its_words(codes, table):
    assert set(table) == set(get_args(codes))
