import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.tts.clauses import FIRST_WORDS, GROWTH, clauses
from voicecoach.tts.sentences import sentences

WORDS = st.sampled_from(
    ["kite", "garden,", "and", "because", "nobody", "often;", "to", "which", "came.", "so", "why?"]
)


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (
            "Tell me about a project you stopped, and say who disagreed with it.",
            ["Tell me about a project you stopped,", "and say who disagreed with it."],
        ),
        (
            "I would have stopped it before anybody in the company knew because it was wrong.",
            [
                "I would have stopped it",
                "before anybody in the company knew because it was wrong.",
            ],
        ),
        ("What did you give up for it?", ["What did you give up for it?"]),
        (
            "Which sentence of yours should I repeat to the others tomorrow?",
            ["Which sentence of yours should I repeat to the others tomorrow?"],
        ),
        (
            "A candidate told me the whole story of a hard launch with three of his colleagues.",
            [
                "A candidate told me the whole story of a hard launch",
                "with three of his colleagues.",
            ],
        ),
        ("Why? Who said so?", ["Why?", "Who said so?"]),
        ("", []),
    ],
)
def test_a_text_is_cut_where_a_reader_takes_breath(text, pieces):
    assert clauses(text) == pieces


@given(st.lists(WORDS, max_size=120).map(" ".join) | st.text())
def test_nothing_is_lost_and_the_order_is_kept(text):
    assert " ".join(clauses(text)).split() == " ".join(sentences(text)).split()


@given(st.lists(WORDS, max_size=120).map(" ".join))
def test_no_piece_reaches_over_the_end_of_a_sentence(text):
    left = iter(clauses(text))
    for sentence in sentences(text):
        piece = next(left)
        while piece != sentence:
            assert sentence.startswith(f"{piece} ")
            piece = f"{piece} {next(left)}"
    assert next(left, None) is None


@given(st.lists(st.integers(2, 8), min_size=1, max_size=30))
def test_where_clauses_are_short_the_first_piece_is_and_pieces_grow_slowly(lengths):
    clause_texts = [" ".join(["kite"] * length) for length in lengths]
    sizes = [len(piece.split()) for piece in clauses(", ".join(clause_texts))]
    assert sizes[0] <= FIRST_WORDS
    for before, after in itertools.pairwise(sizes):
        assert after <= max(FIRST_WORDS, GROWTH * before)
