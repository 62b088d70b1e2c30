from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile

from tests.fake_hub import FakeHub, running
from voicecoach import settings
from voicecoach.cli import voices as command
from voicecoach.cli.main import main
from voicecoach.models.voices import DEFAULT_VOICE, REPOSITORY, VOICES

ALBA = "en_GB-alba-medium"
CARD = "* License: CC BY 4.0\n\n## Training\n\nFrom scratch.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where voices are kept, outside a checkout."""
    monkeypatch.setattr(settings, "checkout_folder", lambda: None)
    monkeypatch.setattr(command, "VOICES", replace(VOICES, load=lambda folder, name: None))
    return tmp_path / "voicecoach-data" / "voices"


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    place = "en/en_GB/alba/medium"
    files = {
        f"{place}/{ALBA}.onnx": b"network" * 1000,
        f"{place}/{ALBA}.onnx.json": b"{}",
        f"{place}/MODEL_CARD": CARD.encode(),
    }
    with running(FakeHub(files={REPOSITORY: files})) as started:
        monkeypatch.setenv("HF_ENDPOINT", started.url)
        yield started


def test_a_voice_is_fetched_listed_and_removed_with_its_terms(
    folder: Path, hub: FakeHub, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["voices", "fetch", ALBA]) == 0
    terms, where, *_, done = capsys.readouterr().out.splitlines()
    assert terms == f"{ALBA}: data CC BY 4.0, From scratch."
    assert where.startswith("Fetching")
    assert done == f"{ALBA} is here and loads: {folder / ALBA}"

    assert main(["voices", "list"]) == 0
    listed = capsys.readouterr().out.splitlines()
    (line,) = [number for number, text in enumerate(listed) if ALBA in text]
    assert "yes" in listed[line]
    assert listed[line + 1].strip() == "data CC BY 4.0, From scratch"

    assert main(["voices", "fetch", ALBA]) == 0
    assert "is here already and loads" in capsys.readouterr().out
    assert main(["voices", "remove", ALBA, "--yes"]) == 0
    assert not (folder / ALBA).exists()


def test_the_list_says_the_terms_of_what_is_not_here_yet(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["voices", "list"])
    listed = capsys.readouterr().out.splitlines()
    (line,) = [
        number for number, text in enumerate(listed) if text.startswith(f"* {DEFAULT_VOICE}")
    ]
    assert " no " in listed[line]
    assert "CC0" in listed[line + 1]
    assert "lessac" in listed[line + 1]
    assert max(map(len, listed[2:])) <= 100


def test_a_broken_voice_is_fetched_again(
    folder: Path, hub: FakeHub, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["voices", "fetch", ALBA])
    (folder / ALBA / f"{ALBA}.onnx").write_bytes(b"")
    assert main(["voices", "fetch", ALBA]) == 0
    assert "is here, but broken" in capsys.readouterr().out
    assert (folder / ALBA / f"{ALBA}.onnx").stat().st_size == 7000


def test_a_voice_is_tried_on_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "heard.wav"
    assert main(["voices", "try", "espeak", "Good morning.", "--speaker-file", str(out)]) == 0
    assert "Good morning." in capsys.readouterr().out
    assert soundfile.info(out).duration > 0.5


def test_a_natural_voice_is_tried_by_its_name(joe: Path, tmp_path: Path) -> None:
    out = tmp_path / "heard.wav"
    assert main(["voices", "try", joe.name, "--speaker-file", str(out)]) == 0
    assert soundfile.info(out).duration > 3.0


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (["try", ALBA], f"voicecoach voices fetch {ALBA}"),
        (["try", "siri"], "no voice called 'siri'"),
        (["fetch", "siri"], "no voice called 'siri'"),
        (["remove", ALBA, "--yes"], f"no voice '{ALBA}'"),
    ],
)
def test_what_is_not_there_is_a_usage_error_in_one_line(
    folder: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    argv: list[str],
    said: str,
) -> None:
    options = ["--speaker-file", str(tmp_path / "heard.wav")] if argv[0] == "try" else []
    assert main(["voices", *argv, *options]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert said in line
