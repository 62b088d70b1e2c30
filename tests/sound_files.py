"""Sound files as other programs write them, made with PyAV alone."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import av
import numpy as np
import numpy.typing as npt

from voicecoach.audio.clip import Clip, Samples

CODECS = {
    ".wav": "pcm_s16le",
    ".flac": "flac",
    ".mp3": "libmp3lame",
    ".m4a": "aac",
    ".webm": "libopus",
    ".ogg": "libopus",
    ".mp4": "aac",
    ".mkv": "libopus",
    ".aac": "aac",
}


def encode(
    path: Path,
    *tracks: Clip | Sequence[Samples],
    layout: str = "stereo",
    rate_hz: int = 48_000,
    bit_rate: int = 0,
) -> Path:
    """Write clips, or pairs of channels, as tracks of one file; an MP4 has a picture too."""
    with av.open(str(path), "w") as container:
        streams: list[Any] = []
        for _track in tracks:
            stream: Any = container.add_stream(CODECS[path.suffix], rate=rate_hz, layout=layout)
            if bit_rate:
                stream.bit_rate = bit_rate
            streams.append(stream)
        if path.suffix == ".mp4":
            add_picture(container)
        for stream, track in zip(streams, tracks, strict=True):
            frame = _frame(track)
            convert = av.AudioResampler(stream.format.name, layout, rate_hz)
            for piece in [*convert.resample(frame), *convert.resample(None)]:
                container.mux(stream.encode(piece))
            container.mux(stream.encode(None))
    return path


def add_picture(container: Any) -> None:
    video = container.add_stream("mpeg4", rate=25)
    video.width = video.height = 64
    picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
    container.mux(video.encode(picture))
    container.mux(video.encode(None))


def _frame(track: Clip | Sequence[Samples]) -> Any:
    mono = isinstance(track, Clip)
    samples: npt.NDArray[np.float32] = (
        track.samples[np.newaxis] if isinstance(track, Clip) else np.stack(track)
    )
    frame = av.AudioFrame.from_ndarray(
        np.ascontiguousarray(samples), format="fltp", layout="mono" if mono else "stereo"
    )
    frame.rate = 16_000
    return frame
