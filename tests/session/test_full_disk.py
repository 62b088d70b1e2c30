"""By voice, too, a disk that takes no sound ends nothing: it is said, and the answer is judged."""

import re
import shutil
import sys
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import ScriptedMicrophone, quiet, tone
from tests.limits import full_disk
from tests.session.stage import QUESTION, WORDS, Stage
from voicecoach.archive.reading import read_session
from voicecoach.interview.selection import PackQuestion
from voicecoach.session.events import Kept
from voicecoach.session.keeping import ALL_KEPT, DELETED, HELD
from voicecoach.session.programmes.practice import hold_practice
from voicecoach.session.room import Asked

ANSWER = np.concatenate([quiet(0.5), tone(3)])
LATER = "I turned the other market down"


def words_of(asked: Asked) -> str:
    assert asked.report is not None
    return asked.report.transcript.text


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are a Unix matter")
def test_a_disk_that_is_full_for_one_answer_is_told_once_and_takes_it_later(
    tmp_path: Path,
) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(ANSWER), WORDS, LATER, WORDS)
    stage.ask()
    assert stage.room.kept_all

    with full_disk():
        asked = stage.ask()
        assert stage.room.kept_all is False

    assert (words_of(asked), asked.number) == (LATER, 2)
    full, left = stage.notices()
    assert "02.json" in full
    assert full.endswith(f"free some space there or keep sessions elsewhere with --data DIR{HELD}")
    assert re.fullmatch(
        r"Not on the disk yet: all \d s of the sound of answer 2, the verdict on answer 2", left
    )
    assert sum(isinstance(event, Kept) for event in stage.screen.events) == 1

    assert stage.ask().number == 3  # there is space again
    assert stage.notices()[2:] == [ALL_KEPT]
    kept = read_session(stage.folder.path).answers
    assert [(answer.number, answer.status, answer.problem) for answer in kept] == [
        (1, "assessed", None),
        (2, "assessed", None),
        (3, "assessed", None),
    ]
    assert kept[1].record == asked.record


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are a Unix matter")
def test_what_was_said_in_place_of_an_answer_deletes_no_other(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(ANSWER), WORDS, "skip")
    stage.ask()

    with full_disk():
        assert stage.ask().command == "skip"

    assert stage.kept() is not None


def test_a_folder_that_went_away_is_told_and_the_session_goes_on(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(ANSWER), WORDS, LATER, WORDS)
    asked = []

    def take_away() -> None:
        asked.append(stage.voice.said[-1])
        if len(asked) == 3:  # question, feedback, and the next question
            shutil.rmtree(stage.folder.path)

    stage.speaker.on_play = take_away

    assert hold_practice(stage.room, [PackQuestion(pack="test", question=QUESTION)] * 2)

    assert stage.notices() == [DELETED]
    assert stage.room.session == stage.folder.id
    (kept,) = read_session(stage.folder.path).answers
    assert kept.number == 2  # as before: an interview knows its answers by their numbers
    assert len(stage.voice.said) == 4
