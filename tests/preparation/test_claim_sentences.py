"""Which sentences of paragraphs, summaries, records and studies say that something was done."""

import pytest

from tests.preparation import claim_sentences as told
from tests.preparation.cv_texts import a_document
from voicecoach.preparation.reading import read_cv

HEADS = {
    "role": "# Experience\n## Product Manager, Deezer, 03/2020 - 05/2022\n- Led the team\n",
    "summary": "# Summary\n",
    "record": "# Awards and talks\n",
    "study": "# Education\n## MSc Physics, TU Munich, 2014 - 2016\n",
}


def parts(*tuples):
    return [(part, line) for part, lines in zip(HEADS, tuples, strict=True) for line in lines]


def claims_in(part, line):
    document = a_document(f"# Mira Okafor\n{HEADS[part]}{line}")
    return [claim.text for claim in read_cv(document, today="2026-11").claims]


@pytest.mark.parametrize(
    ("part", "line"), parts(told.SENTENCES, told.SUMMARY, told.RECORD, told.STUDY)
)
def test_a_claim_is_found(part, line):
    assert line.removeprefix("- ") in claims_in(part, line)


@pytest.mark.parametrize(
    ("part", "line"), parts(told.NO_SENTENCES, told.NO_SUMMARY, told.NO_RECORD, told.NO_STUDY)
)
def test_nothing_is_claimed(part, line):
    assert line.removeprefix("- ") not in claims_in(part, line)
