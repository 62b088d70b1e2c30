"""Piper voices: which are known, how any of the hub's is found by its name, and which are here."""

import re
from dataclasses import dataclass
from pathlib import Path

from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.models import hub
from voicecoach.models.manifest import read_manifest
from voicecoach.models.packages import Packages
from voicecoach.models.shelf import Installed, Item, Shelf, whole_ones
from voicecoach.stt import ModelFiles

DEFAULT_VOICE = "en_US-joe-medium"
"""The one to start with: it can be had from the package index, too."""

REPOSITORY = "rhasspy/piper-voices"
"""All voices that piper's makers publish, each in a folder of its own."""

CARD = "MODEL_CARD"
"""A voice's own word on its data, their licence and its training."""

_NAME = re.compile(r"(([a-z]{2,3})_[A-Z]{2})-([A-Za-z0-9_]+)-(x_low|low|medium|high)")
_LICENCE = re.compile(r"^\W*License:\s*(.+)", re.MULTILINE | re.IGNORECASE)
_TRAINING = re.compile(r"^#+\s*Training\s+([^#\s].*)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownVoice:
    """One entry of the manifest; see voices/manifest.toml for what the keys mean."""

    name: str
    sounds: str
    download_mb: int
    terms: str
    packages: Packages | None = None


def known_voices() -> tuple[KnownVoice, ...]:
    """Return the voices of the manifest, the best to start with first."""
    return read_manifest("voices", KnownVoice)


def known(name: str) -> KnownVoice | None:
    """Return the manifest's entry for a name; None for one that only the hub may know."""
    return next((voice for voice in known_voices() if voice.name == name), None)


def find(name: str) -> Item:
    """Return what the voice called ``name`` is made of. Raises UsageError for what is no name."""
    parts = _NAME.fullmatch(name)
    if parts is None:
        names = ", ".join(voice.name for voice in known_voices())
        raise UsageError(
            f"there is no voice called {name!r}; there are {names}, and every voice of "
            f"{hub.page(REPOSITORY)} by its name, such as en_GB-alba-medium"
        )
    region, language, speaker, quality = parts.groups()
    entry = known(name)
    return Item(
        name=name,
        repository=REPOSITORY,
        under=f"{language}/{region}/{speaker}/{quality}",
        files=files_of(name),
        packages=entry.packages if entry else None,
    )


def files_of(name: str) -> ModelFiles:
    """Return which files make a folder the voice called ``name``."""
    return ModelFiles(needed=(f"{name}.onnx", f"{name}.onnx.json"), optional=(CARD,))


def installed(folder: Path) -> tuple[Installed, ...]:
    """Return the voices in ``folder``: the manifest's in its order, then any others by name."""
    return whole_ones(folder, files_of, [voice.name for voice in known_voices()])


def terms_before_fetching(name: str) -> str:
    """Tell the licence and provenance of a voice that is not here yet, in one line.

    Raises SourceError where only the hub knows them and cannot be asked.
    """
    entry = known(name)
    if entry is not None:
        return entry.terms
    item = find(name)
    return terms_on(hub.read_text(item.repository, f"{item.under}/{CARD}"))


def terms_of(voice: Installed) -> str:
    """Tell the licence and provenance of a voice that is here, in one line."""
    entry = known(voice.name)
    if entry is not None:
        return entry.terms
    try:
        return terms_on((voice.folder / CARD).read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return f"nobody knows: it came without its {CARD}"


def terms_on(card: str) -> str:
    """Take licence and provenance from a model card."""
    licence, training = _LICENCE.search(card), _TRAINING.search(card)
    said = (
        f"data {licence[1]}" if licence else "its card names no licence",
        training[1].rstrip(".") if training else "its card does not say how it was trained",
    )
    # What somebody else wrote is shown on a terminal.
    return "".join(filter(str.isprintable, ", ".join(said)))


def load(folder: Path, name: str) -> None:
    """Load a voice with the real engine and let it say a word.

    Raises VoicecoachError when that does not work.
    """
    from voicecoach.tts.piper import PiperVoice

    if not any(len(clip.samples) for clip in PiperVoice(folder).synthesize("Ready.")):
        raise VoicecoachError(f"{folder}: the voice {name} says nothing; choose another voice")


VOICES = Shelf(kind="voice", find=find, load=load, terms=terms_before_fetching)
"""The piper voices."""
