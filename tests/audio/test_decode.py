import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.sound_files import add_picture, encode
from tests.soundcard import correlation
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.audio.decode import AudioReader, NotSoundError, read_clip
from voicecoach.errors import UsageError

KINDS = ("wav", "flac", "mp3", "m4a", "webm", "ogg", "mp4", "aac")


def decode(path: Path) -> tuple[Clip, str | None]:
    with AudioReader(path) as reader:
        samples = np.concatenate(list(reader))
        return Clip(samples=samples), reader.damage


@pytest.mark.parametrize("kind", KINDS)
def test_every_common_format_becomes_16_khz_mono(kind: str, tmp_path: Path, sweep: Clip) -> None:
    clip, damage = decode(encode(tmp_path / f"answer.{kind}", sweep))
    assert damage is None
    assert clip.samples.dtype == np.float32
    assert clip.duration_s == pytest.approx(sweep.duration_s, abs=0.06)  # encoders pad
    assert correlation(sweep.samples, clip.samples) > 0.95


def test_a_long_recording_comes_in_blocks(tmp_path: Path, sweep: Clip) -> None:
    with AudioReader(encode(tmp_path / "answer.flac", sweep)) as reader:
        assert max(map(len, reader)) < RATE_HZ


@pytest.mark.parametrize("kind", ["wav", "flac", "mp3"])
def test_of_a_truncated_file_the_beginning_is_heard_and_the_loss_told(
    kind: str, tmp_path: Path, sweep: Clip
) -> None:
    long = Clip(samples=np.tile(sweep.samples, 8))
    path = encode(tmp_path / f"answer.{kind}", long)
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])
    clip, damage = decode(path)
    assert correlation(sweep.samples, clip.samples) > 0.95
    assert damage is not None
    assert clip.duration_s == pytest.approx(3.2, abs=0.5)


def test_a_hole_in_the_middle_is_told_and_the_rest_heard(tmp_path: Path, sweep: Clip) -> None:
    path = encode(tmp_path / "answer.flac", Clip(samples=np.tile(sweep.samples, 8)))
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 20_000] = bytes(20_000)
    path.write_bytes(content)
    clip, damage = decode(path)
    assert damage is not None
    assert clip.duration_s > 4
    assert correlation(sweep.samples, clip.samples[-len(sweep.samples) - 1000 :]) > 0.95


def test_a_wav_from_a_pipe_whose_header_cannot_know_its_length_is_whole(
    tmp_path: Path, sweep: Clip
) -> None:
    path = encode(tmp_path / "answer.wav", sweep)
    content = bytearray(path.read_bytes())
    data = content.index(b"data")
    struct.pack_into("<I", content, 4, 0xFFFF_FFFF)
    struct.pack_into("<I", content, data + 4, 0xFFFF_FFFF)
    path.write_bytes(content)
    clip, damage = decode(path)
    assert damage is None
    assert clip.duration_s == pytest.approx(sweep.duration_s, abs=0.01)


