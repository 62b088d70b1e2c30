import json
import shutil
from pathlib import Path

import pytest

from voicecoach.cli.main import main

KEPT = Path(__file__).parents[1] / "archive" / "kept"
Captured = pytest.CaptureFixture[str]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = shutil.copytree(KEPT, tmp_path / "data")
    monkeypatch.setenv("VOICECOACH_DATA", str(folder))
    return folder


@pytest.fixture
def interview(data: Path) -> str:
    (file,) = (data / "interviews").glob("*.json")
    return file.stem


def history(*arguments: str) -> int:
    return main(["history", *arguments])


def test_interviews_are_listed_with_what_was_held_and_where_the_debrief_is(
    data: Path, interview: str, capsys: Captured
) -> None:
    assert main(["interview", "tencent-ai-pm", "--debrief"]) == 0
    capsys.readouterr()

    assert history("interviews") == 0

    out = capsys.readouterr().out
    assert f"tencent-ai-pm  {interview}" in out
    assert "1 round held to the end, 1 question" in out
    assert "The panel " in out
    assert f"voicecoach history interviews {interview.rsplit('-', maxsplit=1)[-1]}" in out


@pytest.mark.parametrize("action", ["interviews", "show"])
def test_the_debrief_of_one_is_shown_again(action: str, interview: str, capsys: Captured) -> None:
    assert main(["interview", "tencent-ai-pm", "--debrief"]) == 0
    page = capsys.readouterr().out.split("\n\nRead it again")[0].strip()

    assert history(action, interview.rsplit("-", maxsplit=1)[-1]) == 0

    out = capsys.readouterr().out
    assert page in out
    assert interview in out


def test_a_text_kept_by_an_older_version_is_shown_as_a_page(
    data: Path, interview: str, capsys: Captured
) -> None:
    text = "# Debrief: Tencent\n\n**No hire.** In one question you owned a choice.\n\n- a point\n"
    (data / "interviews" / f"{interview}.md").write_text(text, encoding="utf-8")

    assert history("interviews", interview) == 0

    out = capsys.readouterr().out
    assert "Debrief: Tencent" in out
    assert "No hire. In one question" in out
    assert "**" not in out


def test_where_no_debrief_was_held_the_way_to_one_is_told(interview: str, capsys: Captured) -> None:
    assert history("interviews", interview) == 1
    assert "voicecoach interview tencent-ai-pm --debrief" in capsys.readouterr().out


def test_a_damaged_debrief_is_named(data: Path, interview: str, capsys: Captured) -> None:
    (data / "interviews" / f"{interview}.debrief.json").write_text("{", encoding="utf-8")
    assert history("interviews", interview) == 1
    assert history("interviews") == 0
    assert capsys.readouterr().out.count("is not valid JSON") == 2


def test_without_any_the_way_to_one_is_told(tmp_path: Path, capsys: Captured) -> None:
    assert history("interviews", "--data", str(tmp_path / "none")) == 0
    assert capsys.readouterr().out == "No interviews yet; voicecoach interview holds one.\n"


def test_programs_get_all_that_is_kept_of_them(
    data: Path, interview: str, capsys: Captured
) -> None:
    assert history("interviews", "--format", "json") == 0

    document = json.loads(capsys.readouterr().out)
    on_disk = json.loads((data / "interviews" / f"{interview}.json").read_text(encoding="utf-8"))
    assert document["schema"] == "voicecoach.history/1"
    (kept,) = document["interviews"]
    assert kept["debrief_path"] is None
    assert kept["record"]["id"] == interview
    assert kept["record"]["rounds"][0]["exchanges"][0]["answer"] == 1
    assert on_disk["rounds"][0]["session"] == kept["record"]["rounds"][0]["session"]
    assert document["problems"] == []


def test_a_damaged_one_is_named(data: Path, capsys: Captured) -> None:
    (data / "interviews" / "20270101T000000Z-ffff.json").write_text("{")

    assert history("interviews") == 0

    assert "damaged: " in (out := capsys.readouterr().out)
    assert "20270101T000000Z-ffff.json is not valid JSON" in out


def test_an_interview_is_deleted_and_its_answers_stay(
    data: Path, interview: str, capsys: Captured
) -> None:
    assert main(["interview", "tencent-ai-pm", "--debrief"]) == 0
    sessions = sorted(path.name for path in (data / "sessions").iterdir() if path.is_dir())

    assert history("delete", interview, "--yes") == 0

    assert f"Deleted interview {interview} (tencent-ai-pm) and its debrief" in (
        capsys.readouterr().out
    )
    assert list((data / "interviews").iterdir()) == []
    assert sorted(path.name for path in (data / "sessions").iterdir() if path.is_dir()) == sessions


@pytest.mark.parametrize("answer", [True, False])
def test_deleting_asks_first(
    answer: bool, data: Path, interview: str, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr(
        "voicecoach.cli.history.delete.ask_on_terminal", lambda: lambda _question: answer
    )

    assert history("delete", interview) == (0 if answer else 1)

    assert (data / "interviews" / f"{interview}.json").exists() is not answer
    assert ("Nothing was deleted." in capsys.readouterr().out) is not answer


def test_a_name_that_may_be_either_is_not_guessed(
    data: Path, interview: str, capsys: Captured
) -> None:
    assert history("delete", "2026", "--yes") == 2
    assert f"names a session and interview {interview}" in capsys.readouterr().err


def test_a_deleted_answer_takes_the_debrief_along_and_that_is_said(
    data: Path, interview: str, capsys: Captured
) -> None:
    assert main(["interview", "tencent-ai-pm", "--debrief"]) == 0
    record = json.loads((data / "interviews" / f"{interview}.json").read_text(encoding="utf-8"))
    capsys.readouterr()

    assert history("delete", record["rounds"][0]["session"], "1", "--yes") == 0

    assert not (data / "interviews" / f"{interview}.md").exists()
    said = capsys.readouterr().out
    assert f"The debrief of interview {interview} quoted it and was deleted, too" in said
    assert "voicecoach interview tencent-ai-pm --debrief" in said
