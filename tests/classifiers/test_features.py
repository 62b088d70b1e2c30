from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from voicecoach.analysis.classifier import SentenceInContext
from voicecoach.classifiers.features import Token, features, tokens

SENTENCE = SentenceInContext(
    kind="case",
    position=4,
    before="Um, we had two options.",
    text="I'd drop it, since 12% of them left.",
)


def plain(text: str) -> list[str]:
    return [token.text for token in tokens(text)]


def names(sentence: SentenceInContext, group: str) -> list[str]:
    return [name for of, name, _, _ in features(sentence) if of == group]


def test_case_punctuation_and_fillers_make_no_difference() -> None:
    assert plain("So, um, I'd… Drop IT!") == ["so", "i'd", "drop", "it"]
    assert plain("so i\u2019d uh drop it") == ["so", "i'd", "drop", "it"]


def test_numbers_look_alike_spelled_and_in_digits() -> None:
    for text in ("from 31 to 44%", "from thirty-one to forty four percent", "From 3.1 to 4,400 %"):
        assert plain(text) == ["from", "#", "to", "#", "percent"]
    assert plain("two hundred and forty k in 2 markets") == ["#", "and", "#", "in", "#", "markets"]


def test_a_lone_one_is_no_number() -> None:
    assert plain("that one is on me") == ["that", "one", "is", "on", "me"]


def test_a_token_knows_the_words_that_it_was_made_of() -> None:
    assert tokens("um twenty one follow-ups") == [
        Token("#", 1, 2),
        Token("follow", 3, 3),
        Token("ups", 3, 3),
    ]


def test_ngrams_span_their_words() -> None:
    found = {(name, first, last) for _, name, first, last in features(SENTENCE)}
    assert ("i'd", 0, 0) in found
    assert ("it since #", 2, 4) in found
    assert ("<dr", 1, 1) in found


def test_sentences_before_have_features_of_their_own() -> None:
    assert "had #" in names(SENTENCE, "before")
    assert "had #" not in names(SENTENCE, "words")


def test_shape_tells_kind_place_and_who_speaks() -> None:
    shape = names(SENTENCE, "shape")
    assert {"says I", "says number", "from position 3", "any, case"} <= set(shape)
    assert "says we" not in shape
    assert "asks" in names(replace(SENTENCE, text="Why did we stop?"), "shape")


@given(text=st.text())
def test_any_text_has_tokens_within_its_words(text: str) -> None:
    count = len(text.split())
    for token in tokens(text):
        assert 0 <= token.first <= token.last < count
