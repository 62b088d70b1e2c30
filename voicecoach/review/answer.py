"""Everything that a report shows, in one record."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.assessment import Evidence, Level, Report, Severity
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.interview.coverage import LEVELS, NO_FIGURE
from voicecoach.languages.english.languages import language_name
from voicecoach.languages.english.quoting import as_written
from voicecoach.review.evidence import ShownEvidence, shown_evidence
from voicecoach.review.stamp import Stamp, stamp_of
from voicecoach.review.timeline import PhaseShare, Timeline, budget_of, is_guessed, timeline_of
from voicecoach.review.words import ShownSentence, ShownWord, shown_sentences
from voicecoach.transcript import DroppedText

LONG_PAUSE_S = 1.0
"""The longest pause is told from here on: "long" in Campione & Véronis 2002."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCriterion:
    """A criterion of the rubric and how far it is met."""

    criterion: str
    title: str
    level: Level
    second: int | None
    """Where its surest evidence begins, from the first speech; None where nothing was heard."""

    start_s: float | None
    """The same in seconds of the recording."""

    quotes: tuple[str, ...]
    advice: str
    """What to try next; empty where the level is clear."""

    source: str
    """Where the criterion comes from; empty where a later version added it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownCovered:
    """One thing that the answer should bring in, and whether it was heard."""

    text: str
    """As the question names it."""

    level: Literal["heard", "perhaps", "missing"]
    told: str
    """The level in words."""

    second: int | None
    """Where it begins, from the first speech; None where nothing was heard, as ``start_s``."""

    start_s: float | None
    quote: str
    """Empty where nothing was heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFinding:
    """Something worth telling, and where it is heard."""

    code: str
    severity: Severity
    message: str
    second: int | None
    """From the first speech; None where it is about no moment, as ``start_s``."""

    start_s: float | None
    end_s: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownForeign:
    """What was said in another language: shown, not judged."""

    second: int
    start_s: float
    end_s: float
    language: str
    """Its name."""

    text: str
    """As far as the recognizer wrote it down; may be empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerView:
    """One judged answer. Texts are as they were said and written: who draws them makes them safe.

    ``start_s``, ``end_s`` and ``at_s`` are seconds of the recording. A ``second`` is counted from
    the first speech, as the clocks do.
    """

    stamp: Stamp
    headline: str
    one_line: str
    """How well the choice is known; empty where there is none to look for, or no words."""

    timeline: Timeline | None
    """None without speech."""

    budget: tuple[PhaseShare, ...]
    guessed: bool
    """The phases are a guess."""

    sentences: tuple[ShownSentence, ...]
    evidence: tuple[ShownEvidence, ...]
    foreign: tuple[ShownForeign, ...]
    dropped: tuple[DroppedText, ...]
    """What the recognizer gave and nobody can have said."""

    rubric: tuple[ShownCriterion, ...]
    coverage: tuple[ShownCovered, ...]
    """Of what the question says that an answer should bring in; none where it says nothing."""

    findings: tuple[ShownFinding, ...]
    points: tuple[str, ...]
    spoken: str
    delivery: tuple[str, ...]
    """Length, pace, fillers and the like, each in a few words; none without words."""

    @property
    def words(self) -> tuple[ShownWord, ...]:
        """All words of the answer, in order."""
        return tuple(word for sentence in self.sentences for word in sentence.words)

    @property
    def rows(self) -> tuple[ShownEvidence, ...]:
        """The evidence that is told each time, and not summed up."""
        return tuple(item for item in self.evidence if not item.summed_up)


def answer_view(report: Report) -> AnswerView:
    """Work out what a report shows. Reports of every version are accepted."""
    evidence = shown_evidence(report)
    structure = report.structure
    has_words = bool(report.transcript.words)
    return AnswerView(
        stamp=stamp_of(report),
        headline=report.feedback.headline,
        one_line=structure.one_line if structure is not None and has_words else "",
        timeline=timeline_of(report),
        budget=budget_of(report),
        guessed=is_guessed(report),
        sentences=shown_sentences(report, evidence),
        evidence=evidence,
        foreign=_foreign(report),
        dropped=report.transcript.dropped,
        rubric=_rubric(report),
        coverage=_coverage(report),
        findings=_findings(report),
        points=report.feedback.points,
        spoken=report.feedback.spoken,
        delivery=delivery_of(report) if has_words else (),
    )


def delivery_of(report: Report) -> tuple[str, ...]:
    """Sum up how it was said, part by part."""
    timing, delivery = report.timing, report.delivery
    parts = list(_clock(report))
    at_least = "at least " if delivery.fillers_lower_bound and delivery.fillers else ""
    heard = " heard" if report.transcript.is_timed else ""
    parts.append(f"{at_least}{_counted(delivery.fillers, 'filler')}{heard}")
    parts.append(_counted(delivery.hedges, "hedge"))
    if stumbles := delivery.repeats + delivery.restarts:
        parts.append(_counted(stumbles, "stumble"))
    longest_s = max((pause.end_s - pause.start_s for pause in timing.pauses), default=0.0)
    if longest_s >= LONG_PAUSE_S:
        parts.append(f"longest pause {longest_s:.1f} s")
    return tuple(parts)


def _clock(report: Report) -> Iterator[str]:
    """Tell length, thinking and pace; of an answer in writing the length that it would have."""
    timing = report.timing
    about = "about " if timing.approximate else ""
    if not report.transcript.is_timed:
        yield _counted(len(report.transcript.words), "word")
        yield f"{about}{timing.duration_s:.0f} s when spoken"
        return
    yield f"{about}{timing.duration_s:.0f} s after {timing.think_time_s:.0f} s of thinking"
    if timing.pace_wpm > 0:
        band = "" if report.delivery.pace == "unknown" else f" ({report.delivery.pace})"
        yield f"{timing.pace_wpm:.0f} words/min{band}"


def _counted(count: int, noun: str) -> str:
    return f"{count or 'no'} {noun}{'' if count == 1 else 's'}"


def _second(report: Report, at_s: float) -> int:
    return round(max(0.0, at_s - report.transcript.begins_s))


def _foreign(report: Report) -> tuple[ShownForeign, ...]:
    return tuple(
        ShownForeign(
            second=_second(report, passage.start_s),
            start_s=passage.start_s,
            end_s=passage.end_s,
            language=language_name([passage.language]),
            text=passage.text,
        )
        for passage in report.transcript.foreign
    )


def _rubric(report: Report) -> tuple[ShownCriterion, ...]:
    sources = {item.id: item.source for item in ENGLISH.kind(report.kind).rubric}
    shown = []
    for level in report.rubric:
        first: Evidence | None = level.evidence[0] if level.evidence else None
        shown.append(
            ShownCriterion(
                criterion=level.criterion,
                title=level.title,
                level=level.level,
                second=_second(report, first.start_s) if first else None,
                start_s=first.start_s if first else None,
                quotes=tuple(item.quote for item in level.evidence),
                advice=level.advice,
                source=sources.get(level.criterion, ""),
            )
        )
    return tuple(shown)


def _coverage(report: Report) -> tuple[ShownCovered, ...]:
    shown = []
    for item in report.coverage:
        first = item.evidence[0] if item.evidence else None
        told = LEVELS[item.level]
        shown.append(
            ShownCovered(
                text=item.text,
                level=item.level,
                told=f"{told}, {NO_FIGURE}" if item.without_figure else told,
                second=_second(report, first.start_s) if first else None,
                start_s=first.start_s if first else None,
                quote=as_written(first.quote) if first else "",
            )
        )
    return tuple(shown)


def _findings(report: Report) -> tuple[ShownFinding, ...]:
    return tuple(
        ShownFinding(
            code=finding.code,
            severity=finding.severity,
            message=finding.message,
            second=None if finding.start_s is None else _second(report, finding.start_s),
            start_s=finding.start_s,
            end_s=finding.end_s,
        )
        for finding in report.findings
    )
