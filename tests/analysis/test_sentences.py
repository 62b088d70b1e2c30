import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.analysis.sentences import LONGEST_WORDS, split_sentences
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Word
from voicecoach.transcripts.text import parse_text


def pieces(words):
    return [words[places.start : places.stop] for places in split_sentences(words, ENGLISH)]


def texts(words):
    return [" ".join(word.text for word in piece) for piece in pieces(words)]


def spoken(*stretches, silence_s):
    """Words at an even pace, with silence between the stretches only."""
    words = []
    now_s = 0.0
    for stretch in stretches:
        for text in stretch.split():
            words.append(Word(text=text, start_s=now_s, end_s=now_s + 0.3))
            now_s += 0.3
        now_s += silence_s
    return tuple(words)


def test_punctuation_ends_a_sentence():
    words = parse_text("I said no. Was it right? I think “yes.” Then we left.").words
    assert texts(words) == ["I said no.", "Was it right?", "I think “yes.”", "Then we left."]


@pytest.mark.parametrize("text", ["I told Mr. Chen that.", "It rose 4.2 points, e.g. in Spain."])
def test_abbreviations_and_decimals_do_not(text):
    assert texts(parse_text(text).words) == [text]


def test_a_silence_ends_no_sentence_that_has_its_mark():
    words = spoken("so the price", "was the spring campaign.", silence_s=1.5)
    assert texts(words) == ["so the price was the spring campaign."]


ANSWER = (
    "i stopped the launch nine days before the press event",
    "our line was seventy percent repeat use in the pilot",
    "sales had already promised it to two big stores",
)


def test_without_punctuation_a_long_silence_ends_one():
    assert texts(spoken(*ANSWER, silence_s=0.9)) == list(ANSWER)


@pytest.mark.parametrize(
    "halves",
    [
        ("i went to see the", "head of sales about the spring campaign and its price"),
        ("we asked the drivers in two cities and", "they had never heard of it before"),
        ("the price of it", "was the spring campaign and a good part of the budget"),
    ],
)
def test_but_not_where_a_word_wants_another_or_none_begins_so(halves):
    assert texts(spoken(*halves, silence_s=0.5)) == [" ".join(halves)]


def test_a_shorter_silence_will_do_before_a_word_that_often_begins_a_sentence():
    before = "the pilot in the two northern cities ended after six weeks"
    inside = spoken(before, "people came back twice as often as they had", silence_s=0.15)
    begun = spoken(before, "what people did was come back twice as often", silence_s=0.15)
    assert len(texts(inside)) == 1
    assert len(texts(begun)) == 2


def test_what_is_still_being_said_may_be_short():
    assert texts(spoken(*ANSWER[:2], "so i", silence_s=0.9)) == [*ANSWER[:2], "so i"]


def test_no_sentence_grows_without_end():
    lengths = [len(piece) for piece in pieces(parse_text("word " * 200).words)]
    assert max(lengths) <= LONGEST_WORDS
    assert sum(lengths) == 200


def test_a_mark_after_very_many_words_is_not_believed():
    lengths = [len(piece) for piece in pieces(parse_text("word " * 100 + "end.").words)]
    assert max(lengths) <= LONGEST_WORDS


def test_no_words_no_sentences():
    assert split_sentences((), ENGLISH) == ()


@given(
    texts=st.lists(st.text(min_size=1) | st.sampled_from(["i", "the", "end.", "so"]), max_size=80),
    gaps=st.lists(st.floats(min_value=-5, max_value=1e6), min_size=80, max_size=80),
)
def test_every_word_is_in_exactly_one_sentence_in_order_whatever_the_words_and_times(texts, gaps):
    words = []
    now_s = 0.0
    for text, gap_s in zip(texts, gaps, strict=False):
        words.append(Word(text=text, start_s=now_s, end_s=now_s + 0.2))
        now_s += gap_s
    found = pieces(tuple(words))
    assert [word for piece in found for word in piece] == words
    assert all(found)


@given(st.lists(st.sampled_from([0.0, 0.3, 0.6, 1.2]), min_size=40, max_size=40))
def test_longer_silence_at_a_break_never_undoes_it(silences):
    """The place where a sentence ends keeps ending it when the speaker waits longer there."""
    words = []
    now_s = 0.0
    for silence_s in silences:
        words.append(Word(text="word", start_s=now_s, end_s=now_s + 0.3))
        now_s += 0.3 + silence_s
    first = pieces(tuple(words))[0]
    later = [
        Word(text=word.text, start_s=word.start_s + shift_s, end_s=word.end_s + shift_s)
        for index, word in enumerate(words)
        for shift_s in [5.0 if index >= len(first) else 0.0]
    ]
    breaks = {piece[-1].end_s for piece in pieces(tuple(later))}
    assert first[-1].end_s in breaks
