"""Peaks of a recording, whatever its length."""

from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.web.peaks import MOST_VALUES, peaks_of


def in_blocks(samples: Samples, size: int) -> Iterator[Samples]:
    for start in range(0, len(samples), size):
        yield samples[start : start + size]


def test_nothing_has_no_peaks() -> None:
    assert peaks_of([]).values == ()
    assert peaks_of([]).duration_s == 0.0


@given(size=st.integers(100, 5000), length=st.integers(1, 20_000))
def test_blocks_of_any_size_give_the_same(size: int, length: int) -> None:
    samples = np.random.default_rng(length).uniform(-1, 1, length).astype(np.float32)

    peaks = peaks_of(in_blocks(samples, size))

    assert peaks == peaks_of([samples])
    assert len(peaks.values) == -(-length // (RATE_HZ // 20))
    assert peaks.values[0] == round(float(np.abs(samples[:800]).max()) * 100)


@pytest.mark.parametrize("minutes", [3, 60])
def test_a_long_recording_has_no_more_than_a_window_shows(minutes: int) -> None:
    def sound() -> Iterator[Samples]:
        for second in range(minutes * 60):
            block = np.full(RATE_HZ, 0.1, np.float32)
            if second == minutes * 30:
                block[8_000] = -0.9
            yield block

    peaks = peaks_of(sound())

    assert peaks.duration_s == minutes * 60
    assert 1_000 < len(peaks.values) <= MOST_VALUES
    loudest = peaks.values.index(90)
    assert loudest / len(peaks.values) == pytest.approx(0.5, abs=0.01)


def test_too_loud_is_full_scale() -> None:
    assert peaks_of([np.full(800, 3.0, np.float32)]).values == (100,)
