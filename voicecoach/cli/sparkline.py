"""A row of small bars, one a week."""

from collections.abc import Sequence

BARS = "▁▂▃▄▅▆▇█"

NOTHING = " "
"""Stands where a week has no figure."""


def sparkline(values: Sequence[float | None]) -> str:
    """Draw figures against their own range from 0 or the lowest, whichever is lower, to the top."""
    known = [value for value in values if value is not None]
    lowest, highest = min(known, default=0.0), max(known, default=0.0)
    lowest = min(0.0, lowest)
    span = highest - lowest
    return "".join(
        NOTHING if value is None else BARS[_step(value - lowest, span)] for value in values
    )


def _step(above: float, span: float) -> int:
    return min(len(BARS) - 1, int(above / span * len(BARS))) if span > 0 else 0
