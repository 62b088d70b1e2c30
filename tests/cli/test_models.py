import os
import socket
import stat
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fake_hub import FakeHub, running
from voicecoach import settings
from voicecoach.cli import fetching
from voicecoach.cli import models as command
from voicecoach.cli.main import main
from voicecoach.cli.stopping import INTERRUPTED
from voicecoach.errors import VoicecoachError
from voicecoach.machine import Machine
from voicecoach.models import store
from voicecoach.models.catalog import MODELS
from voicecoach.models.staging import STAGING

LAPTOP = Machine(memory_mb=16_000, cores=4, gpu=False)
REPOSITORY = "Systran/faster-whisper-base.en"
FILES = {
    "config.json": b"{}",
    "model.bin": bytes(range(256)) * 8192,
    "tokenizer.json": b"[]",
    "vocabulary.txt": b"a\n",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The models folder, away from the checkout's own, on a known machine."""
    monkeypatch.setattr(settings, "checkout_folder", lambda: None)
    monkeypatch.setattr(command, "this_machine", lambda: LAPTOP)

    def load(folder: Path, _name: str) -> None:
        if (folder / "model.bin").read_bytes() == b"broken":
            raise VoicecoachError(f"{folder}: cannot be loaded")

    monkeypatch.setattr(command, "MODELS", replace(MODELS, load=load))
    return tmp_path / "voicecoach-data" / "models"


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.delenv("HF_HUB_OFFLINE")
    with running(FakeHub(files={REPOSITORY: dict(FILES)})) as started:
        monkeypatch.setenv("HF_ENDPOINT", started.url)
        yield started


def put_model(place: Path, weights: bytes = FILES["model.bin"]) -> None:
    place.mkdir(parents=True)
    for name, content in FILES.items():
        (place / name).write_bytes(weights if name == "model.bin" else content)


def row(output: str, name: str) -> str:
    (line,) = [line for line in output.splitlines() if name in line.split()[:2]]
    return line


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _question: answer)


