import pytest

from tests.analysis.builders import evidence, reading_of
from voicecoach.analysis.assessment import Pause
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.measure.timing import measure_timing
from voicecoach.transcript import Span, Transcript, Word


def recorded(*speech, words=0, duration_s=200.0):
    start_s = speech[0][0] if speech else 0.0
    return Transcript(
        words=tuple(Word(text="word", start_s=start_s, end_s=start_s) for _ in range(words)),
        speech=tuple(Span(start_s=a, end_s=b) for a, b in speech),
        duration_s=duration_s,
    )


def measured(transcript, decisions=()):
    found = Found.of(evidence("decision", at_s) for at_s in decisions)
    return measure_timing(reading_of(transcript), found)


def test_the_clock_runs_from_the_first_speech_to_the_end_of_the_last():
    timing = measured(recorded((3.0, 10.0), (11.0, 23.0), words=50))
    assert timing.think_time_s == 3.0
    assert timing.duration_s == 20.0
    assert timing.speech_s == 19.0
    assert timing.pace_wpm == pytest.approx(150.0)
    assert timing.articulation_wpm == pytest.approx(50 / 19 * 60)


def test_only_silences_from_a_quarter_second_are_pauses():
    timing = measured(recorded((0.0, 1.0), (1.2, 2.0), (2.25, 3.0)))
    assert timing.pauses == (Pause(start_s=2.0, end_s=2.25),)


@pytest.mark.parametrize(("at_s", "in_time"), [(13.0, True), (13.1, False)])
def test_ten_seconds_for_the_decision_count_from_the_first_speech(at_s, in_time):
    timing = measured(recorded((3.0, 60.0)), (at_s, 50.0))
    assert timing.first_decision_s == pytest.approx(at_s - 3.0)
    assert timing.decision_within_10s is in_time


@pytest.mark.parametrize(
    ("length_s", "over"), [(90, (False, False)), (91, (True, False)), (121, (True, True))]
)
def test_length_is_judged_at_90_and_120_seconds(length_s, over):
    timing = measured(recorded((2.0, 2.0 + length_s)))
    assert (timing.over_90s, timing.over_120s) == over


def test_silence_is_all_thinking_and_no_answer():
    timing = measured(recorded(duration_s=8.0))
    assert (timing.think_time_s, timing.duration_s, timing.pace_wpm) == (8.0, 0.0, 0.0)
    assert timing.first_decision_s is None
    assert not timing.decision_within_10s


def test_one_short_word_gives_no_pace():
    assert measured(recorded((1.0, 1.2), words=1)).pace_wpm == 0.0


def test_speech_without_words_has_length_but_no_pace():
    timing = measured(recorded((1.0, 31.0)))
    assert (timing.duration_s, timing.pace_wpm) == (30.0, 0.0)
