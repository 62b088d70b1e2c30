import numpy as np
import pytest

from tests.fakes import quiet, tone
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.level import LevelMeter, raised
from voicecoach.audio.part import only


def meter(sound: Samples, *, block: int = 1000) -> LevelMeter:
    measured = LevelMeter()
    for start in range(0, len(sound), block):
        measured.feed(sound[start : start + block])
    return measured


def at(level_dbfs: float, duration_s: float = 4.0) -> Samples:
    return tone(duration_s, level=float(np.sqrt(2) * 10 ** (level_dbfs / 20)))


@pytest.mark.parametrize("level_dbfs", [-12.0, -30.0, -55.0, -70.0])
@pytest.mark.parametrize("block", [160, 1000, 64_000])
def test_a_steady_sound_has_its_own_level(level_dbfs: float, block: int) -> None:
    assert meter(at(level_dbfs), block=block).level_dbfs == pytest.approx(level_dbfs, abs=1.0)


def test_long_silence_and_a_click_do_not_change_the_level_of_what_was_said() -> None:
    click = np.ones(200, np.float32)
    sound = np.concatenate([quiet(60.0), click, at(-50.0), quiet(60.0)])
    assert meter(sound).level_dbfs == pytest.approx(-50.0, abs=1.0)


def test_a_short_recording_has_the_level_of_its_loud_third() -> None:
    assert meter(np.concatenate([at(-50.0, 1.0), quiet(2.0)])).level_dbfs == pytest.approx(
        -50, abs=1
    )


@pytest.mark.parametrize("level_dbfs", [-45.0, -55.0, -70.0])
def test_a_quiet_recording_is_raised_to_the_usual_level(level_dbfs: float) -> None:
    sound = at(level_dbfs)
    louder = np.concatenate(list(raised([sound], meter(sound).gain_db)))
    assert meter(louder).level_dbfs == pytest.approx(-18.0, abs=1.5)


def test_usual_sound_stays_bit_for_bit_and_silence_stays_silent() -> None:
    for sound in (at(-12.0), at(-35.0), at(-85.0), np.zeros(RATE_HZ, np.float32)):
        assert meter(sound).gain_db == 0.0
        assert np.array_equal(np.concatenate(list(raised([sound], 0.0))), sound)
    assert meter(at(-85.0)).is_silent
    assert not meter(at(-70.0)).is_silent


def test_what_would_leave_the_scale_is_cut() -> None:
    (louder,) = raised([np.array([0.5, -0.5, 0.001], np.float32)], 20.0)
    assert louder.tolist() == pytest.approx([1.0, -1.0, 0.01])


def test_nothing_at_all_has_the_lowest_level() -> None:
    assert LevelMeter().level_dbfs <= -100


@pytest.mark.parametrize("block", [100, 1600, 100_000])
def test_of_a_part_the_rest_is_silent_or_left_out_and_times_stay(block: int) -> None:
    sound = np.ones(4 * RATE_HZ, np.float32)
    blocks = [sound[start : start + block] for start in range(0, len(sound), block)]
    part = np.concatenate(list(only(blocks, 1.5, 3.0)))
    assert len(part) == 3 * RATE_HZ
    assert not part[: round(1.5 * RATE_HZ)].any()
    assert part[round(1.5 * RATE_HZ) :].all()
    assert sound.all()
