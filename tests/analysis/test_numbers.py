import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.builders import reading_of
from voicecoach.transcript import Transcript, Word


def quantities(text):
    return [(q.value, q.to_value, q.unit) for q in reading_of(text).quantities]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("grew by twelve percent", 12, "%"),
        ("grew by 12%", 12, "%"),
        ("grew by 12 %", 12, "%"),
        ("grew by 12 per cent", 12, "%"),
        ("zero point five percent", 0.5, "%"),
        ("three percentage points", 3, "points"),
        ("thirty basis points", 30, "basis points"),
        ("a third of users", 33.3333, "%"),
        ("half of that", 50, "%"),
        ("two thirds of hosts", 66.6667, "%"),
        ("it doubled in a month", 2, "x"),
        ("twice the rate", 2, "x"),
        ("2x the reach", 2, "x"),
        ("650,000 RMB", 650_000, "CNY"),
        ("RMB 650K", 650_000, "CNY"),
        ("¥120k", 120_000, "CNY"),
        ("two hundred and fifty thousand yuan", 250_000, "CNY"),
        ("1.4M dollars", 1_400_000, "USD"),
        ("one point four million users", 1_400_000, ""),
        ("half a million users", 500_000, ""),
        ("half a year ago", 0.5, "year"),
        ("half an hour of it", 0.5, "hour"),
        ("a hundred and eight base", 108, ""),
        ("twelve weeks", 12, "week"),
        ("forty engineers", 40, ""),
        ("twelve, um, percent", 12, "%"),
    ],
)
def test_an_amount_comes_out_the_same_however_it_is_said(text, value, unit):
    assert quantities(text) == [(value, None, unit)]


@pytest.mark.parametrize(
    ("text", "value", "to_value", "unit"),
    [
        ("rose from 31 to 44 percent", 31, 44, "%"),
        ("rose from thirty one to forty four percent", 31, 44, "%"),
        ("10-12%", 10, 12, "%"),
        ("between five and eight percent", 5, 8, "%"),
        ("$2.1 million to $1.3 million", 2_100_000, 1_300_000, "USD"),
        ("from two to three million", 2_000_000, 3_000_000, ""),
        ("138K to 152K", 138_000, 152_000, ""),
    ],
)
def test_a_range_or_a_change_has_two_figures_of_one_unit(text, value, to_value, unit):
    assert quantities(text) == [(value, to_value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "in 2023",
        "in twenty twenty four",
        "on March 3",
        "the third of May",
        "at 11:30",
        "around the clock, 24/7",
        "version two",
        "level 7",
        "in Q3",
        "one of the designers",
        "no one",
        "a third option",
        "the second half",
        "last quarter",
        "twice a week",
        "the first time",
    ],
)
def test_years_dates_names_and_ordinals_are_no_quantities(text):
    assert quantities(text) == []


def test_a_quantity_knows_its_words_and_seconds():
    words = tuple(
        Word(text=text, start_s=float(i), end_s=i + 0.5)
        for i, text in enumerate(["churn", "fell", "by", "twelve", "percent,", "finally"])
    )
    (found,) = reading_of(Transcript(words=words, speech=(), duration_s=9.0)).quantities
    assert (found.first, found.last, found.text) == (3, 4, "twelve percent")
    assert (found.start_s, found.end_s) == (3.0, 4.5)


number_words = st.sampled_from(
    [
        "a", "one", "two", "twenty", "nineteen", "hundred", "thousand", "million", "point",
        "and", "half", "third", "to", "percent", "x", "$", "%", "12", "3.5", "1,000", "2024",
        "rmb", "k", "of", "twice", "march",
    ]
)  # fmt: skip


@given(st.lists(number_words | st.text(max_size=5), max_size=12))
def test_any_words_give_quantities_in_order_that_do_not_overlap(texts):
    words = tuple(Word(text=t, start_s=float(i), end_s=i + 1.0) for i, t in enumerate(texts))
    found = reading_of(Transcript(words=words, speech=(), duration_s=0.0)).quantities
    assert all(q.first <= q.last < len(words) for q in found)
    assert [q.first for q in found] == sorted(q.first for q in found)


def test_quarters_are_time_unless_they_are_quarters_of_something():
    def found(text):
        return [(item.value, item.unit) for item in reading_of(text).quantities]

    assert found("It took us two quarters and then five quarters.") == [
        (2, "quarter"),
        (5, "quarter"),
    ]
    assert found("Three quarters of the drivers stayed.") == [(75, "%")]
    assert found("A quarter of them left.") == [(25, "%")]
