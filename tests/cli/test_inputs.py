import io
import json
import os
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.hearing import VOICES
from tests.transcripts.test_content import office
from voicecoach.cli.inputs import opened
from voicecoach.cli.main import main
from voicecoach.errors import UsageError
from voicecoach.host import host
from voicecoach.transcripts.content import ACCEPTED

SAID = "I killed the launch. It cost us a quarter of the revenue."


def report_on(*arguments: str | Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    code = main(["analyze", "--classifier", "rules", "--format", "json", *map(str, arguments)])
    assert code == 0
    report: dict[str, Any] = json.loads(capsys.readouterr().out)
    return report


def words(report: dict[str, Any]) -> str:
    return " ".join(word["text"] for word in report["transcript"]["words"])


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.wav", "a.json", "a", "a.docx"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_text_is_text_whatever_it_is_called_and_however_it_is_encoded(
    name: str, encoding: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    path.write_bytes(f"{SAID} Café.".encode(encoding))
    report = report_on(path, capsys=capsys)
    assert words(report) == f"{SAID} Café."
    assert report["source"] == str(path)


@pytest.mark.parametrize("name", ["a.txt", "a.json", "a"])
def test_sound_is_sound_whatever_it_is_called(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes((VOICES / "answer.flac").read_bytes())
    with opened(path) as given:
        assert given == path


def standard_input(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data), isatty=lambda: False))


def test_a_transcript_may_come_from_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    standard_input(monkeypatch, SAID.encode("utf-16"))
    report = report_on("-", capsys=capsys)
    assert words(report) == SAID
    assert report["source"] == "standard input"


def test_where_it_is_typed_it_says_how_to_end_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    standard_input(monkeypatch, SAID.encode())
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    with opened(Path("-")) as given:
        assert given == SAID
    assert capsys.readouterr().err == f"Paste the transcript; {host().end_of_input} ends it.\n"


def test_a_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(UsageError, match="there is no standard input"), opened(Path("-")):
        pass


def test_sound_from_standard_input_lies_in_a_private_file_only_while_it_is_heard(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data = (VOICES / "answer.flac").read_bytes()
    standard_input(monkeypatch, data)
    with opened(Path("-")) as given:
        assert isinstance(given, Path)
        assert given.read_bytes() == data
        assert given.parent.stat().st_mode & 0o077 == 0
    assert not given.parent.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(SAID.encode(),))
    writer.start()
    with opened(pipe) as given:
        assert given == SAID
    writer.join()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7", "a PDF"),
        (office("word/"), "a Word document (DOCX)"),
        (b"\x89PNG\r\n", "an image"),
        (b"", "empty (0 bytes)"),
    ],
)
def test_another_kind_of_file_is_named_beside_what_is_taken(
    data: bytes, kind: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(UsageError) as refusal, opened(path):
        pass
    assert str(refusal.value) == f"{path} is {kind}: give {ACCEPTED}"


def test_bytes_that_are_nothing_known_are_refused_with_what_is_taken(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(bytes(range(256)) * 9)
    assert main(["analyze", str(path)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line == f"voicecoach: {path} cannot be read as sound, nor as text: give {ACCEPTED}"


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (lambda path: None, "cannot be read (No such file"),
        (lambda path: path.mkdir(), "is a folder"),
        (lambda path: path.write_bytes(b"I said " * 20_000 + b"\0"), "goes on as something else"),
        (lambda path: path.write_bytes("我决定取消项目".encode("gb18030")), "save it as UTF-8"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_line(make: Any, complaint: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    make(path)
    with pytest.raises(UsageError) as refusal, opened(path):
        pass
    assert complaint in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_who_is_judged_is_said_on_standard_error_and_can_be_chosen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "meeting.txt"
    path.write_text(f"[Jane Roe] 10:00:00\nA hard choice?\n\n[Tom Webb] 10:00:04\n{SAID}\n")
    assert main(["analyze", "--classifier", "rules", "--format", "json", str(path)]) == 0
    shown = capsys.readouterr()
    assert words(json.loads(shown.out)) == SAID
    assert shown.err.splitlines() == [
        f"{path}: judged is Tom Webb, who talks most of Jane Roe and Tom Webb; --speaker NAME "
        "chooses another"
    ]
    assert words(report_on("--speaker", "jane", path, capsys=capsys)) == "A hard choice?"
    assert main(["analyze", "--speaker", "Bob", str(path)]) == 2
    assert f"{path}: --speaker Bob is none of its speakers" in capsys.readouterr().err


def test_the_part_that_is_the_answer_can_be_chosen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.srt"
    path.write_text(f"1\n0:01 --> 0:09\nWhy?\n\n2\n0:14 --> 0:20\n{SAID}\n")
    report = report_on("--from", "12.5", path, capsys=capsys)
    assert words(report) == SAID
    assert report["timing"]["think_time_s"] == pytest.approx(1.5)
    assert report["timing"]["duration_s"] == pytest.approx(6.0)
