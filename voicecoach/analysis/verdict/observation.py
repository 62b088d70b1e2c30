"""What was noticed in an answer, before it is put into words."""

from dataclasses import dataclass

from voicecoach.analysis.assessment import Evidence, Severity
from voicecoach.transcript import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """Something noticed, before it is put into words."""

    code: str
    severity: Severity
    variant: str = ""
    """What sets the situation apart from others of this code; it may be worded in its own way."""

    evidence: Evidence | None = None
    """The words it rests on."""

    span: Span | None = None
    """Where it lies in the recording, if it lies anywhere."""

    figure: float = 0.0
    """What is about an amount says it: fillers, hedges or words a minute, seconds, or a count."""

    parts: tuple[str, ...] = ()
    """Of the package: those that were heard, as their rules name them. Of another language: the
    codes of those that were spoken."""


def resting_on(
    evidence: Evidence, code: str, severity: Severity, *, variant: str = ""
) -> Observation:
    """Observe something in the words of a piece of evidence."""
    span = Span(start_s=evidence.start_s, end_s=evidence.end_s)
    return Observation(code=code, severity=severity, variant=variant, evidence=evidence, span=span)
