"""A small model, and what the tests ask of it."""

from pathlib import Path

from voicecoach.errors import VoicecoachError
from voicecoach.models.catalog import installed

WEIGHTS = bytes(range(256)) * 4096
FILES = {
    "README.md": b"not wanted",
    "config.json": b"{}",
    "model.bin": WEIGHTS,
    "tokenizer.json": b"[]" * 1000,
    "vocabulary.txt": b"a\nb\n",
}
REPOSITORY = "Systran/faster-whisper-base.en"


def broken(folder: Path, *, name: str) -> None:
    raise VoicecoachError(f"{name} does not load")


def names(folder: Path) -> list[str]:
    return [one.name for one in installed(folder)]
