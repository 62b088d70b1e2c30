"""Hear whether sound is the coach's own voice, come back through the microphone."""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from voicecoach.audio.clip import RATE_HZ, Samples

EVIDENCE_S = 0.4
"""Over so much sound the two are compared."""

LATEST_S = 3.0
"""No echo is looked for that comes later. AirPlay takes 2 s; Bluetooth, television sets and remote
desktops take 0.1 to 1 s."""

ALIKE = 0.2
SURELY_ALIKE = 0.8
"""Correlation from which sound is an echo: the lesser one where both its halves are found at the
same place of what was said, the greater one in any case, since one half may be a pause. Sources and
figures: docs/hearing.md, "The coach's own voice"."""

SAME_PLACE_S = 0.002

EMPHASIS = 0.95
"""Takes away how much stronger the low tones of all voices are, which makes them alike."""

FAINTEST = 1e-3
"""A pause in what was said counts as 30 dB below its loudest part: it is like any noise."""

TINY = 1e-12

Signal: TypeAlias = npt.NDArray[np.float64]


def echo_left_s(heard: Samples, said: Samples) -> float:
    """Return how much of ``said`` is still to come back after ``heard``, where that is its echo.

    Both at 16 kHz; the last ``EVIDENCE_S`` of ``heard`` count. 0.0 where it is no echo.
    """
    size = round(EVIDENCE_S * RATE_HZ)
    if len(heard) < size or not np.any(said):
        return 0.0
    part = _sharpened(heard[-size:])
    # What was said goes over into silence, and so does its echo.
    whole = _sharpened(np.pad(said[-round(LATEST_S * RATE_HZ) :], (0, size)))
    place, alike = _found(part, whole)
    if alike < ALIKE or (alike < SURELY_ALIKE and not _halves_are_at(place, part, whole)):
        return 0.0
    return max(0, len(whole) - place - 2 * size) / RATE_HZ


def _halves_are_at(place: int, part: Signal, whole: Signal) -> bool:
    half = len(part) // 2
    found = (_found(part[:half], whole)[0], _found(part[half:], whole)[0] - half)
    return all(abs(each - place) <= SAME_PLACE_S * RATE_HZ for each in found)


def _found(part: Signal, whole: Signal) -> tuple[int, float]:
    """Return where in ``whole`` is what is most like ``part``, and their correlation, 0 to 1."""
    sums = np.concatenate([np.zeros(1), np.cumsum(np.square(whole))])
    powers = sums[len(part) :] - sums[: len(sums) - len(part)]
    powers = np.maximum(powers, FAINTEST * np.max(powers))
    size = 1 << (len(part) + len(whole)).bit_length()
    spectrum = np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part, size))
    products = np.abs(np.fft.irfft(spectrum, size)[: len(powers)])
    alike = products / (np.sqrt(powers * np.sum(np.square(part))) + TINY)
    place = int(np.argmax(alike))
    return place, float(alike[place])


def _sharpened(sound: Samples) -> Signal:
    wide = sound.astype(np.float64)
    sharpened: Signal = wide[1:] - EMPHASIS * wide[:-1]
    return sharpened
