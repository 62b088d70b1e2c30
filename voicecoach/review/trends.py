"""What became of the answers over the weeks: medians, shares, and where the judge changed.

Medians rather than means, since one answer that ran away should not hide a good week. A week
without answers stays empty: nothing is guessed in between.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import mean, median

DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class TrendPoint:
    """One answer, as far as trends need it; None for what was not measured."""

    day: int
    """Ordinal of the date (``date.toordinal``) on the candidate's calendar."""

    pack: str
    domain: str
    verdict: str
    """Code of the finding that the stamp is of."""

    chosen: bool | None
    """Whether a panel would know of the choice; None where there is none to look for."""

    decision_s: float | None
    duration_s: float | None
    over_budget: bool
    pace_wpm: float | None
    fillers_per_min: float | None
    fillers_lower_bound: bool
    rating_gap: int | None
    """The candidate's own rating less the one that was heard; None where nobody asked."""

    shown: tuple[str, ...]
    """Signals, each once."""

    missing: tuple[str, ...]
    """Criteria of the rubric."""

    judged_by: str
    spoken: bool
    """Answered aloud, with a recording. Practice is a dose: those are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """The answers of one week."""

    monday: int
    """Ordinal of its first day."""

    answers: int
    spoken: int
    asked: int
    """Answers that have a choice to look for; of ``chosen`` of them a panel would know it."""

    chosen: int
    decision_s: float | None
    """Median, as the other measures; None where there is nothing to take it of."""

    duration_s: float | None
    over_budget: int
    pace_wpm: float | None
    fillers_per_min: float | None
    rating_gap: float | None
    """Mean; above 0 where the candidate thinks better of the answers than a panel."""

    verdicts: Mapping[str, int]
    shown: Mapping[str, int]
    """How many answers showed each signal; ``missing`` how many lacked each criterion."""

    missing: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judge:
    """From this day on, other models or rules judged: what changed there may be their doing."""

    day: int
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """The answers of one domain or one pack."""

    name: str
    answers: int
    spoken: int
    asked: int
    chosen: int
    decision_s: float | None
    duration_s: float | None
    latest: int
    """Ordinal of the day of its latest answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trends:
    """All of it."""

    weeks: tuple[Week, ...]
    """Every week from the first answer to the last, in order; empty ones, too."""

    judges: tuple[Judge, ...]
    domains: tuple[Group, ...]
    """Those with most answers first."""

    packs: tuple[Group, ...]
    answers: int
    spoken: int
    fillers_lower_bound: bool
    """In some answers more fillers were said than a recognizer wrote down."""


def trends(points: Iterable[TrendPoint]) -> Trends:
    """Sum up answers by week, in any order they come; those of one domain or pack if so chosen."""
    ordered = sorted(points, key=lambda point: point.day)
    return Trends(
        weeks=_weeks(ordered),
        judges=_judges(ordered),
        domains=_groups(ordered, lambda point: point.domain),
        packs=_groups(ordered, lambda point: point.pack),
        answers=len(ordered),
        spoken=sum(point.spoken for point in ordered),
        fillers_lower_bound=any(point.fillers_lower_bound for point in ordered),
    )


def _weeks(points: Sequence[TrendPoint]) -> tuple[Week, ...]:
    if not points:
        return ()
    by_week: dict[int, list[TrendPoint]] = {}
    for point in points:
        by_week.setdefault(_monday(point.day), []).append(point)
    first, last = _monday(points[0].day), _monday(points[-1].day)
    return tuple(_week(monday, by_week.get(monday, [])) for monday in range(first, last + 1, DAYS))


def _monday(day: int) -> int:
    """Return the ordinal of the Monday before; day 1 of the calendar was one."""
    return day - (day - 1) % DAYS


def _week(monday: int, points: Sequence[TrendPoint]) -> Week:
    gaps = [point.rating_gap for point in points if point.rating_gap is not None]
    return Week(
        monday=monday,
        answers=len(points),
        spoken=sum(point.spoken for point in points),
        asked=sum(point.chosen is not None for point in points),
        chosen=sum(point.chosen is True for point in points),
        decision_s=_median(point.decision_s for point in points),
        duration_s=_median(point.duration_s for point in points),
        over_budget=sum(point.over_budget for point in points),
        pace_wpm=_median(point.pace_wpm for point in points),
        fillers_per_min=_median(point.fillers_per_min for point in points),
        rating_gap=mean(gaps) if gaps else None,
        verdicts=_counts((point.verdict,) for point in points if point.verdict),
        shown=_counts(point.shown for point in points),
        missing=_counts(point.missing for point in points),
    )


def _judges(points: Sequence[TrendPoint]) -> tuple[Judge, ...]:
    """Find where another judge begins. Answers that name none say nothing."""
    found: list[Judge] = []
    before = ""
    for point in points:
        if point.judged_by and before and point.judged_by != before:
            found.append(Judge(day=point.day, before=before, after=point.judged_by))
        before = point.judged_by or before
    return tuple(found)


def _groups(
    points: Sequence[TrendPoint], name_of: Callable[[TrendPoint], str]
) -> tuple[Group, ...]:
    groups: dict[str, list[TrendPoint]] = {}
    for point in points:
        if name := name_of(point):
            groups.setdefault(name, []).append(point)
    return tuple(
        Group(
            name=name,
            answers=len(those),
            spoken=sum(point.spoken for point in those),
            asked=sum(point.chosen is not None for point in those),
            chosen=sum(point.chosen is True for point in those),
            decision_s=_median(point.decision_s for point in those),
            duration_s=_median(point.duration_s for point in those),
            latest=those[-1].day,
        )
        for name, those in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _median(values: Iterable[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return median(known) if known else None


def _counts(names: Iterable[Iterable[str]]) -> Mapping[str, int]:
    """Count in how many answers each name is, the most frequent first."""
    return dict(Counter(name for those in names for name in dict.fromkeys(those)).most_common())
