"""A small model, and what the tests ask of it."""

from dataclasses import replace
from pathlib import Path

from voicecoach.errors import VoicecoachError
from voicecoach.models.catalog import MODELS, installed

WEIGHTS = bytes(range(256)) * 4096
FILES = {
    "README.md": b"not wanted",
    "config.json": b"{}",
    "model.bin": WEIGHTS,
    "tokenizer.json": b"[]" * 1000,
    "vocabulary.txt": b"a\nb\n",
}
REPOSITORY = "Systran/faster-whisper-base.en"


def broken(_folder: Path, name: str) -> None:
    raise VoicecoachError(f"{name} does not load")


BROKEN = replace(MODELS, load=broken)
"""A shelf of models none of which loads."""


def names(folder: Path) -> list[str]:
    return [one.name for one in installed(folder)]
