"""Positions, projects and studies: title, employer and dates, however they are set."""

import pytest

from tests.preparation import more_role_heads as more
from tests.preparation.cv_texts import a_document
from tests.preparation.role_heads import POSITIONS, STUDIES
from voicecoach.preparation.reading import read_cv


def cv_of(text):
    return read_cv(a_document(text), today="2026-11")


def roles_in(text):
    return [(each.title, each.employer, each.begins, each.ends) for each in cv_of(text).roles]


@pytest.mark.parametrize(("text", "roles"), [*POSITIONS, *more.POSITIONS])
def test_positions(text, roles):
    assert roles_in(f"# Experience\n{text}") == roles
    assert all(claim.role for claim in cv_of(f"# Experience\n{text}").claims)


@pytest.mark.parametrize(("text", "roles"), [*STUDIES, *more.STUDIES])
def test_studies(text, roles):
    assert roles_in(f"# Education\n{text}") == roles
    assert {role.kind for role in cv_of(f"# Education\n{text}").roles} == {"education"}


@pytest.mark.parametrize(("text", "roles"), more.PROJECTS)
def test_projects(text, roles):
    assert roles_in(f"# Projects\n{text}") == roles
    assert {role.kind for role in cv_of(f"# Projects\n{text}").roles} == {"project"}


@pytest.mark.parametrize(("text", "roles"), more.VOLUNTEERING)
def test_volunteering(text, roles):
    assert roles_in(f"# Volunteering\n{text}") == roles


def test_claims_stand_under_the_position_above_them():
    cv = cv_of(
        "# Experience\n"
        "## Product Manager, Sonos, 2019 - 2021\n- Led the voice team\n"
        "## Analyst, Bose, 2016 - 2019\n- Built a forecast\n"
        "# Projects\n## Crate (2020)\n- Built a catalogue of records\n"
    )
    assert [cv.role(claim).title for claim in cv.claims] == ["Product Manager", "Analyst", "Crate"]
    assert [role.id for role in cv.roles] == ["r1", "r2", "p1"]


def test_a_part_of_another_name_ends_the_position():
    cv = cv_of(
        "# Experience\n## Product Manager, Sonos, 2019 - 2021\n- Led the voice team\n"
        "# Awards\nWon the hackathon prize\n"
    )
    assert [claim.role for claim in cv.claims] == ["r1", ""]


@pytest.mark.parametrize(
    "again", ["EXPERIENCE, CONTINUED", "Experience (cont'd)", "Work history (cont.)"]
)
def test_a_part_that_goes_on_after_a_page_is_the_same_part(again):
    text = f"# Experience\n## Analyst, Deezer\n2019 - 2021\n- Led pricing\n# {again}\n"
    text += "## Engineer, Metrika\n2015 - 2018\n- Built search"
    assert roles_in(text) == [
        ("Analyst", "Deezer", "2019", "2021"), ("Engineer", "Metrika", "2015", "2018"),
    ]  # fmt: skip


def test_what_the_line_of_a_role_says_is_no_claim():
    assert not cv_of("# Experience\nLead Product Manager, Bolt, 2019 - 2021").claims


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("# Mira Okafor", "Mira Okafor"),
        ("MIRA OKAFOR\nSenior Product Manager", "MIRA OKAFOR"),
        ("Curriculum Vitae\nJan van der Berg", "Jan van der Berg"),
        ("Resume of Anna-Lena Weiß", "Anna-Lena Weiß"),
        ("Mira Okafor | Product Manager | Paris", "Mira Okafor"),
        ("# Mira\n# Okafor\n## Product Manager", "Mira Okafor"),
        ("M. Okafor, resume 1/2\n# Mira “Mimi” Okafor", "Mira “Mimi” Okafor"),
        ("Senior Product Manager\nParis, France", ""),
        ("# Experience\n## Product Manager, Sonos, 2019 - 2021", ""),
    ],
)
def test_the_name_stands_at_the_top(top, name):
    assert cv_of(top).name == name
