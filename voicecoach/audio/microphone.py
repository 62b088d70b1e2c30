"""A real microphone, through PortAudio."""

import queue
import threading
import time
from typing import Any

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.devices import Device, find_input, portaudio, stream_settings
from voicecoach.audio.resample import Resampler
from voicecoach.audio.streams import DeviceError, DeviceLostError

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

LOST_CLOSES_WITHIN_S = 3.0
"""So long the closing of a device that is gone is waited for; PortAudio may wait for ever."""


class SoundDeviceMicrophone:
    """Records at the device's own rate and delivers 16 kHz mono from its first channel."""

    live = True
    hears_speaker = True

    def __init__(self, device: Device | None = None) -> None:
        """Take ``device``, or the default microphone; raises DeviceError when there is none."""
        self._device = device if device is not None else find_input(None)
        self.name = self._device.name
        self._stream: Any = None
        self._is_lost = False
        self._overflows = 0

    def start(self) -> None:
        """Open the device; raises DeviceError when it refuses. One that is open stays so."""
        if self._stream is not None and self._stream.active:
            self._skip()
            return
        self.stop()
        sounddevice = portaudio()
        self._blocks: queue.SimpleQueue[Samples] = queue.SimpleQueue()
        # Two counters with one writer each need no lock in the callback.
        self._captured = self._fetched = 0
        self._overflows = 0
        self._is_lost = False
        self._patience_s = SLOW_START_S
        self._starved_s = 0.0
        self._resampler = Resampler(self._device.rate_hz, RATE_HZ)
        try:
            self._stream = sounddevice.InputStream(
                device=self._device.index,
                samplerate=self._device.rate_hz,
                channels=1,
                dtype="float32",
                latency=LATENCY_S,
                callback=self._capture,
                extra_settings=stream_settings(),
            )
            self._stream.start()
        except sounddevice.PortAudioError as error:
            self.stop()
            raise DeviceError(
                f'the microphone "{self.name}" cannot be opened ({error}): close other programs '
                "that use it, or choose another (voicecoach doctor lists them)"
            ) from None

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
            elif len(samples := self._resampler.convert(block)):
                return samples

    def stop(self) -> None:
        """Close the device; safe to call twice."""
        if self._stream is None:
            return
        stream, self._stream = self._stream, None
        if not self._is_lost:
            _close(stream)
            return
        closing = threading.Thread(target=_close, args=(stream,), daemon=True)
        closing.start()
        closing.join(LOST_CLOSES_WITHIN_S)

    @property
    def fault(self) -> str | None:
        """Say where sound was lost."""
        if not self._overflows:
            return None
        return (
            f"sound was lost {self._overflows} times because the machine was too busy: "
            "close other programs, or choose a smaller model"
        )

    @property
    def overflows(self) -> int:
        """How often sound was lost since ``start`` because nobody fetched it in time."""
        return self._overflows

    def _capture(self, block: Samples, frames: int, _time: object, status: Any) -> None:
        # Runs on PortAudio's thread, where waiting for anything would lose sound.
        if status.input_overflow:
            self._overflows += 1
        if self._captured - self._fetched > BACKLOG_LIMIT_S * self._device.rate_hz:
            self._overflows += 1
            return
        self._captured += frames
        self._blocks.put(block[:, 0].copy())

    def _skip(self) -> None:
        """Drop what waits to be read."""
        while self._fetch(0.0) is not None:
            pass
        self._overflows = 0
        self._resampler = Resampler(self._device.rate_hz, RATE_HZ)

    def _fetch(self, wait_s: float) -> Samples | None:
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
        if not self._stream.active or self._starved_s >= self._patience_s:
            self._is_lost = True
            raise DeviceLostError(
                f'the microphone "{self.name}" stopped delivering: plug it in again, or choose '
                "another (voicecoach doctor lists them)"
            )


def _close(stream: Any) -> None:
    stream.abort()
    stream.close()
