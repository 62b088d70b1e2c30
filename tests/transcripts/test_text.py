import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.errors import VoicecoachError
from voicecoach.transcript import Span
from voicecoach.transcripts.text import assumed_times, parse_text, spread


def test_text_is_timed_at_150_words_a_minute_with_pauses_at_full_stops():
    transcript = parse_text("one two three. " * 50)
    assert transcript.times_from == "assumed"
    assert transcript.duration_s == pytest.approx(60.0)
    assert len(transcript.speech) == 50
    assert transcript.words[3].start_s - transcript.words[2].end_s == pytest.approx(0.6)


def test_text_of_nothing_but_one_word_sentences_still_leaves_time_for_words():
    transcript = parse_text("No. " * 20)
    assert all(word.end_s > word.start_s for word in transcript.words)
    assert transcript.duration_s == pytest.approx(8.0)


@pytest.mark.parametrize("content", ["", " \n", "— … !", "\ufeff"])
def test_text_without_a_word_is_refused(content):
    with pytest.raises(VoicecoachError, match="no words"):
        parse_text(content)


@given(st.text())
def test_any_text_is_timed_or_refused(content):
    try:
        transcript = parse_text(content)
    except VoicecoachError:
        return
    assert transcript.text == " ".join(content.removeprefix("\ufeff").split())
    starts = [word.start_s for word in transcript.words]
    assert starts == sorted(starts)


def test_chinese_is_timed_by_its_characters():
    (word,) = assumed_times(["我决定取消"])  # five characters
    assert word.end_s == pytest.approx(5 / 1.6 * 0.4)


def test_words_get_their_share_of_a_time_by_their_length():
    words = spread("I reconsidered it", Span(start_s=2.0, end_s=5.0))
    assert words[0].start_s == 2.0
    assert words[-1].end_s == pytest.approx(5.0)
    assert [word.end_s for word in words[:-1]] == [word.start_s for word in words[1:]]
    assert words[1].end_s - words[1].start_s > words[0].end_s - words[0].start_s
