"""A reaction is spoken with the question that it leads to, and the round's end ends listening."""

from pathlib import Path

import numpy as np

from tests.fakes import ScriptedMicrophone, quiet, tone
from tests.session.stage import QUESTION, WORDS, Stage
from voicecoach.interview.responses import Response
from voicecoach.interview.silence import SilenceRules
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Asking
from voicecoach.session.room import Manner

SOUND = np.concatenate([quiet(0.5), tone(3)])
REACTION = "Right, the launch."


def test_a_reaction_is_said_right_before_its_question_which_is_not_made_anew(
    tmp_path: Path,
) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(SOUND), WORDS)
    stage.ask(QUESTION, asker="Ann", before=REACTION)
    # Apart: what was made ahead of the question is used as it is.
    assert stage.voice.said == [REACTION, QUESTION.aloud]
    shown = next(event for event in stage.screen.events if isinstance(event, Asking))
    assert shown.text == f"{REACTION} {QUESTION.aloud}"


def test_it_is_not_said_again_with_what_is_said_in_place_of_the_question(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(SOUND), WORDS)
    stage.ask(QUESTION, asker="Ann", before=REACTION, response=Response(text="About users."))
    assert stage.voice.said == ["About users."]


def test_listening_ends_where_there_is_no_more_time() -> None:
    usual = Waits(limit_s=600.0)
    until = Manner(pack="test", until_s=75.0)
    assert until.waits(usual, SilenceRules()).limit_s == 75.0
    assert Manner(pack="test").waits(usual, SilenceRules()).limit_s == 600.0
