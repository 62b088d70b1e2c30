"""The recognizers by name. An engine is one module; adding it here makes it known everywhere."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from voicecoach.errors import UsageError
from voicecoach.stt import Recognizer


def _whisper(model: Path) -> Recognizer:
    from voicecoach.stt.whisper import WhisperRecognizer

    return WhisperRecognizer(model, name=model.name)


def _sphinx() -> Recognizer:
    from voicecoach.stt.sphinx import SphinxRecognizer

    return SphinxRecognizer()


WITH_MODEL: Mapping[str, Callable[[Path], Recognizer]] = MappingProxyType({"whisper": _whisper})
"""Each needs the folder of a model, after which it is named."""

SELF_CONTAINED: Mapping[str, Callable[[], Recognizer]] = MappingProxyType({"sphinx": _sphinx})
"""Each carries all that it needs."""

FALLBACK = "sphinx"
"""What is used where no model is."""

RECOGNIZER_NAMES = (*WITH_MODEL, *SELF_CONTAINED)
"""What ``--engine`` accepts, besides ``auto``."""


def load_recognizer(name: str, *, model: Path | None = None) -> Recognizer:
    """Build the recognizer called ``name``, importing only that engine.

    Raises UsageError for an unknown name and where ``model`` is missing or of no use to it,
    VoicecoachError when the engine or the model cannot be loaded.
    """
    if name not in RECOGNIZER_NAMES:
        known = ", ".join(RECOGNIZER_NAMES)
        raise UsageError(f"unknown recognizer {name!r}; choose one of {known}")
    if name in SELF_CONTAINED:
        if model is not None:
            raise UsageError(f"the recognizer {name} takes no model; leave it out")
        return SELF_CONTAINED[name]()
    if model is None:
        raise UsageError(f"the recognizer {name} needs a model; see: voicecoach models list")
    return WITH_MODEL[name](model)
