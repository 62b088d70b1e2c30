"""What Whisper's engine does with the folder of a model, with weights that are random and small."""

import json
import shutil
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from scripts.random_whisper import SAID, build_random_whisper
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.errors import VoicecoachError
from voicecoach.machine import Machine
from voicecoach.stt import whisper
from voicecoach.stt.whisper import WhisperRecognizer


def hiss(duration_s: float) -> Clip:
    noise = np.random.default_rng(3).standard_normal(round(duration_s * RATE_HZ))
    return Clip(samples=(0.1 * noise).astype(np.float32))


@pytest.fixture
def folder(whisper_folder: Path, tmp_path: Path) -> Path:
    """A copy of a model, to be broken."""
    return Path(shutil.copytree(whisper_folder, tmp_path / "tiny"))


@pytest.fixture(scope="module")
def recognizer(whisper_folder: Path) -> WhisperRecognizer:
    return WhisperRecognizer(whisper_folder, name="tiny")


@pytest.mark.parametrize("duration_s", [5.0, 1.5, 12.0, 30.0, 3.01, 7.77])
def test_a_model_that_knows_english_only_is_heard(
    recognizer: WhisperRecognizer, duration_s: float
) -> None:
    words = recognizer.transcribe(hiss(duration_s)).words

    assert tuple(word.text for word in words) == SAID
    assert all(0.0 <= word.start_s <= word.end_s <= duration_s for word in words)
    # Each planted word is near certain after the one before it.
    assert all(word.confidence > 0.99 for word in words)


@pytest.mark.parametrize("samples", [160, 300, 479, 481, 1600])
def test_a_centisecond_of_sound_is_no_error(recognizer: WhisperRecognizer, samples: int) -> None:
    words = recognizer.transcribe(hiss(samples / RATE_HZ)).words

    assert all(word.end_s <= samples / RATE_HZ for word in words)


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def cut(name: str, share: float) -> Callable[[Path], None]:
    def cut_short(folder: Path) -> None:
        whole = (folder / name).read_bytes()
        (folder / name).write_bytes(whole[: round(share * len(whole))])

    return cut_short


def replace(name: str, content: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / name).write_bytes(content)


def forget_special_tokens(folder: Path) -> None:
    path = folder / "tokenizer.json"
    tokenizer = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps(tokenizer | {"added_tokens": []}), encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (shutil.rmtree, "there is no Whisper model in"),
        (remove("model.bin"), "lacks model.bin"),
        (remove("tokenizer.json"), "lacks tokenizer.json"),
        (remove("config.json"), "lacks config.json"),
        (remove("vocabulary.json"), "lacks vocabulary.json or vocabulary.txt"),
        (cut("model.bin", 0.0), "is broken"),
        (cut("model.bin", 0.5), "is broken"),
        (cut("model.bin", 0.999), "is broken"),
        (replace("model.bin", b"<html>404 Not Found</html>"), "is broken"),
        (cut("tokenizer.json", 0.0), "is broken"),
        (cut("tokenizer.json", 0.5), "is broken"),
        (cut("config.json", 0.5), "is broken"),
        (cut("vocabulary.json", 0.5), "is broken"),
        (forget_special_tokens, "is not Whisper's"),
    ],
)
def test_a_bad_folder_is_named_with_the_way_out(
    folder: Path, damage: Callable[[Path], object], said: str
) -> None:
    damage(folder)

    with pytest.raises(VoicecoachError) as error:
        WhisperRecognizer(folder, name="base.en")

    message = str(error.value)
    assert said in message
    assert str(folder) in message
    assert message.endswith("fetch it anew: voicecoach models fetch base.en")
    assert "\n" not in message


def test_a_file_instead_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(b"")

    with pytest.raises(VoicecoachError, match="there is no Whisper model in"):
        WhisperRecognizer(tmp_path / "model.bin", name="tiny")


def test_sound_features_of_another_model_are_said(folder: Path) -> None:
    (folder / "preprocessor_config.json").write_text('{"feature_size": 128}', encoding="utf-8")
    recognizer = WhisperRecognizer(folder, name="large-v3")

    with pytest.raises(VoicecoachError, match=r"whisper large-v3 failed .*models fetch large-v3$"):
        recognizer.transcribe(hiss(1.0))


@pytest.mark.parametrize("lacks", ["tokenizer.json", "model.bin", "preprocessor_config.json"])
def test_nothing_is_ever_fetched(folder: Path, lacks: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(*_args: object, **_kwargs: object) -> object:
        pytest.fail("it reached for the network")

    monkeypatch.delenv("HF_HUB_OFFLINE")
    monkeypatch.setattr(socket, "getaddrinfo", offline)
    monkeypatch.setattr(socket.socket, "connect", offline)
    monkeypatch.setattr("tokenizers.Tokenizer.from_pretrained", offline)
    monkeypatch.setattr("faster_whisper.transcribe.download_model", offline)
    (folder / lacks).unlink()

    if lacks == "preprocessor_config.json":  # which only newer conversions have
        assert WhisperRecognizer(folder, name="tiny").transcribe(hiss(1.0)).words
    else:
        with pytest.raises(VoicecoachError, match="lacks"):
            WhisperRecognizer(folder, name="tiny")


def test_a_card_that_does_not_work_leaves_it_to_the_processor(
    whisper_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import ctranslate2

    def broken(_device: str) -> set[str]:
        raise RuntimeError("CUDA failed with error CUDA driver version is insufficient")

    machine = Machine(memory_mb=8000, cores=4, gpu=True)
    monkeypatch.setattr(whisper, "this_machine", lambda: machine)
    monkeypatch.setattr(ctranslate2, "get_supported_compute_types", broken)

    assert WhisperRecognizer(whisper_folder, name="tiny").transcribe(hiss(2.0)).words


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 1), (4, 3), (32, 6)])
def test_a_processor_core_is_left_to_the_sound(cores: int, threads: int) -> None:
    assert whisper._threads(Machine(memory_mb=8000, cores=cores, gpu=False)) == threads


def test_a_missing_library_is_said_in_one_line(
    whisper_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "faster_whisper", None)

    with pytest.raises(VoicecoachError, match="pip install --force-reinstall faster-whisper"):
        WhisperRecognizer(whisper_folder, name="tiny")


def test_the_same_seed_gives_the_same_model(tmp_path: Path) -> None:
    models = [
        (build_random_whisper(tmp_path / name, seed=seed) / "model.bin").read_bytes()
        for name, seed in (("a", 1), ("b", 1), ("c", 2))
    ]

    assert models[0] == models[1] != models[2]
