"""Heard by Whisper with its real weights: each command as a person types it, on real sound."""

import json
from pathlib import Path

from tests.program import run
from voicecoach.analysis.assessment import Report
from voicecoach.codec import decode
from voicecoach.demo import DEMO

STRONG, WEAK = DEMO.candidates


def test_analyze_hears_nearly_every_word(whisper_base: Path) -> None:
    code, output = run(
        "analyze", "--model", str(whisper_base), "--format", "json", str(STRONG.path)
    )
    assert code == 0, output
    report = decode(Report, json.loads(output))
    assert report.engine == "whisper base"
    heard = report.transcript.text.lower()
    # PocketSphinx makes of the same sound "string campaign" and "we stop in at the island".
    assert "cost us the spring campaign" in heard
    assert "in the pilot we were at" in heard
    assert report.timing.decision_within_10s
    assert {"decision", "rejected_alternative", "accepted_cost", "impact_number"} <= {
        found.signal for found in report.signals
    }
