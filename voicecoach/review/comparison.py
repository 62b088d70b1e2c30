"""Two answers side by side: what changed from the earlier to the later.

What counts as better goes by the house rules and thresholds of docs/scoring.md alone; where those
prefer neither, nothing is called better.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from voicecoach.analysis.assessment import Known, Level, Report
from voicecoach.analysis.clocks import JUDGMENT_BY_S
from voicecoach.analysis.evidence import ENOUGH_WORDS
from voicecoach.analysis.measure.delivery import (
    FILLERS_FINE_PER_MIN,
    HEDGES_FINE_PER_MIN,
    STEADY_WPM,
)
from voicecoach.review.evidence import ShownEvidence, shown_evidence
from voicecoach.review.stamp import Stamp, stamp_of
from voicecoach.review.timeline import budget_of

_KNOWN: Mapping[Known, int] = {"no": 0, "not clearly": 1, "yes": 2}
_LEVELS: Mapping[Level, int] = {"missing": 0, "partial": 1, "clear": 2}
"""What a recognizer was unsure of is neither better nor worse."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One measure of both answers."""

    code: str
    name: str
    unit: str
    """Empty for a plain number or a word."""

    before: float | None
    """None where it was not heard or can't be told; as ``after``."""

    after: float | None
    shown_before: str
    """As it is written, with its unit; "none" or "unknown" where there is no number."""

    shown_after: str
    better: bool | None
    """None where it is the same to a listener, or nobody can say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CriterionChange:
    """A criterion of the rubric whose level differs."""

    criterion: str
    title: str
    before: Level
    after: Level
    better: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What changed. Evidence is quoted with its place in its own answer."""

    stamp_before: Stamp
    stamp_after: Stamp
    rows: tuple[Change, ...]
    gained: tuple[ShownEvidence, ...]
    """The first words that show what the earlier answer did not."""

    lost: tuple[ShownEvidence, ...]
    choice_before: ShownEvidence | None
    """The words of the first choice; None where none was heard."""

    choice_after: ShownEvidence | None
    rubric: tuple[CriterionChange, ...]
    """Only where both answers were held against the same criteria."""

    judged_alike: bool
    """The same models and rules judged both; otherwise some of it may be theirs."""


def comparison(earlier: Report, later: Report) -> Comparison:
    """Compare two judged answers, as a rule to the same question."""
    before, after = shown_evidence(earlier), shown_evidence(later)
    return Comparison(
        stamp_before=stamp_of(earlier),
        stamp_after=stamp_of(later),
        rows=tuple(_rows(earlier, later)),
        gained=_only_in(after, before),
        lost=_only_in(before, after),
        choice_before=_choice(before),
        choice_after=_choice(after),
        rubric=_rubric(earlier, later),
        judged_alike=earlier.judged_by == later.judged_by
        and earlier.classifier == later.classifier,
    )


def _rows(earlier: Report, later: Report) -> list[Change]:
    both = earlier, later
    chosen = tuple(report.timing.first_decision_s for report in both)
    rows = [
        _known(earlier, later),
        _change("decision_s", "choice", "s", chosen, better=_sooner, none="none heard"),
        _change(
            "duration_s",
            "length",
            "s",
            tuple(report.timing.duration_s for report in both),
            better=_less_over(tuple(report.budget_s for report in both)),
        ),
        _change(
            "think_time_s",
            "thinking",
            "s",
            tuple(_measured(report, report.timing.think_time_s) for report in both),
        ),
    ]
    shares = [{item.phase: item for item in budget_of(report)} for report in both]
    for phase in shares[0].keys() & shares[1].keys():
        target_s = shares[1][phase].target_s
        seconds = tuple(share[phase].seconds for share in shares)
        rows.append(_change(f"phase.{phase}", f"{phase} (aim {target_s:.0f} s)", "s", seconds))
    order = {f"phase.{phase}": place for place, phase in enumerate(shares[0])}
    rows[4:] = sorted(rows[4:], key=lambda row: order[row.code])
    enough = [len(report.transcript.words) >= ENOUGH_WORDS for report in both]

    def rates(values: Sequence[float | None]) -> tuple[float | None, ...]:
        return tuple(
            value if is_told else None for value, is_told in zip(values, enough, strict=True)
        )

    rows += [
        _change(
            "pace_wpm",
            "pace",
            "words/min",
            rates([_measured(report, report.timing.pace_wpm) for report in both]),
            better=_nearer_to(STEADY_WPM),
        ),
        _change(
            "fillers_per_min",
            "fillers",
            "a minute",
            rates([report.delivery.fillers_per_min for report in both]),
            better=_fewer_than(FILLERS_FINE_PER_MIN),
            digits=1,
        ),
        _change(
            "hedges_per_min",
            "hedges",
            "a minute",
            rates([report.delivery.hedges_per_min for report in both]),
            better=_fewer_than(HEDGES_FINE_PER_MIN),
            digits=1,
        ),
    ]
    return rows


