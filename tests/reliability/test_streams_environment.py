"""Odd surroundings: places for the data, languages, terminals, limits of the system."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.night import tries
from voicecoach.archive.sessions import Archive

if sys.platform == "win32":
    pytest.skip("needs the shell of POSIX", allow_module_level=True)

ROOT = Path(__file__).parents[2]
SAID = "I stopped the café of 腾讯 two weeks before release, and it cost us the spring."
PRACTICE = ("practice", "--text", "--question", "latest-stop", "--classifier", "rules")


def run(
    *arguments: str, after: str = ":", said: str = "", **env: str
) -> "subprocess.CompletedProcess[str]":
    """Run a command ``after`` what a shell does."""
    return subprocess.run(
        ["/bin/sh", "-c", f'{after}; exec "$@"', "sh", sys.executable, "-m", "voicecoach",
         *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **env}, input=said, capture_output=True,
        encoding="utf-8", errors="replace", check=False, timeout=120,
    )  # fmt: skip


@pytest.mark.parametrize("kind", ["file", "socket", "pipe", "dangling link", "nobody's home"])
@pytest.mark.parametrize(
    "arguments",
    [("history", "list"), PRACTICE, ("doctor",), ("stories", "list")][: tries(1, night=4)],
    ids=lambda arguments: arguments[0],
)
def test_what_is_no_place_for_data_is_said(
    kind: str, arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket cannot be long
    place = Path("place")
    if kind == "file":
        place.touch()
    elif kind == "socket":
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(str(place))
    elif kind == "pipe":
        os.mkfifo(place)
    elif kind == "dangling link":
        place.symlink_to(tmp_path / "nowhere" / "at all")
    else:
        place = Path("~nobody-of-this-name/place")
    done = run(*arguments, VOICECOACH_DATA=str(place))
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"voicecoach: {place}")
    assert done.returncode == 2


def test_a_relative_place_is_one_below_the_working_folder(tmp_path: Path) -> None:
    done = run(*PRACTICE, after=f"cd '{tmp_path}'", said=f"{SAID}\n\n", VOICECOACH_DATA="below")
    assert done.returncode == 0
    (answer,) = Archive(tmp_path / "below").find("latest").answers
    assert answer.problem is None


@pytest.mark.parametrize(
    ("shell", "env"),
    [
        ("umask 777", {}),
        ("ulimit -n 20", {}),
        (":", {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}),
        (":", {"PYTHONIOENCODING": "ascii"}),
        (":", {"TERM": "dumb"}),
        ("unset HOME", {}),
        ("mkdir gone && cd gone && rmdir ../gone", {}),
    ][: tries(2, night=7)],
)
def test_an_answer_is_kept_in_odd_surroundings(
    shell: str, env: dict[str, str], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    done = run(
        *PRACTICE, after=f"cd '{tmp_path}' && {shell}", said=f"{SAID}\n\n",
        VOICECOACH_DATA=str(data), **env,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    (answer,) = Archive(data).find("latest").answers
    assert answer.problem is None
    assert answer.text_path is not None
    assert answer.text_path.stat().st_mode & 0o777 == 0o600
    text = answer.text_path.read_text("utf-8")
    assert "I stopped the caf" in text
    if "PYTHONIOENCODING" not in env and "LC_ALL" not in env:
        assert text.strip() == SAID


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="macOS has no such limit")
def test_too_little_memory_is_one_line(tmp_path: Path) -> None:
    done = run(*PRACTICE, after="ulimit -v 280000", VOICECOACH_DATA=str(tmp_path / "data"))
    assert done.returncode == 1
    assert done.stderr.startswith("voicecoach: memory is short (")
    assert len(done.stderr.splitlines()) == 1
