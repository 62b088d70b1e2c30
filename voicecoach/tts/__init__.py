"""Voices: one module each behind ``Voice``. They only make sound; the speaker plays it."""

from collections.abc import Iterator
from typing import Protocol, Self, runtime_checkable

from voicecoach.audio.clip import Clip


class Voice(Protocol):
    """Turns text into sound."""

    name: str

    def synthesize(self, text: str) -> Iterator[Clip]:
        """Yield the spoken text in pieces, the first one as soon as it is ready.

        Closing the iterator stops the synthesis. Raises VoicecoachError when the engine fails.
        """


@runtime_checkable
class PacedVoice(Voice, Protocol):
    """A voice whose pace can be chosen."""

    wpm: int
    """Words a minute."""

    def at(self, wpm: int) -> Self:
        """Return the same voice at another pace."""


@runtime_checkable
class VersatileVoice(PacedVoice, Protocol):
    """A voice that can sound like several people."""

    speakers: int
    """How many people's voices it has learned."""

    def like(self, *, speaker: int, pitch: float, wpm: int) -> Self:
        """Return one of its speakers, 0 to ``speakers`` - 1, so much higher than by itself."""