def _measured(report: Report, value: float) -> float | None:
    """Return a figure of the voice; None where it was written, at a pace that was assumed."""
    return value if report.transcript.is_timed else None


def _known(earlier: Report, later: Report) -> Change:
    known = [
        "not asked" if report.structure is None else report.structure.known
        for report in (earlier, later)
    ]
    ranks = [_KNOWN.get(each) for each in known]
    before, after = (None if rank is None else float(rank) for rank in ranks)
    return Change(
        code="known",
        name="would a panel know",
        unit="",
        before=before,
        after=after,
        shown_before=known[0],
        shown_after=known[1],
        better=None if before is None or after is None or before == after else after > before,
    )


_Better = Callable[[float | None, float | None], bool | None]


def _change(
    code: str,
    name: str,
    unit: str,
    values: Sequence[float | None],
    *,
    better: _Better = lambda _before, _after: None,
    digits: int = 0,
    none: str = "unknown",
) -> Change:
    before, after = values
    shown = [none if value is None else f"{value:.{digits}f} {unit}" for value in values]
    return Change(
        code=code,
        name=name,
        unit=unit,
        before=before,
        after=after,
        shown_before=shown[0],
        shown_after=shown[1],
        better=None if shown[0] == shown[1] else better(before, after),
    )


def _sooner(before: float | None, after: float | None) -> bool | None:
    """Prefer a choice to none; both in the first ten seconds are as good as each other."""
    if before is None or after is None:
        return None if before == after else after is not None
    if max(before, after) <= JUDGMENT_BY_S:
        return None
    return after < before


def _less_over(budgets_s: Sequence[float]) -> _Better:
    """Prefer what runs less over its budget; within it no length is better than another."""

    def better(before: float | None, after: float | None) -> bool | None:
        over = [
            max(0.0, (value or 0.0) - budget_s)
            for value, budget_s in zip((before, after), budgets_s, strict=True)
        ]
        return None if over[0] == over[1] else over[1] < over[0]

    return better


def _nearer_to(band: tuple[float, float]) -> _Better:
    def away(value: float) -> float:
        return max(band[0] - value, value - band[1], 0.0)

    def better(before: float | None, after: float | None) -> bool | None:
        if before is None or after is None or away(before) == away(after):
            return None
        return away(after) < away(before)

    return better


def _fewer_than(fine: float) -> _Better:
    """Up to so many nobody minds."""

    def better(before: float | None, after: float | None) -> bool | None:
        if before is None or after is None or max(before, after) <= fine:
            return None
        return after < before

    return better


def _only_in(
    these: Sequence[ShownEvidence], others: Sequence[ShownEvidence]
) -> tuple[ShownEvidence, ...]:
    """Return the first evidence of each signal that the others have none of."""
    known = {signal for item in others for signal in item.signals}
    found = []
    for item in these:
        if not item.summed_up and {*item.signals} - known:
            known.update(item.signals)
            found.append(item)
    return tuple(found)


def _choice(evidence: Sequence[ShownEvidence]) -> ShownEvidence | None:
    return next((item for item in evidence if "decision" in item.signals), None)


def _rubric(earlier: Report, later: Report) -> tuple[CriterionChange, ...]:
    before = {level.criterion: level for level in earlier.rubric}
    return tuple(
        CriterionChange(
            criterion=level.criterion,
            title=level.title,
            before=was.level,
            after=level.level,
            better=_LEVELS[level.level] > _LEVELS[was.level]
            if {level.level, was.level} <= _LEVELS.keys()
            else None,
        )
        for level in later.rubric
        if (was := before.get(level.criterion)) is not None and was.level != level.level
    )
