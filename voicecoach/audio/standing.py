"""A microphone that stays open from one answer to the next, and lets sound be heard again."""

from collections import deque
from collections.abc import Iterable

from voicecoach.audio.clip import Samples
from voicecoach.audio.streams import DeviceLostError, Microphone


class StandingMicrophone:
    """Satisfies ``Microphone`` with another one, for who is listened to while the coach speaks.

    ``stop`` only ends the taking: opening a device takes too long to do it each time that the coach
    begins to speak. Whoever opened the microphone within closes it.
    """

    def __init__(self, microphone: Microphone) -> None:
        self._microphone = microphone
        self._again: deque[Samples] = deque()
        self._is_open = False
        self.live = microphone.live
        self.hears_speaker = microphone.hears_speaker

    @property
    def name(self) -> str:
        """Of the microphone within, which may change its device."""
        return self._microphone.name

    def open(self) -> None:
        """Open the device where it is not; drops nothing. Raises DeviceError."""
        if not self._is_open:
            self._microphone.start()
            self._is_open = True

    def hear_again(self, blocks: Iterable[Samples]) -> None:
        """Let these be heard before all that comes in, from the next ``start`` on or at once."""
        self._again.extend(blocks)

    def start(self) -> None:
        """Begin with what is to be heard again, else with the next sample. Raises DeviceError."""
        if self._again and self._is_open:
            return
        self._again.clear()
        self._microphone.start()
        self._is_open = True

    def read(self, timeout_s: float) -> Samples | None:
        """Return the next block, or None after ``timeout_s``. Raises DeviceLostError."""
        if self._again:
            return self._again.popleft()
        try:
            return self._microphone.read(timeout_s)
        except DeviceLostError:
            self._is_open = False
            raise

    def stop(self) -> None:
        """Leave the device open and forget what was to be heard again."""
        self._again.clear()

    @property
    def overflows(self) -> int:
        """Of the microphone within."""
        return self._microphone.overflows

    @property
    def breaks(self) -> int:
        """Of the microphone within."""
        return self._microphone.breaks

    @property
    def fault(self) -> str | None:
        """Of the microphone within."""
        return self._microphone.fault
