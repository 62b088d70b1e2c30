import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.audio.clip import RATE_HZ, Clip, silence
from voicecoach.stt.words import PEAK_MARGIN_S, settle
from voicecoach.transcript import Word

ANY_TIME_S = st.floats(min_value=-100, max_value=100)
NOISE = (0.1 * np.random.default_rng(4).standard_normal(3 * RATE_HZ)).astype(np.float32)


def word(start_s: float, end_s: float, text: str = "word") -> Word:
    return Word(text=text, start_s=start_s, end_s=end_s)


@given(st.lists(st.builds(word, ANY_TIME_S, ANY_TIME_S)))
def test_whatever_the_times_words_fit_the_clip(words: list[Word]) -> None:
    settled = settle(words, Clip(samples=NOISE))

    assert len(settled) == len(words)
    assert all(0.0 <= word.start_s <= word.end_s <= 3.0 for word in settled)
    assert all(a.start_s <= b.start_s for a, b in itertools.pairwise(settled))


@given(st.lists(st.builds(word, ANY_TIME_S, ANY_TIME_S)))
def test_nothing_is_said_in_silence(words: list[Word]) -> None:
    assert settle(words, silence(3.0)) == ()


def test_good_words_stay_as_they_are() -> None:
    words = (word(0.1, 0.5, "one"), word(0.5, 1.0, "two"), word(1.0, 3.0, "three"))

    assert settle(words, Clip(samples=NOISE)) == words


def test_words_at_the_same_moment_keep_their_order() -> None:
    words = (word(0.5, 0.5, "one"), word(0.5, 0.5, "two"), word(0.5, 0.6, "three"))

    assert settle(words, Clip(samples=NOISE)) == words


def test_only_words_with_sound_near_them_stay() -> None:
    sound = np.zeros(10 * RATE_HZ, np.float32)
    sound[4 * RATE_HZ : 5 * RATE_HZ] = NOISE[:RATE_HZ]
    stretched = word(0.0, 4.2, "stretched")
    near = word(5.0 + PEAK_MARGIN_S / 2, 6.0, "near")
    far = word(5.0 + PEAK_MARGIN_S * 2, 6.0, "far")

    assert settle([stretched, near, far], Clip(samples=sound)) == (stretched, near)


@pytest.mark.parametrize(("confidence", "kept"), [(-0.1, 0.0), (0.5, 0.5), (1.0000001, 1.0)])
def test_confidence_is_between_0_and_1(confidence: float, kept: float) -> None:
    sure = Word(text="word", start_s=0.0, end_s=1.0, confidence=confidence)

    assert settle([sure], Clip(samples=NOISE))[0].confidence == kept
