"""Sounds kept on disk by a key, the least used thrown away first."""

import contextlib
import hashlib
import io
import os
import re
from pathlib import Path

from voicecoach.audio.clip import Clip
from voicecoach.disk import make_private_folder, write_private

MOST_BYTES = 100_000_000
"""More than an hour of speech, all questions of all packs among it."""


_OWN = re.compile(r"[0-9a-f]{64}\.flac|\.[0-9a-f]{64}\.[0-9]+")
"""Names that are given here; what else lies in the folder is somebody's own."""


def key_of(*parts: str) -> str:
    """Return a key, which is a file name too, for what these texts together say."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", errors="replace")).hexdigest()


class SoundCache:
    """A folder of FLAC files. A disk that fails only costs the sounds that it does not keep."""

    def __init__(self, folder: Path, *, most_bytes: int = MOST_BYTES) -> None:
        """Make ``folder``, for this user only, when the first sound is put."""
        self._folder = folder
        self._most_bytes = most_bytes

    def __contains__(self, key: str) -> bool:
        return self._place(key).is_file()

    def get(self, key: str) -> Clip | None:
        """Return the sound kept under ``key``; None where there is none, or a damaged one."""
        import soundfile

        place = self._place(key)
        if not place.is_file():
            return None
        try:
            samples, rate_hz = soundfile.read(place, dtype="float32")
            os.utime(place)
        except (soundfile.LibsndfileError, OSError):
            with contextlib.suppress(OSError):
                place.unlink()
            return None
        return Clip(samples=samples, rate_hz=rate_hz)

    def put(self, key: str, clip: Clip) -> None:
        """Keep a sound under ``key``."""
        import soundfile

        flac = io.BytesIO()
        with contextlib.suppress(soundfile.LibsndfileError, OSError):
            soundfile.write(flac, clip.samples, clip.rate_hz, format="FLAC")
            make_private_folder(self._folder)
            write_private(self._place(key), flac.getvalue())
            self._make_room()

    def clear(self) -> None:
        """Delete every sound that is kept; a disk that fails keeps some."""
        with contextlib.suppress(OSError):
            for file in list(self._folder.iterdir()):
                if _OWN.fullmatch(file.name):
                    file.unlink(missing_ok=True)

    def _place(self, key: str) -> Path:
        return self._folder / f"{key}.flac"

    def _make_room(self) -> None:
        own = (file for file in self._folder.iterdir() if _OWN.fullmatch(file.name))
        kept = [(file.lstat(), file) for file in own]
        excess_bytes = sum(found.st_size for found, _ in kept) - self._most_bytes
        for found, file in sorted(kept, key=lambda each: each[0].st_mtime_ns):
            if excess_bytes <= 0:
                return
            file.unlink(missing_ok=True)
            excess_bytes -= found.st_size
