"""The index says what the files say, having read no more of them than needed."""

import os
from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests import builders
from tests.archive.builders import a_report, a_session, an_answer
from tests.unprivileged import bound_by_modes
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.index import refresh
from voicecoach.archive.index.rows import Filter, SessionRow
from voicecoach.archive.reading import read_session
from voicecoach.archive.sessions import Archive


@pytest.fixture
def session(tmp_path: Path) -> SessionFolder:
    return a_session(tmp_path, "First verdict.", "Second verdict.")


def listed(data: Path) -> tuple[SessionRow, ...]:
    """What a program that begins now lists."""
    return Archive(data).list_sessions(limit=100).rows


def headlines(data: Path) -> list[str | None]:
    return [answer.headline for one in listed(data) for answer in one.answers]


def settle(*folders: Path) -> None:
    """Let folders have been as they are for a while."""
    for folder in folders:
        os.utime(folder, (1, 1))


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The answers that were read, as the test goes on."""
    names: list[str] = []

    def note(folder: Path, *, without: Collection[int]) -> object:
        session = read_session(folder, without=without)
        names.extend(f"{folder.name} {answer.number}" for answer in session.answers)
        return session

    monkeypatch.setattr(refresh, "read_session", note)
    return names


def test_a_row_says_what_a_list_shows(tmp_path: Path, session: SessionFolder) -> None:
    (row,) = listed(tmp_path)

    assert (row.id, row.pack, row.problem) == (session.id, "tencent-ai-pm", None)
    assert row.started_at == datetime.fromisoformat("2026-03-01T12:00:00+00:00")
    assert [(answer.number, answer.headline) for answer in row.answers] == [
        (1, "First verdict."),
        (2, "Second verdict."),
    ]
    first = row.answers[0]
    assert first.started_at == datetime.fromisoformat("2026-03-01T20:15:00+08:00")
    assert (first.question_id, first.kind, first.status) == (
        "killed-launch",
        "behavioral",
        "assessed",
    )
    assert (first.verdict, first.stamp) == ("very_short", "TOO SHORT")
    assert (first.decision_s, first.words, first.spoken) == (0.0, 6, True)
    assert first.shown == ("decision",)
    assert "result" in first.missing


def test_what_did_not_change_is_not_read_again(
    tmp_path: Path, session: SessionFolder, read: list[str]
) -> None:
    before = listed(tmp_path)
    assert read == [f"{session.id} 1", f"{session.id} 2"]

    assert listed(tmp_path) == before
    assert len(read) == 2


def test_a_replaced_record_alone_is_read_again(
    tmp_path: Path, session: SessionFolder, read: list[str]
) -> None:
    archive = Archive(tmp_path)
    archive.list_sessions(limit=1)
    session.keep(an_answer("01.flac", report=a_report("A later verdict.")))

    assert [row.headline for row in archive.rows()] == ["A later verdict.", "Second verdict."]
    assert read[2:] == [f"{session.id} 1"]


def test_a_new_answer_is_there_at_once(tmp_path: Path, session: SessionFolder) -> None:
    archive = Archive(tmp_path)
    for headline in ("Third.", "Fourth."):
        archive.rows()
        path = session.next_audio_path()
        path.write_bytes(b"fLaC")
        session.keep(an_answer(path.name, report=a_report(headline)))

    assert [row.number for row in archive.rows()] == [1, 2, 3, 4]


def test_a_recording_that_grows_is_no_reason_to_read(
    tmp_path: Path, session: SessionFolder, read: list[str]
) -> None:
    archive = Archive(tmp_path)
    archive.rows()
    (session.path / "02.flac").write_bytes(b"fLaC" * 1000)

    archive.rows()

    assert len(read) == 2


def test_an_answer_is_listed_once_its_recording_has_begun(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    folder = archive.start_session(pack="demo")
    path = folder.next_audio_path()
    assert archive.rows() == ()

    path.write_bytes(b"fLaC")

    assert [row.status for row in archive.rows()] == ["unassessed"]


def test_what_was_changed_in_place_is_found_by_the_next_program(
    tmp_path: Path, session: SessionFolder
) -> None:
    settle(session.path)
    assert headlines(tmp_path)[0] == "First verdict."
    record = session.path / "01.json"
    text = record.read_text(encoding="utf-8").replace("First verdict.", "Third verdict.")
    record.write_text(text, encoding="utf-8")
    settle(session.path)

    assert headlines(tmp_path)[0] == "Third verdict."


def test_a_session_that_went_is_dropped(tmp_path: Path, session: SessionFolder) -> None:
    other = a_session(tmp_path, "Other verdict.", minute=1)
    archive = Archive(tmp_path)
    assert archive.list_sessions(limit=9).total == 2
    for file in session.path.iterdir():
        file.unlink()
    session.path.rmdir()

    assert [one.id for one in archive.list_sessions(limit=9).rows] == [other.id]
    assert len(archive.rows()) == 1


def test_a_folder_with_nothing_of_ours_is_no_session(
    tmp_path: Path, session: SessionFolder
) -> None:
    (tmp_path / "sessions" / "20260101T000000Z-abcd").mkdir()
    (tmp_path / "sessions" / "20260101T000000Z-abce").write_text("a file")
    (tmp_path / "sessions" / "20260101T000000Z-abcf").symlink_to(session.path)
    (tmp_path / "sessions" / "copy of it").mkdir()

    page = Archive(tmp_path).list_sessions(limit=9)

    assert ([one.id for one in page.rows], page.total) == ([session.id], 1)


def test_what_cannot_be_read_is_listed_with_its_trouble(
    tmp_path: Path, session: SessionFolder
) -> None:
    (session.path / "session.json").write_text("{")
    (session.path / "02.json").write_text("{")

    (row,) = listed(tmp_path)

    assert row.problem is not None
    assert "session.json" in row.problem
    assert row.started_at is None
    first, second = row.answers
    assert first.problem is None
    assert second.status == "broken"
    assert second.problem is not None
    assert "02.json" in second.problem
    assert second.headline is second.verdict is second.pack is None


@pytest.mark.parametrize(
    ("found", "instead"),
    [
        ('"2026-03-01T20:15:00+08:00"', '"yesterday"'),
        ('"2026-03-01T20:15:00+08:00"', '"0001-01-01T00:00:00"'),
        ('"tencent-ai-pm"', r'"\ud800"'),
        ('"killed-launch"', r'"\u0000\u001f\u0002"'),
        ('"fillers": 0', '"fillers": 99999999999999999999999'),
        ('"budget_s": 90.0', '"budget_s": 1e999'),
        ('"budget_s": 90.0', '"budget_s": NaN'),
        ('"start_s": 1.0', '"start_s": -1e308'),
        ('"rubric": [', '"rubric": [], "more": ['),
        ('"kind": "behavioral"', '"kind": "interpretive dance"'),
        ('"status": "assessed"', '"status": "levitating"'),
        ('"decision"', '"what later versions find"'),
    ],
)
def test_no_record_stands_in_the_way_of_the_others(
    tmp_path: Path, session: SessionFolder, found: str, instead: str
) -> None:
    record = session.path / "01.json"
    text = record.read_text(encoding="utf-8")
    assert found in text
    record.write_text(text.replace(found, instead), encoding="utf-8")
    archive = Archive(tmp_path)

    assert [row.number for row in archive.list_sessions(limit=1).rows[0].answers] == [1, 2]
    assert archive.search(Filter(text="second OR launch")).total >= 0
    assert archive.choices().domains == ("killing-a-project-near-launch",)
    archive.delete(archive.find("latest"))
    assert archive.rows() == ()


def test_a_number_past_counting_is_named(tmp_path: Path, session: SessionFolder) -> None:
    (session.path / "99999999999999999999.flac").write_bytes(b"fLaC")

    (row,) = listed(tmp_path)

    assert [answer.number for answer in row.answers] == [1, 2]


def test_a_date_that_is_none_is_named_and_the_session_gives_the_order(
    tmp_path: Path, session: SessionFolder
) -> None:
    a_session(tmp_path, "Older.", minute=0)
    newer = a_session(tmp_path, "Newer.", minute=5)
    record = newer.path / "01.json"
    text = record.read_text(encoding="utf-8")
    record.write_text(text.replace("2026-03-01T20:15:00+08:00", "yesterday"), encoding="utf-8")

    row = next(row for row in Archive(tmp_path).rows() if row.session_id == newer.id)

    assert row.started_at is None
    assert row.problem is not None
    assert "yesterday" in row.problem


def test_a_folder_that_cannot_be_read_is_listed(tmp_path: Path, session: SessionFolder) -> None:
    session.path.chmod(0)
    try:
        with bound_by_modes():
            (row,) = listed(tmp_path)
    finally:
        session.path.chmod(0o700)

    assert row.problem is not None


def test_a_report_that_no_version_of_ours_wrote_has_a_row_all_the_same(
    tmp_path: Path, session: SessionFolder
) -> None:
    report = a_report("Strange.")
    session.keep(an_answer("01.flac", report=replace(report, rubric=report.rubric[:0], kind="x")))
    only_first = tuple(level for level in builders.a_report().rubric if level.criterion == "first")
    assert only_first
    session.keep(an_answer("02.flac", report=replace(builders.a_report(), rubric=only_first)))

    first, second = listed(tmp_path)[0].answers

    assert (first.headline, first.problem) == ("Strange.", None)
    assert second.question_id == "killed-launch"
    assert second.problem is not None
    assert "02.json makes no sense" in second.problem
