import pytest

from tests.preparation.hand_built import a_claim, a_cv, a_role
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.doubts import find_doubts

ROLES = (
    a_role("Senior Product Manager", id="r1", line=1, begins="2021-01", ends="now"),
    a_role("Product Manager", id="r2", line=9, begins="2017-01", ends="2020-06"),
)
SUMMARY = ""


def contradictions(first: str, second: str, *, above: str, below: str) -> list[Doubt]:
    claims = (
        a_claim(first, number=1, line=2, role=above),
        a_claim(second, number=2, line=3, role=below),
    )
    found = find_doubts(a_cv(*claims, roles=ROLES))
    return [doubt for doubt in found if doubt.reason == "contradiction"]


@pytest.mark.parametrize(
    ("first", "second", "above"),
    [
        (
            "Grew weekly listening by 24%",
            "Grew weekly listening by 18% by launching offline mixes",
            SUMMARY,
        ),
        (
            "I have launched the family plan in 14 markets",
            "Launched the family plan in 11 markets",
            SUMMARY,
        ),
        (
            "Raised repeat use from 31% to 44%",
            "Raised repeat use from 31% to 39% with lyric cards",
            SUMMARY,
        ),
        ("Scaled the app to 20 million users", "Scaled the app to 12 million users", SUMMARY),
        (
            "The booster economy that I rebalanced grew yearly revenue by 28%",
            "Grew Kettle Kingdoms revenue by 35% in one year through the booster rebalance",
            SUMMARY,
        ),
        (
            "I like messy problems, and I cut delivery complaints by a third",
            "Cut delivery complaints by 50% through an address step",
            SUMMARY,
        ),
        ("Led the launch in 12 countries", "Led the launch in 9 countries", "r1"),
        ("Owned a budget of $4M", "Managed a budget of $2.5M", "r1"),
    ],
)
def test_two_figures_of_one_thing_are_asked_about(first: str, second: str, above: str) -> None:
    (doubt,) = contradictions(first, second, above=above, below="r1")

    assert (doubt.line, doubt.other_line, doubt.claim) == (3, 2, "c2")
    assert doubt.quote in second
    assert "Line 2" in doubt.why


@pytest.mark.parametrize(
    ("first", "second", "above", "below"),
    [
        ("Cut churn by 12% with onboarding mails", "Cut churn by 8% with offers", "r1", "r1"),
        ("Cut churn by 12%", "Cut churn by 8%", "r1", "r2"),
        ("Cut churn by 12%", "Cut churn by 18% in the family plan", SUMMARY, "r1"),
        ("Increased revenue by 20% in 2021", "Increased revenue by 35% in 2022", "r1", "r1"),
        ("Increased orders by 5% on iOS", "Increased orders by 9% on Android", "r1", "r1"),
        ("Grew weekly listening by about 18%", "Grew weekly listening by 18.4%", SUMMARY, "r1"),
        ("Launched lyrics in 12 countries", "Launched karaoke in 4 countries", "r1", "r1"),
        ("Hired 4 engineers", "Hired 3 designers", "r1", "r1"),
        ("Grew users from 1M to 2M", "Grew users by 100%", "r1", "r1"),
        ("Saved $2M in hosting", "Saved $400K in support", "r1", "r1"),
        ("Ran 12 A/B tests", "Ran 40 user interviews", "r1", "r1"),
        ("Mentor two product managers a year", "Led four product managers", SUMMARY, "r1"),
        ("Cut churn by 12%", "Cut churn by 12%", SUMMARY, "r1"),
        ("Reduced waiting by 10-15%", "Reduced waiting by 20%", "r1", "r1"),
    ],
)
def test_figures_that_may_both_be_right_are_left_alone(
    first: str, second: str, above: str, below: str
) -> None:
    assert contradictions(first, second, above=above, below=below) == []
