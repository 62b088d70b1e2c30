import stat
from pathlib import Path

import pytest

from tests.archive.builders import a_session
from voicecoach.cli.main import main


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    data, here = tmp_path / "data", tmp_path / "here"
    here.mkdir()
    monkeypatch.setenv("VOICECOACH_DATA", str(data))
    monkeypatch.chdir(here)
    return data


def test_a_session_becomes_a_private_file_here(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_session(data, "One.", "Two.")

    assert main(["export", "latest"]) == 0

    path = Path(f"{folder.id}.md")
    assert capsys.readouterr().out == f"{path}\n"
    assert "Two." in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_one_answer_goes_where_it_is_told(data: Path) -> None:
    a_session(data, "One.", "Two.")

    assert main(["export", "latest", "2", "--as", "csv", "-o", "second.csv"]) == 0

    text = Path("second.csv").read_text(encoding="utf-8-sig")
    assert "Two." in text
    assert "One." not in text


def test_subtitles_are_a_file_an_answer(data: Path) -> None:
    folder = a_session(data, "One.", "Two.")
    Path("subtitles").mkdir()

    assert main(["export", folder.id, "--as", "srt", "-o", "subtitles"]) == 0

    assert sorted(path.name for path in Path("subtitles").iterdir()) == [
        f"{folder.id}-01.srt",
        f"{folder.id}-02.srt",
    ]


def test_a_pipe_gets_the_file_itself(
    data: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    a_session(data, "One.")

    assert main(["export", "latest", "--as", "vtt", "-o", "-"]) == 0

    assert capsysbinary.readouterr().out.startswith(b"WEBVTT\n")


def test_a_terminal_is_not_commanded_by_what_was_said(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    a_session(data, "One. \x1b]0;renamed\x07")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    assert main(["export", "latest", "-o", "-"]) == 0

    out = capsys.readouterr().out
    assert "renamed" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["latest", "7"], "has no answer 7; it has 1, 2"),
        (["nobody"], "no session 'nobody'"),
        (["latest", "--as", "srt", "-o", "one.srt"], "2 files, and one.srt is no folder"),
        (["latest", "--as", "srt", "-o", "-"], "one file an answer, and there are 2"),
        (["latest", "-o", "there.md"], "there already; replace it with --force"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(
    data: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    a_session(data, "One.", "Two.")
    Path("there.md").write_text("mine", encoding="utf-8")

    assert main(["export", *arguments]) == 2

    assert said in capsys.readouterr().err
    assert Path("there.md").read_text(encoding="utf-8") == "mine"
    assert [path.name for path in Path().iterdir()] == ["there.md"]


def test_force_replaces(data: Path) -> None:
    a_session(data, "One.")
    Path("there.md").write_text("mine", encoding="utf-8")

    assert main(["export", "latest", "-o", "there.md", "--force"]) == 0

    assert "One." in Path("there.md").read_text(encoding="utf-8")


def test_a_place_that_cannot_be_written_is_named(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_session(data, "One.")

    assert main(["export", "latest", "-o", "nowhere/answer.md"]) == 1

    assert "cannot write nowhere/answer.md" in capsys.readouterr().err
