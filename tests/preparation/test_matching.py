import re

import pytest

from tests.preparation.hand_built import a_claim, a_cv, a_job, a_role, cvs, labelled
from voicecoach.preparation.cv import Cv
from voicecoach.preparation.job import Match
from voicecoach.preparation.matching import match

AGREE = 0.9
"""Share of labelled pairs with the grade that a careful recruiter gave."""

CVS = cvs()


def held_against(cv: Cv, asks: str) -> Match:
    (found,) = match(cv, a_job(asks))
    return found


@pytest.mark.parametrize("path", ["matched/known.toml", "matched/set_aside.toml"])
def test_grades_agree_with_those_given_by_hand(path: str) -> None:
    pairs = labelled(path, "pair")
    grades = [held_against(CVS[pair["cv"]], pair["asks"]).grade for pair in pairs]
    fine = [{pair["grade"], pair.get("or", pair["grade"])} for pair in pairs]

    agree = sum(grade in each for grade, each in zip(grades, fine, strict=True))

    assert agree >= AGREE * len(pairs)


@pytest.mark.parametrize("path", ["matched/known.toml", "matched/set_aside.toml"])
def test_a_gap_is_never_claimed_where_none_is(path: str) -> None:
    wrong = [
        pair["asks"]
        for pair in labelled(path, "pair")
        if "gap" not in (pair["grade"], pair.get("or"))
        and held_against(CVS[pair["cv"]], pair["asks"]).grade == "gap"
    ]

    assert wrong == []


@pytest.mark.parametrize("path", ["matched/known.toml", "matched/set_aside.toml"])
def test_the_best_claim_comes_first(path: str) -> None:
    for pair in labelled(path, "pair"):
        if "first" in pair:
            found = held_against(CVS[pair["cv"]], pair["asks"])

            assert found.claims[0] == f"c{pair['first']}", pair["asks"]


def test_every_reason_quotes_words_that_are_there() -> None:
    for name, cv in CVS.items():
        told = " ".join(
            [
                *(claim.text for claim in cv.claims),
                *(f"{role.title} {role.employer}" for role in cv.roles),
                *cv.skills,
            ]
        )
        for pair in labelled("matched/known.toml", "pair"):
            found = held_against(cv, pair["asks"])
            quotes = re.findall("“(.+?)”", found.why)

            assert quotes, (name, found)
            assert all(quote in told or quote in pair["asks"] for quote in quotes), found
            assert {*found.claims} <= {claim.id for claim in cv.claims}


def test_one_claim_answers_several_requirements() -> None:
    cv = a_cv(a_claim("Cut churn from 5% to 4% in an A/B test of the price page"))
    found = match(cv, a_job("Retention", "Experimentation", "Pricing"))

    assert [(each.grade, each.claims) for each in found] == [("proof", ("c1",))] * 3


def test_a_figure_is_better_than_a_deed() -> None:
    cv = a_cv(
        a_claim("Ran experiments", number=1),
        a_claim("Ran experiments that lifted orders by 4%", number=2, line=3),
    )

    assert held_against(cv, "Experimentation").claims == ("c2", "c1")


@pytest.mark.parametrize(
    ("begins", "ends", "asks", "grade", "said"),
    [
        ("2020-01", "now", "5+ years of product management experience", "proof", "6.5"),
        ("2023-01", "now", "5+ years of product management experience", "partial", "3.5"),
        ("2020", "2024", "4 years of experience in product", "proof", "4"),
        ("", "", "4 years of experience in product", "partial", "no dates"),
    ],
)
def test_years_are_counted_by_the_dates_of_roles(
    begins: str, ends: str, asks: str, grade: str, said: str
) -> None:
    cv = a_cv(roles=(a_role(begins=begins, ends=ends),), today="2026-06")

    found = held_against(cv, asks)

    assert found.grade == grade
    assert said in found.why


def test_overlapping_roles_count_once() -> None:
    roles = (
        a_role(id="r1", begins="2020-01", ends="2021-12"),
        a_role(id="r2", begins="2021-01", ends="2021-12"),
    )

    found = held_against(a_cv(roles=roles), "3 years of product management experience")

    assert found.grade == "partial"
    assert " 2 of the 3 years" in found.why


def test_an_open_role_without_a_today_is_no_shortage() -> None:
    cv = a_cv(roles=(a_role(begins="2020-01", ends="now"),))

    found = held_against(cv, "5 years of product management experience")

    assert found.grade == "partial"
    assert "go on" in found.why


def test_those_whom_one_works_with_are_no_craft() -> None:
    found = held_against(CVS["payments"], "Work closely with engineering, design and data science")

    assert "data science" not in found.why.split("“")[-1]
    assert found.grade != "gap"


def test_an_empty_cv_answers_nothing() -> None:
    empty = Cv(name="", roles=(), claims=())
    asks = ["SQL", "5 years of experience", "Degree in economics", "Fluent German", "Curiosity"]

    assert [each.grade for each in match(empty, a_job(*asks))] == ["gap"] * len(asks)


def test_what_any_other_line_names_is_no_gap() -> None:
    cv = a_cv(a_claim("Wrote the newsletter"), rest=("Languages: German, Mandarin (HSK 5)", "CAMS"))

    assert held_against(cv, "Fluent in Mandarin").grade == "proof"
    assert held_against(cv, "CAMS certification").grade == "partial"
    assert held_against(cv, "Fluent in Korean").grade == "gap"


def test_a_talk_touches_and_does_not_prove() -> None:
    cv = a_cv(a_claim("Spoke at three conferences on pricing"))

    assert held_against(cv, "Pricing").grade == "partial"


@pytest.mark.parametrize("asks", ["Strong SQL and comfort with data", "SQL, comfortable with data"])
def test_a_craft_among_the_skills_is_named_before_what_a_claim_only_touches(asks: str) -> None:
    cv = a_cv(a_claim("Wrote up findings for the leadership team"), skills=("SQL", "Figma"))
    found = held_against(cv, asks)

    assert found.grade == "partial"
    assert found.why.startswith("“SQL” is named under skills")
    assert "leadership" not in found.why
