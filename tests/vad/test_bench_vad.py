"""The yardstick itself: a bench that cannot report a fault proves nothing."""

import numpy as np

from scripts.bench_vad import Answer, Heard, measure_ends, measure_pauses, sort_spans
from voicecoach.transcript import Span

RATE_HZ = 16_000


def spans(*times):
    return tuple(Span(start_s=start_s, end_s=end_s) for start_s, end_s in times)


def silent_from(start_s):
    """An answer with a pause of 2 s, and a listener that hears nothing from a time on."""
    heard_s = np.arange(0.0, 12.0, 0.03)
    answer = Answer(samples=np.zeros(12 * RATE_HZ, np.float32), truth=spans((0, 2), (4, 6)))
    heard = Heard(
        spans=spans((0, start_s)),
        heard_s=heard_s,
        silence_s=np.maximum(0.0, heard_s - start_s),
        speaking=heard_s < start_s + 0.25,
    )
    return [(answer, heard)]


def test_every_way_a_span_can_come_out_is_counted():
    truth = spans((0, 1), (2, 3), (3.5, 4), (5, 6), (8, 9))
    found = spans((0.1, 1.2), (2, 4), (5, 5.3), (5.6, 6), (7, 7.5))
    counts, pairs = sort_spans(truth, found)
    assert counts == {"one_to_one": 1, "merged": 2, "split": 1, "missed": 1, "false": 1}
    assert pairs == [(truth[0], found[0])]


def test_missed_words_after_a_pause_show_as_an_answer_cut_off():
    figures = measure_pauses(silent_from(2.0))
    assert figures["pauses_up_to_2.5_s"]["taken_for_the_end"] == 1
    assert figures["pauses_noticed"]["2.0 s"] == "1/1"


def test_a_detector_that_never_falls_silent_shows_as_ends_not_noticed():
    assert measure_ends(silent_from(12.0)) == {
        "answer_end_late_ms": None,
        "answer_end_not_noticed": "1/1",
    }


def test_a_late_end_is_measured_from_where_the_voice_ended():
    figures = measure_ends(silent_from(6.1))
    assert 100 <= figures["answer_end_late_ms"]["median"] <= 130
    assert figures["answer_end_not_noticed"] == "0/1"
