import pytest

from scripts.hearing.measures import fillers, invented, onset_errors_s, word_errors
from voicecoach.transcript import Word

pytest.importorskip("jiwer", reason="the bench group is not installed")
pytest.importorskip("whisper_normalizer", reason="the bench group is not installed")

SAID = ("Um, it's what I chose.", "We cut twelve percent of the well-known features.")


def heard(text, *, begins_s=0.0):
    """One word every half second."""
    return [
        Word(text=word, start_s=begins_s + 0.5 * place, end_s=begins_s + 0.5 * place + 0.4)
        for place, word in enumerate(text.split())
    ]


@pytest.mark.parametrize(
    ("text", "errors"),
    [
        ("It's what I chose. We cut 12% of the well known features.", 0),
        ("it is what i chose we cut twelve percent of the well-known features", 0),
        ("Uh, it's what I, er, chose. Hmm. We cut 12% of the well-known features.", 0),
        ("It's what I chose. We cut 12% of the well-known creatures.", 1),
        ("It's what I chose. We cut 20% of the features.", 3),
        ("It's what I chose. We cut 12% of the well-known features. Thank you.", 2),
        ("", 13),
    ],
)
def test_word_errors_forgive_spelling_and_fillers_and_nothing_else(text, errors):
    assert word_errors(SAID, heard(text)) == (errors, 13)


def test_of_nothing_said_every_word_is_wrong():
    assert word_errors((), heard("thank you")) == (2, 0)


def test_the_onset_of_a_sentence_is_that_of_its_first_word():
    words = heard("Um it's what I chose") + heard("we cut a tenth", begins_s=3.2)

    assert onset_errors_s(SAID, (0.1, 3.0), words) == pytest.approx((-0.1, 0.2))


def test_a_sentence_whose_first_word_was_misheard_has_no_onset():
    words = heard("It's what I chose") + heard("We cut a tenth", begins_s=3.2)

    assert onset_errors_s(SAID, (0.1, 3.0), words) == pytest.approx((0.2,))


def test_a_word_in_the_middle_of_another_is_no_onset():
    said = ("Known it is.",)

    assert onset_errors_s(said, (0.0,), heard("well-known it is")) == ()


def test_words_of_a_sentence_are_found_where_others_were_added_and_lost():
    words = heard("so it was what I chose in the end") + heard("we cut 12 %", begins_s=5.0)

    assert onset_errors_s(SAID, (0.0, 5.0), words) == (0.0,)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Um, it's what I chose. We cut 12%.", (1, 1, 1, 1)),
        ("Uh, it's what I chose. We cut 12%.", (1, 1, 1, 1)),
        ("It's what I chose. We cut 12%.", (1, 0, 0, 0)),
        ("It's what I chose. We, um, cut 12%.", (1, 0, 1, 0)),
        ("Um, it's, uh, what I chose. We cut, um, 12%.", (1, 1, 3, 1)),
        ("", (1, 0, 0, 0)),
    ],
)
def test_a_filler_is_found_where_it_was_said(text, counts):
    found = fillers(SAID, heard(text))

    assert (found.said, found.found, found.heard, found.right) == counts


@pytest.mark.parametrize(("text", "counts"), [("Um, sure.", (1, 1)), ("Sure.", (0, 0))])
def test_what_may_be_meant_as_an_answer_is_right_to_hear_and_no_fault_to_leave_out(text, counts):
    found = fillers(("Ah, sure.",), heard(text))

    assert found.said == found.found == 0
    assert (found.heard, found.right) == counts


def test_a_filler_that_was_taken_for_a_word_is_misheard_and_not_made_up():
    assert invented(("Ah, sure.", "Eh, that."), heard("I sure. A that.")) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It's what I chose. We cut 12% of the well-known features.", ()),
        # A mishearing, a word added in passing, one word heard as three, fillers: none is made up.
        ("It's what I choose. We cut 12% of the well-known features.", ()),
        ("It's what I just chose. We cut 12% of the well-known features.", ()),
        ("It's what I chose. We cut 12% of the well-known feet your says.", ()),
        ("Um, uh, it's what I chose. Uh, we cut 12% of the well-known features. Um.", ()),
        # Between sentences and around them, a single word is.
        ("It's what I chose. Please. We cut 12% of the well-known features.", ("Please.",)),
        ("Please. Um, it's what I chose. We cut 12% of the well-known features.", ("Please.",)),
        ("It's what I chose. We cut 12% of the well-known features. Bye.", ("Bye.",)),
        ("It's what I chose. That's. We cut 12% of the well-known features.", ("That's.",)),
        # Within a sentence, more than one.
        (
            "It's what I, thank you, chose. We cut 12% of the well-known features.",
            ("thank", "you,"),
        ),
    ],
)
def test_words_that_are_no_mishearing_of_anything_are_made_up(text, words):
    assert invented(SAID, heard(text)) == words


def test_whatever_is_heard_where_nothing_was_said_is_made_up():
    assert invented((), heard("Thank you. Um.")) == ("Thank", "you.")
