"""Reports of answers as they might be given in an interview."""

import json
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from tests.builders import make_report
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.transcript import Transcript
from voicecoach.transcripts.text import parse_text

CHOSEN = "I pulled the lyric cards nine days before release. "
WHOLE = (
    CHOSEN + "The other option was a small market, and I turned that down. I knew it would cost us "
    "the spring campaign. My rule was clear: below forty percent we stop. Repeat use rose from 31 "
    "to 44 percent, and part of that was the holiday season."
)


def report_of(
    text: str, kind: str = "behavioral", classifier: SentenceClassifier | None = None
) -> Report:
    """Judge a text; one without words stands for silence."""
    said = any(map(str.isalnum, text))
    transcript = parse_text(text) if said else Transcript(words=(), speech=(), duration_s=5.0)
    return make_report(transcript, source="a test", engine="text", kind=kind, classifier=classifier)


def strong_answers(count: int) -> tuple[str, ...]:
    """Return different answers of the benchmark in which the rules hear choice and trade-off."""
    return tuple(islice(_strong(), count))


def _strong() -> Iterator[str]:
    for path in sorted((Path(__file__).parents[2] / "benchmark").glob("dev-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            text = " ".join(sentence["text"] for sentence in row["sentences"])
            if row["kind"] == "behavioral" and row["verdict"] == "yes" and _is_clear(text):
                yield text


def _is_clear(text: str) -> bool:
    for kind in ("behavioral", "case"):
        report = report_of(text, kind)
        shown = {item.signal for item in report.signals if item.confidence >= 0.5}
        known = report.structure.known if report.structure else "no"
        if known != "yes" or not shown & {"rejected_alternative", "accepted_cost", "criterion"}:
            return False
    return True
