import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.tts.sentences import LONGEST_PIECE_CHARS, sentences


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("Why? Say more.", ["Why?", "Say more."]),
        ("“Stop.” That was it!", ["Stop.", "That was it!"]),
        ("It didn\u2019t move.", ["It didn't move."]),
        ("It rose 4.5% in Q3.", ["It rose four point five percent in Q three."]),
        ("Mr. Li asked vs. Ms. Wu.", ["Mister Li asked versus Miz Wu."]),
        ("2\u20137 years — at least", ["two to seven years, at least"]),
        ("an A/B test", ["an A-B test"]),
        ("# **Bold** `code`", ["Bold code"]),
        ("one\ntwo", ["one two"]),
        ("fi\u00adnal ﬁn", ["fi nal fin"]),
    ],
)
def test_text_is_cleaned_and_cut_into_sentences(text, spoken):
    assert sentences(text) == spoken


@given(st.text())
def test_every_piece_is_short_printable_and_sayable(text):
    for piece in sentences(text):
        assert 0 < len(piece) <= LONGEST_PIECE_CHARS
        assert piece.isprintable()
        assert any(character.isalnum() for character in piece)
        piece.encode()


@given(st.lists(st.from_regex(r"[a-z]{1,12}", fullmatch=True), min_size=1, max_size=200))
def test_no_word_of_plain_text_is_lost(words):
    assert " ".join(sentences(" ".join(words))).split() == words


def test_a_text_without_full_stops_is_still_cut():
    pieces = sentences("and then " * 200)
    assert len(pieces) > 5
    assert max(map(len, pieces)) <= LONGEST_PIECE_CHARS


def test_one_endless_word_is_cut_too():
    assert "".join(sentences("a" * 1000)) == "a" * 1000
