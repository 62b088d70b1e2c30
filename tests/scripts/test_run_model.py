"""``scripts/run.py``, and the recognition model and the voice that it brings."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.scripts.fake_checkout import environment, start

pytestmark = pytest.mark.slow

GOING_ON = "Going on with PocketSphinx, which needs no model"


@pytest.fixture
def without_model(ready: Path, tmp_path: Path) -> Iterator[Path]:
    """The same checkout without its model."""
    (ready / "models").rename(tmp_path / "models")
    yield ready
    shutil.rmtree(ready / "models", ignore_errors=True)
    (tmp_path / "models").rename(ready / "models")


def test_where_no_model_can_be_had_it_goes_on_without_and_tries_again(without_model: Path) -> None:
    failed = start(without_model, "--count=1", NO_NETWORK="1")

    assert json.loads(failed.stdout) == ["practice", "--engine", "sphinx", "--count=1"]
    fetching, reason, going_on = failed.stderr.splitlines()
    assert fetching == "fetching base"
    assert reason == "voicecoach: nothing can be reached"
    assert going_on.startswith(GOING_ON)

    later = start(without_model, "--count=1")
    assert json.loads(later.stdout) == ["practice", "--count=1"]
    assert later.stderr.splitlines() == ["fetching base"]


def test_the_model_can_be_left_out(without_model: Path) -> None:
    started = start(without_model, "--count=1", "--no-model")

    assert json.loads(started.stdout) == ["practice", "--engine", "sphinx", "--count=1"]
    (line,) = started.stderr.splitlines()
    assert line.startswith(GOING_ON)


def test_a_model_that_is_here_is_used_whatever_it_is(without_model: Path) -> None:
    (without_model / "models" / "small.en").mkdir(parents=True)
    (without_model / "models" / ".fetching").mkdir()
    for arguments in ([], ["--no-model"]):
        started = start(without_model, *arguments)
        assert json.loads(started.stdout) == ["practice"]
        assert started.stderr == ""


@pytest.mark.parametrize(
    "arguments",
    [["--help"], ["--text"], ["--engine", "sphinx"], ["--engine=sphinx"], ["--model", "/my/own"]],
)
def test_no_model_is_fetched_where_none_is_needed(
    without_model: Path, arguments: list[str]
) -> None:
    started = start(without_model, *arguments)

    assert json.loads(started.stdout) == ["practice", *arguments]
    assert started.stderr == ""


@pytest.fixture
def without_voice(ready: Path, tmp_path: Path) -> Iterator[Path]:
    """The same checkout without its voice."""
    (ready / "voices").rename(tmp_path / "voices")
    yield ready
    shutil.rmtree(ready / "voices", ignore_errors=True)
    (tmp_path / "voices").rename(ready / "voices")


def test_where_no_voice_can_be_had_it_goes_on_without_and_tries_again(without_voice: Path) -> None:
    failed = start(without_voice, NO_NETWORK="1")

    assert json.loads(failed.stdout) == ["practice"]
    fetching, reason, going_on = failed.stderr.splitlines()
    assert fetching == "fetching en_US-joe-medium"
    assert reason == "voicecoach: nothing can be reached"
    assert going_on.startswith("Going on with a plainer voice")

    later = start(without_voice)
    assert json.loads(later.stdout) == ["practice"]
    assert later.stderr.splitlines() == ["fetching en_US-joe-medium"]


@pytest.mark.parametrize(
    "arguments",
    [["--plain-voice"], ["--voice", "espeak"], ["--voice=system"], ["--text"], ["--help"]],
)
def test_no_voice_is_fetched_where_none_is_wanted(
    without_voice: Path, arguments: list[str]
) -> None:
    started = start(without_voice, *arguments)

    assert json.loads(started.stdout) == ["practice", *arguments[arguments == ["--plain-voice"] :]]
    assert started.stderr == ""


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_while_the_model_comes_ends_it_all(without_model: Path) -> None:
    with subprocess.Popen(
        [sys.executable, str(without_model / "scripts" / "run.py")],
        env=environment(FETCH_S="60"),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as started:
        assert started.stderr is not None
        assert started.stderr.readline() == "fetching base\n"
        os.killpg(started.pid, signal.SIGINT)  # as a terminal does
        output, error = started.communicate(timeout=60)

    assert started.returncode == 130
    assert output == ""
    assert error.endswith("Stopped. Start again to go on with the set-up.\n")
