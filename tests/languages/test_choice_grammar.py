import pytest

from tests.languages.lines import is_own, kinds
from voicecoach.languages.english.choice import ChoiceKind


@pytest.mark.parametrize(
    "text",
    [
        "So I decided to close the second warehouse.",
        "In the end I decided against the merger.",
        "I decided that we would refund every single order.",
        "I finally made the decision to retire the old app.",
        "I had to make the tough call to postpone our opening.",
        "I took the decision to hire somebody without a degree.",
        "I chose the slower supplier over the cheap one.",
        "I chose not to sign the lease.",
        "I opted for paper forms instead.",
        "I made up my mind to end the contract.",
        "We were stuck, so I decided to skip the pilot and told the board why.",
        "What I decided is that the yellow line closes.",
        "I've decided to leave the partnership.",
    ],
)
def test_deciding_something_with_a_consequence_is_a_choice_of_ones_own(text: str) -> None:
    assert is_own(text)


@pytest.mark.parametrize(
    "text",
    [
        "I refused to sell the address list.",
        "I turned the biggest sponsor down.",
        "I said no to the weekend shift.",
        "I told my director no.",
        "I pushed back and asked them to wait.",
        "I overruled the crane driver.",
        "They offered us a bonus and I declined.",
        "I argued against the price rise.",
        "I didn't sign the safety report.",
        "I wouldn't put my name under it.",
        "I wasn't going to let them print that.",
        "I told the bank that we would not release the file.",
        "I walked away from the deal.",
        "I ruled that out at once.",
    ],
)
def test_refusing_is_a_choice_of_ones_own(text: str) -> None:
    assert is_own(text)


@pytest.mark.parametrize(
    "text",
    [
        "I cancelled the spring catalogue.",
        "So I shut the chat down for good.",
        "Two days before the fair I pulled the plug.",
        "I rolled it back the same night.",
        "I put the migration on hold.",
        "I postponed the opening by three weeks.",
        "I had to let her go.",
        "I resigned in May.",
        "I pulled eight buses off the road.",
        "I had the banner removed.",
        "Scrapped the monthly report that nobody read.",
        "I told sales why and switched it off.",
        "I ended up cancelling the tour.",
        "I knew it would hurt, but I took the quiz out of our app.",
    ],
)
def test_ending_or_delaying_something_is_a_choice_of_ones_own(text: str) -> None:
    assert is_own(text)


@pytest.mark.parametrize(
    "text",
    [
        "I recommended that we switch suppliers, and my manager agreed.",
        "I proposed a smaller release for two cities.",
        "I pushed for a written contract.",
        "I insisted on a second inspection.",
        "I suggested to our treasurer that we sell the van.",
        "I went with the local printer.",
        "I prioritized the refunds over the new badge.",
        "I sided with the night crew.",
        "I stood my ground.",
        "I held the line on price.",
        "I volunteered to run the project nobody wanted.",
        "I escalated it to legal that night.",
        "I shipped it anyway.",
        "I hired him although two partners were against it.",
        "My call was to open without the terrace.",
        "It was my decision to keep the shop open.",
    ],
)
def test_proposing_preferring_and_taking_on_are_choices_of_ones_own(text: str) -> None:
    assert is_own(text)


@pytest.mark.parametrize(
    "text",
    [
        "I decided to dig into the complaints.",
        "So I decided to learn some Spanish.",
        "I chose to stay calm and let him speak.",
        "I decided to talk to each of them alone.",
        "I made the decision to take a course in accounting.",
        "That winter I decided to start a part time degree.",
        "I decided to use my evenings for a certificate in data.",
        "I decided to zoom in on the second step.",
        "I decided to get everybody together in one room.",
        "So I decided to move my chair to their side of the office.",
        "I decided to tidy up the shared folder.",
        "I decided to set up a meeting with both teams.",
        "I opted to ask the customers first.",
        "I decided that I should communicate more.",
        "I decided I'm going to learn how the scanner works.",
    ],
)
def test_finding_out_talking_and_improving_settle_nothing(text: str) -> None:
    assert kinds(text) == {ChoiceKind.FINDING_OUT}


