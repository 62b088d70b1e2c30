import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes import LevelDetector, quiet, tone
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.session.segments import LONGEST_PIECE_S, Segment, Segmenter
from voicecoach.vad.tracker import SpeechTracker

SOUND = np.concatenate(
    [quiet(1), tone(7), quiet(0.7), tone(5), quiet(0.6), tone(30), quiet(1.5), tone(0.3), quiet(2)]
)


def pieces_of(sound: Samples, *, block: int = 320) -> list[Segment]:
    segmenter = Segmenter(SpeechTracker(LevelDetector()))
    pieces: list[Segment] = []
    for first in range(0, len(sound), block):
        pieces += segmenter.feed(sound[first : first + block])
    return [*pieces, *segmenter.finish()]


def test_a_long_pause_closes_a_piece_and_a_short_one_does_not() -> None:
    sound = np.concatenate([tone(2), quiet(0.8), tone(2), quiet(1.2), tone(1), quiet(1)])
    first, second = pieces_of(sound)
    assert first.start_s == 0.0
    assert 4.9 <= first.clip.duration_s <= 5.1
    assert 5.4 <= second.start_s + 0.5 <= 6.0


@pytest.mark.parametrize(("spoken_s", "pause_s"), [(9, 0.6), (15, 0.3)])
def test_the_longer_a_piece_the_shorter_a_pause_closes_it(spoken_s: float, pause_s: float) -> None:
    assert len(pieces_of(np.concatenate([tone(spoken_s), quiet(pause_s), tone(2)]))) == 1
    assert len(pieces_of(np.concatenate([tone(spoken_s + 2), quiet(pause_s), tone(2)]))) == 2


def test_speech_without_any_pause_is_cut_at_its_quietest_point() -> None:
    sound = np.concatenate([tone(20), tone(0.15, level=0.02), tone(12), quiet(1)])
    first, _second = pieces_of(sound)
    assert 20.0 <= first.clip.duration_s <= 20.15


@given(block=st.sampled_from([100, 160, 500, 1600, 7000, 10**6]))
def test_the_sound_alone_decides_where_it_is_cut(block: int) -> None:
    def cuts(block: int) -> list[tuple[float, int]]:
        return [(piece.start_s, len(piece.clip.samples)) for piece in pieces_of(SOUND, block=block)]

    assert cuts(block) == cuts(320)


def test_silence_alone_gives_no_piece_and_is_not_collected() -> None:
    assert pieces_of(quiet(5)) == []


@settings(max_examples=30)  # each of them is half a minute of sound
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
        assert piece.clip.duration_s <= LONGEST_PIECE_S + 0.04
    assert covered.max(initial=0) <= 1
    assert np.all(covered[loud] == 1)
