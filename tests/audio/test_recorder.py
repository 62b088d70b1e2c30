import re
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.power_cut import WATCHABLE, watch
from tests.soundcard import correlation
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.decode import AudioReader, read_clip
from voicecoach.audio.recorder import SYNC_EVERY_S, Recorder, RecordingError

BLOCK = 512


def blocks(samples: Samples) -> list[Samples]:
    return [samples[i : i + BLOCK] for i in range(0, len(samples), BLOCK)]


def test_what_is_written_comes_back_to_the_last_bit(tmp_path: Path, sweep: Clip) -> None:
    with Recorder(tmp_path / "answer.flac") as recorder:
        for block in blocks(sweep.samples):
            recorder.write(block)
        assert recorder.duration_s == sweep.duration_s
    kept = read_clip(recorder.path)
    assert len(kept.samples) == len(sweep.samples)
    np.testing.assert_allclose(kept.samples, sweep.samples, atol=1 / 32_767)


def test_too_loud_sound_is_clipped_not_wrapped(tmp_path: Path) -> None:
    with Recorder(tmp_path / "answer.flac") as recorder:
        recorder.write(np.full(RATE_HZ, 1.5, np.float32))
    assert read_clip(recorder.path).samples.min() > 0.99


def test_a_recorder_may_be_closed_twice(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path / "answer.flac")
    recorder.write(np.zeros(RATE_HZ, np.float32))
    recorder.close()
    recorder.close()


@pytest.mark.parametrize("make_in_the_way", [Path.mkdir, lambda path: None])
def test_where_nothing_can_be_written_the_path_and_the_way_out_are_told(
    make_in_the_way: object, tmp_path: Path
) -> None:
    path = tmp_path / "sessions" / "answer.flac"
    if make_in_the_way is Path.mkdir:
        path.mkdir(parents=True)
    recorder = Recorder(path)
    with pytest.raises(RecordingError, match=r"answer\.flac takes no more sound .*--data DIR"):
        recorder.write(noise())
    with pytest.raises(RecordingError):
        recorder.close()


# Speaks for as long as it is let, and says after each second how much it has written.
ENDLESS = """
import sys
from pathlib import Path
import numpy as np
from voicecoach.audio.recorder import Recorder, RecordingError

if len(sys.argv) > 2:
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), resource.RLIM_INFINITY))
noise = (0.1 * np.random.default_rng(1).standard_normal(16_000)).astype(np.float32)
recorder = Recorder(Path(sys.argv[1]))
try:
    while True:
        for start in range(0, 16_000, 500):
            recorder.write(noise[start : start + 500])
        print(recorder.duration_s, flush=True)
        sys.stdin.readline()
except RecordingError as error:
    print(f"told: {error}")
    try:
        recorder.close()
    except RecordingError:
        pass
"""


def noise() -> Samples:
    return (0.1 * np.random.default_rng(1).standard_normal(RATE_HZ)).astype(np.float32)


def test_after_a_kill_all_but_the_last_moment_can_be_heard(tmp_path: Path) -> None:
    path = tmp_path / "answer.flac"
    command = [sys.executable, "-c", ENDLESS, str(path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for _ in range(3):
            written_s = float(process.stdout.readline())
            process.stdin.write("\n")
            process.stdin.flush()
        process.kill()
    kept = read_clip(path)
    assert kept.duration_s > written_s - 1.0
    assert correlation(noise(), kept.samples) > 0.99


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are a Unix matter")
def test_a_full_disk_is_told_and_what_was_written_can_be_heard(tmp_path: Path) -> None:
    path = tmp_path / "answer.flac"
    command = [sys.executable, "-c", ENDLESS, str(path), "100000"]
    result = subprocess.run(
        command, input="\n" * 100, check=True, capture_output=True, text=True, timeout=60
    )
    told = result.stdout.splitlines()[-1]
    assert re.match(
        r"told: .*answer\.flac takes no more sound after \d+ s .*free some space.*--data DIR", told
    )
    assert result.stderr == ""
    assert path.stat().st_size <= 100_000
    with AudioReader(path) as reader:
        kept_s = sum(map(len, reader)) / RATE_HZ
    told_s = float(result.stdout.splitlines()[-2])
    assert kept_s > told_s - 1.0


SECTOR = 512
"""What a disk writes whole or not at all."""


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[Samples, list[bytes], bytes]:
    """What was said, what was on the disk for sure each time, and the whole file."""
    path = tmp_path_factory.mktemp("recorded") / "answer.flac"
    said = np.tile(noise(), 11)
    with pytest.MonkeyPatch.context() as patch:
        disk = watch(patch)
        with Recorder(path) as recorder:
            for block in blocks(said):
                recorder.write(block)
                if recorder._file._flush is not None:
                    recorder._file._flush.result()
    kept = [content for each in disk.moments for content in each.content.values()]
    return said, list(dict.fromkeys(kept)), path.read_bytes()


@pytest.mark.skipif(not WATCHABLE, reason="open files are read through /proc")
@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_whatever_a_power_cut_does_to_what_was_not_yet_flushed_the_rest_can_be_heard(
    recorded: tuple[Samples, list[bytes], bytes],
    tmp_path_factory: pytest.TempPathFactory,
    data: st.DataObject,
) -> None:
    said, flushed, whole = recorded
    sure = data.draw(st.sampled_from(flushed))
    found = bytearray(sure)
    for start in range(len(sure), data.draw(st.integers(len(sure), len(whole))), SECTOR):
        sector = whole[start : start + SECTOR]
        came = data.draw(st.sampled_from(("written", "zeros", "of another file")))
        found += {
            "written": sector, "zeros": bytes(len(sector)), "of another file": b"RIFF" * 128
        }[came][: len(sector)]  # fmt: skip
    path = tmp_path_factory.mktemp("cut") / "answer.flac"
    path.write_bytes(found)

    with AudioReader(path) as reader:
        heard = np.concatenate([np.zeros(0, np.float32), *reader])
    sure_s = min((flushed.index(sure) + 1) * SYNC_EVERY_S, len(said) / RATE_HZ)
    assert len(heard) / RATE_HZ > sure_s - 0.6
    sure_samples = max(0, round((sure_s - 0.6) * RATE_HZ))
    np.testing.assert_allclose(heard[:sure_samples], said[:sure_samples], atol=1 / 32_767)


def speak_on(recorder: Recorder) -> None:
    for _second in range(100):
        recorder.write(noise())
        time.sleep(0.01)


def test_a_disk_that_fails_to_flush_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    recorder = Recorder(tmp_path / "answer.flac")
    monkeypatch.setattr("voicecoach.audio.held_file.sync_file", fails)
    with pytest.raises(RecordingError, match=r"answer\.flac takes no more sound"):
        speak_on(recorder)
    with pytest.raises(RecordingError):
        recorder.close()
    monkeypatch.undo()
    recorder.close()
    assert read_clip(recorder.path).duration_s == recorder.duration_s
