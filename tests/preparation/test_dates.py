"""Dates as CVs write them."""

# ruff: noqa: RUF001 - dashes as CVs have them

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.preparation.reading.dates import find_spans, month_number, month_text, without


@pytest.mark.parametrize(
    ("text", "begins", "ends"),
    [
        ("Mar 2021 – Present", "2021-03", "now"),
        ("March 2021 to today", "2021-03", "now"),
        ("03/2019–04/2021", "2019-03", "2021-04"),
        ("05.2019 - 06.2020", "2019-05", "2020-06"),
        ("2019–2021", "2019", "2021"),
        ("2019-21", "2019", "2021"),
        ("2009-11 – 2012-05", "2009-11", "2012-05"),
        ("Q3 2020 - Q1 2021", "2020-07", "2021-03"),
        ("H1 2020 – H2 2021", "2020-01", "2021-12"),
        ("since 2022", "2022", "now"),
        ("Since Mar 2022", "2022-03", "now"),
        ("3/19 - 4/21", "2019-03", "2021-04"),
        ("2021.03 – 2023.05", "2021-03", "2023-05"),
        ("2021.3-2023.5", "2021-03", "2023-05"),
        ("2021年3月 – 2023年5月", "2021-03", "2023-05"),
        ("2019/03-2021/04", "2019-03", "2021-04"),
        ("Mar–Aug 2021", "2021-03", "2021-08"),
        ("2022 –", "2022", "now"),
        ("Sept. '18 – now", "2018-09", "now"),
        ("Sep ’98 to Jun ’02", "1998-09", "2002-06"),
        ("From 2019 until 2021", "2019", "2021"),
        ("01/03/2019 - 31.12.2020", "2019-03", "2020-12"),
        ("1 March 2021 – 30 June 2022", "2021-03", "2022-06"),
        ("March 1, 2021 to June 30, 2022", "2021-03", "2022-06"),
        ("mid-2019 – early 2021", "2019", "2021"),
        ("Summer 2018", "2018", "2018"),
        ("Expected June 2027", "", "2027-06"),
        ("until March 2020", "", "2020-03"),
    ],
)
def test_one_span_is_read(text, begins, ends):
    (span,) = find_spans(text)
    assert (span.begins, span.ends) == (begins, ends)
    assert without(
        f"Product Manager, Bolt {text}", find_spans(f"Product Manager, Bolt {text}")
    ) in (
        "Product Manager, Bolt",
        "Product Manager, Bolt  ",
    )


@pytest.mark.parametrize(
    "text",
    [
        "24/7 support",
        "May I help",
        "a budget of 2,000 EUR",
        "1,990 users",
        "version 3.2020a",
        "50/50 split",
        "$2020",
        "B2B",
        "2021–2019",
    ],
)
def test_no_pair_is_seen_where_there_is_none(text):
    assert not any(span.pair for span in find_spans(text))


def test_the_length_of_time_goes_with_the_dates():
    text = "Bolt, Aug 2019 - Present (2 yrs 3 mos)"
    assert without(text, find_spans(text)).rstrip(" ,") == "Bolt"


@given(st.integers(1900 * 12, 2100 * 12))
def test_months_are_counted_there_and_back(number):
    assert month_number(month_text(number)) == number


@given(st.text(max_size=200))
def test_spans_lie_in_their_text(text):
    spans = find_spans(text)
    assert all(0 <= span.start < span.stop <= len(text) for span in spans)
    assert all(one.stop <= other.start for one, other in itertools.pairwise(spans))
