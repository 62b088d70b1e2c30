"""The records that an assessment is made of. Their field names are the JSON contract.

Times of evidence (pauses, signals, findings) are seconds from the start of the recording. The
house clocks (``Timing``) run from the first speech; see docs/formats.md.
"""

from dataclasses import dataclass
from typing import Literal

from voicecoach.transcript import Transcript

SCHEMA = "voicecoach.analysis/1"
"""Name and version of the JSON contract. The number grows when a field changes its meaning or
goes; new fields may appear without that."""

Severity = Literal["praise", "note", "caution", "problem"]

PaceBand = Literal["unknown", "too slow", "slow", "steady", "fast", "too fast"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause:
    """Silence between two stretches of speech."""

    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """When things happened, and the three verdicts of the house clocks."""

    duration_s: float
    """From the first speech to the end of the last."""

    think_time_s: float
    """From the start of the recording to the first speech."""

    speech_s: float
    """Total length of speech, pauses excluded."""

    first_decision_s: float | None
    """Start of the first decision's words, from the first speech; None where none was heard."""

    decision_within_10s: bool
    over_90s: bool
    over_120s: bool
    pauses: tuple[Pause, ...]
    pace_wpm: float
    """Words a minute over the whole answer, pauses included."""

    articulation_wpm: float
    """Words a minute of speech, pauses excluded."""

    approximate: bool = False
    """Times come from word times or an assumed rate, or words and sound disagree: say "about"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """One signal, with the words that carry it and the rule that found it."""

    signal: str
    start_s: float
    end_s: float
    quote: str
    confidence: float
    """0 to 1: the rule's own reliability times the recognizer's confidence in the words that it
    matched."""

    heard: float
    """0 to 1: the recognizer's mean confidence in the quoted words, whatever the rule is worth."""

    rule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Burst:
    """Fillers so close together that a listener hears a stumble."""

    start_s: float
    end_s: float
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """How it was said. Each filler and hedge is also a piece of evidence with its second."""

    fillers: int
    fillers_per_min: float
    fillers_lower_bound: bool
    """The recognizer is known to leave fillers out: there were at least this many."""

    bursts: tuple[Burst, ...]
    hedges: int
    hedges_per_min: float
    pace: PaceBand


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something worth telling the candidate."""

    code: str
    severity: Severity
    message: str
    start_s: float | None
    end_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What is said to the candidate."""

    headline: str
    points: tuple[str, ...]
    """At most three, as written."""

    spoken: str
    """The same for the ear: whole sentences, under 20 s at the voice's pace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One answer, judged: the document that ``analyze --format json`` prints and that is kept."""

    schema: str = SCHEMA
    source: str
    """Where the answer came from: the path of a file as it was given, or the name of the
    microphone that heard it."""

    engine: str
    """Recognizer and model, or ``text`` where a transcript was handed in."""

    budget_s: float
    """Seconds that the answer should take; the findings on its length go by it."""

    transcript: Transcript
    timing: Timing
    delivery: Delivery
    signals: tuple[Evidence, ...]
    """In order of ``start_s``."""

    findings: tuple[Finding, ...]
    feedback: Feedback
