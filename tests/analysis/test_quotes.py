"""How the candidate's words are quoted back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.builders import evidence, reading_of
from voicecoach.analysis.evidence import LAST_WAIT, QUOTE_WORDS, evidence_of
from voicecoach.analysis.verdict.quotes import quote_of
from voicecoach.transcripts.text import parse_text


def quoted(text, part, *, longest=12, change=lambda words: words):
    given = parse_text(text)
    reading = reading_of(replace(given, words=change(given.words), speech=()))
    texts = [word.text for word in reading.words]
    size = len(part.split())
    first = next(i for i in range(len(texts)) if texts[i : i + size] == part.split())
    return quote_of(evidence_at(first, first + size - 1), reading, longest)


def evidence_at(first, last):
    return replace(evidence("decision"), first=first, last=last)


def test_a_quote_starts_where_its_clause_does_and_ends_with_it():
    text = "Thanks, for one hundred and twelve I leave on Monday. Not before."
    assert quoted(text, "hundred and twelve I leave") == (
        "for one hundred and twelve I leave on Monday"
    )


def test_a_far_start_of_the_clause_is_left_alone():
    text = "What I did in the end with the map of all the seats was take it out."
    assert quoted(text, "was take it out.") == "take it out"


def test_a_choice_is_quoted_from_its_speaker_on():
    text = "I asked him for a long coffee alone instead of bringing it up there."
    assert quoted(text, "instead of bringing it up there.", longest=14) == text.rstrip(".")


@pytest.mark.parametrize("lead", ["And", "So, um,", "But then"])
def test_words_that_only_join_are_not_quoted(lead):
    assert quoted(f"{lead} I turned that down.", "I turned that down.") == "I turned that down"


@pytest.mark.parametrize(
    ("text", "longest", "shown"),
    [
        (
            "The call I made was to give up my own slot in the quarter.",
            9,
            "The call I made was to give up…",
        ),
        (
            "I took the carts from sixty eight percent to fifty nine in one year.",
            7,
            "I took the carts…",
        ),
        ("The number I need to sign is 152,000 base.", 8, "The number I need to sign…"),
        (
            "Legal offered me a middle road, shipping in the eleven countries.",
            10,
            "Legal offered me a middle road…",
        ),
        ("I said no to that. And then we went home.", 6, "I said no to that"),
    ],
)
def test_a_long_quote_ends_where_a_thought_does(text, longest, shown):
    assert quoted(text, text, longest=longest) == shown


def test_a_long_choice_is_quoted_from_who_chose():
    text = "The analysts wanted a six-month survey, and I told them I was going with nine lockers."
    assert quoted(text, text, longest=10) == "I told them I was going with nine lockers"


def test_words_that_were_hardly_heard_are_not_added():
    def unsure_at_first(words):
        return tuple(
            replace(word, confidence=0.2 if i < 3 else 1.0) for i, word in enumerate(words)
        )

    text = "for one hundred I leave on Monday."
    assert quoted(text, "I leave on Monday.", change=unsure_at_first) == "I leave on Monday"


def test_a_silence_ends_a_clause_where_there_is_no_punctuation():
    def with_a_breath(words):
        return tuple(
            replace(word, start_s=word.start_s + 1, end_s=word.end_s + 1) if i >= 4 else word
            for i, word in enumerate(words)
        )

    text = "we were all late I stopped the launch"
    assert quoted(text, "stopped the launch", change=with_a_breath) == "I stopped the launch"


@given(st.text(max_size=80), st.integers(0, 9), st.integers(1, 16))
def test_no_quote_is_longer_than_allowed(text, first, longest):
    reading = reading_of(f"well {text}")
    last = min(first + 20, len(reading.words)) - 1
    if first <= last:
        assert len(quote_of(evidence_at(first, last), reading, longest).split()) <= longest


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        (
            "I decided to cut the social feed from the launch of our app before the date that we "
            "had told to everybody.",
            "before the date",
        ),
        ("I killed the search page of our app in spring and lost us two million dollars in sales.",
         "two million dollars"),
        ("I killed the new search page of our app for spring and that was all of it that day.",
         "and that was all"),
        ("I killed the search page.", "the search page."),
    ],
)  # fmt: skip
def test_evidence_never_ends_with_a_word_that_waits_for_the_next(text: str, ends: str) -> None:
    (first, last) = 0, 2
    made = evidence_of(
        reading_of(text), first, last, signal="decision", rule="choice.ending", reliability=0.9
    )
    assert made.quote.endswith(ends)
    assert len(made.quote.split()) <= QUOTE_WORDS + LAST_WAIT


def test_evidence_in_words_that_all_wait_ends_all_the_same() -> None:
    made = evidence_of(
        reading_of("I " + "the " * 60), 0, 1, signal="decision", rule="r", reliability=0.9
    )
    assert len(made.quote.split()) == QUOTE_WORDS


def test_the_one_word_that_is_left_of_a_clause_is_quoted_too() -> None:
    text = (
        "As a team we sort of landed on a new direction that everybody was happy with. Then I left."
    )
    reading = reading_of(parse_text(text))

    found = evidence_of(reading, 0, 4, signal="shared_choice", rule="a rule", reliability=0.9)

    assert found.quote == text.removesuffix(" Then I left.")
