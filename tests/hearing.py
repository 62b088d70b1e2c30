"""Sounds and recognizers that several tests share."""

from pathlib import Path

import pytest

from scripts.random_whisper import build_random_whisper
from voicecoach.audio.clip import Clip
from voicecoach.audio.decode import read_clip
from voicecoach.stt.sphinx import SphinxRecognizer

VOICES = Path(__file__).parent / "voices"


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
def sphinx() -> SphinxRecognizer:
    return SphinxRecognizer()
