"""A whole archive leaves as one file and comes back as it was."""

import json
import os
import stat
import zipfile
from pathlib import Path

import pytest

from tests.archive.builders import a_session, an_answer
from tests.reliability import product
from voicecoach.archive.backup import MANIFEST, save_backup
from voicecoach.archive.files import is_restoring
from voicecoach.archive.restoring import restore_backup
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import ArchiveError
from voicecoach.cli.main import main
from voicecoach.exports import EXPORTS

IDS = "20260301T120000Z-0a1b"


def kept(data: Path) -> dict[str, bytes]:
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file() and path.suffix not in (".sqlite3", ".lock") and path.name != ".lock"
    }


def a_backup(path: Path, *members: tuple[str, bytes]) -> Path:
    manifest = {"schema": "voicecoach.backup/1", "made_at": "2026-03-01", "version": "1"}
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(MANIFEST, json.dumps(manifest))
        for name, content in members:
            archive.writestr(name, content)
    return path


@pytest.fixture
def full(tmp_path: Path) -> Path:
    data = tmp_path / "full"
    a_session(data, "One.", "Two.", minute=1)
    a_session(data, "Three.", minute=2)
    for name in ("stories/lyric-cards.json", "questions/my-own.toml", f"interviews/{IDS}.md"):
        (data / name).parent.mkdir(exist_ok=True)
        (data / name).write_text(name, encoding="utf-8")
    return data


def test_what_was_saved_is_there_again_in_another_place(full: Path, tmp_path: Path) -> None:
    before = kept(full)
    target, elsewhere = tmp_path / "all.zip", tmp_path / "elsewhere"

    save_backup(full, target)
    restored = restore_backup(elsewhere, target)

    assert kept(elsewhere) == before
    assert len(restored.sessions) == 2
    assert restored.left_out == restored.already_there == ()
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    for path in elsewhere.rglob("*"):
        assert stat.S_IMODE(path.stat().st_mode) == (0o700 if path.is_dir() else 0o600), path
    assert [session.id for session in Archive(elsewhere).list_sessions(limit=9).rows] == [
        session.id for session in Archive(full).list_sessions(limit=9).rows
    ]


def test_what_is_there_already_stays_as_it_is(full: Path, tmp_path: Path) -> None:
    save_backup(full, tmp_path / "all.zip")
    (session, *_rest) = Archive(full).folders()
    (session / "01.json").write_text("changed since", encoding="utf-8")
    before = kept(full)

    restored = restore_backup(full, tmp_path / "all.zip")

    assert kept(full) == before
    assert restored.sessions == restored.others == ()
    assert len(restored.already_there) == 5


@pytest.mark.parametrize(
    "name",
    [
        "../outside.txt",
        "/etc/outside",
        "sessions/../../outside",
        f"sessions/{IDS}/../../outside.json",
        f"sessions/{IDS}/01.sh",
        f"sessions/{IDS}/deep/01.json",
        "sessions/not-an-id/01.json",
        "stories/../stories/x.json",
        "settings.toml",
        "C:\\outside.txt",
    ],
)
def test_nothing_is_put_but_by_a_name_of_ours(tmp_path: Path, name: str) -> None:
    data = tmp_path / "in" / "data"
    backup = a_backup(tmp_path / "evil.zip", (name, b"evil"))

    restored = restore_backup(data, backup)

    assert len(restored.left_out) == 1
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [backup]


def test_a_link_in_a_backup_is_a_plain_file_at_most(tmp_path: Path) -> None:
    path = a_backup(tmp_path / "link.zip")
    info = zipfile.ZipInfo(f"sessions/{IDS}/01.json")
    info.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(info, "/etc/passwd")

    restore_backup(tmp_path / "data", path)

    (restored,) = (tmp_path / "data" / "sessions" / IDS).iterdir()
    assert not restored.is_symlink()


def test_a_damaged_session_is_named_and_the_rest_comes_back(full: Path, tmp_path: Path) -> None:
    target, data = tmp_path / "all.zip", tmp_path / "data"
    save_backup(full, target)
    content = bytearray(target.read_bytes())
    with zipfile.ZipFile(target) as archive:
        info = next(each for each in archive.infolist() if each.filename.endswith("01.json"))
    content[info.header_offset + 200] ^= 0xFF  # within its data
    target.write_bytes(content)

    restored = restore_backup(data, target)

    assert len(restored.sessions) == 1
    assert [text.split(":")[0] for text in restored.left_out] == [
        f"sessions/{info.filename.split('/')[1]}"
    ]
    assert not list((data / "sessions").glob("restoring-*"))


def test_what_is_no_backup_is_said_to_be_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (broken := tmp_path / "broken.zip").write_bytes(b"PK\x03\x04 nothing")
    with zipfile.ZipFile(other := tmp_path / "other.zip", "w") as archive:
        archive.writestr("photo.jpg", b"")

    for path in (broken, other, tmp_path / "missing.zip"):
        assert main(["backup", "restore", str(path), "--data", str(tmp_path / "data")]) == 1
        (line,) = capsys.readouterr().err.splitlines()
        assert str(path) in line
        assert "space" not in line  # which nothing here is short of


