"""Each programme runs by voice and in writing, from the command line to the archive."""

from pathlib import Path
from types import ModuleType

import pytest

from tests.cli.furniture import Furniture
from tests.fakes import ScriptedMicrophone, ScriptedRecognizer, tone, typing
from tests.interview.builders import WHOLE
from voicecoach.archive.interviews import Interviews
from voicecoach.archive.sessions import Archive
from voicecoach.archive.stories import StoryBank
from voicecoach.cli import drill, interview, practice
from voicecoach.cli.keyboard import COMMAND_KEYS
from voicecoach.cli.main import main

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch


pytestmark = pytest.mark.usefixtures("data")


PROGRAMMES: dict[str, tuple[list[str], list[str]]] = {
    "practice": (["practice", "--question", "latest-stop"], []),
    "drill": (["drill", "--question", "latest-stop"], ["three", "stop"]),
    "ladder": (["drill", "--ladder", "--question", "latest-stop"], ["stop"]),
    "retrieval": (["drill", "--retrieval"], ["stop"]),
    "interview": (["interview", "mock-debrief"], []),
    "stories": (["stories", "add", "--question", "latest-stop"], []),
    "second example": (["stories", "drill", "killing-a-project-near-launch"], []),
}
"""What starts each, and what is said to it after the first answer."""


@pytest.mark.parametrize(
    ("programme", "tells"), [("practice", True), ("drill", True), ("interview", False)]
)
def test_what_was_heard_is_shown_with_the_verdict_and_an_interview_shows_neither(
    programme: str, tells: bool, furniture: Furniture, capsys: Captured
) -> None:
    command, replies = PROGRAMMES[programme]
    furniture.microphone = ScriptedMicrophone(tone(20.0), tone(0.5))
    furniture.recognizer = ScriptedRecognizer(WHOLE, *replies)
    main(command)
    out = capsys.readouterr().out
    assert ("What I heard" in out) is tells
    assert ("Choice of your own" in out) is tells


@pytest.mark.parametrize("programme", PROGRAMMES)
@pytest.mark.parametrize("medium", ["sound", "text"])
def test_a_programme_runs_to_its_end_and_keeps_what_was_said(
    programme: str,
    medium: str,
    furniture: Furniture,
    monkeypatch: Patch,
    capsys: Captured,
    data: Path,
) -> None:
    command, replies = PROGRAMMES[programme]
    furniture.microphone = ScriptedMicrophone(tone(20.0), tone(0.5))
    furniture.recognizer = ScriptedRecognizer(WHOLE, *replies)
    monkeypatch.setattr("sys.stdin", typing("\n".join([WHOLE, "", *replies, ""])))
    typed = ["--text", "--classifier", "rules"] if medium == "text" else []

    assert main([*command, *typed]) == 0, capsys.readouterr()

    answer, *more = Archive(data).find("latest").answers
    assert not more
    assert answer.record is not None
    assert answer.record.report is not None
    assert "lyric cards" in answer.record.report.transcript.text
    assert (answer.audio_path is not None) == (medium == "sound")
    assert (answer.text_path is not None) == (medium == "text")
    assert bool(furniture.closed) == (medium == "sound")
    assert "failure.log" not in {path.name for path in data.iterdir()}
    if programme == "interview":
        (kept,) = Interviews(data).all()
        assert all(each.complete for each in kept.rounds)
    if programme == "stories":
        assert [story.domain for story in StoryBank(data).all()]


@pytest.mark.parametrize("programme", [drill, interview, practice])
def test_the_keys_that_a_programme_shows_are_there(programme: ModuleType) -> None:
    letters = [hint.split()[0] for hint in programme.KEYS.split(", ")]

    assert letters
    assert set(letters) <= COMMAND_KEYS.keys()
