import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.analysis.alignment import align, speech_of
from voicecoach.transcript import Span, Transcript, Word


def heard(words, speech, *, times_from="audio", duration_s=20.0):
    return Transcript(
        words=tuple(Word(text=t, start_s=a, end_s=b, confidence=0.8) for t, a, b in words),
        speech=tuple(Span(start_s=a, end_s=b) for a, b in speech),
        duration_s=duration_s,
        times_from=times_from,
    )


def times(transcript):
    return [(word.start_s, word.end_s) for word in transcript.words]


def test_words_inside_speech_stay_as_they_are():
    transcript = heard([("I", 1.0, 1.2), ("chose", 1.3, 1.8)], [(1.0, 2.0)])
    assert align(transcript) == (transcript, False)


def test_a_first_word_stamped_seconds_early_moves_to_the_speech_and_is_doubted():
    aligned, disagree = align(heard([("I", 0.0, 0.4), ("chose", 9.3, 9.8)], [(9.0, 12.0)]))
    assert disagree
    assert times(aligned) == [pytest.approx((9.0, 9.3)), (9.3, 9.8)]
    assert [word.confidence for word in aligned.words] == [0.4, 0.8]


@pytest.mark.parametrize(
    ("stamped", "speech", "where"),
    [
        pytest.param((0.0, 9.4), [(9.0, 12.0)], (9.0, 9.4), id="begins long before its speech"),
        pytest.param(
            (4.3, 4.82), [(1.6, 4.48), (4.74, 8.0)], (4.74, 4.82), id="most of it before a pause"
        ),
        pytest.param(
            (26.06, 26.58), [(21.7, 26.21), (26.56, 31.0)], (26.56, 26.58), id="hardly reaches it"
        ),
        pytest.param(
            (0.5, 6.2), [(0.0, 1.0), (2.0, 4.0), (6.0, 7.0)], (6.0, 6.2), id="over three stretches"
        ),
        pytest.param(
            (5.47, 6.05), [(3.2, 5.76), (6.14, 9.5)], (5.47, 5.76), id="trails off before a pause"
        ),
        pytest.param(
            (10.8, 12.3), [(11.78, 12.1), (13.4, 14.0)], (11.78, 12.1), id="silence on both sides"
        ),
    ],
)
def test_silence_in_a_word_is_cut_off_and_takes_nothing_from_its_confidence(stamped, speech, where):
    aligned, disagree = align(heard([("and", *stamped)], speech, duration_s=40.0))
    assert times(aligned) == [where]
    assert aligned.words[0].confidence == 0.8
    assert not disagree


def test_an_edge_that_sticks_out_a_little_is_trimmed_without_doubt():
    aligned, disagree = align(heard([("I", 0.8, 1.2)], [(1.0, 2.0)]))
    assert not disagree
    assert times(aligned) == [(1.0, 1.2)]
    assert aligned.words[0].confidence == 0.8


def test_a_word_after_the_last_speech_moves_to_its_end():
    aligned, disagree = align(heard([("Thanks", 8.0, 8.5)], [(1.0, 2.0)]))
    assert disagree
    assert times(aligned) == [pytest.approx((1.7, 2.0))]


@pytest.mark.parametrize(("away_s", "doubted"), [(0.2, False), (0.4, True)])
@pytest.mark.parametrize("side", [-1, 1])
def test_a_word_beside_speech_is_doubted_where_no_detector_errs_so_far(side, away_s, doubted):
    inner_s = 5.0 - away_s if side < 0 else 7.0 + away_s
    stamped = sorted((inner_s, inner_s + side * 0.25))
    aligned, disagree = align(heard([("so", *stamped)], [(5.0, 7.0)]))
    where = (5.0, 5.25) if side < 0 else (6.75, 7.0)
    assert times(aligned) == [pytest.approx(where)]
    assert disagree == doubted
    assert aligned.words[0].confidence == (0.4 if doubted else 0.8)


def test_words_without_any_speech_on_the_audio_are_doubted_and_timed_by_themselves():
    aligned, disagree = align(heard([("Thanks", 3.0, 3.5)], []))
    assert disagree
    assert aligned.words[0].confidence == 0.4
    assert aligned.speech == (Span(start_s=3.0, end_s=3.5),)
    assert aligned.times_from == "words"


def test_words_handed_in_without_audio_bring_their_own_speech():
    aligned, disagree = align(heard([("I", 0.0, 0.4), ("chose", 2.0, 2.4)], [], times_from="words"))
    assert not disagree
    assert [span.duration_s for span in aligned.speech] == pytest.approx([0.4, 0.4])


def test_aligning_twice_moves_no_word_further():
    once, disagree = align(
        heard([("I", 0.0, 0.4), ("so", 4.0, 9.4), ("no", 15, 16)], [(9.0, 12.0)])
    )
    assert disagree
    assert align(once) == (once, True), "and is known to be approximate from then on"


def test_words_closer_than_a_pause_form_one_stretch_of_speech():
    words = (
        Word(text="a", start_s=0.0, end_s=1.0),
        Word(text="b", start_s=1.2, end_s=2.0),
        Word(text="c", start_s=2.5, end_s=3.0),
    )
    assert speech_of(words) == (Span(start_s=0.0, end_s=2.0), Span(start_s=2.5, end_s=3.0))


moments = st.integers(min_value=0, max_value=200).map(lambda tenths: tenths / 10)
stretches = st.lists(st.tuples(moments, moments).map(sorted), min_size=1, max_size=5)


@given(words=st.lists(st.tuples(moments, moments), min_size=1, max_size=8), speech=stretches)
def test_whatever_was_stamped_every_word_ends_up_inside_speech_and_in_order(words, speech):
    given_words = [(str(number), a, b) for number, (a, b) in enumerate(words)]
    aligned, _ = align(heard(given_words, speech))
    assert sorted(word.text for word in aligned.words) == [text for text, _, _ in given_words]
    for word in aligned.words:
        assert word.start_s <= word.end_s
        assert any(s.start_s <= word.start_s and word.end_s <= s.end_s for s in aligned.speech)
    assert [start for start, _ in times(aligned)] == sorted(start for start, _ in times(aligned))
    assert align(aligned) == (aligned, aligned.words_moved)
