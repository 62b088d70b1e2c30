"""The skills that a CV names."""

import pytest

from tests.preparation.cv_texts import a_document
from voicecoach.preparation.reading import read_cv


@pytest.mark.parametrize(
    ("lines", "skills"),
    [
        ("SQL, Python; A/B testing", ["SQL", "Python", "A/B testing"]),
        ("Analytics: SQL, Amplitude\nDesign: Figma", ["SQL", "Amplitude", "Figma"]),
        ("- SQL (advanced)\n- Figma\n- figma", ["SQL (advanced)", "Figma"]),
        ("| Data\n| SQL, dbt\n| Tools\n| Jira, Figma", ["SQL", "dbt", "Jira", "Figma"]),
        ("Data SQL, dbt\nTools Jira, Figma", ["SQL", "dbt", "Jira", "Figma"]),
        ("SQL · Python · Go", ["SQL", "Python", "Go"]),
        ("SQL | Jira | Looker", ["SQL", "Jira", "Looker"]),
        ("Languages: German, English\nTools: Jira", ["Jira"]),
        ("Roadmapping\nStakeholder management", ["Roadmapping", "Stakeholder management"]),
        ("Proficient in SQL and dbt.", ["SQL and dbt"]),
    ],
)
def test_skills_as_written(lines, skills):
    cv = read_cv(a_document(f"# Skills\n{lines}\n# Languages\nGerman (native)"), today="2026-11")
    assert list(cv.skills) == skills


def test_a_line_of_skills_is_known_by_its_label():
    cv = read_cv(a_document("# Mira Okafor\nSkills: SQL, Figma\n# Experience"), today="2026-11")
    assert cv.skills == ("SQL", "Figma")
