"""What is said of a handful of measurements, always with how many there were."""

from collections.abc import Sequence
from typing import Any

import numpy as np

Figure = dict[str, Any]


def middle(values: Sequence[float]) -> Figure:
    """Return the median, the least, the most and how many; only ``n`` where there is nothing."""
    if not values:
        return {"n": 0}
    return {
        "median": rounded(np.median(values)),
        "least": rounded(min(values)),
        "most": rounded(max(values)),
        "n": len(values),
    }


def ratio(whole: float | None, part: float | None) -> float | None:
    """Say how many times ``part`` fits into ``whole``; None where one of them is not known or 0."""
    return rounded(whole / part) if whole is not None and part else None


def slope(at: Sequence[float], values: Sequence[float]) -> float | None:
    """Return by how much the values rise for each 1 of ``at``, by least squares.

    None where there are not two different places.
    """
    if len(set(at)) < 2:
        return None
    return rounded(np.polyfit(at, values, 1)[0])


def rounded(value: Any) -> float:
    """Three decimals are more than any of this is worth."""
    return round(float(value), 3)
