import pytest

from tests.languages.lines import is_own
from voicecoach.languages.english.choice import AskedFor


@pytest.mark.parametrize(
    "text",
    [
        "I'd build the small one first.",
        "I would not launch it in winter.",
        "I'm going to pick the second group.",
        "So I'd go with the monthly price and leave the rest.",
        "If returns rise by a tenth, I'd stop.",
        "If it doesn't recover, I roll it back.",
        "My recommendation is to open only two shops.",
        "My north star would be weekly repeat visits.",
        "I recommend leaving the villages out.",
        "So they should close the second hall.",
        "What I'd do is put the yearly plan behind the monthly one.",
        "What I would do instead is let people skip a week.",
        "So I would prioritize the offline mode.",
        "I'd like to focus on parents of small kids.",
    ],
)
def test_a_recommendation_is_the_choice_of_a_case(text: str) -> None:
    assert is_own(text, AskedFor.CASE)


@pytest.mark.parametrize(
    "text",
    [
        "First I'd look at the funnel.",
        "I would talk to ten customers.",
        "I'd probably build the small one.",
        "Then I'd prioritize them by impact and effort.",
        "I'd run a test in two cities.",
        "I'd take a tenth of the users and watch.",
        "I'd like to understand the goal.",
        "The rule I'd hold it to is simple.",
        "What I'd do first is talk to support.",
        "What I'd do is keep the team informed.",
        "I'd like to take thirty seconds to think.",
        "I wouldn't necessarily take it out.",
    ],
)
def test_finding_out_and_hedging_recommend_nothing(text: str) -> None:
    assert not is_own(text, AskedFor.CASE)


@pytest.mark.parametrize(
    "text",
    [
        "I'm asking for ninety two thousand.",
        "I'd like 84 and the senior title.",
        "Could you do eighty five?",
        "My number is one hundred and ten.",
        "I would need 60,000 base.",
        "If that isn't possible, I'd take seventy with a review.",
        "If we get to seventy I'll sign today.",
        "I accept the salary as it stands.",
        "I won't take the lower level.",
        "I'm turning the other offer down.",
        "I can live with 71 and four weeks off.",
        "They said sixty, and I said seventy.",
        "I thanked them and countered at 78.",
        "I'd be comfortable with a base of 90.",
        "Is there any room to move up to 95?",
        "I'd be happy to sign at that number.",
        "I'd be looking for something between 70 and 75.",
        "What I'd propose is the lower base with a second review.",
        "I told her I wanted twenty six an hour.",
        "What I can offer is four days a week.",
        "I'm willing to start at 82.",
        "If you can put that in writing, I'm in.",
        "I can't agree to a cut of ten percent.",
        "I don't go below 450.",
        "For four thousand I can't work full time.",
        "My one condition is the start in May.",
    ],
)
def test_an_ask_an_acceptance_and_a_refusal_are_choices_in_pay_talk(text: str) -> None:
    assert is_own(text, AskedFor.PAY)


@pytest.mark.parametrize(
    "text",
    [
        "What is the range for this role?",
        "Below seventy I would not move.",
        "I had hoped for a bit more.",
        "Maybe somewhere around seventy would be possible, I'd say 70.",
        "She said I want you in the office at nine.",
        "I brought the error rate from nine to four percent.",
        "Right now I'm at 76 with a small bonus.",
        "I was hoping we could discuss the base salary.",
        "I'd rather keep that between me and my employer.",
        "I'd do it the same way again.",
        "I just wanted to check my holidays.",
    ],
)
def test_soft_wishes_floors_and_support_are_no_ask(text: str) -> None:
    assert not is_own(text, AskedFor.PAY)


def test_an_ask_is_no_choice_where_the_past_was_asked_for() -> None:
    assert not is_own("I'd like 84 and the senior title.")
