"""Moments as records have them."""

from datetime import datetime


def moment_of(text: str) -> datetime | None:
    """Read a date and time with its offset; None for what is none."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def instant(at: datetime | None) -> float:
    """Return a number to sort by, wherever on earth it was; what has no date comes first."""
    try:
        return at.timestamp() if at is not None else float("-inf")
    except (OSError, OverflowError, ValueError):
        return float("-inf")
