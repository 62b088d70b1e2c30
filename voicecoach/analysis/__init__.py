"""Pure: a transcript in, a report out. No I/O, no clock, no samples, no logging."""

from voicecoach.analysis.pipeline import make_report

__all__ = ["make_report"]
