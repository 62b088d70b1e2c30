"""Files in the place of a microphone and a speaker, for practice runs and tests."""

import os
import time
import wave
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, Samples, silence
from voicecoach.audio.decode import AudioReader
from voicecoach.audio.resample import resampled
from voicecoach.audio.streams import DeviceError
from voicecoach.disk import FILE_MODE
from voicecoach.errors import UsageError

BLOCK_S = 0.032
"""How much a real microphone typically delivers at once."""

SPEAKER_RATE_HZ = 24_000
"""Above the rate of every voice we have."""

PAUSE_S = 0.3
"""Silence after each thing said, as from a real speaker."""


class FileMicrophone:
    """Plays a recording as if somebody spoke it, then gives silence for ever.

    In real time, or, when ``fast``, as quickly as it is read. Each ``start`` begins the file anew.
    """

    hears_speaker = False
    breaks = 0

    def __init__(self, path: Path, *, fast: bool = False) -> None:
        """Check ``path``; raises UsageError when it holds no sound."""
        AudioReader(path).close()
        self.name = str(path)
        self._path = path
        self.live = not fast
        self._reader: AudioReader | None = None
        self._damage: str | None = None

    def start(self) -> None:
        """Begin with the first sample of the file."""
        self.stop()
        self._damage = None
        self._reader = AudioReader(self._path)
        self._blocks = _blocks(self._reader)
        self._delivered = 0
        self._started_s = time.monotonic()

    def read(self, timeout_s: float) -> Samples | None:
        """Return the next block; in real time, None when it is not spoken within ``timeout_s``."""
        if self._reader is None:
            raise DeviceError(f"{self.name} is read before it was started")
        if self.live:
            spoken_s = self._started_s + self._delivered / RATE_HZ + BLOCK_S
            wait_s = spoken_s - time.monotonic()
            time.sleep(max(0.0, min(wait_s, timeout_s)))
            if wait_s > timeout_s:
                return None
        block = next(self._blocks)
        self._delivered += len(block)
        return block

    def stop(self) -> None:
        """Close the file; safe to call twice."""
        if self._reader is not None:
            self._damage = self._reader.damage
            self._reader.close()
            self._reader = None

    @property
    def fault(self) -> str | None:
        """What could not be read of the file, once it has been played."""
        return f"{self.name} is damaged: {self._damage}" if self._damage else None

    @property
    def overflows(self) -> int:
        """Always 0: a file waits until it is read."""
        return 0


class FileSpeaker:
    """Writes what would have been spoken to a WAV file and takes no time over it.

    The file is complete and playable after every clip, and made for this user only.
    """

    def __init__(self, path: Path) -> None:
        """Create or replace the file; raises UsageError when it cannot be written."""
        self.name = str(path)
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
        try:
            # For this user only: feedback quotes the candidate. Unbuffered, so that the file on
            # disk is whole at any moment.
            self._file = os.fdopen(os.open(path, flags, FILE_MODE), "wb", buffering=0)
        except OSError as error:
            raise UsageError(
                f"{path} cannot be written ({error.strerror}): choose another file for the speaker"
            ) from None
        self._wave = wave.open(self._file, "wb")  # noqa: SIM115 - open until close()
        self._wave.setnchannels(1)
        self._wave.setsampwidth(2)
        self._wave.setframerate(SPEAKER_RATE_HZ)
        self._is_cut = False

    def play(self, clips: Iterable[Clip]) -> bool:
        """Append the clips; False when ``cut`` came while they were being made."""
        self._is_cut = False
        for samples in resampled(clips, SPEAKER_RATE_HZ):
            if self._is_cut:
                break
            self._write(samples)
        self._write(silence(PAUSE_S, SPEAKER_RATE_HZ).samples)
        return not self._is_cut

    def cut(self) -> None:
        """Write no more of what is being played."""
        self._is_cut = True

    def close(self) -> None:
        """Finish the file; safe to call twice."""
        try:
            self._wave.close()
        except OSError as error:
            raise self._failed(error) from None
        finally:
            self._file.close()

    def _write(self, samples: Samples) -> None:
        try:
            self._wave.writeframes(_pcm16(samples))  # keeps the length in the header right, too
        except OSError as error:
            raise self._failed(error) from None

    def _failed(self, error: OSError) -> DeviceError:
        return DeviceError(
            f"{self.name} cannot be written ({error.strerror}): free some space, or choose another "
            "file for the speaker"
        )


def _blocks(reader: AudioReader) -> Iterator[Samples]:
    size = round(BLOCK_S * RATE_HZ)
    pending = np.zeros(0, np.float32)
    for samples in reader:
        pending = np.concatenate([pending, samples])
        whole = len(pending) - len(pending) % size
        for start in range(0, whole, size):
            yield pending[start : start + size]
        pending = pending[whole:]
    # The block in which the file ends is filled up, so that silence follows without a jump in time.
    yield np.pad(pending, (0, size - len(pending)))
    while True:
        yield np.zeros(size, np.float32)


def _pcm16(samples: Samples) -> bytes:
    return (np.clip(samples, -1.0, 1.0) * 32_767).round().astype("<i2").tobytes()
