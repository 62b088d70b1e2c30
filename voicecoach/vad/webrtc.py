"""WebRTC's detector: tiny and quick, but steady noise passes for speech."""

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.errors import VoicecoachError

MODE = 2
"""Aggressiveness 0 to 3. With 10 ms frames, 2 loses fewer words in noise than 3 and takes less
noise for speech than 1 (docs/voice-detection.md)."""

INT16_PEAK = 32767


class WebRtcDetector:
    """Gaussian mixtures over six frequency bands; answers only 0.0 or 1.0, in 5-10 µs a frame.

    Raises VoicecoachError when the package is missing.
    """

    name = "webrtcvad"
    frame_samples = 160

    def __init__(self) -> None:
        try:
            import webrtcvad
        except ImportError as error:
            raise VoicecoachError(
                "voice detector webrtcvad is not installed; install webrtcvad-wheels (and not "
                "webrtcvad, which shares its files), or use the voice detector silero"
            ) from error
        self._create = webrtcvad.Vad
        self.reset()

    def speech_probability(self, frame: Samples) -> float:
        """Return 0.0 or 1.0 for the next frame of exactly ``frame_samples`` samples at 16 kHz."""
        pcm = (np.clip(frame, -1.0, 1.0) * INT16_PEAK).astype(np.int16)
        return float(self._vad.is_speech(pcm.tobytes(), RATE_HZ))

    def reset(self) -> None:
        """Forget everything heard so far."""
        self._vad = self._create(MODE)
