import json
import re
from datetime import datetime
from pathlib import Path

import pytest

from tests.archive.builders import a_session, an_answer
from voicecoach.archive.sessions import Archive
from voicecoach.archive.stories import StoryBank
from voicecoach.cli.history import delete
from voicecoach.cli.main import main
from voicecoach.interview.stories import JudgmentCore, Story


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def answer_with(monkeypatch: pytest.MonkeyPatch, answer: bool) -> list[str]:
    """Put a person at the terminal who gives one answer; return what they are asked."""
    asked: list[str] = []

    def ask(question: str) -> bool:
        asked.append(question)
        return answer

    monkeypatch.setattr(delete, "ask_on_terminal", lambda: ask)
    return asked


def test_the_list_has_the_newest_first_with_each_verdict(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = a_session(data, "Older verdict.", minute=1)
    newer = a_session(data, "First verdict.", "Second verdict.", minute=2)

    assert main(["history", "list"]) == 0

    lines = capsys.readouterr().out.splitlines()
    when = datetime.fromisoformat("2026-03-01T12:02:00+00:00").astimezone()
    short = "TOO SHORT                    0 s     2 s  tencent-ai-pm"
    assert lines == [
        "      verdict                   choice  length  pack",
        f"{when:%Y-%m-%d %H:%M}  {newer.id}",
        f"   1  {short}",
        "      killed-launch: First verdict.",
        f"   2  {short}",
        "      killed-launch: Second verdict.",
        "",
        f"{when:%Y-%m-%d %H}:01  {older.id}",
        f"   1  {short}",
        "      killed-launch: Older verdict.",
        "",
        f"Files: {data / 'sessions'}",
    ]


def test_a_long_list_says_how_to_see_the_rest(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for minute in range(3):
        a_session(data, "Verdict.", minute=minute)

    assert main(["history", "list", "--limit", "1"]) == 0

    out = capsys.readouterr().out
    assert out.count("Verdict.") == 1
    assert "2 older; see them with --limit 3" in out


def test_an_empty_history_says_how_to_begin(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["history", "list"]) == 0

    assert "voicecoach practice" in capsys.readouterr().out


def test_what_is_unfinished_or_damaged_is_listed_as_such(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_session(data, "One.", "Two.", "Three.")
    folder.keep(an_answer("01.flac", status="no_speech"))
    (folder.path / "02.json").unlink()
    (folder.path / "03.json").write_text("{")
    (folder.path / "session.json").unlink()

    assert main(["history", "list"]) == 0

    out = capsys.readouterr().out
    assert f"unknown date  {folder.path.name}" in out
    assert re.search(r"^   2  not assessed +unknown pack$", out, re.MULTILINE)
    assert re.search(r"^   3  damaged +unknown pack$", out, re.MULTILINE)
    assert "damaged: session.json is missing" in out
    assert "killed-launch: no speech was heard" in out
    assert "unknown question: not assessed; what was said is kept" in out
    assert "unknown question: broken record (03.json is not valid JSON)" in out


def test_the_list_as_json_is_versioned(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = a_session(data, "Verdict.")

    assert main(["history", "list", "--format", "json"]) == 0

    printed = json.loads(capsys.readouterr().out)
    assert printed["schema"] == "voicecoach.history/1"
    (session,) = printed["sessions"]
    assert session["id"] == folder.id
    assert session["answers"][0]["headline"] == "Verdict."


def test_show_prints_question_report_and_files(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_session(data, "First verdict.", "Second verdict.")

    assert main(["history", "show", "latest"]) == 0

    out = capsys.readouterr().out
    assert "1. Tell me about a launch you stopped. [killed-launch]" in out
    assert "First verdict." in out
    assert "Second verdict." in out
    for name in ("01.flac", "01.json", "02.flac", "02.json"):
        assert f"  {folder.path / name}" in out.splitlines()


def test_show_can_be_narrowed_to_one_answer(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_session(data, "First verdict.", "Second verdict.")

    assert main(["history", "show", "latest", "2"]) == 0

    out = capsys.readouterr().out
    assert "First verdict." not in out
    assert "Second verdict." in out


def test_show_tells_how_to_judge_a_recording_without_a_record(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_session(data, "Verdict.").path
    (folder / "01.json").unlink()

    assert main(["history", "show", "latest"]) == 0

    assert f"judge it with: voicecoach history recover {folder.name} 1" in capsys.readouterr().out


def test_show_gives_the_note_of_an_answer_without_a_report(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_session(data, "Verdict.")
    folder.keep(an_answer("01.flac", status="unassessed", note="The engine failed."))

    assert main(["history", "show", "latest"]) == 0

    out = capsys.readouterr().out
    assert "not assessed; what was said is kept" in out
    assert "The engine failed." in out


def test_show_says_once_that_an_answer_was_interrupted_and_how_to_judge_its_recording(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_session(data, "Verdict.")
    note = "stopped before its end; voicecoach history recover judges it"
    folder.keep(an_answer("01.flac", status="interrupted", ended_by="interrupted", note=note))

    assert main(["history", "show", "latest"]) == 0

    recording = folder.path / "01.flac"
    assert capsys.readouterr().out.splitlines()[2:] == [
        "1. Tell me about a launch you stopped. [killed-launch]",
        "  stopped before its end",
        f"  {recording}",
        f"  {folder.path / '01.json'}",
        f"  judge it with: voicecoach history recover {folder.id} 1",
    ]


def test_show_as_json_holds_the_whole_record(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_session(data, "First verdict.", "Second verdict.")

    assert main(["history", "show", "latest", "2", "--format", "json"]) == 0

    (answer,) = json.loads(capsys.readouterr().out)["session"]["answers"]
    assert answer["number"] == 2
    assert answer["record"]["report"]["feedback"]["headline"] == "Second verdict."


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["show", "1999"], r"no session '1999'; there are 2026\S+"),
        (["show", "latest", "7"], r"has no answer 7; it has 1"),
        (["delete", "1999", "--yes"], r"no session '1999'"),
    ],
)
def test_what_is_not_there_is_answered_with_what_is(
    data: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], complaint: str
) -> None:
    a_session(data, "Verdict.")

    assert main(["history", *arguments]) == 2

    (line,) = capsys.readouterr().err.splitlines()
    assert re.search(complaint, line)


@pytest.mark.parametrize("number", ["0", "-1", "two", "²"])
def test_a_bad_answer_number_is_refused(
    data: Path, capsys: pytest.CaptureFixture[str], number: str
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["history", "show", "latest", number])

    assert stopped.value.code == 2


def test_deleting_asks_and_then_deletes(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_session(data, "One.", "Two.")
    asked = answer_with(monkeypatch, True)

    assert main(["history", "delete", "latest"]) == 0

    assert asked == [f"Delete session {folder.id} with 2 answers from {folder.path} for good?"]
    assert not folder.path.exists()
    assert f"Deleted session {folder.id}" in capsys.readouterr().out


def test_deleting_says_that_a_story_made_of_it_stays(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    a_session(data, "One.")
    bank = StoryBank(data)
    bank.add(
        Story(
            id="", title="The launch", domain="killing-a-project-near-launch",
            core=JudgmentCore(chose="to stop"), text="I decided to stop the launch.",
        )
    )  # fmt: skip
    asked = answer_with(monkeypatch, True)

    assert main(["history", "delete", "latest"]) == 0

    assert "stays in your story bank" in asked[0]
    assert "voicecoach stories remove" in capsys.readouterr().out
    assert len(bank.all()) == 1


def test_a_no_keeps_everything(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = a_session(data, "One.")
    answer_with(monkeypatch, False)

    assert main(["history", "delete", "latest"]) == 1

    assert (folder.path / "01.json").exists()


def test_one_answer_can_be_deleted_without_being_asked(data: Path) -> None:
    a_session(data, "One.", "Two.")

    assert main(["history", "delete", "latest", "1", "--yes"]) == 0

    assert [answer.number for answer in Archive(data).find("latest").answers] == [2]


def test_where_nobody_can_be_asked_nothing_is_deleted(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_session(data, "One.")
    monkeypatch.setattr(delete, "ask_on_terminal", lambda: None)

    assert main(["history", "delete", "latest"]) == 2

    assert "--yes" in capsys.readouterr().err
    assert folder.path.exists()


@pytest.mark.parametrize("before", [True, False], ids=["before the action", "after the action"])
def test_the_data_folder_may_be_named_before_or_after_the_action(
    data: Path, capsys: pytest.CaptureFixture[str], before: bool
) -> None:
    folder = a_session(data / "elsewhere", "One.")
    option = ["--data", str(data / "elsewhere")]

    assert main(["history", *(option * before), "list", *(option * (not before))]) == 0

    assert folder.id in capsys.readouterr().out