def test_a_joined_file_may_change_its_rate_and_channels(tmp_path: Path, sweep: Clip) -> None:
    first = encode(tmp_path / "first.aac", sweep, layout="stereo")
    second = encode(tmp_path / "second.aac", sweep, layout="mono", rate_hz=24_000)
    joined = tmp_path / "joined.aac"
    joined.write_bytes(first.read_bytes() + second.read_bytes())
    clip, damage = decode(joined)
    assert damage is None
    assert clip.duration_s == pytest.approx(2 * sweep.duration_s, abs=0.3)
    middle = len(clip.samples) // 2
    assert correlation(sweep.samples, clip.samples[:middle]) > 0.95
    assert correlation(sweep.samples, clip.samples[middle - RATE_HZ // 10 :]) > 0.95


@pytest.mark.parametrize("kind", ["wav", "m4a", "mp3", "ogg"])
def test_an_inverted_channel_is_heard(kind: str, tmp_path: Path, sweep: Clip) -> None:
    path = encode(tmp_path / f"answer.{kind}", [sweep.samples, -sweep.samples], bit_rate=64_000)
    clip, _ = decode(path)
    assert abs(correlation(sweep.samples, clip.samples)) > 0.9
    assert np.max(np.abs(clip.samples)) > 0.3


def test_each_track_can_be_heard_and_has_its_own_length(tmp_path: Path, sweep: Clip) -> None:
    long = Clip(samples=np.zeros(5 * len(sweep.samples), np.float32))
    for kind in ("mkv", "mp4"):
        path = encode(tmp_path / f"screen.{kind}", long, sweep)
        with AudioReader(path, track=1) as reader:
            heard = np.concatenate(list(reader))
            assert reader.tracks == 2
            assert reader.damage is None
        assert correlation(sweep.samples, heard) > 0.95
        assert len(heard) < 1.2 * len(sweep.samples)


def test_a_picture_that_goes_on_for_longer_is_no_damage(tmp_path: Path, sweep: Clip) -> None:
    path = tmp_path / "film.mp4"
    with av.open(str(path), "w") as container:
        audio: Any = container.add_stream("aac", rate=16_000, layout="mono")
        video: Any = container.add_stream("mpeg4", rate=1)
        video.width = video.height = 64
        for _second in range(5):
            picture = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
            container.mux(video.encode(picture))
        container.mux(video.encode(None))
        frame = av.AudioFrame.from_ndarray(sweep.samples[np.newaxis], format="fltp", layout="mono")
        frame.rate = 16_000
        container.mux(audio.encode(frame))
        container.mux(audio.encode(None))
    assert decode(path)[1] is None


def test_messages_name_the_file_as_they_are_told_to(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"\0" * 64)
    with pytest.raises(NotSoundError, match=r"^standard input cannot be read as sound"):
        AudioReader(tmp_path / "x", name="standard input")


def no_file(_path: Path) -> None:
    pass


def folder(path: Path) -> None:
    path.mkdir()


def empty(path: Path) -> None:
    path.touch()


def text(path: Path) -> None:
    path.write_text("Well, I would launch it.\n" * 50)


def silent_film(path: Path) -> None:
    with av.open(str(path), "w", format="mp4") as container:
        add_picture(container)


def only_a_header(path: Path) -> None:
    encode(path, Clip(samples=np.zeros(RATE_HZ, np.float32)))
    path.write_bytes(path.read_bytes()[:44])


def impossible_rate(path: Path) -> None:
    encode(path, Clip(samples=np.zeros(RATE_HZ, np.float32)))
    content = bytearray(path.read_bytes())
    struct.pack_into("<I", content, content.index(b"fmt ") + 12, 1)
    path.write_bytes(content)


def playlist(path: Path) -> None:
    path.write_text("#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nhttp://127.0.0.1:9/secret.ts\n")


@pytest.mark.parametrize(
    ("make", "complaint"),
    [
        (no_file, "cannot be read .No such file"),
        (folder, "is a folder"),
        (empty, "is empty"),
        (text, "cannot be read as sound"),
        (silent_film, "holds no sound"),
        (only_a_header, "holds no sound|cannot be read as sound"),
        (impossible_rate, "claims to hold 1 samples a second"),
        (playlist, "cannot be read as sound|holds no sound"),
    ],
)
def test_what_is_no_recording_is_refused_in_one_line(
    make: Any, complaint: str, tmp_path: Path
) -> None:
    path = tmp_path / "answer.wav"
    make(path)
    with pytest.raises(UsageError, match=rf"answer\.wav {complaint}") as refusal:
        read_clip(path)
    assert "\n" not in str(refusal.value)


@settings(deadline=None, max_examples=60)
@given(
    kind=st.sampled_from(["wav", "flac", "mp3", "webm"]),
    hole=st.tuples(st.floats(0, 1), st.binary(min_size=1, max_size=400)),
    kept=st.floats(0, 1),
)
def test_any_damage_gives_either_sound_or_one_clear_line(
    kind: str,
    hole: tuple[float, bytes],
    kept: float,
    tmp_path_factory: pytest.TempPathFactory,
    sweep: Clip,
) -> None:
    path = tmp_path_factory.mktemp("damaged") / f"answer.{kind}"
    content = bytearray(encode(path, Clip(samples=sweep.samples[:8_000])).read_bytes())
    start = int(hole[0] * len(content))
    content[start : start + len(hole[1])] = hole[1]
    path.write_bytes(content[: int(kept * len(content))])
    try:
        clip = read_clip(path)
    except UsageError as refusal:
        assert "\n" not in str(refusal)  # noqa: PT017 - either outcome is right
    else:
        assert len(clip.samples) > 0


MEASURE = """
import sys
from pathlib import Path
from voicecoach.audio.decode import AudioReader
with AudioReader(Path(sys.argv[1])) as reader:
    samples = sum(map(len, reader))
# Not getrusage: its peak goes on from that of the process which started this one.
status = Path("/proc/self/status").read_text()
print(samples, int(status.split("VmHWM:")[1].split()[0]) // 1024)
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads the peak from /proc")
def test_three_hours_take_no_more_memory_than_a_minute(tmp_path: Path) -> None:
    path = tmp_path / "podcast.wav"
    size = 3 * 3600 * 8_000  # 8 kHz and 8 bits, to be done soon
    with path.open("wb") as file:
        header = (b"RIFF", size + 36, b"WAVEfmt ", 16, 1, 1, 8_000, 8_000, 1, 8)
        file.write(struct.pack("<4sI8sIHHIIHH", *header) + struct.pack("<4sI", b"data", size))
        file.truncate(44 + size)  # a hole, which takes no room on disk
    command = [sys.executable, "-c", MEASURE, str(path)]
    result = subprocess.run(command, check=True, capture_output=True, text=True)
    samples, peak_mb = map(int, result.stdout.split())
    assert samples == pytest.approx(3 * 3600 * RATE_HZ, abs=RATE_HZ)
    assert peak_mb < 200
