"""docs/formats.md names every key of the report."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from voicecoach.analysis.assessment import (
    Burst,
    Delivery,
    Evidence,
    Feedback,
    FillerKind,
    Finding,
    JudgedSentence,
    Pause,
    PhaseTime,
    Report,
    RubricLevel,
    Structure,
    Timing,
    Window,
)
from voicecoach.transcript import DroppedText, ForeignSpeech, Span, Transcript, Word

SECTION = (
    (Path(__file__).parents[2] / "docs" / "formats.md")
    .read_text(encoding="utf-8")
    .split("\n## The report\n")[1]
    .split("\n## ")[0]
)


@pytest.mark.parametrize(
    "record",
    [
        Burst, Delivery, DroppedText, Evidence, Feedback, FillerKind, Finding, ForeignSpeech,
        JudgedSentence, Pause, PhaseTime, Report, RubricLevel, Span, Structure, Timing, Transcript,
        Window, Word,
    ],
)  # fmt: skip
def test_every_key_is_documented(record):
    table = "\n".join(line for line in SECTION.splitlines() if line.startswith("|"))
    assert {field.name for field in fields(record)} <= set(re.findall(r"\w+", table))
