"""The time line of an answer: what was when, against the clocks and the budget."""

from dataclasses import dataclass

from voicecoach.analysis.assessment import Pause, Report
from voicecoach.analysis.classifier import Phase
from voicecoach.analysis.clocks import JUDGMENT_BY_S, KNOWN_BY_S, longest_s
from voicecoach.analysis.verdict.observations import PHASES_SURE_FROM
from voicecoach.languages.english import ENGLISH
from voicecoach.review.stamp import UNSURE, choice_unsure
from voicecoach.transcript import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A moment with its label."""

    at_s: float
    """In seconds of the recording."""

    after_s: float
    """From the first speech."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseBlock:
    """A sentence on the time line, by what it is for. Seconds are of the recording."""

    phase: Phase
    start_s: float
    end_s: float
    sure: bool
    """Whether its phase is more than a guess."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseShare:
    """How long one phase was talked about, against what the house gives it."""

    phase: Phase
    seconds: float
    target_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """An answer from its first speech on. Seconds are of the recording, lengths apart."""

    begins_s: float
    """The first speech."""

    duration_s: float
    """From the first speech to the end of the last."""

    length_s: float
    """Of the time line: up to the limit of an answer, or to its end where that is later."""

    approximate: bool
    """Times are assumed, or words and sound disagree: say "about"."""

    marks: tuple[Mark, ...]
    """The clocks of the question, in order; the last is the limit and has its unit."""

    speech: tuple[Span, ...]
    pauses: tuple[Pause, ...]
    phases: tuple[PhaseBlock, ...]
    """In order, one a sentence; none where nothing was judged."""

    choice: Mark | None
    """The first choice; None where there is none, or none to look for."""

    @property
    def ends_s(self) -> float:
        """Where the time line ends."""
        return self.begins_s + self.length_s


def timeline_of(report: Report) -> Timeline | None:
    """Lay out an answer; None without speech."""
    timing, begins_s = report.timing, report.transcript.begins_s
    if timing.speech_s <= 0:
        return None
    limit_s = longest_s(report.budget_s)
    # Where less than KNOWN_BY_S is asked for, the target stands in its place.
    clocks = sorted({0.0, JUDGMENT_BY_S, min(report.budget_s, KNOWN_BY_S), limit_s})
    return Timeline(
        begins_s=begins_s,
        duration_s=timing.duration_s,
        length_s=max(limit_s, timing.duration_s),
        approximate=timing.approximate,
        marks=tuple(
            Mark(
                at_s=begins_s + after_s,
                after_s=after_s,
                label=f"{after_s:.0f}" + (" s" if after_s == limit_s else ""),
            )
            for after_s in clocks
        ),
        speech=report.transcript.speech,
        pauses=timing.pauses,
        phases=tuple(
            PhaseBlock(
                phase=sentence.phase,
                start_s=sentence.start_s,
                end_s=sentence.end_s,
                sure=sentence.confidence >= PHASES_SURE_FROM,
            )
            for sentence in report.sentences
        ),
        choice=_choice(report),
    )


def budget_of(report: Report) -> tuple[PhaseShare, ...]:
    """Return the seconds of each phase and those to aim at; none where nothing was judged."""
    if report.structure is None or not report.sentences:
        return ()
    return tuple(
        PhaseShare(phase=item.phase, seconds=item.seconds, target_s=item.target_s)
        for item in report.structure.phases
        if item.phase != "other"
    )


def is_guessed(report: Report) -> bool:
    """Whether the phases of the answer as a whole are a guess."""
    return report.structure is not None and report.structure.sure < PHASES_SURE_FROM


def _choice(report: Report) -> Mark | None:
    kind, timing = ENGLISH.kind(report.kind), report.timing
    if kind.choice is None or timing.first_decision_s is None:
        return None
    about = "about " if timing.approximate else ""
    unsure = f" {UNSURE}" if choice_unsure(report) else ""
    return Mark(
        at_s=report.transcript.begins_s + timing.first_decision_s,
        after_s=timing.first_decision_s,
        label=f"{kind.choice.marker}{unsure}, {about}{timing.first_decision_s:.0f} s",
    )
