"""What is heard through the virtual sound card, and that nothing of it is missing."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from tests.soundcard import SoundCard, missing
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.errors import VoicecoachError

WINDOW_S = 5.0
"""So much of the beginning and of the end is looked for in what was recorded."""

NOISE = 1e-3
"""Of what is played and heard: what is softer than this is no voice."""


@contextmanager
def virtual_card() -> Iterator[SoundCard]:
    """Give a sound card of its own; raises VoicecoachError where there can be none."""
    if (what := missing()) is not None:
        raise VoicecoachError(f"this is measured through a virtual sound card: {what}")
    # The name of a socket can't be long, as a folder for temporary files may be.
    with (
        tempfile.TemporaryDirectory(prefix="card-") as folder,
        SoundCard(Path(folder, "c")) as card,
    ):
        yield card


def lost_s(played: Samples, heard: Samples) -> float:
    """Return how much sound got lost between the first and the last seconds of what was played.

    Below 0 where more came in than was played, as where the player itself stood still.
    """
    loud = np.flatnonzero(np.abs(played) > NOISE)
    first, last = int(loud[0]), int(loud[-1])
    size = min(round(WINDOW_S * RATE_HZ), (last - first) // 2)
    begin, end = played[first : first + size], played[last - size : last]
    return ((last - size - first) - (_place(end, heard) - _place(begin, heard))) / RATE_HZ


def _place(part: Samples, whole: Samples) -> int:
    """Return where ``part`` fits best into ``whole``."""
    size = 1 << (len(part) + len(whole)).bit_length()
    fits = np.fft.irfft(np.fft.rfft(whole, size) * np.conj(np.fft.rfft(part, size)), size)
    return int(np.argmax(fits[: len(whole)]))
