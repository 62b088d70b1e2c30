"""An answer that has ended, before anybody judged it."""

from dataclasses import dataclass

from voicecoach.archive.records import EndReason
from voicecoach.interview.probes import Probe
from voicecoach.session.understanding import Piece
from voicecoach.transcript import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """What one answer sounded like, before anybody judged it."""

    speech: tuple[Span, ...]
    duration_s: float
    ended_by: EndReason
    overflows: int
    settled_by: Piece | None
    """What was said to end it, or in its place."""

    objection: Probe | None
    """What it was cut short with, where the interviewer cut in."""
