"""What every voice owes the speaker, checked on each engine that this machine can run."""

import itertools

import numpy as np
import pytest

from voicecoach.audio.clip import Clip, level_dbfs
from voicecoach.tts import Voice
from voicecoach.tts.choose import VOICE_NAMES, load_voice
from voicecoach.tts.piper import PiperVoice

SLOWEST_WPM, FASTEST_WPM = 90, 260
QUESTION = (
    "Tell me about a project that you stopped. What did you give up, and who disagreed with it?"
)


@pytest.fixture(scope="module", params=[*VOICE_NAMES, "piper"])
def voice(request) -> Voice:
    if request.param == "piper":
        return PiperVoice(request.getfixturevalue("joe"))
    return load_voice(request.param)


def same_length(clip: Clip) -> object:
    """About as long: a neural voice says nothing twice in quite the same way (of 360 times "First
    sentence." took 1.43 to 1.99 s)."""
    return pytest.approx(clip.duration_s, rel=0.5)


def heard(clip: Clip) -> bool:
    return level_dbfs(clip.samples) > -40.0


def test_text_becomes_sound_of_a_plausible_length(voice):
    clips = list(voice.synthesize(QUESTION))
    spoken_s = sum(clip.duration_s for clip in clips)
    words = len(QUESTION.split())
    assert SLOWEST_WPM < words / spoken_s * 60 < FASTEST_WPM
    assert all(heard(clip) for clip in clips)


def test_samples_are_mono_float32_within_full_scale(voice):
    clip = next(iter(voice.synthesize("Why?")))
    assert clip.samples.dtype == np.float32
    assert clip.samples.ndim == 1
    assert np.abs(clip.samples).max() <= 1.0
    assert clip.rate_hz >= 8_000


def test_a_text_arrives_in_pieces_and_in_order(voice):
    long_then_short = "Start with the choice, and say at once what it cost you and your team. Why?"
    *first, last = (clip.duration_s for clip in voice.synthesize(long_then_short))
    assert sum(first) > 2 * last


def test_closing_early_leaves_a_voice_that_speaks_again(voice):
    pieces = voice.synthesize("First sentence. Second sentence. Third sentence.")
    before = next(pieces)
    pieces.close()
    assert list(pieces) == []
    again = next(iter(voice.synthesize("First sentence.")))
    assert again.duration_s == same_length(before)


@pytest.mark.parametrize("text", ["", "   \n\t ", "...!?", "\x00", "\ud800"])
def test_nothing_to_say_gives_no_sound(voice, text):
    assert list(voice.synthesize(text)) == []


def test_odd_text_is_spoken_without_complaint(voice):
    text = "腾讯 “said” 12%\x00 <b>net</b> — naïve \ud800 café 🎧 &amp; [[x]] 2\u20137\u202e years"
    assert any(heard(clip) for clip in voice.synthesize(text))


def test_two_iterators_may_be_open_at_once(voice):
    alternating = zip(voice.synthesize("One. Two."), voice.synthesize("One. Two."), strict=True)
    for left, right in itertools.islice(alternating, 2):
        assert left.duration_s == same_length(right)
