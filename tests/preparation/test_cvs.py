"""What is found in the labelled CVs of tests/preparation/cvs, held at a floor."""

from functools import cache
from pathlib import Path

import pytest

from lab.cv_labels import TODAY, added, document_of, labelled_files, scores
from voicecoach.preparation.reading import read_cv

CVS = Path(__file__).parent / "cvs"

FLOOR_OF_EACH, FLOOR_OF_ALL = 0.85, 0.95
"""F1 of claims; what `python -m lab.cv_claims tests/preparation/cvs` measures lies above."""


@cache
def found():
    return {
        file.name: scores(read_cv(document_of(file), today=TODAY), labels)
        for file, labels in labelled_files(CVS)
    }


@pytest.mark.parametrize("name", [file.name for file, _ in labelled_files(CVS)])
def test_claims_of_each(name):
    claims = found()[name]["claims"]
    assert claims.f1 >= FLOOR_OF_EACH, (claims.missed, claims.wrong)


def test_all_together():
    assert added([each["claims"] for each in found().values()]).f1 >= FLOOR_OF_ALL
    assert added([each["roles"] for each in found().values()]).f1 >= 0.9
    assert added([each["skills"] for each in found().values()]).f1 >= 0.8
    assert added([each["gaps"] for each in found().values()]).f1 >= 0.8
