"""What counts as found in a labelled CV."""

import pytest

from lab.cv_labels import (
    added,
    labelled_files,
    plain,
    read_labels,
    same_claim,
    score_claims,
    scores,
)
from tests.preparation.cv_texts import a_document
from voicecoach.preparation.reading import read_cv

TEXT = """
# Mira Okafor
# Experience
## Product Manager, Deezer, 03/2020 - 05/2022
- Cut churn from 5.1% to 3.8%
- Led the pricing team
# Skills
SQL, Figma
"""

TABLE = {
    "role": [
        {
            "kind": "work",
            "title": "Product Manager",
            "employer": "Deezer",
            "begins": "2020-03",
            "ends": "2022-05",
            "claims": ["Cut churn from 5.1% to 3.8%", "Owned the family plan"],
        }
    ],
    "loose_claims": [],
    "skills": ["sql", "Jira"],
    "gaps": [{"begins": "2022-06", "ends": "now"}],
}


def test_all_is_held_against_the_labels():
    found = scores(read_cv(a_document(TEXT), today="2026-11"), read_labels(TABLE))
    claims = found["claims"]
    assert (claims.precision, claims.recall, claims.f1) == (0.5, 0.5, 0.5)
    assert claims.missed == ("Owned the family plan",)
    assert claims.wrong == ("Led the pricing team",)
    assert found["roles"].f1 == 1.0
    assert (found["skills"].missed, found["skills"].wrong) == (("jira",), ("figma",))
    assert found["gaps"].right == 1


def test_a_label_counts_once():
    cv = read_cv(a_document(f"{TEXT}\n# Experience\nI led the pricing team."), today="2026-11")
    labels = read_labels({"role": [{"claims": ["Led the pricing team"]}]})
    assert score_claims(cv, labels).right == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Led the pricing team", "led the  pricing team", True),
        ("Cut “churn” – fast", 'Cut "churn" - fast', True),  # noqa: RUF001
        ("Led the pricing team", "2019: Led the pricing team", True),
        ("Led the pricing team in Berlin now", "Led the pricing team in Berlin then", True),
        ("Led the pricing team", "Led the search team of Berlin", False),
        ("", "Led the pricing team", False),
    ],
)
def test_the_same_claim(one, other, same):
    assert same_claim(one, other) is same


def test_writing_does_not_matter():
    assert plain("Zürich’s  “A/B” – ﬁrst") == "zürichs a/b - first"  # noqa: RUF001


def test_figures_of_several_are_added():
    labels = read_labels(TABLE)
    one = score_claims(read_cv(a_document(TEXT), today="2026-11"), labels)
    both = added([one, one])
    assert (both.right, len(both.missed), both.f1) == (2, 2, one.f1)


def test_files_without_labels_are_left_out(tmp_path):
    (tmp_path / "a.txt").write_text("CV", encoding="utf-8")
    (tmp_path / "b.toml").write_text('title = "no labels"', encoding="utf-8")
    (tmp_path / "c.md").write_text("# CV", encoding="utf-8")
    (tmp_path / "c.toml").write_text('[[role]]\ntitle = "PM"', encoding="utf-8")
    ((file, labels),) = labelled_files(tmp_path)
    assert (file.name, labels.roles) == ("c.md", (("PM", "", "", ""),))
