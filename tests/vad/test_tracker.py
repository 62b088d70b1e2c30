import time
from itertools import groupby, pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.transcript import Span
from voicecoach.vad.tracker import END_S, START_S, UNVOICED_BELOW, VOICED_FROM, SpeechTracker

FRAME = 160
"""10 ms, so that a count of frames reads as hundredths of a second."""


class LevelDetector:
    """Takes the first sample of a frame for its probability."""

    name = "level"
    frame_samples = FRAME

    def __init__(self):
        self.resets = 0

    def speech_probability(self, frame):
        assert len(frame) == FRAME
        return float(frame[0])

    def reset(self):
        self.resets += 1


def sound(*runs):
    """Samples from (frames, probability) runs."""
    return np.concatenate([np.full(frames * FRAME, level, np.float32) for frames, level in runs])


def tracked(*runs):
    tracker = SpeechTracker(LevelDetector())
    tracker.feed(sound(*runs))
    return tracker


def state(tracker):
    return tracker.spans, tracker.heard_s, tracker.speaking, tracker.silence_s


runs = st.lists(
    st.tuples(st.integers(1, 60), st.sampled_from([0.0, 0.3, 0.4, 0.5, 1.0])), min_size=1
)


def test_before_any_sound_there_is_nothing():
    assert state(SpeechTracker(LevelDetector())) == ((), 0.0, False, 0.0)


def test_the_detector_starts_afresh_with_each_recording():
    detector = LevelDetector()
    SpeechTracker(detector)
    SpeechTracker(detector)
    assert detector.resets == 2


def test_a_span_is_dated_to_where_speech_began_and_ended():
    tracker = tracked((100, 0), (50, 1), (100, 0), (30, 1), (40, 0))
    assert tracker.spans == (Span(start_s=1.0, end_s=1.5), Span(start_s=2.5, end_s=2.8))
    assert tracker.open_span is None
    assert tracker.silence_s == pytest.approx(0.4)


def test_silence_counts_from_the_start_until_something_is_heard():
    assert tracked((250, 0)).silence_s == 2.5


def test_a_sound_shorter_than_the_start_does_not_count_or_set_silence_back():
    click = round(START_S * 100) - 1
    tracker = tracked((100, 0), (click, 1), (100, 0))
    assert tracker.spans == ()
    assert tracker.silence_s == tracker.heard_s == pytest.approx(2.0 + click / 100)


def test_silence_stands_still_while_a_sound_may_prove_to_be_speech():
    undecided = round(START_S * 100) - 1
    assert tracked((50, 1), (100, 0), (undecided, 1)).silence_s == 1.0
    assert tracked((50, 1), (100, 0), (undecided, 1), (1, 0)).silence_s == pytest.approx(
        1.0 + START_S
    )


def test_a_click_after_speech_does_not_set_the_countdown_back():
    click = round(START_S * 100) - 1
    tracker = tracked((50, 1), (100, 0), (click, 1), (100, 0))
    assert tracker.spans == (Span(start_s=0.0, end_s=0.5),)
    assert tracker.silence_s == pytest.approx(2.0 + click / 100)


def test_speech_opens_once_it_lasted_and_is_dated_back():
    frames = round(START_S * 100)
    assert not tracked((100, 0), (frames - 1, 1)).speaking
    tracker = tracked((100, 0), (frames, 1))
    assert tracker.speaking
    assert tracker.open_span == Span(start_s=1.0, end_s=1.0 + START_S)
    assert tracker.silence_s == 0.0


def test_speech_closes_once_silence_lasted_and_silence_counts_from_where_it_began():
    frames = round(END_S * 100)
    waiting = tracked((50, 1), (frames - 1, 0))
    assert waiting.speaking
    assert waiting.spans == (Span(start_s=0.0, end_s=0.5),)
    assert waiting.silence_s == pytest.approx(END_S - 0.01)
    over = tracked((50, 1), (frames, 0))
    assert not over.speaking
    assert over.spans == waiting.spans
    assert over.silence_s == pytest.approx(END_S)


def test_a_gap_shorter_than_the_end_does_not_split_speech():
    tracker = tracked((50, 1), (round(END_S * 100) - 1, 0), (50, 1), (100, 0))
    assert tracker.spans == (Span(start_s=0.0, end_s=1.24),)


def test_between_the_thresholds_the_last_verdict_stands():
    between = (VOICED_FROM + UNVOICED_BELOW) / 2
    assert tracked((100, between)).spans == ()
    assert tracked((20, 1), (100, between)).spans == (Span(start_s=0.0, end_s=1.2),)
    assert tracked((20, 1), (1, 0), (100, between)).spans == (Span(start_s=0.0, end_s=0.2),)


def test_a_detector_gone_astray_counts_as_silence():
    assert tracked((20, 1), (100, float("nan"))).spans == (Span(start_s=0.0, end_s=0.2),)


def test_what_does_not_fill_a_frame_waits():
    tracker = SpeechTracker(LevelDetector())
    tracker.feed(np.ones(FRAME - 1, np.float32))
    assert tracker.heard_s == 0.0
    tracker.feed(np.ones(1, np.float32))
    assert tracker.heard_s == 0.01


