"""Sum up how answers were listened to.

Intervals are 95 %: of shares Wilson's, which is honest where nothing happened; of medians from a
percentile bootstrap over answers.
"""

from collections.abc import Sequence
from math import sqrt
from typing import Any

import numpy as np

from scripts.hearing.figures import SAMPLES, SEED, quantile, rounded
from scripts.turns.listened import Listened
from scripts.turns.real_time import Answered

Figure = dict[str, Any]

LENGTHS_S = ((0.5, 1.0), (1.0, 2.0), (2.0, 3.0), (3.0, 4.0), (4.0, 6.0))
AIMED_AT_S = (1.0, 4.0)
"""Pauses of this length are what the aim is about."""

NORMAL = 1.96
"""Standard deviations around the mean that hold 95 %."""


def summed(listened: Sequence[Listened]) -> Figure:
    """Return all figures of some answers; there is at least one."""
    waits_s = [one.wait_s for one in listened if one.wait_s is not None]
    return {
        "answers": len(listened),
        "answers_cut_off": share(sum(bool(one.early) for one in listened), len(listened)),
        "answers_cut_off_in_less_than_4_s": share(
            sum(map(_is_cut_off_soon, listened)), len(listened)
        ),
        "pauses_cut_off": {
            "1-4 s": _cut(listened, *AIMED_AT_S),
            **{
                f"1-4 s, {where}": _cut(listened, *AIMED_AT_S, where=where)
                for where in ("within", "between")
            },
            **{
                f"{least_s:g}-{most_s:g} s": _cut(listened, least_s, most_s)
                for least_s, most_s in LENGTHS_S
            },
        },
        "cut_off_while_speaking": sum(len(one.early) > len(one.cut) for one in listened),
        "wait_s": median(waits_s),
        "ended_by": {
            reason: sum(one.ended_by == reason for one in listened)
            for reason in sorted({one.ended_by for one in listened})
        },
        "early": [
            f"{one.id} {one.voice} {end.by} at {end.at_s:.1f} s"
            for one in listened
            for end in one.early
        ],
    }


def in_real_time(answered: Sequence[Answered]) -> Figure:
    """Return the figures of answers that were heard in real time."""
    return {
        "answers": len(answered),
        "finished": sum(one.ended_by == "finished" for one in answered),
        "wait_s": median([one.wait_s for one in answered]),
        "last_word_to_first_sound_s": median([one.first_sound_s for one in answered]),
    }


def median(values: Sequence[float]) -> Figure:
    """Return the median with its interval, and the 95th percentile."""
    if not values:
        return {"n": 0}
    random = np.random.default_rng(SEED)
    drawn = np.median(random.choice(np.array(values), (SAMPLES, len(values))), axis=1)
    return {
        "median": quantile(values, 50),
        "ci95": [rounded(limit) for limit in np.percentile(drawn, (2.5, 97.5))],
        "p95": quantile(values, 95),
        "n": len(values),
    }


def share(count: int, of: int) -> Figure:
    """Return a share with its interval; None of nothing."""
    if of == 0:
        return {"value": None, "n": 0}
    value, spread = count / of, NORMAL**2 / of
    middle = (value + spread / 2) / (1 + spread)
    half = NORMAL / (1 + spread) * sqrt(value * (1 - value) / of + spread / (4 * of))
    limits = [rounded(max(0.0, middle - half)), rounded(min(1.0, middle + half))]
    return {"value": rounded(value), "ci95": limits, "n": of}


def _is_cut_off_soon(one: Listened) -> bool:
    """Whether an answer was taken to be over while somebody spoke, or in a pause of under 4 s."""
    soon = any(pause.span.duration_s < AIMED_AT_S[1] for pause in one.cut)
    return soon or len(one.early) > len(one.cut)


def _cut(
    listened: Sequence[Listened], least_s: float, most_s: float, *, where: str | None = None
) -> Figure:
    """Return the share of pauses of a length at which an answer was taken to be over."""
    pauses = [
        pause in one.cut
        for one in listened
        for pause in one.pauses
        if least_s <= pause.span.duration_s < most_s and where in (None, pause.where)
    ]
    return share(sum(pauses), len(pauses))
