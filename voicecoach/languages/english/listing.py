"""Several things in one sentence."""

from collections.abc import Sequence


def listed(things: Sequence[str]) -> str:
    """Join as people say it: "a", "a and b", "a, b and c"; empty for nothing."""
    return " and ".join(filter(None, (", ".join(things[:-1]), *things[-1:])))
