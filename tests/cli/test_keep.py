"""``voicecoach analyze --keep``: files and whole folders become answers of the archive."""

import json
import os
import shutil
import signal
from pathlib import Path

import pytest

from tests.hearing import VOICES
from tests.program import Program, run
from voicecoach.archive.sessions import Archive
from voicecoach.cli.main import main
from voicecoach.demo import DEMO

STRONG, WEAK = DEMO.candidates
SAID = "I stopped the launch instead of shipping it late. It cost us a quarter of the revenue."
RULES = ("--classifier", "rules")
SPHINX = ("--engine", "sphinx", "--vad", "webrtcvad", *RULES)

Captured = pytest.CaptureFixture[str]


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "answer.txt"
    path.write_text(SAID, encoding="utf-8")
    return path


@pytest.fixture
def phone(tmp_path: Path) -> Path:
    """A folder as it comes off a phone: recordings, and what else there is."""
    folder = tmp_path / "phone"
    folder.mkdir()
    for number, name in enumerate(("answer", "numbers", "thats-my-answer", "im-done"), start=1):
        shutil.copy(VOICES / f"{name}.flac", folder / f"Recording {number}.flac")
    (folder / "Recording 2b.flac").write_bytes(b"fLaC" + b"\x17" * 300)
    (folder / "notes.txt").write_text("Buy milk.", encoding="utf-8")
    (folder / ".hidden.flac").write_bytes(b"\0\1")
    return folder


def test_a_transcript_is_judged_and_kept_and_told_where(
    data: Path, text: Path, capsys: Captured
) -> None:
    assert main(["analyze", "--keep", *RULES, str(text)]) == 0

    shown = capsys.readouterr()
    session = Archive(data).find("latest")
    assert "I stopped the launch" in shown.out
    assert f"Kept 1 of 1: voicecoach history show {session.id}" in shown.err
    assert session.record is not None
    assert session.record.pack == "imported"
    assert main(["history", "list"]) == 0
    assert "imported" in capsys.readouterr().out


def test_what_was_asked_can_be_named(data: Path, text: Path) -> None:
    assert main(["analyze", "--keep", "--question", "latest-stop", *RULES, str(text)]) == 0

    (kept,) = Archive(data).find("latest").answers
    assert kept.record is not None
    assert kept.record.question.id == "latest-stop"
    assert kept.record.pack == "tencent-music-behavioral"


def test_the_question_counts_without_keeping_too(data: Path, text: Path, capsys: Captured) -> None:
    options = ("--question", "safety-cost-a-month", "--pack", "tencent-ai-pm", "--format", "json")

    assert main(["analyze", *options, *RULES, str(text)]) == 0

    report = json.loads(capsys.readouterr().out)
    assert report["kind"] == "behavioral"
    assert not Archive(data).folders()


@pytest.mark.parametrize(
    ("options", "complaint"),
    [
        (["--pack", "tencent-ai-pm"], "--question"),
        (["--question", "latest-stop", "--kind", "case"], "leave out --kind"),
        (["--question", "no-such"], "there is no question"),
    ],
)
def test_options_that_do_not_fit_are_refused(
    data: Path, text: Path, capsys: Captured, options: list[str], complaint: str
) -> None:
    assert main(["analyze", *options, *RULES, str(text)]) == 2
    assert complaint in capsys.readouterr().err
    assert not Archive(data).folders()


def test_standard_input_is_no_file_to_keep(data: Path, capsys: Captured) -> None:
    assert main(["analyze", "--keep", *RULES, "-"]) == 2
    assert "no standard input" in capsys.readouterr().err


def test_the_same_file_again_is_told_and_not_kept(data: Path, text: Path, capsys: Captured) -> None:
    main(["analyze", "--keep", *RULES, str(text)])
    session = Archive(data).find("latest")
    capsys.readouterr()

    assert main(["analyze", "--keep", *RULES, str(text)]) == 0

    told = capsys.readouterr().err
    assert f"{text} is kept already: voicecoach history show {session.id} 1" in told
    assert len(Archive(data).folders()) == 1


def test_the_same_file_with_its_question_is_judged_as_that(
    data: Path, text: Path, capsys: Captured
) -> None:
    main(["analyze", "--keep", *RULES, str(text)])
    session = Archive(data).find("latest")
    capsys.readouterr()

    assert main(["analyze", "--keep", "--question", "latest-stop", *RULES, str(text)]) == 0

    shown = capsys.readouterr()
    told = f"{text} is kept already, and judged now as latest-stop: voicecoach history show"
    assert f"{told} {session.id} 1" in shown.err
    assert "I stopped the launch" in shown.out
    (kept,) = Archive(data).find("latest").answers
    assert kept.record is not None
    assert kept.record.question.id == "latest-stop"
    assert len(Archive(data).folders()) == 1
    assert main(["history", "show", "latest"]) == 0
    assert "judged before as an answer to “An imported answer" in capsys.readouterr().out


