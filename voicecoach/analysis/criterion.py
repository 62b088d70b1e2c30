"""A criterion of a rubric is one value, like a rule."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing that a panel listens for, and what in an answer shows it."""

    id: str
    title: str
    clear: tuple[str, ...]
    """Signals that show it; where one is too unsure, the level is partial."""

    partial: tuple[str, ...] = ()
    """Signals that come near it."""

    count: int = 1
    """How many different pieces of clear evidence it takes."""

    advice: str
    """What to try next where it is missing."""

    sharpen: str
    """What to try next where it is partial."""

    source: str
    """Where the criterion comes from."""
