"""Tell a voice that speaks into the coach's own from its echo, from coughs and from knocks."""

from collections import deque

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples, level_dbfs
from voicecoach.vad import VoiceDetector
from voicecoach.vad.tracker import VOICED_FROM

SPAN_S = 0.19
"""So long somebody must speak before the coach falls silent: with the 0.1 s that devices take it
does so within 0.3 s. The voiced end of a cough is shorter."""

VOICED_SHARE = 0.8
"""So much of the span must be voiced and loud: a stop consonant may be in it."""

TONAL_SHARE = 0.45
"""And so much of it have a pitch. A cough is noise to the end of it; so are knocks and papers."""

TONAL = 0.5
"""Correlation of sound with itself one pitch period later from which it has a pitch: 0.9 in vowels,
0.2 to 0.3 in coughs."""

PITCH_HZ = (70.0, 400.0)
PITCH_WINDOW_S = 0.064
"""Two periods of the lowest voice must fit in."""

MARGIN_DB = 6.0
"""A voice must be so much louder than the echo is expected to be at its loudest."""

FAINTEST_DBFS = -48.0
"""Below this nobody speaks to this microphone: as in doctor's check, the loudest of a voice lies
well above -45 dB, and what is said here has to be as loud for nearly all of the span."""


class BargeInDetector:
    """Follows the microphone while the coach speaks. All it says is a function of the sound."""

    def __init__(self, detector: VoiceDetector) -> None:
        detector.reset()
        self._detector = detector
        frame_s = detector.frame_samples / RATE_HZ
        frames = -(-SPAN_S // frame_s)
        self._voiced: deque[bool] = deque(maxlen=int(frames))
        self._tonal: deque[bool] = deque(maxlen=int(frames))
        self._rest: Samples = np.empty(0, np.float32)
        self._window: Samples = np.zeros(round(PITCH_WINDOW_S * RATE_HZ), np.float32)

    def hear(self, samples: Samples, *, echo_dbfs: float) -> bool:
        """Listen to the next samples at 16 kHz; return whether a voice speaks into the coach's.

        ``echo_dbfs`` is the level that the echo of what is being said has at its loudest.
        """
        sound = np.concatenate([self._rest, samples])
        size = self._detector.frame_samples
        whole = len(sound) - len(sound) % size
        self._rest = sound[whole:].copy()
        threshold_dbfs = max(FAINTEST_DBFS, echo_dbfs + MARGIN_DB)
        # Each frame is looked at, whatever one before it said, so that blocks make no difference.
        frames = [sound[first : first + size] for first in range(0, whole, size)]
        return any([self._is_voice(frame, threshold_dbfs) for frame in frames])  # noqa: C419 - all

    @property
    def undecided(self) -> bool:
        """Whether there was something within the span that may yet prove to be a voice."""
        return any(self._voiced)

    def _is_voice(self, frame: Samples, threshold_dbfs: float) -> bool:
        self._window = np.concatenate([self._window[len(frame) :], frame])
        voiced = (
            self._detector.speech_probability(frame) >= VOICED_FROM
            and level_dbfs(frame) >= threshold_dbfs
        )
        self._voiced.append(voiced)
        self._tonal.append(voiced and tonality(self._window) >= TONAL)
        frames = self._voiced.maxlen or 1
        return (
            voiced
            and sum(self._voiced) >= VOICED_SHARE * frames
            and sum(self._tonal) >= TONAL_SHARE * frames
        )


def tonality(sound: Samples) -> float:
    """Return how like itself sound is one pitch period later, 0 to 1: 0 for noise."""
    wide = sound.astype(np.float64) - np.mean(sound)
    count = len(wide)
    shortest, longest = (round(RATE_HZ / hz) for hz in reversed(PITCH_HZ))
    size = 1 << (2 * count).bit_length()
    alike = np.fft.irfft(np.square(np.abs(np.fft.rfft(wide, size))), size)[shortest:longest]
    sums = np.concatenate([np.zeros(1), np.cumsum(np.square(wide))])
    lags = np.arange(shortest, longest)
    norms = np.sqrt(sums[count - lags] * (sums[count] - sums[lags]))
    return float(np.max(alike / (norms + 1e-12), initial=0.0))
