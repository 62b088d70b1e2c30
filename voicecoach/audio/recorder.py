"""Keeps an answer on disk while it is being given."""

import shutil
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.errors import VoicecoachError


class RecordingError(VoicecoachError):
    """A recording cannot be written (further); what was written before stays playable."""


class Recorder:
    """Writes 16 kHz mono sound to a FLAC file, frame by frame.

    A frame is about a quarter of a second: should this process be killed, no more than that is
    lost, and what is there can be decoded.
    """

    def __init__(self, path: Path) -> None:
        """Create or replace the file; raises RecordingError when that is not possible."""
        self.path = path
        self._written = 0
        try:
            self._file = path.open("wb", buffering=0)
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

    def close(self) -> None:
        """Finish the file; safe to call twice. Raises RecordingError when its end is not kept."""
        if self._file.closed:
            return
        try:
            self._flac.close()
        except self._error:
            raise self._failed() from None
        finally:
            self._file.close()

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
