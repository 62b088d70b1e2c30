"""Sounds and recognizers that several tests share."""

from pathlib import Path
from typing import Any

import pytest

from scripts.random_whisper import build_random_whisper
from tests.required import require
from voicecoach.audio.clip import Clip
from voicecoach.audio.decode import read_clip
from voicecoach.cli import engines
from voicecoach.models.voices import DEFAULT_VOICE
from voicecoach.stt import Recognizer
from voicecoach.stt.choose import load_recognizer
from voicecoach.stt.sphinx import SphinxRecognizer
from voicecoach.stt.whisper import WhisperRecognizer

VOICES = Path(__file__).parent / "voices"
ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def answer() -> Clip:
    """A sentence of 6 s; see voices/README.md."""
    return read_clip(VOICES / "answer.flac")


@pytest.fixture(scope="session")
def numbers() -> Clip:
    """Figures and words of two parts, 9 s; see voices/README.md."""
    return read_clip(VOICES / "numbers.flac")


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
    folder = ROOT / "models" / "base"
    if not folder.is_dir():
        require("models/base is not here; it comes with: python3 scripts/test.py")
    return folder


@pytest.fixture(scope="session")
def joe() -> Path:
    """The folder of a real piper voice."""
    folder = ROOT / "voices" / DEFAULT_VOICE
    if not folder.is_dir():
        require(f"voices/{DEFAULT_VOICE} is not here; it comes with: python3 scripts/test.py")
    return folder


@pytest.fixture(scope="session")
def whisper(whisper_base: Path) -> WhisperRecognizer:
    """Whisper base, loaded once for all tests of a run."""
    return WhisperRecognizer(whisper_base, name="base")


@pytest.fixture(scope="session")
def sphinx() -> SphinxRecognizer:
    return SphinxRecognizer()


class Remembering:
    """A recognizer that hears each sound once, and knows it when it comes again."""

    def __init__(self, recognizer: Recognizer) -> None:
        self._recognizer = recognizer
        self._heard: dict[bytes, Any] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._recognizer, name)

    def transcribe(self, clip: Clip, **options: Any) -> Any:
        sound = clip.samples.tobytes()
        if sound not in self._heard:
            words = self._recognizer.transcribe(clip, **options)
            if "cancelled" in options and options["cancelled"]():
                return words
            self._heard[sound] = words
        return self._heard[sound]


@pytest.fixture
def same_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    """For a command that is given one recording again and again: it is recognized once."""

    def load(name: str, *, model: Path | None = None) -> Any:
        return Remembering(load_recognizer(name, model=model))

    monkeypatch.setattr(engines, "load_recognizer", load)
