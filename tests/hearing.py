"""Sounds and recognizers that several tests share."""

from pathlib import Path

import pytest

from scripts.random_whisper import build_random_whisper
from tests.required import require
from voicecoach.audio.clip import Clip
from voicecoach.audio.decode import read_clip
from voicecoach.stt.sphinx import SphinxRecognizer

VOICES = Path(__file__).parent / "voices"
MODELS = Path(__file__).parents[1] / "models"


@pytest.fixture(scope="session")
def answer() -> Clip:
    """A sentence of 6 s; see voices/README.md."""
    return read_clip(VOICES / "answer.flac")


@pytest.fixture(scope="session")
def thats_my_answer() -> Clip:
    return read_clip(VOICES / "thats-my-answer.flac")


@pytest.fixture(scope="session")
def im_done() -> Clip:
    return read_clip(VOICES / "im-done.flac")


@pytest.fixture(scope="session")
def whisper_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A working model with random weights, shared: copy it before breaking it."""
    return build_random_whisper(tmp_path_factory.mktemp("models") / "tiny")


@pytest.fixture(scope="session")
def whisper_base() -> Path:
    """The folder of Whisper base with its real weights, for tests that need it to hear rightly."""
    folder = MODELS / "base"
    if not folder.is_dir():
        require("models/base is not here; it comes with: python3 scripts/test.py")
    return folder


@pytest.fixture(scope="session")
def sphinx() -> SphinxRecognizer:
    return SphinxRecognizer()
