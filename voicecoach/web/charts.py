"""Figures by week as charts: what is drawn, and the same as text for whoever cannot see it."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from voicecoach.analysis.clocks import JUDGMENT_BY_S, USUAL_BUDGET_S
from voicecoach.analysis.measure.delivery import FILLERS_FINE_PER_MIN, STEADY_WPM
from voicecoach.review.trends import Judge, Trends, Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """One thing that is counted or measured each week."""

    code: str
    title: str
    unit: str
    of: Callable[[Week], float | None]
    digits: int = 0
    bars: bool = False
    """Drawn as bars: a count of something rather than a measure of it."""

    aims: tuple[float, ...] = ()
    """Where the house wants it: a bound, or the two ends of a band."""

    aim: str = ""
    """The same in words."""

    floor: float | None = 0.0
    """The lowest value that the axis always shows; None for as low as it goes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A measure over the weeks."""

    measure: Measure
    rows: tuple[tuple[date, str], ...]
    """Each Monday, and the figure as it is written; empty where there is none."""

    latest: str
    change: str
    """From the first week that has a figure, in words; empty with fewer than two."""

    drawn: str
    """JSON for the script that draws it."""


def _share(part: int, whole: int) -> float | None:
    return part / whole * 100 if whole else None


MEASURES = (
    Measure(
        code="spoken",
        title="Answers spoken aloud",
        unit="",
        of=lambda week: float(week.spoken),
        bars=True,
    ),
    Measure(
        code="chosen",
        title="A panel would know that you chose",
        unit="%",
        of=lambda week: _share(week.chosen, week.asked),
    ),
    Measure(
        code="decision_s",
        title="Time to the choice",
        unit="s",
        of=lambda week: week.decision_s,
        aims=(JUDGMENT_BY_S,),
        aim=f"where there was one; by {JUDGMENT_BY_S:.0f} s",
    ),
    Measure(
        code="duration_s",
        title="Length",
        unit="s",
        of=lambda week: week.duration_s,
        aims=(USUAL_BUDGET_S,),
        aim=f"at most {USUAL_BUDGET_S:.0f} s, as a rule",
    ),
    Measure(
        code="fillers_per_min",
        title="Fillers",
        unit="a minute",
        of=lambda week: week.fillers_per_min,
        digits=1,
        aims=(FILLERS_FINE_PER_MIN,),
        aim=f"up to {FILLERS_FINE_PER_MIN:g} nobody minds",
    ),
    Measure(
        code="pace_wpm",
        title="Pace",
        unit="words/min",
        of=lambda week: week.pace_wpm,
        aims=STEADY_WPM,
        aim=f"steady from {STEADY_WPM[0]:.0f} to {STEADY_WPM[1]:.0f}",
        floor=80.0,
    ),
    Measure(
        code="rating_gap",
        title="Your rating less a panel's",
        unit="of 5",
        of=lambda week: week.rating_gap,
        digits=1,
        aims=(0.0,),
        aim="0 is to see yourself as they do",
        floor=None,
    ),
)


def charts_of(found: Trends) -> tuple[Chart, ...]:
    """Return a chart of each measure that has any figure."""
    return tuple(
        _chart(measure, found.weeks, found.judges)
        for measure in MEASURES
        if any(measure.of(week) is not None for week in found.weeks)
    )


def written(measure: Measure, value: float | None) -> str:
    """Write a figure with its unit."""
    if value is None:
        return ""
    figure = (
        f"{value:+.{measure.digits}f}" if measure.floor is None else f"{value:.{measure.digits}f}"
    )
    return f"{figure} {measure.unit}".strip()


def _chart(measure: Measure, weeks: Sequence[Week], judges: Sequence[Judge]) -> Chart:
    values = [measure.of(week) for week in weeks]
    known = [value for value in values if value is not None]
    change = ""
    if len(known) > 1:
        change = f"from {written(measure, known[0])} at first"
    return Chart(
        measure=measure,
        rows=tuple(
            (date.fromordinal(week.monday), written(measure, value))
            for week, value in zip(weeks, values, strict=True)
        ),
        latest=written(measure, known[-1]),
        change=change,
        drawn=json.dumps(
            {
                "days": [week.monday for week in weeks],
                "values": [None if value is None else round(value, 2) for value in values],
                "aims": measure.aims,
                "unit": measure.unit,
                "bars": measure.bars,
                "floor": measure.floor,
                "digits": measure.digits,
                "judges": [judge.day for judge in judges],
            }
        ),
    )
