"""Keeps an answer on disk while it is being given."""

from bisect import bisect_right
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.held_file import HeldFile
from voicecoach.disk import way_out
from voicecoach.errors import VoicecoachError

SYNC_EVERY_S = 2.0
"""Sound that a power cut may cost, beside what the disk is slow to take. Each time costs the disk a
write of some 40 kB and its journal. As often a disk is tried again that did not take any."""


class RecordingError(VoicecoachError):
    """The disk does not take (more of) a recording; what it took stays playable."""


class Recorder:
    """Writes 16 kHz mono sound to a FLAC file, frame by frame.

    A frame is about a quarter of a second: should this process be killed, no more than that is
    lost, and what is there can be decoded. Every SYNC_EVERY_S what was written is brought to the
    disk itself, so that a power cut takes no more than that.

    What the disk does not take is held in memory, packed: some 65 MB for an hour of speech, never
    more than 115 MB. It goes on where it stopped, to the byte, once there is room.
    """

    def __init__(self, path: Path) -> None:
        """Create or replace the file with the first sound."""
        import soundfile

        self.path = path
        self._file = HeldFile(path)
        self._written = self._tried = 0
        self._ends: list[tuple[int, int]] = [(0, 0)]
        """How large the file was, and how many samples were given by then; each time it grew."""

        # The encoder calls back into Python. There Ctrl-C would be lost, which comes to the main
        # thread alone.
        self._encoder = ThreadPoolExecutor(1, thread_name_prefix="recording")
        self._flac: Any = self._encoder.submit(
            soundfile.SoundFile,
            self._file,
            "w",
            samplerate=RATE_HZ,
            channels=1,
            format="FLAC",
            subtype="PCM_16",
        ).result()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def duration_s(self) -> float:
        """How much has been given."""
        return self._written / RATE_HZ

    @property
    def missing_s(self) -> float:
        """How much of it is not on the disk, where the disk does not take it; else 0."""
        if self._file.trouble is None:
            return 0.0
        _size, samples = self._ends[bisect_right(self._ends, (self._file.on_disk, 2**62)) - 1]
        return (self._written - samples) / RATE_HZ

    def write(self, samples: Samples) -> None:
        """Append samples.

        Raises RecordingError, each time that the disk was tried, where it does not take them. They
        are held, and go to the disk as soon as it does.
        """
        if self._encoder.submit(self._write, samples).result():
            self._raise_trouble()

    def settle(self) -> None:
        """Try to bring to the disk what there is so far. Raises RecordingError."""
        is_there = self._file.settle()
        if self._flac.closed:
            self._file.close()
        if not is_there:
            self._raise_trouble()

    def close(self) -> None:
        """Finish the file, and wait until it is on the disk; safe to call twice.

        Raises RecordingError where something of it is not there; ``settle`` tries again.
        """
        if not self._flac.closed:
            self._encoder.submit(self._finish).result()
            self._encoder.shutdown()
        self.settle()

    def _write(self, samples: Samples) -> bool:
        """Take samples in; return whether the disk was tried."""
        self._flac.write(samples)
        self._written += len(samples)
        file, size_before = self._file, self._ends[-1][0]
        if file.size > size_before:
            self._ends.append((file.size, self._written))
        is_due = self._written - self._tried >= SYNC_EVERY_S * RATE_HZ
        if is_due:
            self._tried = self._written
        if file.trouble is None:
            file.put(flush=is_due)
            return file.trouble is not None
        return is_due and not file.settle()

    def _finish(self) -> None:
        self._flac.close()
        self._ends.append((self._file.size, self._written))

    def _raise_trouble(self) -> None:
        trouble = self._file.trouble
        if trouble is not None:
            taken_s = self.duration_s - self.missing_s
            raise RecordingError(
                f"{self.path} takes no more sound after {taken_s:.0f} s "
                f"({trouble.strerror}): {way_out(trouble)}"
            )
