"""Pure: a transcript in, an assessment out. No I/O, no clock, no samples, no logging."""

from voicecoach.analysis.pipeline import assess, make_report

__all__ = ["assess", "make_report"]
