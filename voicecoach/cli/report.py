"""A report as a person reads it."""

from voicecoach.analysis.assessment import Report


def report_text(report: Report, *, width: int = 80, color: bool) -> str:
    """Render one judged answer: verdict, time line, evidence, what to try, delivery."""
    del width, color
    return "\n".join([report.feedback.headline, *report.feedback.points])
