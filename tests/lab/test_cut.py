from dataclasses import replace
from itertools import pairwise

import pytest

from lab.cut import as_cut, as_kept
from tests.evaluation.builders import CHOSEN, an_answer, sentence


def words_of(pieces):
    return [word for piece in pieces for word in piece.context.text.split()]


@pytest.mark.parametrize("copy", range(8))
def test_every_word_is_in_one_piece_and_no_signal_is_made_up(copy):
    pieces = list(as_cut(CHOSEN, word_errors=0.0, copy=copy))
    spoken = [w.strip(".,").lower() for s in CHOSEN.sentences for w in s.text.split()]
    assert words_of(pieces) == spoken
    labelled = {signal for each in CHOSEN.sentences for signal in each.signals}
    for piece in pieces:
        assert piece.signals | piece.unknown <= labelled
        assert not piece.signals & piece.unknown


def test_a_sentence_that_stays_whole_keeps_its_labels():
    answer = an_answer(
        sentence("We had two weeks left before the whole thing was due to ship.", "context"),
        sentence("So I pulled the launch and told the board that evening.", "judgment", "decision"),
    )
    whole = [
        piece
        for copy in range(20)
        for piece in as_cut(replace(answer, id=f"c{copy}"), word_errors=0.0, copy=copy)
        if piece.context.text.startswith("so i pulled") and piece.context.text.endswith("evening")
    ]
    assert whole
    assert all(piece.signals == {"decision"} and piece.phase == "judgment" for piece in whole)


def test_neighbours_are_the_pieces_beside():
    pieces = list(as_cut(CHOSEN, word_errors=0.0, copy=0))
    for before, after in pairwise(pieces):
        assert before.context.after == after.context.text
        assert after.context.before.endswith(before.context.text)


def test_the_same_copy_is_cut_alike():
    assert list(as_cut(CHOSEN, word_errors=0.1, copy=3)) == list(
        as_cut(CHOSEN, word_errors=0.1, copy=3)
    )


def test_what_was_heard_has_the_labels_of_the_words_that_were_said():
    answer = an_answer(
        sentence("It was late, and two weeks were left.", "context"),
        sentence("So I pulled the launch.", "judgment", "decision"),
    )
    heard = [
        {"text": "It was late and two weeks were left so", "of": {"0": 8, "1": 1}},
        {"text": "I pulled the lunch.", "of": {"1": 4}},
    ]
    told, chose = as_kept(answer, heard)
    assert (told.signals, told.unknown, told.phase) == (frozenset(), frozenset(), "context")
    assert (chose.signals, chose.phase) == ({"decision"}, "judgment")
    assert chose.context.text == "I pulled the lunch."
    assert chose.context.before == told.context.text
