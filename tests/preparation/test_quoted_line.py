"""A line is read out in words, as a whole or by a part that is whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.interview.lint import sound_problems
from voicecoach.preparation.asking.quoted_line import as_deed, in_words, is_thin, quoted


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


@pytest.mark.parametrize(
    ("line", "longest", "quote"),
    [
        ("You will look after the player, the queue and everything around it", 8, ""),
        ("You will take over onboarding, paywall and notifications from our founder", 6, ""),
        ("Work day to day with recommendation engineers and turn problems into objectives", 9,
         "Work day to day with recommendation engineers"),
        ("Participated in the search and recommendation project of the company", 7,
         "Participated in the search and recommendation project"),
        ("Led the redesign of daily recommendation page, the average time per user was improved",
         12, "Led the redesign of daily recommendation page"),
        ("Dialogue flow editor was redesigned by me, configuration time of a bot fell by half", 9,
         "Dialogue flow editor was redesigned by me"),
        ("Churn of the paying users is controlled under 3% in all the countries", 7, ""),
        ("Keep the labels informed of what we do with their songs", 6, ""),
        ("Keep an eye on returns and reviews and feed them back into the next revision", 7,
         "Keep an eye on returns and reviews"),
        ("For an insurer: audit of the claims process and a new portal for patients", 9,
         "audit of the claims process and a new portal"),
        ("You will also look after returns, because a third of our rugs come back", 9,
         "You will also look after returns"),
        ("You will also look after returns of rugs by people who never said why", 5, ""),
        ("Time to the first campaign was cut to 25 minutes thanks to ready templates", 11, ""),
        ("Part of the team that won the European Hardware Design Award", 8, ""),
        ("Assisted the senior PM to finish the membership system", 7, ""),
        ("Control the balance between effect, latency and inference cost", 7, ""),
        ("Took activation at Stridewell from 22% to 34% and rebuilt the referral loop", 6, ""),
    ],
)  # fmt: skip
def test_a_verb_is_quoted_with_all_that_it_needs(line: str, longest: int, quote: str) -> None:
    assert quoted(line, longest=longest) == quote


def test_a_quote_of_few_words_is_thin_unless_it_is_the_line() -> None:
    line = "Led the redesign of the daily page, with two teams"
    assert is_thin("Led the redesign", line)
    assert is_thin("led the new redesign", "Led the new redesign of the page")
    assert not is_thin("Led the redesign of the daily page", line)
    assert not is_thin("Led pricing", "Led pricing")


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
