"""docs/formats.md names every field of what is kept."""

import re
from dataclasses import fields
from pathlib import Path
from typing import get_args

import pytest

from voicecoach.archive.index.rows import AnswerRow, SessionRow
from voicecoach.archive.preparation import Preparation
from voicecoach.archive.records import (
    AnswerNotes,
    AnswerRecord,
    AnswerStatus,
    Dispute,
    EndReason,
    Engines,
    KeptAnswer,
    KeptSession,
    SessionRecord,
)
from voicecoach.preparation.cv import Claim, Cv, Gap, Role
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.job import Job, Match, Requirement
from voicecoach.transcript import Correction

SECTION = (
    (Path(__file__).parents[2] / "docs" / "formats.md")
    .read_text(encoding="utf-8")
    .split("\n## Records on disk\n")[1]
)


@pytest.mark.parametrize(
    "record",
    [
        AnswerNotes,
        AnswerRecord,
        AnswerRow,
        Claim,
        Correction,
        Cv,
        Dispute,
        Doubt,
        Engines,
        Gap,
        Job,
        KeptAnswer,
        KeptSession,
        Match,
        Preparation,
        Requirement,
        Role,
        SessionRecord,
        SessionRow,
    ],
)
def test_every_field_is_documented(record: type) -> None:
    documented = set(re.findall(r"\w+", SECTION))

    assert {field.name for field in fields(record)} <= documented


@pytest.mark.parametrize(("field", "values"), [("status", AnswerStatus), ("ended_by", EndReason)])
def test_every_value_is_documented_where_its_field_is(field: str, values: object) -> None:
    (row,) = re.findall(rf"^\| `{field}` \|.*$", SECTION, re.MULTILINE)

    assert {*get_args(values)} <= {*re.findall(r"`(\w+)`", row)}
