"""What a killed process left half done is cleared up by the next one, and nothing else is."""

import os
from pathlib import Path

import pytest

from tests.archive.builders import a_session, an_answer
from voicecoach.archive.files import RUNNING_FILE
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.leftovers import clear_up
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import Store
from voicecoach.disk import take_lock

BEGUN = an_answer("01.flac", status="interrupted", ended_by="interrupted")


def killed(folder: SessionFolder) -> Path:
    """Leave a session as a process that is killed leaves it: its lock is there, and free."""
    folder._let_go()
    return folder.path


def listed(data: Path) -> int:
    return Archive(data).list_sessions(limit=10).total


def begun(data: Path) -> SessionFolder:
    return Archive(data).start_session(pack="tencent-ai-pm", space_needed_bytes=0)


def test_a_session_without_an_answer_is_gone(tmp_path: Path) -> None:
    folder = killed(begun(tmp_path))

    assert listed(tmp_path) == 0
    assert not folder.exists()


def test_a_record_of_an_answer_that_never_came_is_gone(tmp_path: Path) -> None:
    session = begun(tmp_path)
    session.keep(BEGUN, said_comes=True)
    folder = killed(session)

    assert listed(tmp_path) == 0
    assert not folder.exists()


def test_what_was_said_stays_and_what_was_half_written_goes(tmp_path: Path) -> None:
    session = begun(tmp_path)
    session.next_audio_path().write_bytes(b"fLaC")
    session.keep(BEGUN)
    session.next_audio_path()
    folder = killed(session)
    for name in ("01.json.0123abcd.tmp", "02.flac.0123abcd.tmp", "session.json.tmp", "my.tmp"):
        (folder / name).write_text("{")

    assert listed(tmp_path) == 1
    assert sorted(each.name for each in folder.iterdir()) == [
        "01.flac",
        "01.json",
        "my.tmp",
        "session.json",
    ]


def test_a_session_that_goes_on_is_left_alone_and_cleared_up_once_it_was_killed(
    tmp_path: Path,
) -> None:
    session = begun(tmp_path)
    half = session.path / "01.json.0123abcd.tmp"
    half.write_text("{")
    os.utime(session.path, (0, 0))
    archive = Archive(tmp_path)

    for _time in range(2):
        assert archive.list_sessions(limit=10).total == 1
        assert half.exists()
    killed(session)
    assert archive.list_sessions(limit=10).total == 0


def test_while_somebody_changes_an_answer_nothing_is_cleared_up(tmp_path: Path) -> None:
    half = a_session(tmp_path, "One.").path / "01.json.0123abcd.tmp"
    half.write_text("{")
    archive = Archive(tmp_path)

    with archive.locked():
        assert clear_up(archive.path, [half.parent.name]) == {half.parent.name}
        assert half.exists()
    archive.list_sessions(limit=10)
    assert not half.exists()


def test_a_backup_that_was_being_put_back_is_no_session(tmp_path: Path) -> None:
    a_session(tmp_path, "One.")
    sessions = Archive(tmp_path).path
    others = [sessions / "restoring-photos", sessions / "restoring-0123abcd"]
    left, going_on = sessions / "restoring-76543210", sessions / "restoring-fedcba98"
    for folder in (*others, left, going_on):
        folder.mkdir()
        (folder / "01.flac").write_bytes(b"fLaC")
    (left / RUNNING_FILE).touch()
    held = take_lock(going_on / RUNNING_FILE)
    assert held is not None

    assert listed(tmp_path) == 1
    os.close(held)
    assert not left.exists()
    assert all((folder / "01.flac").exists() for folder in (*others, going_on))


def test_a_disk_without_locks_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import errno

    fcntl = pytest.importorskip("fcntl")
    folder = killed(begun(tmp_path))

    def unknown(*_args: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unknown)
    listed(tmp_path)
    assert folder.exists()


def test_a_session_that_was_all_but_deleted_is_gone(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "One.").path
    for file in folder.glob("01.*"):
        file.unlink()

    assert listed(tmp_path) == 0
    assert not folder.exists()


def test_what_a_crash_left_long_ago_of_another_record_is_swept(tmp_path: Path) -> None:
    names = ("a.json.0123abcd.tmp", "b.json.tmp", "mine.tmp", "b.json.mine.tmp")
    for name in names:
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / "b.json.fedc3210.tmp").touch()

    Store(tmp_path, of="tests").write("c.json", an_answer(None))

    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "b.json.fedc3210.tmp", "b.json.mine.tmp", "c.json", "mine.tmp",
    ]  # fmt: skip