def test_the_list_shows_size_presence_fit_and_the_default(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_model(folder / "small.en")
    put_model(folder / "own-one")
    assert main(["models", "list"]) == 0
    output = capsys.readouterr().out
    assert row(output, "base").split()[:5] == ["*", "base", "148", "MB", "no"]
    assert row(output, "small.en").split()[:5] == ["small.en", "486", "MB", "yes", "yes"]
    assert "slow" in row(output, "turbo")
    assert "--model" in row(output, "own-one")
    assert "Used unless you say otherwise: small.en" in output


def test_the_list_fits_a_usual_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    main(["models", "list"])
    table = [line for line in capsys.readouterr().out.splitlines() if "MB" in line or "GB" in line]
    assert max(map(len, table)) <= 80


def test_a_list_without_any_model_says_how_to_get_one(capsys: pytest.CaptureFixture[str]) -> None:
    main(["models", "list"])
    assert "voicecoach models fetch base\n" in capsys.readouterr().out


def test_fetching_shows_progress_line_by_line_in_a_log(
    fake: FakeHub, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "fetch", "base.en"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == [
        "base.en: 100 % of 2 MB",
        f"base.en is here and loads: {folder / 'base.en'}",
    ]
    assert lines[0] == f"Fetching base.en from {fake.url}: 2 MB, once."
    assert 4 < len(lines) <= 13
    assert (folder / "base.en" / "model.bin").read_bytes() == FILES["model.bin"]


def test_fetching_shows_a_bar_on_a_terminal(
    fake: FakeHub, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    on_a_terminal(monkeypatch, "no question is asked")
    assert main(["models", "fetch", "base.en"]) == 0
    output = capsys.readouterr().out
    assert "base.en" in output
    assert " % of " not in output


def test_ctrl_c_says_that_the_fetch_can_go_on(
    fake: FakeHub, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(store.hub, "download", interrupted)
    assert main(["models", "fetch", "base.en"]) == INTERRUPTED
    assert "goes on from here: voicecoach models fetch base.en" in capsys.readouterr().err


def test_an_unreachable_hub_fails_within_three_seconds_with_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.delenv("HF_HUB_OFFLINE")
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{silent.getsockname()[1]}")
        started_s = time.monotonic()
        assert main(["models", "fetch", "base.en"]) == 1
        assert time.monotonic() - started_s < 3.5
    (line,) = capsys.readouterr().err.splitlines()
    assert "cannot reach" in line
    assert "--from DIR" in line


def test_a_model_that_is_here_is_not_fetched_again(
    fake: FakeHub, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_model(folder / "base.en")
    assert main(["models", "fetch", "base.en"]) == 0
    assert "here already" in capsys.readouterr().out
    assert fake.requests == []


def test_a_broken_model_is_fetched_again(fake: FakeHub, folder: Path) -> None:
    put_model(folder / "base.en", b"broken")
    assert main(["models", "fetch", "base.en"]) == 0
    assert (folder / "base.en" / "model.bin").read_bytes() == FILES["model.bin"]


def test_a_model_too_large_for_the_machine_comes_with_a_warning(
    fake: FakeHub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "this_machine", lambda: Machine(memory_mb=500, cores=1, gpu=False))
    assert main(["models", "fetch", "base.en"]) == 0
    assert "takes 600 MB of memory" in capsys.readouterr().out


def test_a_copy_brought_by_hand_is_taken(folder: Path, tmp_path: Path) -> None:
    put_model(tmp_path / "stick")
    assert main(["models", "fetch", "base.en", "--from", str(tmp_path / "stick")]) == 0
    assert (folder / "base.en" / "model.bin").is_file()


def test_an_interrupted_fetch_shows_in_the_list(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place = folder / STAGING / "tiny.en"
    place.mkdir(parents=True)
    with (place / "model.bin").open("wb") as file:
        file.truncate(39_000_000)
    main(["models", "list"])
    assert "50 % fetched" in row(capsys.readouterr().out, "tiny.en")


@pytest.mark.parametrize(("answer", "is_left"), [("n", True), ("y", False)])
def test_removing_asks_first(
    folder: Path, monkeypatch: pytest.MonkeyPatch, answer: str, is_left: bool
) -> None:
    put_model(folder / "base.en")
    on_a_terminal(monkeypatch, answer)
    assert main(["models", "remove", "base.en"]) == 0
    assert (folder / "base.en").exists() is is_left


def test_removing_without_a_terminal_needs_an_explicit_yes(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put_model(folder / "base.en")
    assert main(["models", "remove", "base.en"]) == 2
    assert "--yes" in capsys.readouterr().err
    assert (folder / "base.en").exists()
    assert main(["models", "remove", "base.en", "--yes"]) == 0
    assert not (folder / "base.en").exists()


def test_removing_what_is_not_here_is_a_usage_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["models", "remove", "base.en"]) == 2
    assert "voicecoach models list" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["..", ".", "", "{elsewhere}", "../elsewhere"])
def test_removing_what_is_no_name_is_refused_before_anything_is_asked(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    name: str,
) -> None:
    put_model(folder / "base.en")
    put_model(folder.parent / "elsewhere")
    on_a_terminal(monkeypatch, "y")
    monkeypatch.setattr(fetching, "ask_on_terminal", lambda: pytest.fail("asked"))
    name = name.format(elsewhere=folder.parent / "elsewhere")
    assert main(["models", "remove", name]) == 2
    assert f"there is no model {name!r}" in capsys.readouterr().err
    assert (folder.parent / "elsewhere" / "model.bin").is_file()


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_fetching_makes_the_data_folder_private(folder: Path, tmp_path: Path) -> None:
    put_model(tmp_path / "stick")
    main(["models", "fetch", "base.en", "--from", str(tmp_path / "stick")])
    assert stat.S_IMODE(folder.parent.stat().st_mode) == 0o700
