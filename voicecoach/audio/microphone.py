"""A real microphone, through PortAudio."""

import queue
import time
from typing import Any

import numpy.typing as npt

from voicecoach.audio.clip import Samples
from voicecoach.audio.devices import Device, find_input, found_again
from voicecoach.audio.intake import Intake
from voicecoach.audio.portaudio import Stream, StuckError
from voicecoach.audio.streams import DeviceError, DeviceLostError
from voicecoach.host import host

LATENCY_S = 0.1
"""Room for this process to be late in fetching sound, on a busy machine."""

BACKLOG_LIMIT_S = 60.0
"""Sound that nobody reads for this long is dropped, so that memory stays bounded."""

POLL_S = 0.1

SLOW_START_S = 5.0
"""A Bluetooth headset may need seconds to switch its microphone on."""

STALLED_S = 1.5
"""A device that has delivered and then gives nothing for this long is gone. PortAudio does not
say so by itself: when a device is unplugged, the callbacks just end."""

MOST_CHANNELS = 8
MIXED_CHANNELS = 2
"""What claims to have more channels than the first is no device but a sound server, which brings
those of the real one to as many as it is asked for: two, so that an inverted one can be told."""


class SoundDeviceMicrophone:
    """Records at the device's own rate and delivers 16 kHz mono of all its channels."""

    live = True
    hears_speaker = True
    breaks = 0

    def __init__(self, device: Device | None = None) -> None:
        """Take ``device``, or the default microphone; raises DeviceError when there is none."""
        self._device = device if device is not None else find_input(None)
        self.name = self._device.name
        self._stream: Stream | None = None
        self._overflows = 0
        self.channels = 0
        """With how many it was opened."""

    def start(self) -> None:
        """Open the device; raises DeviceError when it refuses. One that is open stays so."""
        if self._stream is not None and self._stream.active:
            self._skip()
            return
        self.stop()
        # PortAudio's thread puts blocks of frames by channels here.
        self._blocks: queue.SimpleQueue[npt.NDArray[Any]] = queue.SimpleQueue()
        # Two counters with one writer each need no lock in the callback.
        self._captured = self._fetched = 0
        self._overflows = 0
        self._patience_s = SLOW_START_S
        self._starved_s = 0.0
        self._device = found_again(self._device, "input")
        self._intake = Intake(self._device.rate_hz)
        self._stream = self._opened()

    def read(self, timeout_s: float) -> Samples | None:
        """Return the next block of 16 kHz mono samples, or None after ``timeout_s``."""
        if self._stream is None:
            raise DeviceError(f'the microphone "{self.name}" is read before it was started')
        deadline_s = time.monotonic() + timeout_s
        while True:
            poll_s = min(POLL_S, max(0.0, deadline_s - time.monotonic()))
            block = self._fetch(poll_s)
            if block is None:
                self._count_starvation(poll_s)
                if time.monotonic() >= deadline_s:
                    return None
            elif len(samples := self._intake.convert(block)):
                return samples

    def stop(self) -> None:
        """Close the device; safe to call twice."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    @property
    def fault(self) -> str | None:
        """Say where sound was lost or is distorted."""
        if self._overflows:
            return (
                f"sound was lost {self._overflows} times because the machine was too busy: "
                "close other programs, or choose a smaller model"
            )
        if self._captured and self._intake.is_clipped:
            return f'the microphone "{self.name}" distorts: turn its input level down'
        return None

    @property
    def overflows(self) -> int:
        """How often sound was lost since ``start`` because nobody fetched it in time."""
        return self._overflows

    def _opened(self) -> Stream:
        """Open it with all its channels or, where it will not have that, with its first."""
        device = self._device
        wanted = device.inputs if device.inputs <= MOST_CHANNELS else MIXED_CHANNELS
        try:
            return self._with_channels(max(1, wanted))
        except StuckError:
            raise
        except DeviceError:
            if wanted <= 1:
                raise
            return self._with_channels(1)

    def _with_channels(self, channels: int) -> Stream:
        self.channels = channels
        return Stream(
            "InputStream",
            f'the microphone "{self.name}"',
            device=self._device.index,
            samplerate=self._device.rate_hz,
            channels=channels,
            latency=LATENCY_S,
            callback=self._capture,
        )

    def _capture(self, block: npt.NDArray[Any], frames: int, _time: object, status: Any) -> None:
        # Runs on PortAudio's thread, where waiting for anything would lose sound: it copies the
        # block and hands it over. Whatever may fail or take time is done by who reads.
        if status.input_overflow:
            self._overflows += 1
        if self._captured - self._fetched > BACKLOG_LIMIT_S * self._device.rate_hz:
            self._overflows += 1
            return
        self._captured += frames
        self._blocks.put(block.copy())

    def _skip(self) -> None:
        """Drop what waits to be read."""
        while self._fetch(0.0) is not None:
            pass
        self._overflows = 0
        self._intake = Intake(self._device.rate_hz)

    def _fetch(self, wait_s: float) -> npt.NDArray[Any] | None:
        try:
            block = self._blocks.get(timeout=wait_s)
        except queue.Empty:
            return None
        self._fetched += len(block)
        self._patience_s, self._starved_s = STALLED_S, 0.0
        return block

    def _count_starvation(self, waited_s: float) -> None:
        # Counted in waits, not by the clock: Ctrl-Z suspends this process, not the device.
        self._starved_s += waited_s
        is_active = self._stream is not None and self._stream.active
        if is_active and self._starved_s < self._patience_s:
            return
        if self._captured == 0:
            raise DeviceLostError(
                f'the microphone "{self.name}" delivers nothing: {host().microphone_hint}, or '
                "choose another (voicecoach doctor lists them)"
            )
        raise DeviceLostError(
            f'the microphone "{self.name}" stopped delivering: plug it in again, or choose another '
            "(voicecoach doctor lists them)"
        )
