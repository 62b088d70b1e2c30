"""The candidate's own rating, what was heard, and the distance between the two."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.interview.self_rating import (
    HIGHEST,
    LOWEST,
    RatingGap,
    parse_rating,
    rating_of,
    recall_of,
    tell_gap,
    tell_leaning,
)
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.kinds import KINDS

MEETINGS = "We had many meetings about it, and they were long. "


@pytest.mark.parametrize(
    ("said", "rating"),
    [
        ("four", 4),
        ("Four.", 4),
        ("4", 4),
        ("I'd say three.", 3),
        ("I\u2019d give it a two", 2),
        ("for", 4),
        ("to", 2),
        ("um, maybe a five", 5),
        ("three out of five", 3),
        ("well that was probably a 1", 1),
    ],
)
def test_a_rating_is_understood_as_people_say_it(said: str, rating: int) -> None:
    assert parse_rating(said) == rating


@pytest.mark.parametrize(
    "said",
    ["", "six", "zero", "ten", "2.5", "12", "two or three", "skip", "I want to go home", "good"],
)
def test_what_is_no_rating_is_none(said: str) -> None:
    assert parse_rating(said) is None


@given(st.text())
def test_any_text_gives_a_rating_within_the_scale_or_none(said: str) -> None:
    rating = parse_rating(said)

    assert rating is None or LOWEST <= rating <= HIGHEST


@pytest.mark.parametrize(
    ("text", "rating", "recall"),
    [
        (MEETINGS, 1, "again"),
        (CHOSEN, 2, "hard"),
        (CHOSEN + MEETINGS * 2, 3, "good"),
        (WHOLE, 5, "easy"),
        (WHOLE + MEETINGS * 40, 3, "good"),
        ("", 1, "again"),
    ],
)
def test_an_answer_is_rated_by_the_choice_and_what_is_behind_it(
    text: str, rating: int, recall: str
) -> None:
    assert rating_of(report_of(text)) == rating
    assert recall_of(report_of(text)) == recall


def test_an_answer_that_was_not_understood_is_not_rated() -> None:
    heard = report_of(WHOLE)
    doubtful = tuple(replace(word, confidence=0.3) for word in heard.transcript.words)
    unsure = replace(heard, transcript=replace(heard.transcript, words=doubtful))

    assert rating_of(unsure) is None
    assert recall_of(unsure) is None
    assert "not hear you well enough" in tell_gap(4, rating_of(unsure))


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_question_is_rated(kind: str) -> None:
    assert rating_of(report_of(MEETINGS, kind)) == 1
    assert rating_of(report_of(CHOSEN + MEETINGS, kind)) in (1, 2, 3)


@pytest.mark.parametrize(
    ("own", "heard", "told"), [(3, 3, "so would I"), (5, 2, "nearer two"), (1, 4, "nearer four")]
)
def test_the_gap_is_told(own: int, heard: int, told: str) -> None:
    assert told in tell_gap(own, heard)


def gaps(*pairs: tuple[int, int]) -> list[RatingGap]:
    return [RatingGap(own=own, heard=heard) for own, heard in pairs]


def test_a_leaning_is_told_once_there_are_answers_enough() -> None:
    assert tell_leaning(gaps((5, 1), (5, 1))) == ""
    assert "higher than a panel" in tell_leaning(gaps((5, 1), (4, 2), (3, 3)))
    assert "lower than a panel" in tell_leaning(gaps((1, 3), (2, 4), (3, 3)))
    assert "agree" in tell_leaning(gaps((3, 3), (4, 3), (2, 3)))


def test_a_leaning_is_of_the_latest_answers() -> None:
    assert "agree" in tell_leaning(gaps(*[(5, 1)] * 20, *[(3, 3)] * 10))


RATED = {
    "YOU CHOSE": {3, 4, 5},
    "CHOSEN LATE": {2, 3},
    "CHOSEN TOO LATE": {2},
    "HALF TAKEN BACK": {2},
    "WHOSE CHOICE?": {2},
    "CHOICE NOT SAID": {2},
    "NO CHOICE HEARD": {1},
}
"""What a candidate may read on the screen, and the ratings that go with it."""

WORDS = {
    "YOU CHOSE": ("decision_early", "yes", "clear"),
    "CHOSEN LATE": ("decision_late", "yes", "clear"),
    "CHOSEN TOO LATE": ("decision_too_late", "not clearly", "clear"),
    "HALF TAKEN BACK": ("decision_hedged", "not clearly", "partial"),
    "WHOSE CHOICE?": ("decision_shared", "not clearly", "missing"),
    "CHOICE NOT SAID": ("decision_implied", "not clearly", "missing"),
    "NO CHOICE HEARD": ("no_decision", "no", "missing"),
}


@pytest.mark.parametrize("stamp", RATED)
@pytest.mark.parametrize("others", list(product(["missing", "partial", "clear"], repeat=3)))
@pytest.mark.parametrize("early", [True, False])
def test_the_word_on_the_screen_and_the_rating_agree(stamp, others, early) -> None:
    code, known, level = WORDS[stamp]
    if early and code not in ("decision_early", "decision_hedged"):
        early = False
    whole = report_of(WHOLE)
    assert whole.structure is not None
    choice, *rest = whole.rubric
    levels = [replace(item, level=others[i % 3]) for i, item in enumerate(rest)]
    report = replace(
        whole,
        timing=replace(whole.timing, decision_within_10s=early),
        structure=replace(whole.structure, known=known),
        rubric=(replace(choice, level=level), *levels),
        findings=(replace(whole.findings[0], code=code), *whole.findings[1:]),
    )
    heard = rating_of(report)
    assert ENGLISH.stamp(code, ENGLISH.kind("behavioral"), at=12) == stamp
    assert heard in RATED[stamp]
    assert stamp != "CHOSEN LATE" or "so would I" not in tell_gap(4, heard)


def test_a_late_choice_with_everything_behind_it_is_no_four() -> None:
    report = report_of(MEETINGS * 3 + WHOLE)
    assert report.findings[0].code == "decision_late"
    assert rating_of(report) == 3
    assert "so would I" not in tell_gap(4, rating_of(report))