@pytest.mark.parametrize("shape", ["text", "json"])
def test_each_of_several_files_is_told_with_its_place_and_one_broken_is_no_wrong_use(
    data: Path, text: Path, capsys: Captured, shape: str
) -> None:
    main(["analyze", "--keep", *RULES, str(text)])
    more = [text.with_name("b.txt"), text.with_name("c.txt")]
    more[0].write_bytes(b"")
    more[1].write_text(f"{SAID} It was hard.", encoding="utf-8")
    capsys.readouterr()

    assert main(["analyze", "--keep", *RULES, "--format", shape, str(text), *map(str, more)]) == 1

    shown = capsys.readouterr()
    assert f"1 of 3  {text} is kept already" in shown.err
    assert f"2 of 3  voicecoach: {more[0]}" in shown.err
    assert f"3 of 3  {more[1]}" in (shown.err if shape == "json" else shown.out)
    assert "Kept 1 of 3" in shown.err


def test_one_file_that_holds_nothing_is_wrong_use(data: Path, text: Path) -> None:
    text.write_bytes(b"")
    assert main(["analyze", "--keep", *RULES, str(text)]) == 2


def test_a_terminal_is_shown_how_many_of_how_many_are_done(
    data: Path, text: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voicecoach.cli.keeping.is_screen", lambda _stream: True)
    other = text.with_name("b.txt")
    other.write_text(f"{SAID} It was hard.", encoding="utf-8")

    assert main(["analyze", "--keep", *RULES, "--format", "json", str(text), str(other)]) == 0

    told = capsys.readouterr().err
    assert told.index("0 of 2 files done") < told.index("1 of 2 files done")
    assert told.endswith("\n")


def test_a_folder_without_recordings_says_so(data: Path, tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "empty").mkdir()

    assert main(["analyze", "--keep", *SPHINX, str(tmp_path / "empty")]) == 2

    assert "holds no recordings" in capsys.readouterr().err


def test_without_keep_a_folder_is_no_recording_and_it_says_what_takes_one(
    tmp_path: Path, capsys: Captured
) -> None:
    assert main(["analyze", str(tmp_path)]) == 2

    assert "--keep" in capsys.readouterr().err


def test_a_folder_is_kept_in_order_by_several_processes_and_a_broken_file_is_named(
    tmp_path: Path, phone: Path
) -> None:
    before = {path: path.read_bytes() for path in phone.iterdir()}

    code, output = run("analyze", "--keep", *SPHINX, "--data", str(tmp_path / "data"), str(phone))

    assert code == 1, "most is kept, so the command was right"
    assert "Recording 2b.flac cannot be read as sound" in output
    assert "1 file(s) left out" in output
    assert "Traceback" not in output
    session = Archive(tmp_path / "data").find("latest")
    names = [kept.record.imported.name for kept in session.answers if kept.record]  # type: ignore[union-attr]
    assert names == [f"Recording {number}.flac" for number in (1, 2, 3, 4)]
    assert [kept.status for kept in session.answers] == ["assessed"] * 4
    assert {path: path.read_bytes() for path in phone.iterdir()} == before
    if len(os.sched_getaffinity(0)) > 1:
        assert "cores; Ctrl-C keeps what is done" in output
    places = [output.index(f"{number} of 5") for number in (1, 2, 3, 4, 5)]
    assert places == sorted(places)


def test_ctrl_c_in_a_folder_keeps_what_is_done_and_nothing_half_done(
    tmp_path: Path, phone: Path
) -> None:
    for number in range(4):  # long ones, so that there is something to stop
        copy = phone / f"Recording 5{number}.flac"
        shutil.copy(STRONG.path, copy)
        with copy.open("ab") as file:  # what follows the sound makes another file of it
            file.write(bytes([number]) * 16)
    data = tmp_path / "data"
    with Program("analyze", "--keep", *SPHINX, "--data", str(data), str(phone)) as program:
        program.wait_for("1 of ")
        program.send(signal.SIGINT)
        code = program.finish()

    assert code == 130, program.output
    assert "Stopped" in program.output
    assert "Traceback" not in program.output
    session = Archive(data).find("latest")
    assert session.answers
    assert len(session.answers) < 8
    assert {kept.status for kept in session.answers} == {"assessed"}
    assert {kept.problem for kept in session.answers} == {None}
    assert not Archive(data).is_running(session.id)

    first = phone / "Recording 1.flac"
    code, output = run("analyze", "--keep", *SPHINX, "--data", str(data), str(first))
    assert code == 0
    assert f"{first} is kept already" in output
