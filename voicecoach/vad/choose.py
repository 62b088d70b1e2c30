"""From the name of a voice detector to the detector. A new engine is one line here."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from voicecoach.errors import UsageError
from voicecoach.vad import VoiceDetector
from voicecoach.vad.silero import SileroDetector
from voicecoach.vad.webrtc import WebRtcDetector

DETECTORS: Mapping[str, Callable[[], VoiceDetector]] = MappingProxyType(
    {"silero": SileroDetector, "webrtcvad": WebRtcDetector}
)
"""Each loads its engine only when called."""

DEFAULT = "silero"
"""Chosen by the figures in docs/voice-detection.md."""


def voice_detector(name: str = DEFAULT) -> VoiceDetector:
    """Load a detector by name.

    Raises UsageError for an unknown name, VoicecoachError when its engine cannot be loaded.
    """
    try:
        load = DETECTORS[name]
    except KeyError:
        known = ", ".join(DETECTORS)
        raise UsageError(f"unknown voice detector {name!r}; choose one of: {known}") from None
    return load()
