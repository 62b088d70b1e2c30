"""A line is read out in words, as a whole or by a part that is whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.interview.lint import sound_problems
from voicecoach.preparation.quoted_line import as_deed, in_words, quoted


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Grew WAU +18% (12→14.2M)", "Grew WAU plus 18 percent (12 to 14.2 million)"),
        ("conversion 12–14%", "conversion 12 to 14 percent"),  # noqa: RUF001
        ("5M+ MAU", "more than 5 million MAU"),
        ("~30 experiments/quarter", "about 30 experiments per quarter"),
        ("A/B tests on iOS/Android", "A-B tests on iOS and Android"),
        ("P&L of $2.5M, e.g. R&D", "P and L of $2.5 million, for example R and D"),
        ("up 4pp, latency <300 ms", "up 4 percentage points, latency less than 300 ms"),
        ("Cut costs by 120K€", "Cut costs by 120 thousand€"),
        ("C++ & C#, 24/7", "C plus plus and C sharp, around the clock"),
        ("Rated 4.7/5 in 2021", "Rated 4.7 of 5 in 2021"),
        ("Shipped it – twice (https://example.org/a?b=c)", "Shipped it; twice"),  # noqa: RUF001
        ("#1 in the App Store 🎉", "number 1 in the App Store"),
        ("Led the end-to-end COVID-19 app", "Led the end-to-end COVID-19 app"),
    ],
)  # fmt: skip
def test_signs_are_put_into_words(line: str, said: str) -> None:
    assert in_words(line) == said
    assert [each for each in sound_problems(f"{said}.") if "too many" not in each] == []


ONBOARDING = (
    "Redesigned the onboarding flow with design and data teams, lifting activation from 31% to 44% "
    "in two quarters"
)


@pytest.mark.parametrize(
    ("line", "longest", "around", "quote"),
    [
        ("Launch of the family plan", 14, "", "Launch of the family plan"),
        (ONBOARDING, 12, "", "Redesigned the onboarding flow with design and data teams"),
        (ONBOARDING, 12, "from 31% to 44%",
         "lifting activation from 31 percent to 44 percent in two quarters"),
        (ONBOARDING, 8, "31%", "lifting activation from 31 percent to 44 percent"),
        (ONBOARDING, 4, "", "Redesigned the onboarding flow"),
        ("Cut churn among family plans from 5.1% to 3.8%", 6, "", "Cut churn among family plans"),
        ("Killed the group listening feature two weeks before release", 8, "", ""),
        ("Work closely with engineering, data science and design to ship features", 8, "",
         "Work closely with engineering, data science and design"),
        ("Work closely with engineering, data science and design to ship features", 6, "", ""),
        ("I have launched four products used by 20 million people", 6, "", ""),
        ("Mentored two junior PMs, both promoted within a year", 8, "", "Mentored two junior PMs"),
        ("Led a team of 12 (6 engineers, 3 designers) across 3 time zones", 9, "",
         "Led a team of 12 across 3 time zones"),
        ("", 8, "", ""),
    ],
)  # fmt: skip
def test_a_quote_is_whole_or_there_is_none(
    line: str, longest: int, around: str, quote: str
) -> None:
    assert quoted(line, longest=longest, around=around) == quote


@pytest.mark.parametrize(
    ("quote", "verb", "deed"),
    [
        ("Cut churn by a third", "cut", "cut churn by a third"),
        ("I launched four products", "launched", "launched four products"),
        ("Own the roadmap", "own", ""),
        ("Responsible for pricing", "responsible for", ""),
        ("Launched what my team had built", "launched", ""),
        ("Advanced analytics for sales", "advanced", ""),
        ("Launch of the family plan", "launch", ""),
        ("", "led", ""),
    ],
)
def test_only_what_somebody_did_can_stand_behind_you(quote: str, verb: str, deed: str) -> None:
    assert as_deed(quote, verb) == deed


@given(text=st.text(max_size=300), longest=st.integers(1, 30), around=st.text(max_size=20))
def test_whatever_the_line_a_voice_can_read_the_quote(text: str, longest: int, around: str) -> None:
    quote = quoted(text, longest=longest, around=around)
    assert len(quote.split()) <= longest
    assert quote == " ".join(quote.split())
    assert [each for each in sound_problems(f"{quote}.") if "does not end" not in each] == []


@given(
    words=st.lists(
        st.sampled_from([*ONBOARDING.split(), "and", "of", "by", "(6", "people)", "built,"]),
        max_size=40,
    ),
    longest=st.integers(3, 14),
)
def test_a_quote_is_made_of_the_words_of_the_line_in_their_order(
    words: list[str], longest: int
) -> None:
    line = " ".join(words)
    left = iter(in_words(line).replace(",", "").replace("(", "").replace(")", "").split())
    said = quoted(line, longest=longest).replace(",", "").replace("(", "").replace(")", "")
    assert all(word in left for word in said.split())
