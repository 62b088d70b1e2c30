import pytest

from voicecoach.documents.hyphens import is_known, joined, words_of


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("the imple-", "mentation of", "the implementation of"),
        ("inter-", "nationalisation", "internationalisation"),
        ("recommen-", "dations for", "recommendations for"),
        ("a cross-", "functional team", "a cross-functional team"),
        ("the data-", "driven team", "the data-driven team"),
        ("ran A/B-", "tests on", "ran A/B-tests on"),
        ("a B2B-", "product", "a B2B-product"),
        ("the go-to-", "market plan", "the go-to-market plan"),
        ("our AI-", "powered search", "our AI-powered search"),
        ("in Stratford-", "upon-Avon", "in Stratford-upon-Avon"),
        ("Anglo-", "American team", "Anglo-American team"),
        ("short-", "and long-term goals", "short- and long-term goals"),
        ("a 12-", "month plan", "a 12-month plan"),
        ("2019 -", "2021", "2019 - 2021"),
        ("iOS/", "Android app", "iOS/Android app"),
        ("end-to-", "end tests", "end-to-end tests"),
        ("soft\u00ad", "ware", "software"),
        ("the team of", "six", "the team of six"),
        ("a self-", "service portal", "a self-service portal"),
    ],
)
def test_tex_breaks_words_and_leaves_compounds(above: str, below: str, whole: str) -> None:
    assert joined(above, below, hyphenates=True) == whole


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        ("the Zarn-", "blick tool", "the Zarn-blick tool"),
        ("a cross-", "functional team", "a cross-functional team"),
        ("the imple-", "mentation of", "the implementation of"),
        ("the zarn\u2010", "blick tool", "the zarnblick tool"),
    ],
)
def test_other_programs_break_at_hyphens_that_are_there(above: str, below: str, whole: str) -> None:
    assert joined(above, below, hyphenates=False) == whole


def test_a_document_shows_how_it_writes_a_word() -> None:
    words = words_of("The zarnblick was new. A glim-varn, too.")

    assert joined("the zarn-", "blick", hyphenates=False, words=words) == "the zarnblick"
    assert joined("the glim-", "varn", hyphenates=True, words=words) == "the glim-varn"


def test_common_words_are_known_in_their_usual_forms() -> None:
    assert all(map(is_known, ("implementation", "recommendations", "planned", "companies", "led")))
    assert not any(map(is_known, ("crossfunctional", "datadriven", "zarnblick")))
