"""What lies between the candidate's mouth and the recording."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from zlib import crc32

import numpy as np

from scripts.hearing.noise import band, companded, pink_noise, reverberant
from scripts.hearing.render import Said
from scripts.hearing.scene import SPEECH_DBFS
from voicecoach.audio.clip import RATE_HZ, Samples

TELEPHONE_HZ = (300.0, 3400.0)
RT60_S = 0.5
"""Reverberation time of a furnished living room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """A way to say and record answers. By default: an unhurried voice in a quiet room."""

    stretch: float = 1.0
    """How much longer than at the voice's own pace."""

    record: Callable[[Samples, np.random.Generator], Samples] = lambda samples, _rng: samples
    """What the microphone makes of the sound; delays nothing."""

    small: bool = False
    """Measured on a third of the answers."""

    def applied(self, said: Said, name: str) -> Said:
        """Record an answer; the same one always sounds the same."""
        rng = np.random.default_rng(crc32(f"{said.answer.id} {said.voice} {name}".encode()))
        return said.sounding(self.record(said.samples, rng))


def _in_noise(snr_db: float) -> Callable[[Samples, np.random.Generator], Samples]:
    return lambda samples, rng: samples + pink_noise(len(samples), rng, SPEECH_DBFS - snr_db)


def _telephone(samples: Samples, _rng: np.random.Generator) -> Samples:
    import soxr

    line = soxr.resample(band(samples, *TELEPHONE_HZ), RATE_HZ, RATE_HZ // 2)
    heard = soxr.resample(companded(line), RATE_HZ // 2, RATE_HZ)
    return np.pad(heard, (0, max(0, len(samples) - len(heard))))[: len(samples)].astype(np.float32)


CONDITIONS: Mapping[str, Condition] = {
    "clean": Condition(),
    "noise-20": Condition(record=_in_noise(20)),
    "noise-10": Condition(record=_in_noise(10)),
    "room": Condition(record=lambda samples, rng: reverberant(samples, rng, RT60_S), small=True),
    "telephone": Condition(record=_telephone, small=True),
    "quick": Condition(stretch=0.85, small=True),
    "slow": Condition(stretch=1.2, small=True),
}
