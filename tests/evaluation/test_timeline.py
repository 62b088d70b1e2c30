from itertools import pairwise
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.builders import CHOSEN, NEVER_CHOSEN, an_answer, sentence
from voicecoach.evaluation.timeline import speak

TEXT = "So we went, with the head of sales, to see forty drivers in two cities."


def silences(spoken):
    return [after.start_s - before.end_s for before, after in pairwise(spoken.words)]


def test_the_time_line_depends_on_the_id_and_the_words_only():
    assert speak(CHOSEN) == speak(CHOSEN)
    renamed = an_answer(*CHOSEN.sentences, name="other")
    assert speak(renamed).words != speak(CHOSEN).words


def test_sentences_span_their_own_words():
    spoken = speak(NEVER_CHOSEN)
    assert [word.text for word in spoken.words][:4] == ["Thanks", "for", "the", "question."]
    assert spoken.sentences[0].start_s == spoken.words[0].start_s
    assert spoken.sentences[0].end_s == spoken.words[3].end_s
    assert spoken.sentences[1].start_s == spoken.words[4].start_s


def test_the_pace_is_that_of_people():
    spoken = [speak(an_answer(*[sentence(TEXT)] * 15, name=f"a{i}")) for i in range(20)]
    paces = [60 * len(s.words) / (s.words[-1].end_s - s.words[0].start_s) for s in spoken]
    assert mean(paces) == pytest.approx(150, abs=8)
    assert all(130 <= pace <= 170 for pace in paces)


def test_silence_is_an_unreliable_full_stop():
    """Most sentences are followed by one, not all; and some stand where no sentence ends."""
    spoken = [speak(an_answer(*[sentence(TEXT)] * 15, name=f"a{i}")) for i in range(20)]
    ends = [s.words[i].text.endswith(".") for s in spoken for i in range(len(s.words) - 1)]
    silent = [silence_s > 0.01 for s in spoken for silence_s in silences(s)]
    after_sentences = mean(s for s, end in zip(silent, ends, strict=True) if end)
    elsewhere = mean(s for s, end in zip(silent, ends, strict=True) if not end)
    assert 0.75 < after_sentences < 0.95
    assert 0.04 < elsewhere < 0.15


def test_speech_is_where_words_were_said_even_if_none_was_recognized():
    spoken = speak(CHOSEN)
    silent = spoken.transcript(())
    assert silent.words == ()
    assert silent.speech == spoken.transcript(spoken.words).speech
    assert silent.speech[-1].end_s == spoken.words[-1].end_s < silent.duration_s


@given(st.lists(st.text().filter(lambda text: any(map(str.isalnum, text))), min_size=1))
def test_whatever_is_written_gets_ordered_times(texts):
    spoken = speak(an_answer(*map(sentence, texts)))
    times = [time for word in spoken.words for time in (word.start_s, word.end_s)]
    assert times == sorted(times)
    assert len(spoken.sentences) == len(texts)
    assert [w.text for w in spoken.words] == [word for text in texts for word in text.split()]
