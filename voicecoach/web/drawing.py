"""The time line of an answer as places on a drawing, in percent of its width.

The drawing begins with the recording and goes on to the limit of the answer, or to the end of the
recording where that is later, so that it can stand under a wave form of the same width.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.analysis.classifier import Phase
from voicecoach.review.timeline import Mark, Timeline

NARROWEST_LETTER = 1.6
"""Percent that a block must have for its letter to be drawn."""

FROM_RIGHT = 80.0
"""A label that begins after this much is written to the left of its mark."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of the drawing, in percent."""

    x: float
    width: float

    @property
    def middle(self) -> float:
        """Where its letter stands."""
        return round(self.x + self.width / 2, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseDrawn(Block):
    """A sentence by what it is for."""

    phase: Phase
    sure: bool
    letter: str
    """Empty where there is no room for one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A mark with its label."""

    x: float
    label: str
    at_s: float
    leftward: bool
    """The label stands to the left of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """All that is drawn."""

    length_s: float
    """What the whole width stands for, from the start of the recording."""

    recorded: float
    """Percent of the width that the recording takes."""

    speech: tuple[Block, ...]
    phases: tuple[PhaseDrawn, ...]
    lines: tuple[Line, ...]
    choice: Line | None


def drawing_of(timeline: Timeline, recorded_s: float) -> Drawing:
    """Lay a time line out over a recording of this length."""
    length_s = max(timeline.ends_s, recorded_s, 1.0)

    def percent(at_s: float) -> float:
        return round(min(100.0, max(0.0, at_s / length_s * 100)), 3)

    def line(mark: Mark) -> Line:
        x = percent(mark.at_s)
        return Line(x=x, label=mark.label, at_s=mark.at_s, leftward=x > FROM_RIGHT)

    def phases() -> Iterator[PhaseDrawn]:
        for block in timeline.phases:
            x, end = percent(block.start_s), percent(block.end_s)
            wide = end - x >= NARROWEST_LETTER
            yield PhaseDrawn(
                x=x,
                width=round(end - x, 3),
                phase=block.phase,
                sure=block.sure,
                letter=block.phase[0].upper() if wide and block.phase != "other" else "",
            )

    return Drawing(
        length_s=length_s,
        recorded=percent(recorded_s),
        speech=tuple(
            Block(
                x=percent(span.start_s),
                width=round(percent(span.end_s) - percent(span.start_s), 3),
            )
            for span in timeline.speech
        ),
        phases=tuple(phases()),
        lines=tuple(map(line, timeline.marks)),
        choice=line(timeline.choice) if timeline.choice else None,
    )
