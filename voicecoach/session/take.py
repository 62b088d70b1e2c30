"""An answer that has ended, before anybody judged it."""

from dataclasses import dataclass

from voicecoach.archive.records import EndReason
from voicecoach.audio.earcons import Earcon
from voicecoach.interview.probes import Probe
from voicecoach.session.understanding import Piece
from voicecoach.transcript import Span

SILENT_ENDS: frozenset[EndReason] = frozenset({"nothing_heard", "device_lost", "cut_in"})
"""Ends of an answer after which there is nothing to have been heard."""


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

    @property
    def tones(self) -> tuple[Earcon, ...]:
        """What tells by ear that it was heard, and that it is thought about."""
        if self.ended_by in SILENT_ENDS:
            return ()
        instead = self.settled_by is not None and self.settled_by.is_no_answer
        return ("heard",) if instead else ("heard", "thinking")
