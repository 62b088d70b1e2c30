"""Which lines say that something was done."""

import pytest

from tests.preparation import more_claim_lines as more
from tests.preparation.claim_lines import (
    CLAIMS,
    DEEDS_OF_A_PERSON,
    NO_CLAIMS,
    NO_DEEDS_OF_A_PERSON,
)
from tests.preparation.cv_texts import a_document
from voicecoach.preparation.reading import read_cv

ROLE = "# Mira Okafor\n# Experience\n## Product Manager, Deezer, 03/2020 – 05/2022\n"  # noqa: RUF001


def claims_in(text):
    return [claim.text for claim in read_cv(a_document(text), today="2026-11").claims]


@pytest.mark.parametrize("line", [*CLAIMS, *more.CLAIMS])
def test_an_item_under_a_role_claims(line):
    assert claims_in(f"{ROLE}- {line}") == [line]


@pytest.mark.parametrize("line", [*NO_CLAIMS, *more.NO_CLAIMS])
def test_an_item_under_a_role_claims_nothing(line):
    assert claims_in(f"{ROLE}- Led the team\n- {line}") == ["Led the team"]


@pytest.mark.parametrize("line", [*NO_CLAIMS, *more.NO_CLAIMS])
def test_a_line_of_text_under_a_role_claims_nothing(line):
    assert claims_in(f"{ROLE}- Led the team\n{line}") == ["Led the team"]


@pytest.mark.parametrize("line", DEEDS_OF_A_PERSON)
def test_a_sentence_about_a_person_claims(line):
    assert claims_in(f"# Mira Okafor\n# Profile\n{line}") == [line]


@pytest.mark.parametrize("line", NO_DEEDS_OF_A_PERSON)
def test_a_sentence_about_a_person_claims_nothing(line):
    assert claims_in(f"# Mira Okafor\n# Profile\n{line}") == []
