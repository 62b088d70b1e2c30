import errno
import json
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.archive.builders import a_session, an_answer
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.reading import read_session
from voicecoach.archive.store import ArchiveError

POSIX_MODES = pytest.mark.skipif(os.name == "nt", reason="Windows has no POSIX file modes")


def test_answers_are_numbered_and_read_back_as_kept(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "First verdict.", "Second verdict.")

    session = read_session(folder.path)

    assert sorted(path.name for path in folder.path.iterdir()) == [
        "01.flac",
        "01.json",
        "02.flac",
        "02.json",
        "session.json",
    ]
    assert [answer.number for answer in session.answers] == [1, 2]
    reports = [answer.record.report for answer in session.answers if answer.record]
    assert [report.feedback.headline for report in reports if report] == [
        "First verdict.",
        "Second verdict.",
    ]
    assert session.record is not None
    assert session.record.pack == "tencent-ai-pm"
    assert session.problem is None


@POSIX_MODES
def test_nobody_else_can_read_what_is_kept(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "Verdict.").path

    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()} == {0o600}


def test_an_answer_without_a_recording_gets_the_next_number(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "Verdict.")

    kept = folder.keep(an_answer(None, status="no_speech"))

    assert kept.name == "02.json"


def test_keeping_an_answer_again_replaces_its_record(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "Verdict.")

    folder.keep(an_answer("01.flac", status="unassessed", note="judged again later"))

    (answer,) = read_session(folder.path).answers
    assert answer.record is not None
    assert answer.record.note == "judged again later"


def test_a_recording_from_elsewhere_is_refused(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "Verdict.")

    with pytest.raises(ValueError, match="not an answer of this session"):
        folder.keep(an_answer("../elsewhere.flac"))


def test_a_recording_without_a_record_is_listed_as_unassessed(tmp_path: Path) -> None:
    """The process was killed while the candidate spoke."""
    folder = a_session(tmp_path)
    folder.path.mkdir(exist_ok=True)
    folder.next_audio_path().write_bytes(b"fLaC")

    (answer,) = read_session(folder.path).answers

    assert answer.status == "unassessed"
    assert answer.audio_path == folder.path / "01.flac"


def test_a_reserved_number_without_sound_is_no_answer(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "Verdict.")
    folder.next_audio_path()

    assert [answer.number for answer in read_session(folder.path).answers] == [1]


def test_leaving_drops_what_never_began(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "Verdict.")
    never_began = folder.next_audio_path()

    folder.close()

    assert not never_began.exists()
    assert (folder.path / "01.flac").exists()


def test_a_session_without_answers_leaves_no_folder(tmp_path: Path) -> None:
    assert not a_session(tmp_path).path.exists()


def test_a_record_whose_recording_is_gone_says_so(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "Verdict.").path
    (folder / "01.flac").unlink()

    (answer,) = read_session(folder).answers

    assert answer.problem == "its recording 01.flac is missing"
    assert answer.status == "assessed"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("{", "01.json is not valid JSON"),
        ("", "01.json is not valid JSON"),
        ('{"question": ' + "[" * 100_000, "01.json does not fit: question: expected an object"),
        ('{"more": ' + "[" * 100_000, "01.json is not valid JSON"),
        ("[]", "01.json does not fit: expected an object, found a list"),
        ("{}", "01.json does not fit: question: missing"),
    ],
)
def test_a_damaged_record_is_shown_as_such(tmp_path: Path, content: str, problem: str) -> None:
    folder = a_session(tmp_path, "Verdict.").path
    (folder / "01.json").write_text(content)

    (answer,) = read_session(folder).answers

    assert answer.status == "broken"
    assert answer.problem is not None
    assert answer.problem.startswith(problem)


@settings(max_examples=50)
@given(content=st.binary(max_size=200))
def test_no_content_of_a_record_stops_the_reader(
    content: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("session")
    (folder / "01.json").write_bytes(content)
    (folder / "session.json").write_bytes(content)

    session = read_session(folder)

    assert session.answers[0].status == "broken"
    assert session.problem is not None


def test_a_record_of_a_later_format_is_named(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "Verdict.").path
    record = json.loads((folder / "01.json").read_text(encoding="utf-8"))
    record["schema"] = "voicecoach.answer/2"
    (folder / "01.json").write_text(json.dumps(record), encoding="utf-8")

    (answer,) = read_session(folder).answers

    assert answer.problem is not None
    assert "schema: 'voicecoach.answer/2'" in answer.problem


def test_a_failed_write_leaves_the_old_record_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_session(tmp_path, "Verdict.")
    before = (folder.path / "01.json").read_bytes()

    def full_disk(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(ArchiveError, match=r"cannot write .*01\.json: No space left.*free some"):
        folder.keep(an_answer("01.flac", status="unassessed"))

    assert (folder.path / "01.json").read_bytes() == before
    assert sorted(path.name for path in folder.path.iterdir()) == [
        "01.flac",
        "01.json",
        "session.json",
    ]


def test_a_folder_that_went_away_is_one_clear_line(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "Verdict.")
    gone = SessionFolder(folder.path.rename(tmp_path / "away") / "gone")

    with pytest.raises(ArchiveError, match="cannot write"):
        gone.keep(an_answer("01.flac"))
    assert "cannot be read" in (read_session(gone.path).problem or "")


def test_an_answer_without_a_recording_is_kept_again_under_its_number(tmp_path: Path) -> None:
    folder = a_session(tmp_path)
    folder.path.mkdir(exist_ok=True)
    first = folder.keep(an_answer(None, note="first"))
    again = folder.keep(an_answer(None, note="again"), number=folder.latest_number)

    assert again == first
    (kept,) = read_session(folder.path).answers
    assert kept.record is not None
    assert kept.record.note == "again"


def test_the_newest_answer_can_be_dropped(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "first", "second")

    folder.drop(2)

    assert [answer.number for answer in read_session(folder.path).answers] == [1]
    assert folder.next_audio_path().name == "02.flac"
