"""What was said of a choice becomes one sentence, in grammar and without inventing anything."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.languages.english.listening.story_core import (
    LONGEST_PART,
    chosen,
    core_sentence,
    reason,
    turned_down,
)


@pytest.mark.parametrize(
    ("said", "chose"),
    [
        ("I decided to close the beta that week.", "to close the beta that week"),
        ("So, um, in the end I chose not to ship it.", "not to ship it"),
        ("The decision was to keep the old search, and we did.", "to keep the old search"),
        ("My call was to hire two people, because we were late.", "to hire two people"),
        ("I went with the small model over the big one.", "the small model"),
        ("I opted for not selling the positions.", "not selling the positions"),
        ("I decided against the deal, which hurt.", "against the deal"),
        (
            "I pulled the cards nine days before release.",
            "to pull the cards nine days before release",
        ),
        ("I took the box out and told the board.", "to take the box out and tell the board"),
        (
            "I refused the refund and offered him a move.",
            "to refuse the refund and offer him a move",
        ),
        ("I put the tutorial first, that was me.", "to put the tutorial first"),
        ("I made the call to stop, and I had every order refunded.", "to stop"),
        ("I had nine point 5 percent more of it.", "to have nine point 5 percent more of it"),
        ("I flummoxed the rollout.", "I flummoxed the rollout"),
        ("It was me who stopped it.", "It was me who stopped it"),
    ],
)  # fmt: skip
def test_a_choice_is_turned_to_stand_after_i_chose(said: str, chose: str) -> None:
    assert chosen(said) == chose


@pytest.mark.parametrize(
    ("said", "over"),
    [
        ("The other option was to ship it quietly to Iberia.", "shipping it quietly to Iberia"),
        (
            "The obvious way out was an are-you-sure screen, and it tests well.",
            "an are-you-sure screen",
        ),
        ("I could've just hidden the list page.", "hiding the list page"),
        ("What I turned down was waiting for the data.", "waiting for the data"),
        ("I turned down a two-year contract with them.", "a two-year contract with them"),
        ("We bought it instead of writing it ourselves.", "writing it ourselves"),
        ("I said no to that as well.", ""),
        ("And I turned that down.", ""),
    ],
)  # fmt: skip
def test_what_was_turned_down_stands_after_over_or_is_left_out(said: str, over: str) -> None:
    assert turned_down(said, choice="I closed the beta.") == over


def test_what_was_refused_is_the_choice_and_not_the_other_side_of_it() -> None:
    refused = "I refused the refund and offered him a move."
    assert turned_down(refused, choice=refused) == ""
    over = "I took the hand-written rules over a fine-tuned model."
    assert turned_down(over, choice=over) == "a fine-tuned model"


@pytest.mark.parametrize(
    ("choice", "rule", "because"),
    [
        ("I stopped it because nobody came back.", "", "nobody came back"),
        ("I stopped it, since two clinics had left.", "", "two clinics had left"),
        (
            "I stopped it.",
            "My rule was simple, under 4% we stop.",
            "my rule was simple, under 4% we stop",
        ),
        (
            "I stopped it.",
            "I'd set the error limit in month 2.",
            "I'd set the error limit in month 2",
        ),
        ("I stopped it.", "That's the rule, it is on the wall.", ""),
        ("I stopped it.", "It was three million by then, and most of it was gone.", ""),
        ("I have run it since then.", "", ""),
    ],
)  # fmt: skip
def test_the_reason_is_the_choices_own_or_the_rule(choice: str, rule: str, because: str) -> None:
    assert reason(choice, rule) == because


@given(st.text(), st.text(), st.text())
def test_any_words_make_a_core_of_their_own_words(one: str, two: str, three: str) -> None:
    core = core_sentence(chosen(one), turned_down(two, choice=one), reason(one, three))
    assert len(core.split()) <= 3 * (LONGEST_PART + 2)
    assert "\n" not in core


WORDS = """I we decided to not stop ship the beta over instead of because my rule was and but it,
that so um took told him 4.5% which since other option"""
SPOKEN = st.lists(st.sampled_from(WORDS.split()), max_size=30).map(" ".join)


@given(SPOKEN, SPOKEN, SPOKEN)
def test_a_core_has_no_figure_that_was_not_said(one: str, two: str, three: str) -> None:
    core = core_sentence(chosen(one), turned_down(two, choice=one), reason(one, three))
    assert set(re.findall(r"\d", core)) <= set(re.findall(r"\d", one + two + three))
