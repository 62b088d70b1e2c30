"""Real disks that get full, can only be read, or go away while somebody speaks."""

import shutil
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import ScriptedMicrophone
from tests.reliability.mounts import disk_of, remount, small_disk
from tests.session.stage import WORDS, Stage
from voicecoach.archive.reading import read_session
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import ArchiveError
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.decode import AudioReader
from voicecoach.session.events import Kept
from voicecoach.session.keeping import ALL_KEPT, HELD

LATER = "I turned the other market down"

SPOKEN = (0.1 * np.random.default_rng(1).standard_normal(6 * RATE_HZ)).astype(np.float32)


def sound(path: Path) -> Samples:
    with AudioReader(path) as reader:
        return np.concatenate([np.zeros(0, np.float32), *reader])


def speaking(data: Path, happens: Callable[[], object], *, after_s: float = 3.0) -> Stage:
    """Have something happen to the disk while the first of two answers is given."""
    left = [happens]

    def on_block(heard_s: float) -> None:
        if heard_s > after_s and left:
            left.pop()()

    microphone = ScriptedMicrophone(SPOKEN, SPOKEN, on_block=on_block)
    return Stage(data, microphone, WORDS, LATER)


def fill(disk: Path, *, but: int) -> None:
    room = shutil.disk_usage(disk).free - but
    (disk / "filler").write_bytes(bytes(room))


def test_a_small_disk_gets_full_and_there_is_room_again(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", size="4m") as disk:
        stage = speaking(disk / "data", lambda: fill(disk, but=8_000))
        first = stage.ask()
        path = stage.folder.path / "01.flac"

        full, left = stage.notices()
        assert "No space left on device" in full
        assert full.endswith(HELD)
        assert left.startswith("Not on the disk yet: the last ")
        assert not [event for event in stage.screen.events if isinstance(event, Kept)]
        there = sound(path)
        assert 2.0 < len(there) / RATE_HZ < 4.5
        np.testing.assert_allclose(there, SPOKEN[: len(there)], atol=1 / 32_767)

        (disk / "filler").unlink()
        second = stage.ask()
        assert stage.notices()[2:] == [ALL_KEPT]
        stage.room.close()
        assert stage.room.kept_all
        kept = read_session(stage.folder.path).answers
        assert [answer.record for answer in kept] == [first.record, second.record]
        for answer in kept:
            assert answer.audio_path is not None
            np.testing.assert_allclose(
                sound(answer.audio_path)[: len(SPOKEN)], SPOKEN, atol=1 / 32_767
            )


def test_a_disk_that_is_pulled_out_and_put_back_has_all_of_it(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    with ExitStack() as plugged, ExitStack() as put_back:
        place = plugged.enter_context(disk_of(tmp_path / "stick", tmp_path / "media"))
        # A folder of the same disk is no other disk: so is what lies below it for the time.
        shadow = plugged.enter_context(small_disk(tmp_path / "below", size="1m"))
        stage = speaking(
            place / "data", lambda: put_back.enter_context(disk_of(shadow, tmp_path / "media"))
        )
        asked = stage.ask()
        assert not stage.room.kept_all
        assert "the disk that it was on is not there" in stage.notices()[0]
        assert list(shadow.iterdir()) == []

        put_back.close()
        assert stage.room.kept_all
        stage.room.close()
        (answer,) = read_session(stage.folder.path).answers
        assert answer.record == asked.record
        assert answer.audio_path is not None
        np.testing.assert_allclose(sound(answer.audio_path)[: len(SPOKEN)], SPOKEN, atol=1 / 32_767)


def test_a_disk_that_can_only_be_read_is_said_before_anything_is_asked(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", size="4m") as disk:
        (disk / "data").mkdir()
        remount(disk, read_only=True)
        with pytest.raises(ArchiveError, match=r"Read-only file system; .*--data DIR"):
            Archive(disk / "data").start_session(pack="test")


def test_a_disk_that_has_turned_read_only_takes_all_once_it_may_be_written(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", size="4m") as disk:
        stage = speaking(disk / "data", lambda: None)
        first = stage.ask(feedback=True)
        stage.folder._let_go()  # a system that finds a fault asks nobody; mount(8) wants it closed
        remount(disk, read_only=True)
        second = stage.ask(feedback=True)
        assert "Read-only file system" in stage.notices()[0]
        assert not stage.room.kept_all
        remount(disk, read_only=False)
        assert stage.room.kept_all
        kept = read_session(stage.folder.path).answers
        assert [answer.record for answer in kept] == [first.record, second.record]
        for answer in kept:
            assert answer.audio_path is not None
            assert len(sound(answer.audio_path)) > len(SPOKEN)
