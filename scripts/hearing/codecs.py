"""The forms in which recordings are passed on: six codecs, as telephones and meetings use them."""

from collections.abc import Callable, Mapping
from fractions import Fraction
from functools import partial
from pathlib import Path

import numpy as np
import soundfile
import soxr

from voicecoach.audio.clip import RATE_HZ, Samples

VORBIS_HZ = 44_100


def encoded(samples: Samples, codec: str, stem: Path) -> Path:
    """Write sound in one of ``CODECS`` to a file; return its path, ``stem`` with an ending."""
    write, suffix = CODECS[codec]
    path = stem.with_name(f"{stem.name}-{codec}{suffix}")
    write(samples, path)
    return path


def _by_ffmpeg(
    samples: Samples, path: Path, *, name: str, rate_hz: int, bit_rate: int | None = None
) -> None:
    import av

    sound = np.clip(soxr.resample(samples, RATE_HZ, rate_hz), -1, 1)
    pcm = (sound * 32767).astype(np.int16).reshape(1, -1)
    with av.open(str(path), "w") as container:
        stream = container.add_stream(name, rate=rate_hz, layout="mono")
        if bit_rate:
            stream.bit_rate = bit_rate
        resampler = av.AudioResampler(
            format=stream.format, layout="mono", rate=rate_hz, frame_size=stream.frame_size
        )
        frame = av.AudioFrame.from_ndarray(pcm, format="s16", layout="mono")
        frame.sample_rate, frame.pts, frame.time_base = rate_hz, 0, Fraction(1, rate_hz)
        for each in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(each))
        container.mux(stream.encode(None))


def _vorbis(samples: Samples, path: Path) -> None:
    # FFmpeg's own encoder of Vorbis is marked as experimental; libsndfile carries Xiph's, which
    # crashes where it is given minutes at once.
    sound = soxr.resample(samples, RATE_HZ, VORBIS_HZ)
    with soundfile.SoundFile(path, "w", VORBIS_HZ, channels=1, subtype="VORBIS") as file:
        for at in range(0, len(sound), VORBIS_HZ):
            file.write(sound[at : at + VORBIS_HZ])


CODECS: Mapping[str, tuple[Callable[[Samples, Path], None], str]] = {
    "aac-64k": (partial(_by_ffmpeg, name="aac", rate_hz=44_100, bit_rate=64_000), ".m4a"),
    "aac-32k": (partial(_by_ffmpeg, name="aac", rate_hz=44_100, bit_rate=32_000), ".m4a"),
    "mp3-64k": (partial(_by_ffmpeg, name="libmp3lame", rate_hz=44_100, bit_rate=64_000), ".mp3"),
    "opus-24k": (partial(_by_ffmpeg, name="libopus", rate_hz=48_000, bit_rate=24_000), ".webm"),
    "vorbis": (_vorbis, ".ogg"),
    "mu-law": (partial(_by_ffmpeg, name="pcm_mulaw", rate_hz=8_000), ".wav"),
}
