"""Folders for the moment: private, gone at the end, and cleared away after a kill."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from voicecoach.scratch import scratch_folder, use_place

HOLDER = """
import sys, time
from pathlib import Path
from voicecoach.scratch import scratch_folder, use_place

use_place(Path(sys.argv[1]))
with scratch_folder() as folder:
    (folder / "answer.txt").write_text("I stopped it.")
    print(folder, flush=True)
    time.sleep(600)
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "data" / "scratch"


@pytest.fixture
def holder(place: Path) -> Iterator[subprocess.Popen[str]]:
    """Another program that has a folder there and goes on."""
    command = [sys.executable, "-c", HOLDER, str(place)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        yield program
        program.kill()


def folder_of(holder: subprocess.Popen[str]) -> Path:
    assert holder.stdout is not None
    return Path(holder.stdout.readline().strip())


def test_a_folder_is_private_and_gone_at_the_end_whatever_comes(place: Path) -> None:
    use_place(place)

    def interrupted() -> None:
        with scratch_folder() as folder:
            assert folder.parent == place
            assert os.name == "nt" or stat.S_IMODE(folder.stat().st_mode) == 0o700
            (folder / "deeper").mkdir()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert [path.name for path in place.iterdir()] == ["lock"]


def test_what_a_killed_program_left_is_cleared_away_by_the_next(
    place: Path, holder: subprocess.Popen[str]
) -> None:
    left = folder_of(holder)
    holder.kill()
    holder.wait()
    assert (left / "answer.txt").exists()

    use_place(place)

    assert not left.exists()


def test_what_a_program_still_needs_stays(place: Path, holder: subprocess.Popen[str]) -> None:
    needed = folder_of(holder)

    use_place(place)
    with scratch_folder() as own:
        assert own != needed

    assert (needed / "answer.txt").exists()


@pytest.mark.parametrize("place_name", ["file", "file/below", "x" * 300])
def test_where_it_cannot_lie_there_it_lies_where_the_system_keeps_such(
    place_name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))

    use_place(tmp_path / place_name)
    with scratch_folder() as folder:
        assert folder.parent == tmp_path
        assert os.name == "nt" or stat.S_IMODE(folder.stat().st_mode) == 0o700

    assert [path.name for path in tmp_path.iterdir() if path.is_dir()] == []


def test_one_may_lie_elsewhere_than_those_of_the_process(place: Path, tmp_path: Path) -> None:
    use_place(place)

    with scratch_folder(tmp_path / "other") as folder:
        assert folder.parent == tmp_path / "other"


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege there")
@pytest.mark.parametrize("link", ["data/scratch", "data/scratch/0123456789abcdef", "data"])
def test_what_a_link_leads_to_is_somebodys_own(link: str, tmp_path: Path) -> None:
    theirs = tmp_path / "theirs"
    for folder in (theirs, theirs / "0123456789abcdef", theirs / "scratch" / "0123456789abcdef"):
        folder.mkdir(parents=True)
        (folder / "kept").touch()
    before = sorted(tmp_path.glob("theirs/**/*"))
    (tmp_path / link).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / link).symlink_to(theirs)

    use_place(tmp_path / "data" / "scratch")
    with scratch_folder():
        pass

    assert sorted(tmp_path.glob("theirs/**/*")) == before


def test_a_folder_of_another_name_stays(place: Path) -> None:
    (place / "mine").mkdir(parents=True)

    use_place(place)

    assert (place / "mine").exists()
