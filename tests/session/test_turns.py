from dataclasses import replace

import numpy as np
import pytest

from tests.fakes import ScriptedMicrophone, quiet, tone
from tests.session.stage import QUESTION, WORDS, Stage
from voicecoach.analysis.turn import Turn

ANSWER_S = 4.0
ANSWER = np.concatenate([tone(ANSWER_S), quiet(12)])
REPLY = replace(QUESTION, derived_from="stopped")
ESTIMATE = replace(QUESTION, kind="estimate")


class Says:
    """A model that says the same of every answer, and remembers what it was shown."""

    name = "says"

    def __init__(self, state):
        self.state = state
        self.shown = []

    def judge(self, seen):
        self.shown.append(seen)
        return Turn(state=self.state, finished=0.0, unfinished=0.0)


@pytest.fixture
def answer(tmp_path):
    """Has a model say how an answer stands; returns what ended it, and after how much silence."""

    def ask(state, question=QUESTION):
        turns = Says(state) if state else None
        stage = Stage(tmp_path, ScriptedMicrophone(ANSWER), WORDS, turns=turns)
        record = stage.answer(question)
        return record.ended_by, record.report.transcript.duration_s - ANSWER_S

    return ask


@pytest.mark.parametrize(
    ("state", "ended_by", "waited_s"),
    [
        ("finished", "finished", 1.28),
        ("likely", "finished", 2.5),
        ("open", "silence", 4.0),
        ("unlikely", "silence", 6.0),
        ("unfinished", "silence", 6.0),
        (None, "silence", 3.0),  # there is no model
    ],
)
def test_words_decide_how_long_silence_is_waited_for(answer, state, ended_by, waited_s):
    found, after_s = answer(state)
    assert found == ended_by
    assert after_s == pytest.approx(waited_s, abs=0.6)  # with what may have been spoken on


@pytest.mark.parametrize("state", ["finished", "likely", "unlikely"])
@pytest.mark.parametrize("question", [REPLY, ESTIMATE])
def test_of_a_reply_and_of_a_kind_without_labels_nobody_is_sure(answer, state, question):
    ended_by, after_s = answer(state, question)
    assert ended_by == "silence"
    assert after_s == pytest.approx(4.0, abs=0.6)


def test_a_model_is_shown_the_words_against_the_budget_of_the_question(tmp_path):
    turns = Says("open")
    question = replace(QUESTION, budget_s=20.0)
    Stage(tmp_path, ScriptedMicrophone(ANSWER), WORDS, turns=turns).answer(question)
    (shown,) = turns.shown
    assert shown.sentences[-1].text == WORDS
    assert shown.share == pytest.approx(len(WORDS.split()) / 50)
