"""Any recording, of any length, as blocks of 16 kHz mono sound."""

import re
from collections.abc import Iterator
from itertools import chain, groupby
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import numpy as np
import numpy.typing as npt

from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.downmix import StereoDownmix
from voicecoach.errors import UsageError

MISSING_S = 0.5
"""A file with this much less sound than its header announces is called damaged; encoders pad by a
few hundredths of a second."""

LOWEST_RATE_HZ, HIGHEST_RATE_HZ = 4_000, 768_000
"""No recorder is outside; a damaged header is, and would turn a second into hours."""

LOUDEST = 16.0
"""24 dB over full scale: what is louder in a floating-point file is damage. Decoders of good files
go a little beyond 1."""

ESTIMATED_LENGTH = frozenset({"aac"})
"""Formats without a length in the header: what FFmpeg says then is a guess from the bit rate."""

_CLOCK = re.compile(r"(\d+):(\d+):([\d.]+)")
"""How Matroska and WebM write the length of a track."""

WAV_UNKNOWN_SIZE = 0x7FFF_0000
"""Programs that write WAV to a pipe put a size from here on, as they cannot know it."""

_Kind = tuple[str, str, int, int]
"""Format of the samples, layout and number of the channels, rate in Hz."""


class NotSoundError(UsageError):
    """A file is nothing that FFmpeg knows."""


class NoSoundError(UsageError):
    """A file in which there is nothing to hear."""


