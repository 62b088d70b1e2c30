"""An answer in writing: its text lies beside its record, line by line."""

import os
import re
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from tests.archive.builders import an_answer
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.reading import read_session
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import ArchiveError
from voicecoach.cli.main import main

FIRST, SECOND = "I killed the launch.", "Der Start war „zu früh“, 太早了."


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SessionFolder:
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path))
    return Archive(tmp_path).start_session(pack="a pack", space_needed_bytes=0)


def begin(folder: SessionFolder, *lines: str) -> Path:
    path = folder.next_text_path()
    for line in lines:
        folder.append(path, line)
    return path


def keep(folder: SessionFolder, text: Path, **parts: object) -> Path:
    record = an_answer(None, **parts)  # type: ignore[arg-type]
    return folder.keep(replace(record, text=text.name))


def test_lines_are_there_as_soon_as_they_were_typed_and_nobody_else_reads_them(
    folder: SessionFolder,
) -> None:
    path = begin(folder, FIRST, SECOND)

    assert path.name == "01.txt"
    assert path.read_text(encoding="utf-8") == f"{FIRST}\n{SECOND}\n"
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    (answer,) = read_session(folder.path).answers
    assert (answer.status, answer.text_path, answer.problem) == ("unassessed", path, None)


def test_a_record_has_the_number_of_its_text(folder: SessionFolder) -> None:
    first, second = begin(folder, FIRST), begin(folder, SECOND)

    assert [keep(folder, text).name for text in (second, first, second)] == [
        "02.json", "01.json", "02.json",
    ]  # fmt: skip
    assert [answer.number for answer in read_session(folder.path).answers] == [1, 2]


def test_a_record_whose_text_is_gone_says_so(folder: SessionFolder) -> None:
    text = begin(folder, FIRST)
    keep(folder, text)
    text.unlink()

    (answer,) = read_session(folder.path).answers
    assert (answer.status, answer.problem) == ("assessed", "its text 01.txt is missing")


def test_a_text_without_a_line_is_no_answer(folder: SessionFolder) -> None:
    folder.next_text_path().touch()

    assert read_session(folder.path).answers == ()
    assert not folder.holds_answers
    folder.close()
    assert not folder.path.exists()


def test_a_folder_that_takes_no_line_says_what_to_do(folder: SessionFolder) -> None:
    path = folder.next_text_path()
    folder.close()

    with pytest.raises(ArchiveError, match=r"cannot write .*01\.txt: No such file.*--data DIR"):
        folder.append(path, FIRST)


def test_a_text_beside_a_recording_is_somebody_elses(folder: SessionFolder) -> None:
    folder.next_audio_path().write_bytes(b"fLaC")
    notes = folder.path / "01.txt"
    notes.write_text("mine")

    (answer,) = read_session(folder.path).answers
    assert answer.text_path is None
    assert main(["history", "delete", "latest", "--yes"]) == 0
    assert notes.exists()


def test_deleting_leaves_nothing_of_what_was_typed(folder: SessionFolder) -> None:
    keep(folder, begin(folder, FIRST))
    keep(folder, begin(folder, SECOND))

    assert main(["history", "delete", "latest", "1", "--yes"]) == 0
    assert sorted(path.name for path in folder.path.iterdir()) == [
        "02.json", "02.txt", "running.lock", "session.json",
    ]  # fmt: skip
    assert main(["history", "delete", "latest", "--yes"]) == 0
    assert not folder.path.exists()


def test_history_says_how_to_judge_what_was_typed_and_so_it_is_judged(
    folder: SessionFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    text = begin(folder, FIRST, "It cost us the spring.")
    keep(folder, text, status="interrupted", ended_by="interrupted")

    assert main(["history", "show", "latest"]) == 0
    out = capsys.readouterr().out
    assert f"  {text}\n" in out
    (told,) = re.findall(r"judge it with: voicecoach (.*)", out)

    folder.close()
    assert main([*told.split(), "--classifier", "rules"]) == 0
    assert main(["history", "show", "latest"]) == 0
    assert "I killed the launch" in capsys.readouterr().out
