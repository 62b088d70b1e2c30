import os
import stat
from pathlib import Path

import pytest

from voicecoach.disk import make_private_folder, write_private


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
