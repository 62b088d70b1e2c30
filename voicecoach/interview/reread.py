"""Reading an answer again from its report, for what the report does not keep."""

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.evidence import misheard
from voicecoach.analysis.reading import Reading, read
from voicecoach.languages.english import ENGLISH


def read_again(report: Report) -> Reading:
    """Read the answer of a report as it was read when it was judged."""
    return read(report.transcript, language=ENGLISH, kind=report.kind, budget_s=report.budget_s)


def is_unsure(report: Report) -> bool:
    """Whether the answer as a whole may have been misheard, or is in another language."""
    return misheard(report.transcript.words, ENGLISH)
