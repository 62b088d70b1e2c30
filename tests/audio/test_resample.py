import numpy as np
import pytest
import soxr
from hypothesis import given, settings
from hypothesis import strategies as st

from voicecoach.audio.clip import Clip
from voicecoach.audio.resample import resampled

NOISE = np.random.default_rng(1).standard_normal(9_000).astype(np.float32)


@settings(deadline=None)
@given(
    cuts=st.lists(st.integers(0, len(NOISE)), max_size=8).map(sorted),
    rates=st.sampled_from([(44_100, 16_000), (22_050, 48_000), (16_000, 16_000)]),
)
def test_pieces_give_the_same_sound_as_the_whole(cuts: list[int], rates: tuple[int, int]) -> None:
    from_hz, to_hz = rates
    pieces = np.split(NOISE, cuts)
    converted = np.concatenate(
        list(resampled((Clip(samples=piece, rate_hz=from_hz) for piece in pieces), to_hz))
    )
    whole = soxr.resample(NOISE, from_hz, to_hz) if from_hz != to_hz else NOISE
    assert len(converted) == pytest.approx(len(whole), abs=1)
    common = min(len(converted), len(whole))
    np.testing.assert_allclose(converted[:common], whole[:common], atol=1e-4)


def test_a_clip_at_another_rate_follows_without_loss() -> None:
    clips = [
        Clip(samples=np.ones(16_000, np.float32), rate_hz=16_000),
        Clip(samples=np.ones(22_050, np.float32), rate_hz=22_050),
        Clip(samples=np.ones(24_000, np.float32), rate_hz=24_000),
    ]
    assert sum(map(len, resampled(clips, 24_000))) == pytest.approx(3 * 24_000, abs=2)
