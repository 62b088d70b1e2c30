"""Voice activity detectors: one module each behind ``VoiceDetector``."""

from typing import Protocol

from voicecoach.audio.clip import Samples


class VoiceDetector(Protocol):
    """Decides frame by frame whether somebody speaks; carries state from frame to frame."""

    name: str

    frame_samples: int
    """Length of one frame at 16 kHz."""

    def speech_probability(self, frame: Samples) -> float:
        """Return 0 to 1 for the next frame of exactly ``frame_samples`` samples at 16 kHz."""

    def reset(self) -> None:
        """Forget everything heard so far."""
