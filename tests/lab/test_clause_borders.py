"""What pauses by place rest on: where clauses begin, held against sentences labelled by hand."""

from lab.clause_borders import figures, found_borders, read_labelled

SENTENCES = read_labelled()


def test_there_are_sentences_enough_and_none_is_in_both_halves() -> None:
    halves = [
        {each.source for each in SENTENCES if each.half == half} for half in ("mended", "unseen")
    ]
    assert sum(map(len, halves)) == len(SENTENCES) == 130
    assert not halves[0] & halves[1]


def test_borders_of_the_half_that_nobody_mended_are_mostly_right() -> None:
    found = figures([each for each in SENTENCES if each.half == "unseen"])
    assert found.precision >= 0.85
    assert found.recall >= 0.75


def test_a_border_is_counted_at_the_word_that_begins_the_clause() -> None:
    assert found_borders(
        ["Um,", "I,", "uh,", "stopped", "it", "because", "legal", "had", "found", "a", "gap."]
    ) == {5}
