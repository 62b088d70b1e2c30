"""Judge labelled answers as text, with times of their own making, and keep what they came with."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.pipeline import make_report
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import parse_text


def judged(
    file: Path, classifier: SentenceClassifier | None
) -> Iterator[tuple[dict[str, Any], Report]]:
    """Give each answer of a file, as it stands there, and its report."""
    for line in file.read_text(encoding="utf-8").splitlines():
        answer = json.loads(line)
        report = make_report(
            parse_text(" ".join(each["text"] for each in answer["sentences"])),
            language=ENGLISH,
            source=str(file),
            engine="text",
            kind=answer["kind"],
            classifier=classifier,
        )
        yield answer, report
