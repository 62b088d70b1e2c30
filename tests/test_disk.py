import errno
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.system_calls import missing
from voicecoach.disk import (
    append_private,
    locked,
    make_private_folder,
    new_private_file,
    write_private,
)


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_private_folder_and_what_it_needs_above_are_for_its_user_only(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)

    make_private_folder(tmp_path / "share" / "voicecoach" / "sessions")

    made = ("share", "share/voicecoach", "share/voicecoach/sessions")
    assert {stat.S_IMODE((tmp_path / name).stat().st_mode) for name in made} == {0o700}
    assert stat.S_IMODE(tmp_path.stat().st_mode) == 0o755


def test_a_folder_that_is_there_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "kept").touch()

    make_private_folder(tmp_path / "data")

    assert (tmp_path / "data" / "kept").exists()


@pytest.mark.parametrize("name", ["file", "file/below"])
def test_a_file_in_the_way_is_an_error_of_the_system(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(OSError, match="file"):
        make_private_folder(tmp_path / name)


def test_a_private_file_appears_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept.txt"
    write_private(path, "as it was")
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_private(path, "as it would be")

    assert path.read_text(encoding="utf-8") == "as it was"
    assert list(tmp_path.iterdir()) == [path]


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    before = os.umask(request.param)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
@pytest.mark.usefixtures("umask")
def test_what_is_made_is_private_and_the_users_own_whatever_the_umask(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    make_private_folder(folder)
    write_private(folder / "written", "text")
    append_private(folder / "appended", "line\n")
    new_private_file(folder / "new")

    assert {stat.S_IMODE(each.stat().st_mode) for each in (folder, folder.parent)} == {0o700}
    modes = {each.name: stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()}
    assert modes == dict.fromkeys(("written", "appended", "new"), 0o600)


@pytest.mark.skipif(missing() is not None, reason=missing() or "")
def test_no_file_is_open_to_others_for_a_moment(tmp_path: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; os.umask(0)\n"
        "from voicecoach.disk import *\n"
        "folder = Path(sys.argv[1], 'made'); make_private_folder(folder)\n"
        "write_private(folder / 'w', 'x'); append_private(folder / 'a', 'x')\n"
        "new_private_file(folder / 'n')\n"
        "with locked(folder / 'l'): pass\n"
    )
    log = tmp_path / "calls"
    strace = [str(shutil.which("strace")), "-f", "-o", str(log), "-e", "trace=openat,mkdir"]
    subprocess.run([*strace, sys.executable, "-c", program, str(tmp_path)], check=True)
    calls = [
        line
        for line in log.read_text(encoding="utf-8").splitlines()
        if str(tmp_path / "made") in line and ("O_CREAT" in line or "mkdir(" in line)
    ]
    assert len(calls) == 5
    assert all(line.split(") =")[0].endswith((", 0600", ", 0700")) for line in calls), calls


def test_half_a_character_does_not_keep_the_rest_from_the_disk(tmp_path: Path) -> None:
    write_private(tmp_path / "a", "I \udcff chose\ud800 trust")

    assert (tmp_path / "a").read_text(encoding="utf-8") == "I \ufffd chose\ufffd trust"


def test_a_file_is_made_once(tmp_path: Path) -> None:
    new_private_file(tmp_path / "01.flac")

    with pytest.raises(FileExistsError):
        new_private_file(tmp_path / "01.flac")


def test_what_a_crash_left_long_ago_is_swept_and_nothing_else(tmp_path: Path) -> None:
    names = ("a.json.0123abcd.tmp", "a.json.tmp", "b.json.tmp", "a.json.mine.tmp", "a.json")
    for name in names:
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / "a.json.fedc3210.tmp").touch()

    write_private(tmp_path / "a.json", "{}")

    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "a.json", "a.json.fedc3210.tmp", "a.json.mine.tmp", "b.json.tmp",
    ]  # fmt: skip


ADDER = """
import sys
from pathlib import Path
from voicecoach.disk import locked, write_private

kept = Path(sys.argv[1])
for _time in range(50):
    with locked(kept.with_name("lock")):
        count = int(kept.read_text()) if kept.exists() else 0
        write_private(kept, str(count + 1))
"""


def test_who_reads_changes_and_writes_under_the_lock_loses_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ADDER, str(tmp_path / "count")]
    running = [subprocess.Popen(command) for _each in range(4)]

    assert [each.wait(timeout=120) for each in running] == [0] * 4
    assert (tmp_path / "count").read_text() == "200"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["count", "lock"]


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("voicecoach.disk.LONGEST_WAIT_S", 0.05)
    with locked(tmp_path / "lock"):
        again = locked(tmp_path / "lock")
        with pytest.raises(TimeoutError, match="another voicecoach has been at work"):
            again.__enter__()
    with locked(tmp_path / "lock"):
        pass


def test_a_disk_without_locks_is_used_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fcntl = pytest.importorskip("fcntl")

    def unknown(*_args: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", unknown)
    with locked(tmp_path / "lock"):
        pass


@pytest.mark.parametrize("reason", [errno.EINVAL, errno.ENOTSUP])
def test_a_disk_that_cannot_flush_is_written_all_the_same(
    reason: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(_descriptor: int) -> None:
        raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr(os, "fsync", unknown)
    write_private(tmp_path / "a", "x")

    assert (tmp_path / "a").read_text() == "x"
