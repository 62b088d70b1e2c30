"""What was deleted is not in the index's file any more, nor beside it."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.archive.builders import QUESTION, a_session, an_answer
from tests.builders import a_report
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.index.rows import Filter
from voicecoach.archive.sessions import Archive

SECRETS = (b"zebrafish", b"quetzal", b"ocelot", "孔".encode())


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Many answers, among them one, the second of its session, that will be deleted."""
    for minute in range(12):
        a_session(tmp_path, *[f"Verdict {number}." for number in range(4)], minute=minute)
    folder = SessionFolder(Archive(tmp_path).find("latest").path)
    folder.keep(a_secret(folder.path / "02.flac"))
    archive = Archive(tmp_path)
    archive.rows()
    return archive


def a_secret(audio: Path) -> object:
    report = a_report("I rejected the zebrafish plan because 孔雀 quetzals would leave us.")
    report = replace(report, feedback=replace(report.feedback, headline="You chose: ocelot."))
    return replace(an_answer(audio.name, report=report), question=QUESTION)


def left_in(archive: Archive) -> list[bytes]:
    content = b"".join(path.read_bytes() for path in archive.path.glob("index*"))
    return [secret for secret in SECRETS if secret in content]


def test_what_is_kept_is_in_the_file(archive: Archive) -> None:
    assert left_in(archive) == list(SECRETS), "else the tests here prove nothing"


def test_nothing_of_a_deleted_answer_stays(archive: Archive) -> None:
    session = archive.find("latest")
    archive.delete(session, session.answers[1])

    assert left_in(archive) == []
    assert archive.search(Filter(text="zebrafish")).total == 0
    assert archive.search(Filter(text="launch")).total == 47


def test_nothing_of_a_deleted_session_stays(archive: Archive) -> None:
    archive.delete(archive.find("latest"))

    assert left_in(archive) == []
    assert archive.search(Filter(text="launch")).total == 44


def test_nothing_stays_of_what_was_deleted_with_other_tools(archive: Archive) -> None:
    for file in archive.find("latest").path.glob("02.*"):
        file.unlink()

    archive.list_sessions(limit=1)

    assert left_in(archive) == []


def test_nothing_stays_of_an_answer_whose_number_was_given_anew(archive: Archive) -> None:
    folder = SessionFolder(archive.find("latest").path)
    later = replace(an_answer("02.flac"), started_at="2026-03-01T23:00:00+08:00")
    folder.keep(later)

    archive.list_sessions(limit=1)

    assert left_in(archive) == []


def test_what_was_judged_anew_and_then_deleted_is_gone_as_well(archive: Archive) -> None:
    session = archive.find("latest")
    SessionFolder(session.path).keep(an_answer("02.flac"))
    archive.rows()
    archive.delete(archive.find("latest"))

    assert left_in(archive) == []


def test_no_journal_is_left(archive: Archive) -> None:
    assert [path.name for path in archive.path.glob("index*")] == ["index.sqlite3"]