def test_more_than_the_disk_has_is_refused_before_anything_is_written(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_backup(full, tmp_path / "all.zip")
    monkeypatch.setattr("voicecoach.archive.restoring.free_bytes", lambda _path: 10)

    with pytest.raises(ArchiveError, match="free some space"):
        restore_backup(tmp_path / "data", tmp_path / "all.zip")

    assert not (tmp_path / "data").exists()


def test_a_backup_that_is_broken_off_leaves_nothing(
    full: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(done: int, _of: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        save_backup(full, tmp_path / "all.zip", on_progress=stop)

    assert [path for path in tmp_path.iterdir() if path.is_file()] == []


def test_the_command_saves_here_and_restores_elsewhere(
    full: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (here := tmp_path / "here").mkdir()
    monkeypatch.chdir(here)
    assert main(["backup", "save", "--data", str(full)]) == 0
    (saved,) = here.iterdir()
    assert saved.name in capsys.readouterr().out

    assert main(["backup", "save", saved.name, "--data", str(full)]) == 2
    assert "--force" in capsys.readouterr().err
    assert main(["backup", "restore", saved.name, "--data", str(tmp_path / "new")]) == 0

    assert "Restored 2 sessions and 3 other files." in capsys.readouterr().out
    assert (tmp_path / "new" / "stories" / "lyric-cards.json").is_file()


def test_of_a_session_that_goes_on_what_is_there_is_saved_and_its_lock_is_not(
    tmp_path: Path,
) -> None:
    data = tmp_path / "running"
    folder = Archive(data).start_session(pack="tencent-ai-pm")
    folder.keep(an_answer(None), number=1)
    (folder.path / "01.damaged.json").write_text("{", encoding="utf-8")

    save_backup(data, tmp_path / "all.zip")
    restored = restore_backup(tmp_path / "elsewhere", tmp_path / "all.zip")

    assert restored.left_out == ()
    assert sorted(
        path.name for path in (tmp_path / "elsewhere" / "sessions" / folder.id).iterdir()
    ) == ["01.damaged.json", "01.json", "session.json"]
    assert not Archive(tmp_path / "elsewhere").is_running(folder.id)


@pytest.mark.skipif(os.name == "nt", reason="no pipes and devices there")
def test_all_that_is_kept_comes_back_and_what_is_left_out_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = product.fill(tmp_path / "data")
    before = {name: content for name, content in product.kept(data).items() if "/" in name}
    (data / "stories" / "My Story.json").write_text("{}", encoding="utf-8")
    (data / "questions" / "link.toml").symlink_to(tmp_path / "elsewhere.toml")
    os.mkfifo(data / "loops" / "pipe.toml")
    (data / "loops" / "folder.toml").mkdir()
    session = data / "sessions" / product.TYPED
    (session / "03.flac").symlink_to("/dev/zero")
    os.mkfifo(session / "04.flac")

    assert main(["backup", "save", str(tmp_path / "all.zip"), "--data", str(data)]) == 1
    assert capsys.readouterr().out.splitlines()[1] == (
        f"Not in it: sessions/{product.TYPED}/03.flac: a link; sessions/{product.TYPED}/04.flac: "
        "it is no file; stories/My Story.json: not named as voicecoach names files; rename it; "
        "questions/link.toml: a link; loops/folder.toml: it is a folder; and 1 more."
    )
    restored = restore_backup(tmp_path / "elsewhere", tmp_path / "all.zip")

    assert restored.left_out == ()
    assert product.kept(tmp_path / "elsewhere") == before


@pytest.mark.skipif(os.name == "nt", reason="Windows has no POSIX file modes")
def test_whatever_the_umask_nobody_else_reads_a_backup_what_comes_back_or_an_export(
    tmp_path: Path,
) -> None:
    data, made = product.fill(tmp_path / "data"), tmp_path / "made"
    made.mkdir()
    before = os.umask(0)
    try:
        for command in (
            ("backup", "save", str(made / "all.zip")),
            *(
                ("export", product.SPOKEN, "1", "--as", each, "-o", str(made / f"one.{each}"))
                for each in EXPORTS
            ),
        ):
            assert product.run(*command, data=data).code == 0, command
        restored = ("backup", "restore", str(made / "all.zip"))
        assert product.run(*restored, data=made / "back").code == 0
    finally:
        os.umask(before)

    modes = {path.relative_to(made): stat.S_IMODE(path.stat().st_mode) for path in made.rglob("*")}
    assert len(modes) > 15
    for path, mode in modes.items():
        assert mode == (0o700 if (made / path).is_dir() else 0o600), path


@pytest.mark.parametrize("step", ["rename", "unlink"])
def test_a_restore_that_ends_at_its_last_steps_leaves_nothing_half_done(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_session(tmp_path / "other", "One.")
    save_backup(tmp_path / "other", tmp_path / "backup.zip")
    data = tmp_path / "data"

    class Killed(BaseException):
        pass

    def killed(*_: object, **__: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("shutil.rmtree", lambda *_, **__: None)  # nothing is done after a kill
        patch.setattr(Path, step, killed)
        with pytest.raises(Killed):
            restore_backup(data, tmp_path / "backup.zip")

    Archive(data).list_sessions(limit=10)
    sessions = data / "sessions"
    assert [each for each in sessions.iterdir() if is_restoring(each.name)] == []
    restore_backup(data, tmp_path / "backup.zip")
    assert Archive(data).list_sessions(limit=10).total == 1
    assert list(sessions.rglob("running.lock")) == []
