"""The records that an assessment is made of. Their field names are the JSON contract.

Times of evidence (pauses, signals, findings) are seconds from the start of the recording. The
house clocks (``Timing``) run from the first speech; see docs/formats.md.
"""

from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.classifier import Phase
from voicecoach.transcript import Transcript

SCHEMA = "voicecoach.analysis/1"
"""Name and version of the JSON contract. The number grows when a field changes its meaning or
goes; new fields may appear without that."""

Severity = Literal["praise", "note", "caution", "problem"]

PaceBand = Literal["unknown", "too slow", "slow", "steady", "fast", "too fast"]

Level = Literal["unsure", "missing", "partial", "clear"]
"""How far a criterion is met; ``unsure`` where the recognizer may have missed it, or nothing was
there that could have found it."""

Known = Literal["yes", "not clearly", "no", "not asked"]
"""``not asked`` where the kind of question has no choice to look for."""

KnownBecause = Literal[
    "clear", "hedged", "shared", "late", "implied", "unsure", "others", "hypothetical", "none",
    "not asked",
]  # fmt: skip
"""Why the verdict is what it is: ``hedged``, ``shared`` with others, ``late`` (past 90 s),
``implied`` and ``unsure`` (of what was heard) are known not clearly; what ``others`` chose, what
one only would do (``hypothetical``) and ``none`` are no choice."""


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
    """0 to 1: the rule's own reliability times the recognizer's confidence in its words."""

    heard: float
    """0 to 1: the recognizer's mean confidence in the quoted words, whatever the rule is worth."""

    rule: str
    sentence: int = -1
    """Index of the sentence that it lies in; -1 in reports of versions that did not keep it, as
    in ``first`` and ``last``."""

    first: int = -1
    """Index of the first quoted word among the words of the transcript; ``last`` of the last."""

    last: int = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedSentence:
    """A sentence of the answer and what it is for."""

    start_s: float
    end_s: float
    text: str
    phase: Phase
    confidence: float
    """0 to 1, in the phase."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseTime:
    """How long one phase was talked about, against what the house gives it."""

    phase: Phase
    seconds: float
    target_s: float
    """0 for ``other``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """One part of the order that puts the judgment first."""

    start_s: float
    """From the first speech, as ``end_s``."""

    end_s: float
    wanted: tuple[Phase, ...]
    fitting: float | None
    """Share of the speech in it that is of a wanted phase, 0 to 1; None where nothing was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """How the answer is built. All seconds count from the first speech."""

    known: Known
    """Whether an interviewer would know within 90 s that the candidate chose."""

    known_at_s: float | None
    """Where the first clear choice begins; None unless ``known`` is yes."""

    one_line: str
    """The same as a sentence."""

    known_because: KnownBecause | None = None
    """Why ``known`` is what it is; None in reports of versions that did not say so."""

    judgment_first: bool
    """The first sentence that says something, greetings aside, carries the choice."""

    context_tax_s: float | None
    """Seconds before the sentence with the first choice; None where there is none."""

    result_s: float | None
    """Where the first result with a number begins; None where there is none."""

    buried_result: bool
    """That result comes only in the last third of the time that the answer should take."""

    phases: tuple[PhaseTime, ...]
    """One for each phase, in the order context, action, impact, judgment, other."""

    windows: tuple[Window, ...]
    sure: float
    """0 to 1: mean confidence in the phases, weighted by time; 0 without sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RubricLevel:
    """How far one criterion of the rubric is met, and on what words that rests."""

    criterion: str
    title: str
    level: Level
    evidence: tuple[Evidence, ...]
    """At most two, clear ones first and then as they came; none where nothing was heard."""

    advice: str
    """What to try next; empty where the level is clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FillerKind:
    """One filler word and how often it was heard."""

    word: str
    count: int


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
    filler_kinds: tuple[FillerKind, ...] = ()
    """Most frequent first."""

    repeats: int = 0
    """Words said twice in a row by accident: "the the"."""

    restarts: int = 0
    """Phrases begun, broken off and begun again: "I wanted, I needed to"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something worth telling the candidate."""

    code: str
    severity: Severity
    message: str
    start_s: float | None
    end_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """One thing that the answer should bring in, as the question names it, and whether it did."""

    text: str
    level: Literal["heard", "perhaps", "missing"]
    evidence: tuple[Evidence, ...] = ()
    without_figure: bool = False
    """It was heard, and none of the figures that it has."""


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

    kind: str
    """Of the question, as it was given."""

    classifier: str
    """What found the signals that no word list finds; ``rules`` where nothing did."""

    budget_s: float
    """Seconds that the answer should take; the findings on its length go by it."""

    transcript: Transcript
    timing: Timing
    delivery: Delivery
    sentences: tuple[JudgedSentence, ...]
    signals: tuple[Evidence, ...]
    """In order of ``start_s``."""

    findings: tuple[Finding, ...]
    feedback: Feedback
    structure: Structure | None = None
    """None in reports of versions that did not measure it."""

    rubric: tuple[RubricLevel, ...] = ()
    """One for each criterion of the kind's rubric, in the order a panel cares."""

    coverage: tuple[Covered, ...] = ()
    """One for each thing that the question names (``Question.covers``), in its order."""

    judged_by: str = ""
    """What judged it, such as ``0.1.0 rules 3f2a91 encoder 77ab01``: where it differs, verdicts may
    differ for that. Empty in reports of versions that did not say so."""
