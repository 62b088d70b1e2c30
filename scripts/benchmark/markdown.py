"""Figures in the cells of a table in Markdown."""

from collections.abc import Iterable, Sequence

from scripts.benchmark.figures import Figure

UNKNOWN = "not known"


def written(middle: Figure) -> str:
    """Write a median, with the least and the most where there are several."""
    if not middle["n"]:
        return UNKNOWN
    if middle["n"] == 1:
        return f"{middle['median']:.3f}"
    return f"{middle['median']:.3f} ({middle['least']:.3f} to {middle['most']:.3f})"


def times(ratio: float | None) -> str:
    """Write how many times more something is."""
    return UNKNOWN if ratio is None else f"{ratio:.2f}"


def table(head: Sequence[object], rows: Iterable[Sequence[object]]) -> str:
    """Write a table; a number that is no text yet is written as it is."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(map(_cell, line))} |" for line in lines)


def _cell(value: object) -> str:
    if value is None:
        return UNKNOWN
    return f"{value:g}" if isinstance(value, float) else str(value)
