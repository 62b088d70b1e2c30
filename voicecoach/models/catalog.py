"""Whisper models: which there are, which are here, and which fit this machine."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from voicecoach.audio.clip import silence
from voicecoach.errors import UsageError
from voicecoach.machine import Machine
from voicecoach.models.manifest import read_manifest
from voicecoach.models.packages import Packages
from voicecoach.models.shelf import Installed, Item, Shelf, whole_ones
from voicecoach.stt import ModelFiles
from voicecoach.stt.choose import WITH_MODEL

DEFAULT_MODEL = "base"
"""The one to start with: keeps up on two cores, and knows when another language is spoken."""

FILES = WITH_MODEL.files or ModelFiles(needed=())
"""What every model of the catalog is made of."""

Fit = Literal["yes", "slow", "no"]
"""Runs in step with speech; runs but the answer has to be waited for; not enough memory."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One entry of the manifest; see models/manifest.toml for what the figures mean."""

    name: str
    repository: str
    download_mb: int
    memory_mb: int
    cores: int
    languages: Literal["en", "many"]
    note: str
    packages: Packages | None = None


def catalog() -> tuple[Model, ...]:
    """Return the models that can be fetched, from the smallest to the largest."""
    return read_manifest("models", Model)


def find(name: str) -> Model:
    """Return the catalog's entry for a name. Raises UsageError when there is none."""
    models = catalog()
    for model in models:
        if model.name == name:
            return model
    known = ", ".join(model.name for model in models)
    raise UsageError(f"there is no model called {name!r}; there are {known}")


def fits(model: Model, machine: Machine) -> Fit:
    """Judge whether a model runs here, and in step with speech.

    At most half of the memory, so that a browser and a video call still fit beside it. On a
    graphics card every model of the catalog is faster than speech.
    """
    if model.memory_mb > machine.memory_mb / 2:
        return "no"
    return "yes" if machine.gpu or machine.cores >= model.cores else "slow"


def installed(folder: Path) -> tuple[Installed, ...]:
    """Return the models in ``folder``: the catalog's in its order, then any others by name."""
    return whole_ones(folder, lambda _name: FILES, [model.name for model in catalog()])


def best(here: Iterable[Installed], machine: Machine) -> Installed | None:
    """Choose the model to use: the largest that keeps up, of two equals the one for all languages.

    An English-only model is a little better in English, but makes English of whatever it hears; the
    other knows when an answer is in another language. Where none keeps up, the smallest: waiting a
    little for a transcript beats a poor one. A model that the catalog does not know, or that needs
    more memory than there is, is never chosen.
    """
    known = {model.name: model for model in catalog()}
    usable = [
        (known[one.name], one)
        for one in here
        if one.name in known and fits(known[one.name], machine) != "no"
    ]
    in_step = [pair for pair in usable if fits(pair[0], machine) == "yes"]

    def preference(pair: tuple[Model, Installed]) -> tuple[int, bool]:
        model, _ = pair
        return (model.memory_mb if in_step else -model.memory_mb, model.languages == "many")

    return max(in_step or usable, key=preference)[1] if usable else None


def knows_any(here: Iterable[Installed]) -> bool:
    """Whether the catalog knows one of these models, so that ``best`` may choose it."""
    return not {model.name for model in catalog()}.isdisjoint(one.name for one in here)


def load(folder: Path, name: str) -> None:
    """Load a model with the real engine and let it hear a second of silence.

    Raises VoicecoachError when that does not work.
    """
    WITH_MODEL.load(folder, name).transcribe(silence(1.0))


def _item(name: str) -> Item:
    model = find(name)
    return Item(name=model.name, repository=model.repository, files=FILES, packages=model.packages)


MODELS = Shelf(kind="model", find=_item, load=load)
"""The Whisper models."""
