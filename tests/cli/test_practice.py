"""``voicecoach practice`` in writing, as a person types it."""

from pathlib import Path

import pytest

from tests.fakes import typing
from tests.interview.builders import WHOLE
from voicecoach.archive.sessions import Archive
from voicecoach.cli.main import main

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch

VAGUE = "We talked about many things with the team, and the meetings were long and useful."


pytestmark = pytest.mark.usefixtures("data")


def practice(monkeypatch: Patch, *lines: str, options: tuple[str, ...] = ()) -> int:
    monkeypatch.setattr("sys.stdin", typing("".join(f"{line}\n" for line in lines)))
    return main(["practice", "--text", "--classifier", "rules", *options])


def test_each_typed_answer_is_judged_at_once_and_kept(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    assert practice(monkeypatch, WHOLE, "", VAGUE, "", options=("--count", "2")) == 0

    first, second = capsys.readouterr().out.split("Question 2 of 2")
    assert "Yes: an interviewer knows" in first
    assert "No: within 90 s" in second
    session = Archive(data).find("latest")
    assert [answer.status for answer in session.answers] == ["assessed"] * 2
    assert [answer.text_path and answer.text_path.name for answer in session.answers] == [
        "01.txt",
        "02.txt",
    ]
    assert f"voicecoach history show {session.id}" in second


def test_commands_are_typed_in_place_of_an_answer(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    assert practice(monkeypatch, "repeat the question", "skip", "stop") == 0

    out = capsys.readouterr().out
    assert out.count("Question 1 of 3") == 2
    assert out.count("Question 2 of 3") == 1
    assert "Question 3 of 3" not in out
    assert list((data / "sessions").glob("2*")) == []


def test_the_end_of_the_input_ends_it(monkeypatch: Patch, capsys: Captured) -> None:
    assert practice(monkeypatch) == 0
    assert "Question 2" not in capsys.readouterr().out
