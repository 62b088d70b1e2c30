"""The interviewer's English is tables by code: none may lack a row."""

from typing import get_args

import pytest

from voicecoach.interview.debrief import Decision
from voicecoach.interview.gaps import GapCode
from voicecoach.interview.ownership import Why
from voicecoach.interview.recovery import Survived
from voicecoach.interview.replies import Closed
from voicecoach.interview.rounds import Declined
from voicecoach.interview.weighing import TRADE_OFF, Ballot
from voicecoach.languages.english.interview import (
    debrief,
    debrief_page,
    debrief_talk,
    probes,
    replies,
    round_ending,
)

WHY_NOT = {*get_args(Why)} - {"chose"}


@pytest.mark.parametrize(
    ("codes", "table"),
    [
        (GapCode | Declined, debrief.DOUBTS),
        (Decision, debrief_page.NEXT),
        (Decision, debrief_page.STAMPS),
        (Decision, debrief_talk.DO_NEXT),
        (GapCode, probes.PROBES["past"]),
        (GapCode, probes.PROBES["would"]),
        (probes.Form, probes.PROBES),
        (Ballot, debrief_page.BALLOTS),
        (Decision, debrief.DECISIONS),
        (GapCode, replies.ASKED_FOR),
        (Closed, debrief_page.OBJECTIONS),
        (Survived, debrief_page.THREADS),
    ],
)
def test_every_code_has_its_words(codes, table):
    literals = [each for each in get_args(codes) if get_args(each)] or [codes]
    assert set(table) == {code for each in literals for code in get_args(each)}


@pytest.mark.parametrize(
    ("codes", "table"),
    [
        (WHY_NOT, round_ending.WHY),
        (WHY_NOT, round_ending.IN_THE_OTHERS),
        ({*get_args(GapCode), *WHY_NOT, "unweighed"}, debrief.REMEDIES),
        ({*TRADE_OFF}, debrief.WEIGHED_BY),
        (WHY_NOT | {"chose", "weighed", "unweighed", "divided", "no choice asked"},
         debrief_page.BECAUSE),
    ],
)  # fmt: skip
def test_every_reason_has_its_words(codes, table):
    assert set(table) == codes
