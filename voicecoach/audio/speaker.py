"""A real speaker, through PortAudio, that can be silenced at any moment."""

import queue
import threading
from collections.abc import Iterable
from typing import Any

import numpy as np

from voicecoach.audio.clip import Clip, Samples, silence
from voicecoach.audio.devices import Device, find_output, found_again
from voicecoach.audio.portaudio import Stream, portaudio
from voicecoach.audio.resample import resampled
from voicecoach.audio.streams import DeviceLostError

LATENCY_S = 0.15
"""Shorter output buffers are damaged on a busy machine without any flag being raised (measured:
0.1 to 0.2 s is clean under load, 35 ms is not)."""

TAIL_S = 0.3
"""Silence after the last sample: when a stream ends, some systems drop what is still buffered."""

POLL_S = 0.02
"""How soon a cut or a lost device is noticed."""

STALLED_S = 2.0
"""A device that fetches nothing for this long is gone; PortAudio does not say so by itself."""


class SoundDeviceSpeaker:
    """Plays at the device's own rate, the same sound on each of its first two channels."""

    def __init__(self, device: Device | None = None) -> None:
        """Take ``device``, or the default speaker; raises DeviceError when there is none."""
        self._device = device if device is not None else find_output(None)
        self.name = self._device.name
        self.underflows = 0
        """How often, since this speaker was made, sound was torn because the machine was busy."""
        self._playback: _Playback | None = None

    def play(self, clips: Iterable[Clip]) -> bool:
        """Play the clips and return once they were heard; False when ``cut`` ended it early.

        Raises DeviceError when the device refuses, DeviceLostError when it dies meanwhile. Any
        exception, Ctrl-C included, silences the device on its way out.
        """
        self._device = found_again(self._device, "output")
        playback = self._playback = _Playback(self._device)
        try:
            playback.start()
            for samples in resampled(clips, self._device.rate_hz):
                if playback.is_over():
                    return False
                playback.queue.put(samples)
            playback.queue.put(silence(TAIL_S, self._device.rate_hz).samples)
            playback.queue.put(None)
            playback.wait()
        finally:
            playback.end()
            self.underflows += playback.underflows
        return not playback.is_cut

    def cut(self) -> None:
        """Fall silent at once; does nothing when nothing is being played."""
        # Only a flag: a signal handler may have interrupted whoever holds a lock.
        if self._playback is not None:
            self._playback.is_cut = True

    def close(self) -> None:
        """Fall silent; the device is held only while something is played."""
        self.cut()


class _Playback:
    """One stream from its first sample to its last.

    ``queue`` takes sound at the device's rate, then None for the end.
    """

    def __init__(self, device: Device) -> None:
        self.queue: queue.SimpleQueue[Samples | None] = queue.SimpleQueue()
        self.is_cut = False
        self.underflows = 0
        self._finished = threading.Event()
        self._name = device.name
        self._device = device
        self._stream: Stream | None = None
        self._current = np.zeros(0, np.float32)
        self._reached_end = False
        self._callbacks = 0

    def start(self) -> None:
        sounddevice = portaudio()
        self._stop, self._abort = sounddevice.CallbackStop, sounddevice.CallbackAbort
        self._stream = Stream(
            "OutputStream",
            f'the speaker "{self._name}"',
            device=self._device.index,
            samplerate=self._device.rate_hz,
            channels=min(2, self._device.outputs),
            latency=LATENCY_S,
            callback=self._fill,
            finished_callback=self._finished.set,
        )

    def is_over(self) -> bool:
        """Tell whether nothing more will be heard; raises DeviceLostError when the device died."""
        if self.is_cut:
            return True
        is_finished = self._finished.is_set()
        if is_finished and not self._reached_end:
            raise self._lost()
        return is_finished

    def wait(self) -> None:
        """Return once it is over; raises DeviceLostError when the device dies or stalls."""
        stalled_s = 0.0
        while not self.is_over():
            callbacks = self._callbacks
            self._finished.wait(POLL_S)
            # Counted in polls, not by the clock: Ctrl-Z suspends this process, not the device.
            stalled_s = stalled_s + POLL_S if callbacks == self._callbacks else 0.0
            if stalled_s >= STALLED_S:
                raise self._lost()

    def end(self) -> None:
        """Drop what is still buffered and let go of the device."""
        if self._stream is not None:
            self._stream.close()

    def _fill(self, out: Samples, frames: int, _time: object, status: Any) -> None:
        # Runs on PortAudio's thread, where waiting for anything would tear the sound.
        self._callbacks += 1
        if status.output_underflow:
            self.underflows += 1
        if self.is_cut:
            out[:] = 0
            raise self._abort
        filled = 0
        while filled < frames:
            if len(self._current) == 0 and not self._fetch():
                break
            piece = self._current[: frames - filled]
            out[filled : filled + len(piece)] = piece[:, np.newaxis]
            self._current = self._current[len(piece) :]
            filled += len(piece)
        out[filled:] = 0
        if self._reached_end:
            raise self._stop

    def _fetch(self) -> bool:
        try:
            samples = self.queue.get_nowait()
        except queue.Empty:
            return False  # whoever makes the sound is slower than it is played
        if samples is None:
            self._reached_end = True
            return False
        self._current = samples
        return True

    def _lost(self) -> DeviceLostError:
        return DeviceLostError(
            f'the speaker "{self._name}" stopped playing: plug it in again, or choose another '
            "(voicecoach doctor lists them)"
        )
