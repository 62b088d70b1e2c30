import os
import stat
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import tone
from voicecoach.audio.clip import Clip
from voicecoach.tts.sound_cache import SoundCache, key_of

SOUND = Clip(samples=tone(0.5), rate_hz=16_000)


def in_order(cache: SoundCache, *names: str) -> None:
    """Put sounds that were used one after the other."""
    for age, name in enumerate(names):
        cache.put(key_of(name), SOUND)
        os.utime(cache._place(key_of(name)), (1_000 + age, 1_000 + age))


def test_what_was_put_comes_back_in_another_run(tmp_path: Path) -> None:
    SoundCache(tmp_path / "a" / "b").put(key_of("x"), SOUND)
    kept = SoundCache(tmp_path / "a" / "b").get(key_of("x"))
    assert kept is not None
    assert kept.rate_hz == SOUND.rate_hz
    assert np.allclose(kept.samples, SOUND.samples, atol=1e-4)
    assert SoundCache(tmp_path / "a" / "b").get(key_of("y")) is None


def test_keys_differ_by_each_part_and_by_where_it_ends() -> None:
    keys = {
        key_of("a", "b"),
        key_of("ab"),
        key_of("a", "b", ""),
        key_of("b", "a"),
        key_of("\ud800"),
    }
    assert len(keys) == 5


def test_the_least_used_go_where_there_are_too_many(tmp_path: Path) -> None:
    in_order(cache := SoundCache(tmp_path), "old", "used", "new")
    size = sum(file.stat().st_size for file in tmp_path.iterdir())
    cache.get(key_of("old"))
    SoundCache(tmp_path, most_bytes=size).put(key_of("newest"), SOUND)
    assert {name for name in ("old", "used", "new", "newest") if key_of(name) in cache} == {
        "old",
        "new",
        "newest",
    }
    assert sum(file.stat().st_size for file in tmp_path.iterdir()) <= size


def test_what_somebody_else_put_there_stays(tmp_path: Path) -> None:
    (tmp_path / "song.flac").write_bytes(b"mine" * 1000)
    os.utime(tmp_path / "song.flac", (0, 0))
    cache = SoundCache(tmp_path, most_bytes=0)
    cache.put(key_of("x"), SOUND)
    assert [file.name for file in tmp_path.iterdir()] == ["song.flac"]


def test_a_damaged_sound_is_forgotten(tmp_path: Path) -> None:
    cache = SoundCache(tmp_path)
    cache.put(key_of("x"), SOUND)
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:20])
    assert cache.get(key_of("x")) is None
    assert key_of("x") not in cache


def test_a_folder_that_cannot_be_written_keeps_nothing_and_stops_nobody(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    cache = SoundCache(tmp_path / "file" / "speech")
    cache.put(key_of("x"), SOUND)
    assert cache.get(key_of("x")) is None


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_the_folder_is_for_this_user_only(tmp_path: Path) -> None:
    SoundCache(tmp_path / "data" / "cache").put(key_of("x"), SOUND)
    assert stat.S_IMODE((tmp_path / "data" / "cache").stat().st_mode) == 0o700
