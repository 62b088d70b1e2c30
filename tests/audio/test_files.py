import sys
import time
import wave
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from tests.soundcard import correlation
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.audio.decode import read_clip
from voicecoach.audio.files import FileMicrophone, FileSpeaker
from voicecoach.audio.streams import DeviceError
from voicecoach.errors import UsageError


def test_a_file_is_spoken_in_real_time(sweep_file: Path) -> None:
    mic = FileMicrophone(sweep_file)
    assert mic.live
    mic.start()
    start_s = time.monotonic()
    samples = 0
    while samples < RATE_HZ // 2:
        block = mic.read(timeout_s=1)
        assert block is not None
        samples += len(block)
    assert 0.49 < time.monotonic() - start_s < 2
    mic.stop()


def test_what_is_not_spoken_yet_is_waited_for_no_longer_than_asked(sweep_file: Path) -> None:
    mic = FileMicrophone(sweep_file)
    mic.start()
    assert mic.read(timeout_s=0.001) is None
    mic.stop()


def test_a_fast_file_takes_no_time_and_keeps_every_sample(sweep_file: Path, sweep: Clip) -> None:
    mic = FileMicrophone(sweep_file, fast=True)
    assert not mic.live
    mic.start()
    start_s = time.monotonic()
    blocks = [mic.read(timeout_s=1) for _ in range(200)]
    heard = np.concatenate([block for block in blocks if block is not None])
    assert time.monotonic() - start_s < 4  # of 6.4 s
    np.testing.assert_allclose(heard[: len(sweep.samples)], sweep.samples, atol=1e-6)
    assert not heard[len(sweep.samples) :].any()
    mic.stop()


def test_a_file_without_sound_is_refused_before_anybody_is_asked_a_question(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"nobody\.wav"):
        FileMicrophone(tmp_path / "nobody.wav")


def test_damage_of_the_file_is_told_once_it_was_played(sweep_file: Path) -> None:
    sweep_file.write_bytes(sweep_file.read_bytes()[:16_000])
    mic = FileMicrophone(sweep_file, fast=True)
    assert mic.fault is None
    mic.start()
    for _ in range(100):
        mic.read(timeout_s=1)
    mic.stop()
    assert mic.fault is not None
    assert "missing" in mic.fault
    mic.stop()


def test_a_file_microphone_is_not_read_before_it_is_started(sweep_file: Path) -> None:
    with pytest.raises(DeviceError, match="before it was started"):
        FileMicrophone(sweep_file).read(timeout_s=0)


def test_the_spoken_file_is_whole_at_any_moment(tmp_path: Path, sweep: Clip) -> None:
    path = tmp_path / "spoken.wav"
    speaker = FileSpeaker(path)
    lengths_s = []
    for _ in range(3):
        speaker.play([sweep])
        with wave.open(str(path)) as file:  # as another program finds it, were we killed now
            lengths_s.append(file.getnframes() / file.getframerate())
    assert all(later - sooner > sweep.duration_s for sooner, later in pairwise(lengths_s))
    assert correlation(sweep.samples, read_clip(path).samples) > 0.98
    speaker.close()


def test_too_loud_sound_is_clipped_not_wrapped(tmp_path: Path) -> None:
    path = tmp_path / "loud.wav"
    speaker = FileSpeaker(path)
    speaker.play([Clip(samples=np.full(1000, 1.5, np.float32), rate_hz=24_000)])
    speaker.close()
    assert read_clip(path).samples.min() > -0.2


def test_a_speaker_file_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"out\.wav cannot be written \(No such file"):
        FileSpeaker(tmp_path / "missing" / "out.wav")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /dev/full")
def test_a_full_disk_is_told(sweep: Clip) -> None:
    speaker = FileSpeaker(Path("/dev/full"))
    with pytest.raises(DeviceError, match=r"No space left on device.*free some space"):
        speaker.play([sweep])
    with pytest.raises(DeviceError, match="No space left"):
        speaker.close()
