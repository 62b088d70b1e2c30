"""What lies on the disk of a recording, at every moment that its disk is full or slow."""

import errno
import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.night import at_night, tries
from tests.reliability.failing_disk import FailingDisk
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.decode import read_clip
from voicecoach.audio.recorder import Recorder, RecordingError

HEADER = 42
"""Bytes of a FLAC file that its end puts right: how long it is, and a sum over it."""

CODES = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.ENODEV)


def noise(duration_s: float) -> Samples:
    rng = np.random.default_rng(1)
    return (0.1 * rng.standard_normal(round(duration_s * RATE_HZ))).astype(np.float32)


def blocks(samples: Samples) -> list[Samples]:
    return [samples[start : start + 512] for start in range(0, len(samples), 512)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Samples, bytes]:
    path = tmp_path_factory.mktemp("whole") / "answer.flac"
    spoken = noise(12.0)
    with Recorder(path) as recorder:
        for block in blocks(spoken):
            recorder.write(block)
    return spoken, path.read_bytes()


@settings(derandomize=not at_night(), max_examples=tries(15, night=2_000), deadline=None)
@given(data=st.data())
def test_at_every_moment_a_beginning_of_it_is_on_the_disk_and_in_the_end_all(
    whole: tuple[Samples, bytes], tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    spoken, content = whole
    path = tmp_path_factory.mktemp("full") / "answer.flac"
    disk = FailingDisk(path.parent, code=data.draw(st.sampled_from(CODES)))
    recorder = Recorder(path)
    with disk.in_use():
        for block in blocks(spoken):
            if data.draw(st.integers(0, 40)) == 0:
                disk.fails_from, disk.failed = disk.calls + 1, 0
                disk.lasts = data.draw(st.integers(1, 20))
            try:
                recorder.write(block)
            except RecordingError:
                assert recorder.missing_s <= recorder.duration_s
            there = path.read_bytes() if path.exists() else b""
            assert content[HEADER:].startswith(there[HEADER:])
        try:
            recorder.close()
        except RecordingError:
            assert recorder.missing_s <= recorder.duration_s
            disk.fails_from = None
            recorder.settle()
    assert recorder.missing_s == 0
    assert path.read_bytes() == content


def test_how_much_is_missing_is_told_to_the_second(
    whole: tuple[Samples, bytes], tmp_path: Path
) -> None:
    spoken, _content = whole
    disk = FailingDisk(tmp_path)
    recorder = Recorder(tmp_path / "answer.flac")
    with disk.in_use():
        for number, block in enumerate(blocks(spoken)):
            if number == len(blocks(spoken)) // 2:
                disk.fails_from = disk.calls + 1
            try:
                recorder.write(block)
            except RecordingError as error:
                told = error
        with pytest.raises(RecordingError):
            recorder.close()
    assert "answer.flac takes no more sound after 6 s (No space left on device)" in str(told)
    there_s = read_clip(recorder.path).duration_s
    assert abs(there_s + recorder.missing_s - recorder.duration_s) < 0.5


def test_a_disk_that_takes_long_to_flush_is_not_waited_for(
    whole: tuple[Samples, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken, content = whole
    is_done = threading.Event()
    monkeypatch.setattr("voicecoach.audio.held_file.sync_file", lambda _file: is_done.wait())
    recorder = Recorder(tmp_path / "answer.flac")
    for block in blocks(spoken):  # would never end if it waited
        recorder.write(block)
    assert recorder.path.stat().st_size > 0.9 * len(content)
    is_done.set()
    recorder.close()
    assert recorder.path.read_bytes() == content


def test_what_was_flushed_is_not_held_in_memory(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "answer.flac")
    for block in blocks(noise(60.0)):
        recorder.write(block)
        flush = recorder._file._flush
        if flush is not None:
            flush.result()
    assert len(recorder._file._held) < 4.5 * 2 * RATE_HZ
    recorder.close()
    assert not recorder._file._held
