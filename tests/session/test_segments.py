from collections.abc import Callable
from typing import NoReturn

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import LevelDetector, ScriptedRecognizer, quiet, tone
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.errors import VoicecoachError
from voicecoach.session.segments import LONGEST_PIECE_S, Segment, Segmenter, recognize
from voicecoach.stt import never
from voicecoach.vad.tracker import SpeechTracker


def pieces_of(sound: Samples, *, block: int = 320) -> list[Segment]:
    tracker, segmenter = SpeechTracker(LevelDetector()), Segmenter()
    pieces: list[Segment] = []
    for first in range(0, len(sound), block):
        part = sound[first : first + block]
        tracker.feed(part)
        pieces += segmenter.feed(part, speaking=tracker.speaking, silence_s=tracker.silence_s)
    return [*pieces, *segmenter.finish()]


def test_a_real_pause_closes_a_piece_and_a_short_one_does_not() -> None:
    sound = np.concatenate([tone(2), quiet(0.4), tone(2), quiet(0.7), tone(1), quiet(1)])
    first, second = pieces_of(sound)
    assert first.start_s == 0.0
    assert 4.4 <= first.clip.duration_s <= 4.8
    assert 5.0 <= second.start_s + 0.5 <= 5.2


def test_a_long_piece_closes_at_a_lesser_pause() -> None:
    sound = np.concatenate([tone(9), quiet(0.4), tone(2), quiet(1)])
    assert len(pieces_of(sound)) == 2


def test_speech_without_any_pause_is_cut_at_its_quietest_point() -> None:
    sound = np.concatenate([tone(18), tone(0.15, level=0.02), tone(12), quiet(1)])
    first, _second = pieces_of(sound)
    assert 18.0 <= first.clip.duration_s <= 18.15


def test_silence_alone_gives_no_piece_and_is_not_collected() -> None:
    assert pieces_of(quiet(5)) == []


@given(
    lengths=st.lists(st.tuples(st.floats(0.1, 12.0), st.floats(0.05, 2.0)), min_size=1, max_size=6),
    block=st.sampled_from([160, 320, 1600, 4000]),
)
def test_no_speech_is_lost_and_none_is_given_twice(
    lengths: list[tuple[float, float]], block: int
) -> None:
    sound = np.concatenate([part for on, off in lengths for part in (tone(on), quiet(off))])
    pieces = pieces_of(sound, block=block)
    loud = np.abs(sound) > 0.01
    covered = np.zeros(len(sound), int)
    for piece in pieces:
        start = round(piece.start_s * RATE_HZ)
        end = start + len(piece.clip.samples)
        covered[start:end] += 1
        assert np.array_equal(piece.clip.samples, sound[start:end])
        assert piece.clip.duration_s <= LONGEST_PIECE_S + block / RATE_HZ
    assert covered.max(initial=0) <= 1
    assert np.all(covered[loud] == 1)


def test_whatever_an_engine_raises_is_a_failure_that_can_be_kept() -> None:
    class Native(ScriptedRecognizer):
        def transcribe(self, clip: Clip, *, cancelled: Callable[[], bool] = never) -> NoReturn:
            raise OSError("bad state")

    with pytest.raises(VoicecoachError, match=r"scripted model failed \(OSError: bad state\)"):
        recognize(Native(), Clip(samples=tone(1)))
