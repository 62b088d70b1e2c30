"""A microphone and a speaker that outlast their devices.

A cable comes out, a headset's battery is empty, the sound server is begun anew: the device is
looked for again, by the name it had, and where it is not there any more the default takes over.
"""

import time
from collections.abc import Callable, Iterable

import numpy as np

from voicecoach.audio.clip import Clip, Samples, silence
from voicecoach.audio.portaudio import look_again
from voicecoach.audio.streams import DeviceError, DeviceLostError, Microphone, Speaker

RETURNS_WITHIN_S = 10.0
"""So long an answer waits for a microphone that is gone: time to push a plug back in. A sound
server that is begun anew takes 2 to 5 s."""

AWAITED_S = 60.0
"""So long a question waits for a microphone to be answered into: time to find another one."""

LOOKS_EVERY_S = 1.0

BREAK_S = 0.2
"""Silence in place of what nobody heard, however long that was: words before and after it are no
one word, and it is shorter than any pause that is judged."""


class LastingMicrophone:
    """Satisfies ``Microphone`` with one device after the other."""

    live = True
    hears_speaker = True

    def __init__(
        self,
        microphone: Microphone,
        *,
        another: Callable[[], Microphone],
        tell: Callable[[str], None],
        look_again: Callable[[], object] = look_again,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """``another`` makes the one that is meant, or the default in its place, by what is there.

        ``tell`` is told what becomes of it, and ``look_again`` brings what is there up to date.
        ``another`` raises DeviceError where there is none at all.
        """
        self._microphone = microphone
        self._meant = microphone.name
        self._another = another
        self._tell = tell
        self._look_again = look_again
        self._monotonic = monotonic
        self._sleep = sleep
        self._gone: DeviceLostError | None = None
        """Why nothing is heard at the moment."""

        self._given_up: DeviceLostError | None = None
        """Why nothing was heard in the end: what comes next has to deliver before it counts."""

        self._gone_at_s = self._look_at_s = 0.0
        self._is_tried = False
        """A device is open again; whether it delivers is yet to be seen."""
        self.breaks = 0
        self._missing_s = 0.0
        self._overflows_before = 0

    @property
    def name(self) -> str:
        """Of the device in use."""
        return self._microphone.name

    def start(self) -> None:
        """Open the device, or go on with one that is open; wait a minute for one to come.

        Goes back to the one that was meant, where another has taken over and it is back. Raises
        DeviceError where none came.
        """
        self._gone = None
        self.breaks = self._overflows_before = 0
        self._missing_s = 0.0
        if self.name != self._meant:
            self._microphone.stop()
            self._renew()
        if self._given_up is not None:
            self._await(self._given_up)
            return
        try:
            self._microphone.start()
        except DeviceError as error:
            self._await(error)

    def read(self, timeout_s: float) -> Samples | None:
        """Return the next block, or None after ``timeout_s``, as while the device is waited for.

        Raises DeviceLostError where none came back.
        """
        if self._gone is not None:
            return self._regained(self._gone, timeout_s)
        try:
            return self._microphone.read(timeout_s)
        except DeviceLostError as error:
            self._gone, self._is_tried = error, False
            self._gone_at_s = self._look_at_s = self._monotonic()
            self._tell(
                f"{error}. I wait {RETURNS_WITHIN_S:.0f} s for it or another one; what you said "
                "is kept"
            )
            return None

    def stop(self) -> None:
        """Close the device; safe to call twice."""
        self._microphone.stop()
        self._gone = None

    @property
    def overflows(self) -> int:
        """How often sound was lost since ``start``, for whatever reason."""
        return self._overflows_before + self._microphone.overflows + self.breaks

    @property
    def fault(self) -> str | None:
        """Say what is missing."""
        if self.breaks:
            return (
                f"the microphone was gone for {self._missing_s:.0f} s: what you said meanwhile "
                "is missing"
            )
        return self._microphone.fault

    def _regained(self, gone: DeviceLostError, timeout_s: float) -> Samples | None:
        now_s = self._monotonic()
        if now_s >= self._gone_at_s + RETURNS_WITHIN_S:
            self.stop()
            self._given_up = gone
            raise DeviceLostError(
                "no microphone came back: what was heard before is kept"
            ) from gone
        if not self._is_tried:
            if now_s < self._look_at_s:
                self._sleep(min(timeout_s, self._look_at_s - now_s))
                return None
            self._look_at_s = now_s + LOOKS_EVERY_S
            self._overflows_before += self._microphone.overflows
            self._is_tried = self._opens()
            return None
        try:
            block = self._microphone.read(timeout_s)
        except DeviceLostError:
            self._is_tried = False
            return None
        if block is None:
            return None
        missing_s = self._monotonic() - self._gone_at_s
        self._gone = None
        self._missing_s += missing_s
        self.breaks += 1
        self._tell(f'I hear you again, through the microphone "{self.name}": go on where you were')
        return np.concatenate([silence(BREAK_S).samples, block])

    def _await(self, error: DeviceError) -> None:
        until_s = self._monotonic() + AWAITED_S
        self._tell(
            f"{error}. I wait for a microphone for {AWAITED_S:.0f} s; Ctrl-C leaves, and what was "
            "said is kept"
        )
        while self._monotonic() < until_s:
            self._sleep(LOOKS_EVERY_S)
            if self._opens() and self._delivers():
                self._given_up = None
                self._tell(f'I hear you through the microphone "{self.name}"')
                return
        raise error

    def _opens(self) -> bool:
        """Open the same device as before where that is possible, else the one that is there."""
        self._microphone.stop()
        try:
            self._microphone.start()
        except DeviceError:
            return self._renew() and self._starts()
        return True

    def _starts(self) -> bool:
        try:
            self._microphone.start()
        except DeviceError:
            return False
        return True

    def _delivers(self) -> bool:
        try:
            while self._microphone.read(LOOKS_EVERY_S) is None:
                pass
        except DeviceLostError:
            return False
        return True

    def _renew(self) -> bool:
        """Take the device that is there now; return False where there is none."""
        self._look_again()
        try:
            self._microphone = self._another()
        except DeviceError:
            return False
        return True


class LastingSpeaker:
    """Satisfies ``Speaker`` with one device after the other; without any, plays nothing."""

    def __init__(
        self,
        speaker: Speaker,
        *,
        another: Callable[[], Speaker],
        tell: Callable[[str], None],
        look_again: Callable[[], object] = look_again,
    ) -> None:
        """See ``LastingMicrophone``."""
        self._speaker = speaker
        self._another = another
        self._tell = tell
        self._look_again = look_again
        self._is_gone = False

    @property
    def name(self) -> str:
        """Of the device in use."""
        return self._speaker.name

    def play(self, clips: Iterable[Clip]) -> bool:
        """Play the clips; where the device is lost, go on through the one that is there.

        Where there is none, that is told once, and the clips are as good as played.
        """
        coming = iter(clips)
        try:
            finished = self._speaker.play(coming)
        except DeviceError as error:
            return self._played_otherwise(coming, error)
        self._is_back()
        return finished

    def cut(self) -> None:
        """Fall silent at once."""
        self._speaker.cut()

    def close(self) -> None:
        """Release the device; safe to call twice."""
        self._speaker.close()

    def _played_otherwise(self, coming: Iterable[Clip], error: DeviceError) -> bool:
        self._look_again()
        try:
            self._speaker = self._another()
            finished = self._speaker.play(coming)
        except DeviceError:
            if not self._is_gone:
                self._is_gone = True
                self._tell(f"{error}. Until it is back, what I would say is only written")
            return True
        self._is_gone = True
        self._is_back()
        return finished

    def _is_back(self) -> None:
        if self._is_gone:
            self._is_gone = False
            self._tell(
                f'You hear me again, through the speaker "{self.name}"; what you missed is written '
                "above"
            )
