"""The recognizers by name. An engine is one module; adding it here makes it known everywhere."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from voicecoach.errors import UsageError
from voicecoach.stt import Engine, Recognizer, sphinx, whisper

ENGINES: Mapping[str, Engine] = MappingProxyType(
    {engine.name: engine for engine in (whisper.ENGINE, sphinx.ENGINE)}
)
"""What ``--engine`` accepts, besides ``auto``; none is loaded yet."""

WITH_MODEL = whisper.ENGINE
"""The engine that the catalog's models are for."""

FALLBACK = sphinx.ENGINE
"""What is used where no model is."""


def load_recognizer(name: str, *, model: Path | None = None) -> Recognizer:
    """Build the recognizer called ``name``, importing only that engine.

    Raises UsageError for an unknown name and where ``model`` is missing or of no use to it,
    VoicecoachError when the engine or the model cannot be loaded.
    """
    engine = ENGINES.get(name)
    if engine is None:
        raise UsageError(f"unknown recognizer {name!r}; choose one of {', '.join(ENGINES)}")
    if engine.files is None and model is not None:
        raise UsageError(f"the recognizer {name} takes no model; leave it out")
    if engine.files is not None and model is None:
        raise UsageError(f"the recognizer {name} needs a model; see: voicecoach models list")
    return engine.load(model, model.name if model else "")
