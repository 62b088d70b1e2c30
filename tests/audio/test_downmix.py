import numpy as np
import pytest

from tests.fakes import quiet, tone
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.downmix import StereoDownmix

VOICE = tone(2.0) * (1 + np.sin(np.arange(2 * RATE_HZ) / 3000)).astype(np.float32)


def mixed(left: Samples, right: Samples, *, block: int = 1024) -> Samples:
    downmix = StereoDownmix()
    starts = range(0, len(left), block)
    blocks = [np.stack([left[i : i + block], right[i : i + block]]) for i in starts]
    return np.concatenate([downmix.mix(part) for part in blocks])


@pytest.mark.parametrize("block", [64, 1024, 48_000])
def test_an_inverted_channel_does_not_cancel_the_voice(block: int) -> None:
    assert np.allclose(mixed(VOICE, -VOICE, block=block)[2 * block :], VOICE[2 * block :])
    assert np.allclose(mixed(VOICE, VOICE, block=block), VOICE)


def test_a_channel_that_is_inverted_only_later_on_costs_a_block_at_most() -> None:
    second = np.concatenate([VOICE[:RATE_HZ], -VOICE[RATE_HZ:]])
    sound = mixed(VOICE, second)
    assert np.allclose(sound[:RATE_HZ], VOICE[:RATE_HZ])
    after = RATE_HZ + round(0.5 * RATE_HZ)
    assert np.allclose(sound[after:], VOICE[after:])


def test_two_voices_on_two_channels_are_both_heard() -> None:
    other = tone(2.0, level=0.05)[::-1].copy()
    other[::2] *= -1
    assert np.allclose(mixed(VOICE, other), (VOICE + other) / 2)


def test_a_silent_channel_halves_and_noise_of_its_own_is_mixed_as_it_is() -> None:
    silence = np.zeros_like(VOICE)
    assert np.allclose(mixed(VOICE, silence), VOICE / 2)
    noise = quiet(2.0)
    assert np.allclose(mixed(noise, noise[::-1].copy()), (noise + noise[::-1]) / 2)


def test_pauses_between_inverted_speech_do_not_turn_it_round() -> None:
    rng = np.random.default_rng(7)
    hiss = [(1e-3 * rng.standard_normal(len(VOICE))).astype(np.float32) for _ in "lr"]
    spoken = np.where(np.arange(len(VOICE)) // 8000 % 2 == 0, VOICE, 0).astype(np.float32)
    sound = mixed(spoken + hiss[0], hiss[1] - spoken)
    assert np.corrcoef(sound[1024:], spoken[1024:])[0, 1] > 0.99


def test_nothing_clicks_where_it_changes() -> None:
    second = np.concatenate([VOICE[:RATE_HZ], -VOICE[RATE_HZ:]])
    steps = np.abs(np.diff(mixed(VOICE, second)))
    assert steps.max() < 1.5 * np.abs(np.diff(VOICE)).max()