def test_the_caller_may_reuse_its_buffer_at_once():
    tracker = SpeechTracker(LevelDetector())
    block = np.ones(FRAME * 20 + FRAME // 2, np.float32)
    tracker.feed(block)
    block[:] = 0.0
    tracker.feed(block[: FRAME // 2])
    assert tracker.spans == (Span(start_s=0.0, end_s=0.21),)


@given(runs=runs, cuts=st.lists(st.integers(0, 500), max_size=80))
def test_block_lengths_do_not_matter(runs, cuts):
    samples = sound(*runs)
    whole = SpeechTracker(LevelDetector())
    whole.feed(samples)
    pieces = SpeechTracker(LevelDetector())
    for piece in np.split(samples, np.minimum(np.cumsum(cuts, dtype=int), len(samples))):
        pieces.feed(piece)
    assert state(pieces) == state(whole)


@given(runs=runs)
def test_at_every_instant_the_spans_are_in_order_and_agree_with_the_silence(runs):
    tracker = SpeechTracker(LevelDetector())
    closed = ()
    for frame in sound(*runs).reshape(-1, FRAME):
        tracker.feed(frame)
        spans = tracker.spans
        assert spans[: len(closed)] == closed, "a closed span never changes"
        closed = spans[: len(spans) - tracker.speaking]
        assert all(b.start_s - a.end_s >= END_S - 1e-9 for a, b in pairwise(spans))
        assert all(span.duration_s >= START_S - 1e-9 for span in spans)
        assert tracker.speaking == (len(spans) > len(closed))
        last_s = spans[-1].end_s if spans else 0.0
        voiced_s = tracker.heard_s - last_s - tracker.silence_s
        assert tracker.silence_s >= 0.0
        assert -1e-9 < voiced_s < START_S - 1e-9, "only what may yet be speech does not count"


@given(levels=st.lists(st.tuples(st.integers(1, 60), st.sampled_from([0.0, 1.0])), min_size=1))
def test_spans_are_what_is_left_after_dropping_short_sounds_and_joining_over_short_gaps(levels):
    """A second, offline definition on plain on-off sound, followed by enough silence to close."""
    tracker = tracked(*levels, (100, 0.0))
    stretches, at = [], 0
    for level, group in groupby(levels, key=lambda run: run[1]):
        frames = sum(run[0] for run in group)
        if level == 1.0:
            near = stretches and at - stretches[-1][1] < END_S * 100
            if near:
                stretches[-1][1] = at + frames
            elif frames >= START_S * 100:
                stretches.append([at, at + frames])
        at += frames
    assert [(s.start_s, s.end_s) for s in tracker.spans] == [
        (start / 100, end / 100) for start, end in stretches
    ]


def test_after_thousands_of_spans_a_block_costs_no_more_than_at_the_start():
    """As many as in a recording of hours; the loop asks for silence and speech at each block."""
    tracker = SpeechTracker(LevelDetector())
    hundred = np.tile(sound((10, 1), (26, 0)), 100)

    def listen():
        began_s = time.process_time()
        for block in np.array_split(hundred, 1200):
            tracker.feed(block)
            assert tracker.speaking or tracker.open_span is None
            assert tracker.silence_s < 0.5
            assert tracker.speech_s >= 0.0
        return time.process_time() - began_s

    early = min(listen() for _ in range(3))
    tracker.feed(np.tile(hundred, 94))
    late = min(listen() for _ in range(3))
    assert len(tracker.spans) == 10_000
    assert late < 3 * early


class AnySoundDetector(LevelDetector):
    """Takes all sound for a voice, as a television's is one, too."""

    def speech_probability(self, frame):
        return float(np.any(frame))


def voices(*runs):
    """Samples from (seconds, level in dB below full scale) runs; None stands for silence."""
    hum = np.sin(2 * np.pi * np.arange(FRAME) / FRAME)
    frames = [
        (hum * (0.0 if db is None else 10 ** (-db / 20))).astype(np.float32)
        for seconds, db in runs
        for _ in range(round(seconds * 100))
    ]
    return np.concatenate(frames)


def heard_in(*runs):
    tracker = SpeechTracker(AnySoundDetector())
    tracker.feed(voices(*runs))
    return tracker


@pytest.mark.parametrize("below_db", [20, 25, 30])
def test_a_voice_far_below_the_candidates_is_silence(below_db):
    far = 10 + below_db
    tracker = heard_in((3, 10), (6, far), (2, 10), (9, far))

    assert [round(span.duration_s) for span in tracker.spans] == [3, 2]
    assert tracker.silence_s == pytest.approx(9, abs=0.3)


@pytest.mark.parametrize("below_db", [20, 25, 30])
def test_a_voice_before_the_candidate_began_is_taken_back(below_db):
    far = 10 + below_db
    apart = heard_in((4, far), (1, None), (3, 10), (1, None))
    at_once = heard_in((4, far), (3, 10), (1, None))

    assert apart.first_speech_s == pytest.approx(5, abs=0.1)
    assert at_once.first_speech_s == pytest.approx(4, abs=0.1)
    assert apart.speech_s == pytest.approx(3, abs=0.3)


@pytest.mark.parametrize("below_db", [3, 6, 9])
def test_who_speaks_lower_or_leans_away_is_still_the_candidate(below_db):
    tracker = heard_in((3, 10), (2, 10 + below_db), (1, None), (2, 10 + below_db))

    assert tracker.speech_s == pytest.approx(7, abs=0.1)


def test_a_knock_is_no_voice_to_measure_by():
    tracker = heard_in((0.2, 0), (1, None), (4, 30))

    assert tracker.spans[-1].duration_s == pytest.approx(4, abs=0.1)
