"""Reports of answers as they might be given in an interview."""

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
