"""Whatever a device delivers: 16 kHz mono that is sound, with the voice in it."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes import quiet
from tests.night import at_night, tries
from tests.soundcard import correlation
from voicecoach.audio.clip import RATE_HZ, Samples, level_dbfs
from voicecoach.audio.intake import Intake

RATES = (8_000, 11_025, 16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 192_000)


def voice(rate_hz: int, duration_s: float = 0.8) -> Samples:
    """Something with overtones that is like itself at no other time, up to 2 kHz."""
    t = np.arange(round(duration_s * rate_hz)) / rate_hz
    phase = 2 * np.pi * (150 * t + 200 * t**2)
    return (0.1 * sum(np.sin(n * phase) / n for n in range(1, 5))).astype(np.float32)


def taken_in(frames: Samples, rate_hz: int, sizes: Iterator[int]) -> Samples:
    intake, position, out = Intake(rate_hz), 0, []
    while position < len(frames):
        size = next(sizes)
        out.append(intake.convert(frames[position : position + size]))
        assert out[-1].dtype == np.float32
        assert out[-1].ndim == 1
        position += size
    return np.concatenate(out)


def in_blocks(frames: Samples, rate_hz: int, size: int = 441) -> Samples:
    return taken_in(frames, rate_hz, iter(lambda: size, 0))


@settings(derandomize=not at_night(), max_examples=tries(20, night=2_000))
@given(
    rate_hz=st.sampled_from(RATES),
    channels=st.integers(1, 8),
    speaks_on=st.integers(0, 7),
    sizes=st.lists(st.integers(1, 20_000), min_size=1, max_size=5).filter(
        lambda each: sum(each) > 300
    ),
    formats=st.sampled_from(["int16", "int24", "float32"]),
)
def test_a_voice_on_any_channel_comes_out_whole(
    rate_hz: int, channels: int, speaks_on: int, sizes: list[int], formats: str
) -> None:
    said = np.append(voice(rate_hz), np.zeros(rate_hz // 5, np.float32))
    if formats != "float32":  # as PortAudio brings them to float32
        full = 2 ** (15 if formats == "int16" else 23)
        said = (np.round(said * full) / full).astype(np.float32)
    frames = np.zeros((len(said), channels), np.float32)
    frames[:, speaks_on % channels] = said
    turns = iter(sizes * (len(said) // sum(sizes) + 1))
    heard = taken_in(frames, rate_hz, turns)
    assert correlation(voice(RATE_HZ), heard) > 0.95
    assert level_dbfs(heard) == pytest.approx(level_dbfs(said), abs=1.5)


@settings(derandomize=not at_night(), max_examples=tries(20, night=2_000))
@given(
    channels=st.integers(1, 8),
    sizes=st.lists(st.integers(50, 3_000), min_size=1, max_size=5),
    values=st.lists(st.floats(width=32), min_size=1, max_size=30),
    seed=st.integers(0, 2**32 - 1),
)
def test_no_number_that_a_device_gives_gets_through_but_sound(
    channels: int, sizes: list[int], values: list[float], seed: int
) -> None:
    rng = np.random.default_rng(seed)
    frames = rng.choice(np.array(values, np.float32), (8_000, channels))
    heard = taken_in(frames, 48_000, iter(sizes * 8_000))
    assert np.all(np.isfinite(heard))
    assert np.all(np.abs(heard) <= 4.0)  # resampling overshoots at an edge


def test_one_bad_number_costs_a_moment_and_not_the_rest() -> None:
    said = voice(48_000)
    bad = said.copy()
    bad[5_000:5_010] = np.nan
    bad[9_000], bad[12_000] = np.inf, -np.inf
    heard, whole = (in_blocks(each[:, np.newaxis], 48_000) for each in (bad, said))
    assert np.allclose(heard[-4_000:], whole[-4_000:], atol=1e-3)


@pytest.mark.parametrize("channels", [2, 3, 8])
def test_inverted_channels_do_not_cancel_the_voice(channels: int) -> None:
    said = voice(48_000)
    frames = np.stack([said * (-1) ** i for i in range(channels)], axis=1)
    heard = in_blocks(frames, 48_000)
    assert level_dbfs(heard) == pytest.approx(level_dbfs(said), abs=1.0)


def test_a_huge_offset_is_gone_at_once_and_the_voice_is_not() -> None:
    said = voice(48_000)
    heard = in_blocks(said[:, np.newaxis] + np.float32(0.7), 48_000)
    assert correlation(voice(RATE_HZ), heard) > 0.95
    assert abs(float(np.mean(heard[RATE_HZ // 4 :]))) < 0.01
    silent = in_blocks(np.full((48_000, 1), 0.7, np.float32) + 0 * said.sum(), 48_000)
    assert level_dbfs(silent[RATE_HZ // 10 :]) < -90


def test_digital_silence_stays_that() -> None:
    assert not in_blocks(np.zeros((48_000, 2), np.float32), 48_000).any()
    denormal = np.full((48_000, 2), 1e-40, np.float32)
    assert not in_blocks(denormal, 48_000).any()


def test_sound_that_is_too_loud_is_noticed() -> None:
    intake = Intake(RATE_HZ)
    intake.convert(np.clip(voice(RATE_HZ) * 3, -1, 1)[:, np.newaxis])
    assert not intake.is_clipped
    intake.convert(np.clip(voice(RATE_HZ) * 30, -1, 1)[:, np.newaxis])
    assert intake.is_clipped


def test_a_bang_on_a_dead_input_does_not_take_the_voice_away() -> None:
    said = np.concatenate([voice(RATE_HZ)] * 3)
    other = 0.1 * quiet(2.4)
    other[RATE_HZ : RATE_HZ + 800] = 1.0
    heard = in_blocks(np.stack([said, other], axis=1), RATE_HZ, 320)
    after = heard[round(1.2 * RATE_HZ) :]
    assert level_dbfs(after) > level_dbfs(said) - 7


def test_two_people_on_two_microphones_are_both_heard() -> None:
    one, other = voice(RATE_HZ), voice(RATE_HZ)[::-1] / 2
    nobody = np.zeros_like(one)
    frames = np.stack([np.append(one, nobody), np.append(nobody, other)], axis=1)
    heard = in_blocks(frames, RATE_HZ, 320)
    for said, part in ((one, heard[: len(one)]), (other, heard[len(one) :])):
        assert correlation(said[3_000:], part[3_000:]) > 0.95
        assert level_dbfs(part) > level_dbfs(said) - 7


def test_nothing_clicks_where_the_mix_changes() -> None:
    said = np.concatenate([voice(RATE_HZ)] * 2)
    second = np.append(voice(RATE_HZ), -voice(RATE_HZ))
    heard = in_blocks(np.stack([said, second], axis=1), RATE_HZ, 320)
    assert np.abs(np.diff(heard)).max() < 1.5 * np.abs(np.diff(said)).max()
