"""What a claim holds: verb, object, figures and whose it is; and which parts of a CV claim."""

import pytest

from tests.preparation.cv_texts import a_document
from voicecoach.preparation.reading import read_cv

ROLE = "# Mira Okafor\n# Experience\n## Product Manager, Deezer, 03/2020 - 05/2022\n"


def claim_of(line):
    (claim,) = read_cv(a_document(f"{ROLE}- {line}"), today="2026-11").claims
    return claim


def claims_in(text):
    return [claim.text for claim in read_cv(a_document(text), today="2026-11").claims]


@pytest.mark.parametrize(
    ("line", "verb", "done_to"),
    [
        ("Grew weekly listeners 12%", "grew", "weekly listeners"),
        (
            "Cut churn among family plans from 5.1% to 3.8% in a year",
            "cut",
            "churn among family plans",
        ),
        ("Led the pricing team", "led", "the pricing team"),
        ("Responsible for the roadmap of search", "responsible for", "the roadmap of search"),
        ("Launch of the family plan in 12 countries", "launch", "the family plan"),
        ("The family plan was launched in 12 countries", "launched", "The family plan"),
        ("Churn fell from 5.1% to 3.8%", "fell", "Churn"),
        ("40% fewer support tickets", "fewer", "support tickets"),
        ("Hired and onboarded three designers", "hired", "three designers"),
        ("I own pricing for creators", "own", "pricing for creators"),
        ("Responsible for “Hum” rooms in the app", "responsible for", "“Hum” rooms"),
        ("I have put in place a customer council", "put", "a customer council"),
        ("Argued for and got a fifth squad", "argued", "a fifth squad"),
        ("Led the entry into Spain, whose rules we set", "led", "the entry"),
        ("Participated to the launch of the wallet", "participated", "the launch of the wallet"),
    ],
)
def test_verb_and_object(line, verb, done_to):
    claim = claim_of(line)
    assert (claim.verb, claim.object) == (verb, done_to)


@pytest.mark.parametrize(
    ("line", "numbers"),
    [
        ("Grew weekly listeners 12%", ["12%"]),
        ("Cut churn from 5.1% to 3.8%", ["from 5.1% to 3.8%"]),
        ("Shortened delivery from 12 to 30 days", ["from 12 to 30 days"]),
        ("Raised €2.5M from two funds", ["€2.5M", "two funds"]),
        ("Saved 120k EUR a year", ["120k EUR"]),
        ("Cut harmful comments from 2.4‰ to 0.9‰", ["from 2.4‰ to 0.9‰"]),
        ("Brought the wait from eleven weeks to three", ["from eleven weeks to three"]),
        ("Grew sales from 74 to 391 million pounds", ["from 74 to 391 million pounds"]),
        ("Cut delays by 9 days thanks to reminders", ["9 days"]),
        ("Recovered by the fourth month", []),
        ("Launched in 12 countries in 2021", ["12 countries"]),
        ("Reached 9M monthly listeners", ["9M monthly listeners"]),
        ("Grew revenue 3x", ["3x"]),
        ("Improved NPS by +14 points", ["+14 points"]),
        ("Led six engineers", ["six engineers"]),
        ("Moved 1,200 merchants", ["1,200 merchants"]),
        ("Shipped widgets for iOS 17 and Web3 wallets over 4G in Q3 2020", []),
        ("Sold B2B licences to Fortune 500 firms", []),
        ("Built the first version with GPT-4 in March 2023", []),
    ],
)
def test_figures_as_written(line, numbers):
    assert list(claim_of(line).numbers) == numbers


@pytest.mark.parametrize(
    ("line", "owner"),
    [
        ("Grew weekly listeners", "self"),
        ("I grew weekly listeners", "self"),
        ("Responsible for the wallet", "self"),
        ("We grew weekly listeners", "team"),
        ("My team grew weekly listeners", "team"),
        ("Helped to grow weekly listeners", "team"),
        ("Contributed to the launch of the wallet", "team"),
        ("Supported the sales team in 12 pitches", "team"),
        ("Co-led the pricing council", "team"),
        ("As part of the growth team, shipped the referral programme", "team"),
        ("The wallet was launched in 12 countries", "unsaid"),
        ("Churn fell to 3.8%", "unsaid"),
        ("Launch of the wallet", "unsaid"),
    ],
)
def test_whose_it_is(line, owner):
    assert claim_of(line).owner == owner


def test_each_sentence_of_a_paragraph_is_judged_for_itself():
    assert claims_in(
        f"{ROLE}Deezer is a streaming service. I owned search (approx. 20 queries a second). "
        "It was a great time. Zero-result queries fell by a third."
    ) == [
        "I owned search (approx. 20 queries a second).",
        "Zero-result queries fell by a third.",
    ]


def test_an_item_is_one_claim_with_all_its_deeds():
    line = "Rebuilt search. Cut zero-result queries by a third and launched voice input."
    assert claims_in(f"{ROLE}- {line}") == [line]


def test_a_nested_item_is_a_line_of_its_own():
    text = f"{ROLE}- Launched the wallet\n  - Signed 40 merchants\n  - Tools: Figma\n"
    assert claims_in(text) == ["Launched the wallet", "Signed 40 merchants"]


@pytest.mark.parametrize(
    "part",
    ["Languages", "Interests", "References", "Certificates", "Contact", "Hobbies", "Courses"],
)
def test_parts_that_claim_nothing(part):
    assert claims_in(f"{ROLE}- Led the team\n# {part}\n- Ran the Berlin marathon in 3:42") == [
        "Led the team"
    ]


def test_a_degree_is_no_claim_and_a_thesis_with_a_result_is_one():
    assert claims_in(
        "# Education\n## MSc Physics, TU Munich, 2012 - 2014\n- Graduated with distinction\n"
        "- Studied optics\n- Thesis: built a simulator that cut run time by half\n"
    ) == ["Thesis: built a simulator that cut run time by half"]


def test_a_list_of_skills_claims_nothing_but_its_deeds():
    assert claims_in(
        "# Skills\nApplied statistics, distributed systems\n"
        "Led three teams through their first discovery sprints\n"
    ) == ["Led three teams through their first discovery sprints"]