@pytest.mark.parametrize(
    "text",
    [
        "I didn't decide to close it.",
        "I never chose the supplier.",
        "If I had cancelled the order we would be fine.",
        "I almost cancelled the concert.",
        "I could have refused the order.",
        "I should have stopped the launch.",
        "I wanted to cancel it.",
        "I was going to resign.",
        "I thought about whether to decline.",
        "Should I cancel the trip?",
        "She said I decided to close the shop.",
        "My boss told me that I rejected the best plan.",
        "I was told to remove it, so I did.",
        "My boss told me to cancel the tour, so I cancelled it.",
        "I was asked to shut it down and I shut it down.",
        "I had to decide whether to stay.",
        "I usually turn such offers down.",
        "When somebody asks twice I say no.",
        "I made a quick call to the plumber.",
        "I stopped by the office.",
        "I dropped in on Friday.",
        "I pulled the numbers for the quarter.",
        "I picked up the phone.",
        "I cut the waiting time by half.",
        "I was convinced that it would work.",
        "He took it to the director, and she refused.",
        "I needed to find the leak and cut the time in half.",
        "I set up a meeting to decline the offer.",
        "The cut was deep and I like the stop sign.",
        "She goes, I'm cancelling the party.",
        "I wouldn't say I talked them out of it.",
    ],
)
def test_what_is_not_claimed_as_ones_own_choice_is_none(text: str) -> None:
    assert not is_own(text)


@pytest.mark.parametrize(
    "text",
    [
        "My director decided to cancel the tour.",
        "They decided to close the branch.",
        "Our head of sales made the decision to raise prices.",
        "The board chose the second bid.",
        "She refused to sign it.",
        "Then management decided to stop it.",
        "The owner shut it down in June.",
    ],
)
def test_what_somebody_else_decided_is_theirs(text: str) -> None:
    assert kinds(text) == {ChoiceKind.OTHERS}


@pytest.mark.parametrize(
    "text",
    [
        "We decided to drop the second line.",
        "A colleague and I decided to print fewer copies.",
        "Rosa and I decided to sell the boat.",
        "My manager and I decided to move the date.",
        "In the end we chose the smaller hall.",
        "The two of us decided to leave.",
        "After a long night we killed the project.",
        "Lena from design and I decided to ship the plain one.",
    ],
)
def test_what_was_decided_together_is_shared(text: str) -> None:
    assert kinds(text) == {ChoiceKind.SHARED}


@pytest.mark.parametrize(
    "text",
    [
        "I was told to close the account, but I refused.",
        "My manager asked me to keep it, and I cancelled it.",
        "She wanted me to sign, and I didn't sign.",
    ],
)
def test_doing_otherwise_than_one_was_told_is_a_choice(text: str) -> None:
    assert is_own(text)


@pytest.mark.parametrize(
    "text",
    ["The project was cancelled in May.", "It was decided to evacuate.", "It was postponed."],
)
def test_a_passive_names_nobody(text: str) -> None:
    assert kinds(text) == {ChoiceKind.PASSIVE}


@pytest.mark.parametrize(
    "text",
    [
        "I would stop the project and inform everybody.",
        "I'd cancel the order.",
        "In that case I would refuse to sign.",
    ],
)
def test_what_one_would_do_is_hypothetical_where_the_past_was_asked_for(text: str) -> None:
    assert kinds(text) == {ChoiceKind.HYPOTHETICAL}


@pytest.mark.parametrize("text", ["I kind of decided to leave it out.", "Maybe I chose the hall."])
def test_a_hedged_choice_is_hedged(text: str) -> None:
    assert kinds(text) == {ChoiceKind.HEDGED}


@pytest.mark.parametrize(
    ("before", "text"),
    [
        ("", "I disagreed, but I committed to the team's plan."),
        ("I did not agree with the new route.", "Once it was clear, I backed it fully."),
        ("", "I was against the move, but I supported my manager's decision."),
        ("I had serious doubts.", "Still, I went along with it."),
    ],
)
def test_disagreeing_and_committing_is_told_apart(before: str, text: str) -> None:
    assert kinds(text, before=before) == {ChoiceKind.DISAGREED_AND_COMMITTED}


def test_backing_a_plan_for_a_reason_of_ones_own_is_not_giving_in() -> None:
    text = "I disagreed at first, but I backed her plan because ours would have cost a month."
    assert ChoiceKind.DISAGREED_AND_COMMITTED not in kinds(text)
