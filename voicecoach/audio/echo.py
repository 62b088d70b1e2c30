"""Hear whether sound is the coach's own voice, come back through the microphone."""

import math
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from voicecoach.audio.clip import RATE_HZ, Samples, loudest_dbfs

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

OWN_S = 0.2
"""Over so much sound the coach asks whether what may be a voice is its own."""

OWN_ALIKE = 0.6
"""Correlation from which it is. In rooms of up to 0.6 s of reverberation 95 % of its own echo
reaches 0.66, and 95 % of voices 12 dB above the echo stay below 0.52 (a flite voice, three others
over it)."""

FOUND = 0.1
"""Correlation over some seconds from which an echo is found in what is heard. One that is not found
may be so much fainter than that: 20 dB."""

FAINTEST_DB = -80.0

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


def is_own(heard: Samples, said: Samples) -> bool:
    """Tell whether the last ``OWN_S`` of what is heard is mostly the echo of ``said``.

    Both at 16 kHz and up to one moment, which the echo may follow by up to ``LATEST_S``.
    """
    size = round(OWN_S * RATE_HZ)
    if len(heard) < size or not np.any(said):
        return False
    # It began in silence, and so does its echo.
    said = np.pad(said, (size, 0))[-round(LATEST_S * RATE_HZ) - size :]
    return _found(_sharpened(heard[-size:]), _sharpened(said))[1] >= OWN_ALIKE


def echo_db(heard: Samples, said: Samples) -> float:
    """Return how loudly a microphone hears a speaker: 0.0 is as loud as what was played.

    ``heard`` is all that it heard from the first sample of ``said`` on, and more of it; both at
    16 kHz. What else is loud meanwhile makes it come out too high, never too low. At least
    ``FAINTEST_DB``.
    """
    if len(heard) < len(said) or not np.any(said) or not np.any(heard):
        return FAINTEST_DB
    place, alike = _found(_sharpened(said), _sharpened(heard))
    found = alike >= FOUND
    heard_dbfs = loudest_dbfs(heard[place : place + len(said)] if found else heard)
    hidden_db = 0.0 if found else 20 * math.log10(FOUND)
    return max(FAINTEST_DB, heard_dbfs + hidden_db - loudest_dbfs(said))


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
