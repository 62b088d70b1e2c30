import os
import shutil
from pathlib import Path

import pytest

from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import ArchiveError
from voicecoach.cli.checks import data_check, disk_check


def practice_refuses(data: Path) -> bool:
    try:
        Archive(data).start_session(pack="any")
    except ArchiveError:
        return True
    return False


@pytest.mark.parametrize(("free_mb", "state"), [(600, "ok"), (2, "warn"), (1, "fail")])
def test_a_disk_fails_exactly_where_practice_refuses_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, free_mb: int, state: str
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=free_mb * 10**6)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)

    check = disk_check(tmp_path / "not-there-yet")

    assert check.state == state
    assert f"{free_mb} MB free" in check.finding
    assert state == "ok" or f"room for {free_mb * 10**6 // 1_920_000} minute" in check.finding
    assert practice_refuses(tmp_path) is (state == "fail")


def test_a_disk_that_cannot_be_measured_is_a_failure(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(_folder: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(shutil, "disk_usage", refuse)

    check = disk_check(tmp_path)

    assert check.state == "fail"
    assert check.finding == f"{tmp_path}: Permission denied"


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_a_data_folder_that_others_may_look_into_is_warned_of(tmp_path: Path) -> None:
    data = tmp_path / "my data"
    data.mkdir()
    data.chmod(0o755)

    check = data_check(data)

    assert check.state == "warn"
    assert f"chmod 700 '{data}'" in check.finding
    data.chmod(0o700)
    assert data_check(data).state == "ok"
