"""Keeps an answer on disk while it is being given."""

import os
import shutil
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.disk import FILE_MODE, sync_file, sync_folder
from voicecoach.errors import VoicecoachError

SYNC_EVERY_S = 2.0
"""Sound that a power cut may cost, beside what the disk is slow to take. Each time costs the disk a
write of some 40 kB and its journal."""


class RecordingError(VoicecoachError):
    """A recording cannot be written (further); what was written before stays playable."""


class Recorder:
    """Writes 16 kHz mono sound to a FLAC file, frame by frame.

    A frame is about a quarter of a second: should this process be killed, no more than that is
    lost, and what is there can be decoded. Every SYNC_EVERY_S what was written is brought to the
    disk itself, so that a power cut takes no more than that. Another thread waits for the disk: a
    slow one must not cost sound.
    """

    def __init__(self, path: Path) -> None:
        """Create or replace the file; raises RecordingError when that is not possible."""
        self.path = path
        self._written = 0
        self._sent = 0
        self._syncs = ThreadPoolExecutor(1, thread_name_prefix="recording to disk")
        self._sync: Future[None] | None = None
        try:
            flags = os.O_RDWR | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
            self._file = os.fdopen(os.open(path, flags, FILE_MODE), "wb", buffering=0)
            sync_folder(path.parent)
        except OSError as error:
            raise RecordingError(
                f"{path} cannot be written ({error.strerror}): check the folder, or keep sessions "
                "elsewhere with --data DIR"
            ) from None
        self._flac: Any = None
        import soundfile

        self._error = soundfile.LibsndfileError
        try:
            # Opened above, because libsndfile does not say why it cannot open a file.
            self._flac = soundfile.SoundFile(
                self._file.fileno(),
                "w",
                samplerate=RATE_HZ,
                channels=1,
                format="FLAC",
                subtype="PCM_16",
                closefd=False,
            )
        except soundfile.LibsndfileError:
            self._file.close()
            raise self._failed() from None

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
        """How much has been written."""
        return self._written / RATE_HZ

    def write(self, samples: Samples) -> None:
        """Append samples; raises RecordingError when the disk takes no more."""
        try:
            self._flac.write(samples)
        except self._error:
            raise self._failed() from None
        self._written += len(samples)
        if self._written - self._sent >= SYNC_EVERY_S * RATE_HZ:
            self._send()

    def close(self) -> None:
        """Finish the file; safe to call twice. Raises RecordingError when its end is not kept."""
        if self._file.closed:
            return
        try:
            self._flac.close()
            self._send(wait=True)
        except self._error:
            raise self._failed() from None
        finally:
            self._syncs.shutdown()
            self._file.close()

    def _send(self, *, wait: bool = False) -> None:
        """Have what was written brought to the disk, unless it is still busy with what was before.

        Raises RecordingError where it failed.
        """
        try:
            if self._sync is not None and (wait or self._sync.done()):
                self._sync.result()
                self._sync = None
            if self._sync is None:
                self._sync = self._syncs.submit(sync_file, self._file.fileno())
                self._sent = self._written
                if wait:
                    self._sync.result()
        except OSError:
            raise self._failed() from None

    def _failed(self) -> RecordingError:
        # libsndfile says only that writing failed; what is free tells the usual reason.
        try:
            disk = f"{shutil.disk_usage(self.path.parent).free / 1_000_000:.0f} MB are free there"
        except OSError:
            disk = "its disk cannot be reached"
        return RecordingError(
            f"{self.path} takes no more sound after {self.duration_s:.0f} s ({disk}): free some "
            "space, or keep sessions elsewhere with --data DIR"
        )
