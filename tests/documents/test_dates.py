import pytest

from voicecoach.documents.dates import ends_range, is_date, is_open_range


@pytest.mark.parametrize(
    "text",
    [
        "2019", "Mar 2021 – now", "March 2021 - Present", "2018–2020", "(03/2018 – 12/2020)",
        "2019 to 2021",
        "Sept. 2020 — Current", "since 2021", "Summer 2017", "2021.03 - 2022.05",
        "Jan ’19 – Feb ’21",
        "05/2016", "2015 – 17", "Mar 2021 – now (2 years 3 months)", "Q3 2020", "Jan – Mar 2020",
        "12 March 2021", "From June 2019 until May 2020", "2020-04 – 2021-06", "Expected 2027",
    ],
)  # fmt: skip
def test_dates_and_ranges(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text",
    ["Paris", "Senior PM 2021", "24", "Top 10", "2019 budget",
     "Maya 2020", "10:30", "May", "3.8%", "100,000"],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    assert not is_date(text)


def test_a_range_may_be_broken_in_two() -> None:
    assert is_open_range("Mar 2021 –")
    assert not is_open_range("Mar 2021 – now")
    assert all(map(ends_range, ("Present", "– now", "Dec 2022", "2022")))
    assert not ends_range("Paris")
