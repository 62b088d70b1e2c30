"""Several programs at work on one archive lose nothing of each other's."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.end_to_end.test_typed import Typist
from tests.night import tries
from tests.reliability.kept import (
    ANSWER,
    LINES,
    RULES,
    cut_off,
    files,
    practised,
    require_clean,
    require_sound,
    the_same,
)
from tests.reliability.killing import Launcher
from voicecoach.archive.sessions import Archive

PRACTICE = ("practice", "--text", *RULES, "--count", "1")


@pytest.fixture
def transcript(tmp_path: Path) -> Path:
    path = tmp_path / "handed-in.txt"
    path.write_text(ANSWER)
    return path


@pytest.fixture
def backup(launcher: Launcher, tmp_path: Path) -> Path:
    """Save a backup of an archive of its own."""
    other, path = tmp_path / "other", tmp_path / "backup.zip"
    practised(launcher, other)
    assert launcher.run("backup", "save", str(path), "--data", str(other)).code == 0
    return path


def test_an_answer_goes_on_whatever_is_done_beside_it(
    launcher: Launcher, tmp_path: Path, transcript: Path, backup: Path
) -> None:
    data = tmp_path / "data"
    practised(launcher, data)
    oldest = Archive(data).folders()[-1].name
    typist = Typist(data, "practice", "--count", "1")
    typist.wait_for_its_turn()
    typist.type(f"{LINES[0]}\n".encode())
    going_on = Archive(data).folders()[0]
    while not (going_on / "01.txt").exists() or not (going_on / "01.txt").stat().st_size:
        pass  # the test's own time is its limit

    for command in (
        ("history", "delete", oldest, "--yes"),
        ("analyze", "--keep", str(transcript), *RULES),
        ("backup", "restore", str(backup)),
        ("history", "rejudge", "--all", *RULES),
        ("history", "recover", *RULES),
        ("history", "list"),
    ):
        ended = launcher.run(*command, "--data", str(data))
        assert ended.code == 0, ended.told
    typist.type(f"{LINES[1]}\n\n".encode())
    typist.process.communicate()

    assert typist.process.returncode == 0
    assert (going_on / "01.txt").read_text() == "".join(f"{line}\n" for line in LINES)
    assert {answer.status for answer in Archive(data).answers(going_on.name)} == {"assessed"}
    assert not (data / "sessions" / oldest).exists()
    assert len(Archive(data).folders()) == 3 + 1 + 1 + 4
    require_sound(data)
    require_clean(data)


@pytest.mark.parametrize("_time", range(tries(1, night=30)))
def test_all_at_once(
    _time: int, launcher: Launcher, tmp_path: Path, transcript: Path, backup: Path
) -> None:
    data = tmp_path / "data"
    practised(launcher, data)
    cut_off(launcher, data)
    before = files(data, besides=".json")
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "voicecoach", *command, "--data", str(data)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )
        for command in (
            PRACTICE,
            ("analyze", "--keep", str(transcript), *RULES),
            ("backup", "restore", str(backup)),
            ("history", "rejudge", "--all", *RULES),
            ("history", "recover", *RULES),
        )
    ]  # fmt: skip
    told = [program.communicate(ANSWER) for program in running]

    assert [program.returncode for program in running] == [0] * len(running), told
    the_same(before, data)
    assert len(Archive(data).folders()) == 6 + 1 + 1 + 4
    require_sound(data)
    assert launcher.run("history", "list", "--data", str(data)).code == 0
    require_clean(data)