class AudioReader:
    """Decodes one file, a block at a time, in constant memory. Iterate once, then close.

    After the iteration ``damage`` says what of the file could not be read, or is None.
    """

    def __init__(self, path: Path, *, track: int = 0, name: str = "") -> None:
        """Open ``path``; raises UsageError when it is not there or holds no sound.

        ``track`` counts from 0 among the sound tracks. ``name`` is what messages call the file,
        where that is not its path.
        """
        import av

        self.path = path
        self.damage: str | None = None
        self._name = name or str(path)
        _check_file(path, self._name)
        try:
            # A playlist could otherwise make FFmpeg fetch what it names from the network.
            self._container = av.open(
                str(path.resolve()),
                options={"protocol_whitelist": "file"},
                metadata_errors="replace",
            )
        except (av.error.FFmpegError, OSError) as error:
            reason = error.strerror or str(error)
            raise NotSoundError(
                f"{self._name} cannot be read as sound ({reason}): give a WAV, FLAC, MP3, M4A, "
                "WebM, OGG or MP4 file that plays elsewhere"
            ) from None
        # A stream in a coding that FFmpeg does not know comes without a codec context.
        audible = [stream for stream in self._container.streams.audio if stream.codec_context]
        if not audible:
            self._container.close()
            raise NoSoundError(f"{self._name} holds no sound: give a recording of an answer")
        self.tracks = len(audible)
        self._stream = audible[track]
        if not LOWEST_RATE_HZ <= self._stream.sample_rate <= HIGHEST_RATE_HZ:
            self._container.close()
            raise UsageError(
                f"{self._name} claims to hold {self._stream.sample_rate} samples a second, so its "
                "header is damaged: choose another file"
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __iter__(self) -> Iterator[Samples]:
        """Yield the sound; raises UsageError at the end when there was none."""
        decoded = 0
        for samples in self._converted():
            decoded += len(samples)
            yield samples
        if decoded == 0:
            reason = f" ({self.damage})" if self.damage else ""
            raise NoSoundError(f"{self._name} holds no sound that can be decoded{reason}")
        missing_s = (self.announced_s() or 0.0) - decoded / RATE_HZ
        if missing_s > MISSING_S:
            self.damage = (
                f"{missing_s:.1f} of the {self.announced_s():.1f} s that its header announces "
                "are missing"
            )

    def close(self) -> None:
        """Close the file; safe to call twice."""
        self._container.close()

    def announced_s(self) -> float | None:
        """Return how long the sound is by its header, in s; None where that does not say."""
        name = self._container.format.name
        if name in ESTIMATED_LENGTH:
            return None
        # A picture or another track may go on for longer than this one.
        stream, length = self._stream, _CLOCK.fullmatch(self._stream.metadata.get("DURATION", ""))
        if stream.duration is not None and stream.time_base is not None:
            announced_s = float(stream.duration * stream.time_base)
        elif length:
            announced_s = int(length[1]) * 3600 + int(length[2]) * 60 + float(length[3])
        elif self._container.duration is not None and len(self._container.streams) == 1:
            announced_s = self._container.duration / 1_000_000
        else:
            return None
        return announced_s * _wav_shortfall(self.path) if name == "wav" else announced_s

    def _converted(self) -> Iterator[Samples]:
        import av

        # The kind of sound may change on the way, in broadcasts and joined files.
        for kind, frames in groupby(self._decoded(), key=_kind_of_sound):
            try:
                yield from self._alike(kind, frames)
            except av.error.FFmpegError:  # more channels than FFmpeg can mix, for instance
                form, layout, channels, rate_hz = kind
                self.damage = self.damage or (
                    f"what it holds as {channels} channels ({layout}, {form}, {rate_hz} Hz) cannot "
                    "be converted"
                )

    def _alike(self, kind: _Kind, frames: Iterator[Any]) -> Iterator[Samples]:
        """Convert frames of one kind of sound."""
        import av

        wanted = "stereo" if kind[2] == 2 else "mono"
        downmix = StereoDownmix()
        resampler = av.AudioResampler(format="fltp", layout=wanted, rate=RATE_HZ)
        for frame in chain(frames, [None]):
            for converted in resampler.resample(frame):
                sound = self._audible(converted.to_ndarray())
                yield downmix.mix(sound) if wanted == "stereo" else sound[0]

    def _audible(self, sound: npt.NDArray[Any]) -> npt.NDArray[Any]:
        """Take out of a floating-point recording what no loudspeaker could play."""
        if np.abs(sound).max(initial=0.0) <= LOUDEST:
            return sound
        # Which NaN is not, either: one of them would spoil every measurement after it.
        self.damage = self.damage or "some of it is no sound but silence now (values out of range)"
        return np.where(np.abs(sound) <= LOUDEST, sound, np.float32(0))

    def _decoded(self) -> Iterator[Any]:
        import av

        packets = self._container.demux(self._stream)
        decoded_s = 0.0
        while True:
            try:
                packet = next(packets, None)
                if packet is None:
                    return
                frames = packet.decode()
            except av.error.FFmpegError:
                # One bad packet; the next may be good again.
                self.damage = self.damage or f"it cannot be decoded from {decoded_s:.1f} s on"
                continue
            for frame in frames:
                if not LOWEST_RATE_HZ <= frame.sample_rate <= HIGHEST_RATE_HZ:
                    self.damage = self.damage or f"it cannot be decoded from {decoded_s:.1f} s on"
                    continue
                decoded_s += frame.samples / frame.sample_rate
                yield frame


def announced_s(path: Path) -> float:
    """Return how long a file says that its sound is, in s; 0 where it doesn't, or is no sound."""
    try:
        with AudioReader(path) as reader:
            return reader.announced_s() or 0.0
    except UsageError:
        return 0.0


def read_clip(path: Path) -> Clip:
    """Decode a short recording as a whole; raises UsageError as ``AudioReader`` does."""
    with AudioReader(path) as reader:
        return Clip(samples=np.concatenate(list(reader)))


def _kind_of_sound(frame: Any) -> _Kind:
    layout = frame.layout
    return frame.format.name, layout.name, layout.nb_channels, frame.sample_rate


def _check_file(path: Path, name: str) -> None:
    """Say plainly what FFmpeg would call invalid data."""
    if path.is_dir():
        raise UsageError(f"{name} is a folder: name the recording inside it")
    try:
        size = path.stat().st_size
    except OSError as error:
        raise UsageError(f"{name} cannot be read ({error.strerror}): check the name") from None
    if size == 0:
        raise NoSoundError(f"{name} is empty (0 bytes): record it again or choose another file")


def _wav_shortfall(path: Path) -> float:
    """Return how many times longer a WAV file should be than it is, by its own header.

    FFmpeg takes the length from the size of the file, so a cut goes unnoticed.
    """
    with path.open("rb") as file:
        announced = int.from_bytes(file.read(8)[4:], "little") + 8
    size = path.stat().st_size
    return announced / size if size < announced < WAV_UNKNOWN_SIZE else 1.0
