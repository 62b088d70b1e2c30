import pytest

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


def test_a_word_stretched_over_silence_is_cut_to_its_speech():
    aligned, disagree = align(heard([("I", 0.0, 9.4), ("chose", 9.5, 9.8)], [(9.0, 12.0)]))
    assert disagree
    assert times(aligned)[0] == (9.0, 9.4)


def test_an_edge_that_sticks_out_a_little_is_trimmed_without_doubt():
    aligned, disagree = align(heard([("I", 0.8, 1.2)], [(1.0, 2.0)]))
    assert not disagree
    assert times(aligned) == [(1.0, 1.2)]
    assert aligned.words[0].confidence == 0.8


def test_a_word_after_the_last_speech_moves_to_its_end():
    aligned, disagree = align(heard([("Thanks", 8.0, 8.5)], [(1.0, 2.0)]))
    assert disagree
    assert times(aligned) == [pytest.approx((1.7, 2.0))]


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
    once, _ = align(heard([("I", 0.0, 0.4), ("so", 4.0, 9.4), ("no", 15, 16)], [(9.0, 12.0)]))
    assert align(once) == (once, False)


def test_words_closer_than_a_pause_form_one_stretch_of_speech():
    words = (
        Word(text="a", start_s=0.0, end_s=1.0),
        Word(text="b", start_s=1.2, end_s=2.0),
        Word(text="c", start_s=2.5, end_s=3.0),
    )
    assert speech_of(words) == (Span(start_s=0.0, end_s=2.0), Span(start_s=2.5, end_s=3.0))
