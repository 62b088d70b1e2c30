import os
import shutil
import stat
from collections import namedtuple
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.archive.builders import a_session
from voicecoach.archive.reading import read_session
from voicecoach.archive.records import KeptSession
from voicecoach.archive.sessions import Archive, free_bytes
from voicecoach.archive.store import ArchiveError
from voicecoach.errors import UsageError

Usage = namedtuple("Usage", ["total", "used", "free"])


def test_a_session_is_named_by_its_instant_and_kept_private(tmp_path: Path) -> None:
    data = tmp_path / "new" / "data"
    now = datetime(2026, 3, 1, 12, 30, 5, tzinfo=UTC)

    folder = Archive(data).start_session(pack="tencent-ai-pm", now=now)

    assert folder.id.startswith("20260301T123005Z-")
    assert folder.path.parent == data / "sessions"
    if os.name != "nt":
        for made in (data.parent, data, data / "sessions", folder.path):
            assert stat.S_IMODE(made.stat().st_mode) == 0o700
    record = read_session(folder.path).record
    assert record is not None
    assert datetime.fromisoformat(record.started_at) == now


def test_a_place_that_cannot_be_written_is_known_before_the_first_question(tmp_path: Path) -> None:
    in_the_way = tmp_path / "data"
    in_the_way.write_text("a file, not a folder")

    with pytest.raises(ArchiveError, match=r"cannot keep sessions in .*data.*--data DIR"):
        Archive(in_the_way).start_session(pack="tencent-ai-pm")


def test_a_nearly_full_disk_is_known_before_the_first_question(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10**9, 10**9, 1_000_000))

    with pytest.raises(ArchiveError, match=r"only 1 MB free .*2 MB needed"):
        Archive(tmp_path).start_session(pack="tencent-ai-pm")
    assert list((tmp_path / "sessions").iterdir()) == []


def test_a_short_session_asks_for_less_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(10**9, 10**9, 12_000_000))

    archive = Archive(tmp_path)

    assert archive.start_session(pack="demo", space_needed_bytes=5_000_000).path.is_dir()
    with pytest.raises(ArchiveError, match=r"only 12 MB free .*15 MB needed"):
        archive.start_session(pack="demo", space_needed_bytes=15_000_000)


def test_free_space_is_that_of_the_disk_a_folder_would_be_made_on(tmp_path: Path) -> None:
    free = free_bytes(tmp_path / "not" / "there" / "yet")

    assert free == pytest.approx(shutil.disk_usage(tmp_path).free, rel=0.2)


def test_sessions_are_listed_newest_first(tmp_path: Path) -> None:
    made = [a_session(tmp_path, "Verdict.", minute=minute).id for minute in (2, 9, 5)]

    archive = Archive(tmp_path)

    newest_first = [made[1], made[2], made[0]]
    assert [folder.name for folder in archive.folders()] == newest_first
    assert [session.id for session in archive.list_sessions(limit=10).rows] == newest_first


def test_where_nothing_was_kept_nothing_is_made(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "data")

    assert archive.list_sessions(limit=10).rows == ()
    assert not (tmp_path / "data").exists()


def test_a_session_is_found_by_a_piece_of_its_name(tmp_path: Path) -> None:
    older, newer = (a_session(tmp_path, "Verdict.", minute=minute).id for minute in (1, 2))
    archive = Archive(tmp_path)

    assert archive.find(older).id == older
    assert archive.find(older[:14]).id == older
    assert archive.find(newer[-4:]).id == newer
    assert archive.find("latest").id == newer


@pytest.mark.parametrize(
    ("name", "complaint"),
    [
        ("2026", "more than one session '2026'; there are"),
        ("1999", "no session '1999'; there are"),
        ("", "no session ''"),
        ("..", "no session"),
        ("../sessions", "no session"),
    ],
)
def test_an_unclear_name_is_answered_with_what_there_is(
    tmp_path: Path, name: str, complaint: str
) -> None:
    ids = [a_session(tmp_path, "Verdict.", minute=minute).id for minute in (1, 2)]

    with pytest.raises(UsageError, match=complaint) as caught:
        Archive(tmp_path).find(name)
    assert all(one in str(caught.value) for one in ids)


def test_of_many_sessions_only_the_newest_are_named(tmp_path: Path) -> None:
    for minute in range(8):
        a_session(tmp_path, "Verdict.", minute=minute)

    with pytest.raises(UsageError, match=r"and 3 more"):
        Archive(tmp_path).find("1999")


def test_in_an_empty_archive_the_way_to_a_first_session_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="voicecoach practice"):
        Archive(tmp_path).find("latest")


def test_a_deleted_session_leaves_no_trace(tmp_path: Path) -> None:
    a_session(tmp_path, "Secret verdict.", minute=1)
    kept = a_session(tmp_path, "Open verdict.", minute=2)
    archive = Archive(tmp_path)
    archive.list_sessions(limit=10)

    archive.delete(archive.find("20260301T1201"))

    assert [session.id for session in archive.list_sessions(limit=10).rows] == [kept.id]
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert not [path for path in files if b"Secret" in path.read_bytes()]


def test_a_deleted_answer_takes_every_file_of_its_number(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "First.", "Second.").path
    (folder / "01.json.tmp").write_text("left by a crash")
    archive = Archive(tmp_path)
    session = archive.find("latest")

    archive.delete(session, session.answers[0])

    assert sorted(path.name for path in folder.iterdir()) == ["02.flac", "02.json", "session.json"]


def test_the_last_answer_takes_its_session_along(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "Only one.").path
    archive = Archive(tmp_path)
    session = archive.find("latest")

    archive.delete(session, session.answers[0])

    assert not folder.exists()


def test_a_number_is_not_given_twice_while_later_answers_are_there(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "First.", "Second.")
    archive = Archive(tmp_path)
    session = archive.find("latest")
    archive.delete(session, session.answers[0])

    assert folder.next_audio_path().name == "03.flac"


def test_a_link_out_of_the_archive_is_neither_listed_nor_deleted(tmp_path: Path) -> None:
    a_session(tmp_path, "Verdict.")
    precious = tmp_path / "precious"
    precious.mkdir()
    (precious / "01.flac").write_bytes(b"fLaC")
    link = tmp_path / "sessions" / "20260101T000000Z-0000"
    link.symlink_to(precious, target_is_directory=True)
    archive = Archive(tmp_path)

    assert link.name not in [folder.name for folder in archive.folders()]
    for path in (link, precious, tmp_path / "sessions", tmp_path / "sessions" / ".." / "precious"):
        with pytest.raises(ArchiveError, match="nothing was deleted"):
            archive.delete(KeptSession(id="x", path=path, record=None, answers=()))
    assert (precious / "01.flac").exists()


def test_a_link_inside_a_session_is_cut_not_followed(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "First.", "Second.").path
    precious = tmp_path / "precious.flac"
    precious.write_bytes(b"fLaC")
    (folder / "01.flac").unlink()
    (folder / "01.flac").symlink_to(precious)
    archive = Archive(tmp_path)

    session = archive.find("latest")
    archive.delete(session, session.answers[0])
    archive.delete(archive.find("latest"))

    assert precious.exists()
    assert not folder.exists()


def test_what_cannot_be_deleted_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_session(tmp_path, "Verdict.")

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "unlink", refuse)
    archive = Archive(tmp_path)
    with pytest.raises(ArchiveError, match=r"cannot delete .*Permission denied"):
        archive.delete(archive.find("latest"))
