"""Voices: one module each behind ``Voice``. They only make sound; the speaker plays it."""

from collections.abc import Iterator
from typing import Protocol

from voicecoach.audio.clip import Clip


class Voice(Protocol):
    """Turns text into sound."""

    name: str

    def synthesize(self, text: str) -> Iterator[Clip]:
        """Yield the spoken text in pieces, the first one as soon as it is ready.

        Closing the iterator stops the synthesis. Raises VoicecoachError when the engine fails.
        """
