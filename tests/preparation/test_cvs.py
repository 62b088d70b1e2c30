"""What is found in labelled CVs, held at a floor: some that we mend by, some that nobody saw."""

from functools import cache
from pathlib import Path

import pytest

from lab.cv_labels import TODAY, added, document_of, labelled_files, scores
from voicecoach.preparation.reading import read_cv

HERE = Path(__file__).parent
CVS, UNSEEN = HERE / "cvs", HERE / "unseen"

FLOOR_OF_EACH, FLOOR_OF_ALL = 0.85, 0.95
"""F1 of claims; what `python -m lab.cv_claims tests/preparation/cvs` measures lies above."""


@cache
def found(folder):
    return {
        file.name: scores(read_cv(document_of(file), today=TODAY), labels)
        for file, labels in labelled_files(folder)
    }


@pytest.mark.parametrize(
    ("folder", "name"),
    [(folder, file.name) for folder in (CVS, UNSEEN) for file, _ in labelled_files(folder)],
    ids=lambda value: getattr(value, "name", value),
)
def test_claims_of_each(folder, name):
    claims = found(folder)[name]["claims"]
    assert claims.f1 >= FLOOR_OF_EACH, (claims.missed, claims.wrong)


def test_all_together():
    assert added([each["claims"] for each in found(CVS).values()]).f1 >= FLOOR_OF_ALL
    assert added([each["roles"] for each in found(CVS).values()]).f1 >= 0.9
    assert added([each["skills"] for each in found(CVS).values()]).f1 >= 0.8
    assert added([each["gaps"] for each in found(CVS).values()]).f1 >= 0.8
