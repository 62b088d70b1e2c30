"""What the loop needs of a microphone and a speaker, real or a file."""

from collections.abc import Iterable
from typing import Protocol

from voicecoach.audio.clip import Clip, Samples
from voicecoach.errors import VoicecoachError


class DeviceError(VoicecoachError):
    """A sound device cannot be opened or used; the message says which and what to try."""


class DeviceLostError(DeviceError):
    """A device that was working stopped delivering. What was heard before stays valid."""


class Microphone(Protocol):
    """A source of 16 kHz mono sound that can be opened once per answer.

    The time base is the sound itself: sample number / 16 000, never the wall clock, so that a file
    played faster than real time gives the same answer as a person.
    """

    @property
    def name(self) -> str:
        """Of the device in use."""

    live: bool
    """Sound arrives whether or not anybody reads. False for a file that waits for its reader: the
    loop may then wait for recognition, so that the machine's speed does not change the result."""

    hears_speaker: bool
    """It is in the room where the speaker plays, as no file is. ``start`` may then be called more
    than once for an answer."""

    def start(self) -> None:
        """Open the device, or go on with one that is open; begin with the next sample.

        Raises DeviceError when it cannot be opened.
        """

    def read(self, timeout_s: float) -> Samples | None:
        """Return the next block of samples (any length above 0), or None after ``timeout_s``.

        Raises DeviceLostError when the device died; blocks read before remain good.
        """

    def stop(self) -> None:
        """Close the device; safe to call twice."""

    @property
    def overflows(self) -> int:
        """How often sound was lost since ``start``, as where nobody fetched it in time."""

    @property
    def breaks(self) -> int:
        """How often since ``start`` the device was gone and came back; part of ``overflows``."""

    @property
    def fault(self) -> str | None:
        """One line on what of the last take may be missing; None where all is well."""


class Speaker(Protocol):
    """Plays sound to a person, or writes it where a test can find it."""

    @property
    def name(self) -> str:
        """Of the device in use."""

    def play(self, clips: Iterable[Clip]) -> bool:
        """Play the clips in order and return once the last sample has left the speaker.

        Clips may have any rate and may be produced while earlier ones play. Returns False when
        ``cut`` ended it early. Raises DeviceError or DeviceLostError.
        """

    def cut(self) -> None:
        """Fall silent at once; called from another thread or a signal handler."""

    def close(self) -> None:
        """Release the device or finish the file; safe to call twice."""
