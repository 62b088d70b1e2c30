import pytest

from voicecoach.analysis.handed_in import parse_text
from voicecoach.analysis.sentences import split_sentences
from voicecoach.transcript import Word


def texts(words):
    return [" ".join(word.text for word in sentence.words) for sentence in split_sentences(words)]


def test_punctuation_ends_a_sentence():
    words = parse_text("I said no. Was it right? I think “yes.” Then we left.").words
    assert texts(words) == ["I said no.", "Was it right?", "I think “yes.”", "Then we left."]


@pytest.mark.parametrize("text", ["I told Mr. Chen that.", "It rose 4.2 points, e.g. in Spain."])
def test_abbreviations_and_decimals_do_not(text):
    assert texts(parse_text(text).words) == [text]


def test_without_punctuation_a_long_silence_does():
    words = tuple(
        Word(text=text, start_s=start_s, end_s=start_s + 0.4)
        for text, start_s in (("i", 0.0), ("stopped", 0.4), ("it", 0.8), ("sales", 1.9))
    )
    assert texts(words) == ["i stopped it", "sales"]


def test_without_punctuation_an_opener_begins_a_new_one_after_a_dozen_words():
    first = "we had twelve teams in the room and nobody wanted to say no"
    assert texts(parse_text(f"{first} so i said it").words) == [first, "so i said it"]


def test_no_sentence_grows_without_end():
    lengths = [len(s.words) for s in split_sentences(parse_text("word " * 200).words)]
    assert max(lengths) <= 45
    assert sum(lengths) == 200


def test_no_words_no_sentences():
    assert split_sentences(()) == ()
