import sqlite3
import stat
from pathlib import Path

import pytest

from tests.archive.builders import a_report, a_session, an_answer
from voicecoach.archive import index
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.index import summaries


@pytest.fixture
def session(tmp_path: Path) -> SessionFolder:
    return a_session(tmp_path, "First verdict.", "Second verdict.")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "sessions" / "index.sqlite3"


def headlines(file: Path, *folders: Path) -> list[str | None]:
    return [answer.headline for one in summaries(file, folders) for answer in one.answers]


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def read_session(folder: Path) -> None:
        raise AssertionError(f"{folder} was read although nothing changed")

    monkeypatch.setattr(index, "read_session", read_session)


def test_a_summary_says_what_a_list_shows(file: Path, session: SessionFolder) -> None:
    (summary,) = summaries(file, [session.path])

    assert summary.id == session.id
    assert summary.pack == "tencent-ai-pm"
    assert summary.started_at is not None
    assert [
        (answer.number, answer.status, answer.question_id, answer.headline)
        for answer in summary.answers
    ] == [
        (1, "assessed", "killed-launch", "First verdict."),
        (2, "assessed", "killed-launch", "Second verdict."),
    ]


def test_the_order_is_that_of_the_folders(tmp_path: Path, file: Path) -> None:
    folders = [a_session(tmp_path, "Verdict.", minute=minute).path for minute in (3, 1, 2)]

    assert [one.id for one in summaries(file, folders)] == [folder.name for folder in folders]


def test_what_did_not_change_is_not_read_again(
    file: Path, session: SessionFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = summaries(file, [session.path])
    forbid_reading(monkeypatch)

    assert summaries(file, [session.path]) == before


def test_a_changed_record_is_read_again(file: Path, session: SessionFolder) -> None:
    summaries(file, [session.path])
    session.keep(an_answer("01.flac", report=a_report("A later verdict.")))

    assert headlines(file, session.path) == ["A later verdict.", "Second verdict."]


def test_a_session_that_went_is_dropped(tmp_path: Path, file: Path, session: SessionFolder) -> None:
    other = a_session(tmp_path, "Other verdict.", minute=1)
    summaries(file, [session.path, other.path])

    assert headlines(file, other.path) == ["Other verdict."]
    with sqlite3.connect(file) as database:
        assert database.execute("SELECT count(*) FROM answer").fetchone() == (1,)


def test_nothing_of_a_dropped_session_stays_in_the_file(file: Path, session: SessionFolder) -> None:
    summaries(file, [session.path])
    assert b"First verdict." in file.read_bytes()

    summaries(file, [])

    assert b"verdict" not in file.read_bytes()
    assert [path.name for path in file.parent.glob("index*")] == ["index.sqlite3"]


@pytest.mark.parametrize("damage", ["garbage", "cut", "other version", "other tables", "missing"])
def test_an_index_that_cannot_be_used_is_made_anew(
    file: Path, session: SessionFolder, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = summaries(file, [session.path])
    if damage == "garbage":
        file.write_bytes(b"no database at all" * 1000)
    elif damage == "cut":
        file.write_bytes(file.read_bytes()[:5000])
    elif damage == "other version":
        with sqlite3.connect(file) as database:
            database.execute("PRAGMA user_version = 999")
    elif damage == "other tables":
        with sqlite3.connect(file) as database:
            database.execute("DROP TABLE answer")
    else:
        file.unlink()

    assert summaries(file, [session.path]) == before
    forbid_reading(monkeypatch)
    assert summaries(file, [session.path]) == before, "the new index was kept"


def test_a_folder_that_cannot_be_written_is_still_listed(
    tmp_path: Path, session: SessionFolder
) -> None:
    nowhere = tmp_path / "not there" / "index.sqlite3"

    assert headlines(nowhere, session.path) == ["First verdict.", "Second verdict."]
    assert not nowhere.parent.exists()


def test_a_session_that_cannot_be_read_is_listed_with_its_trouble(
    tmp_path: Path, file: Path, session: SessionFolder
) -> None:
    (session.path / "session.json").write_text("{")
    (session.path / "02.json").write_text("{")

    (summary,) = summaries(file, [session.path])

    assert summary.problem == "session.json is not valid JSON"
    assert summary.started_at is None
    assert [answer.problem for answer in summary.answers] == [None, "02.json is not valid JSON"]


def test_nobody_else_can_read_the_index(file: Path, session: SessionFolder) -> None:
    summaries(file, [session.path])

    assert stat.S_IMODE(file.stat().st_mode) == 0o600
