"""What can be seen: which colour a text has, and which one it stands on."""

import math
from collections import deque
from dataclasses import dataclass
from typing import Any

Rgb = tuple[float, float, float]
Box = tuple[float, float, float, float]

WHITE: Rgb = (1.0, 1.0, 1.0)

SAME_COLOUR = 0.08
"""Two colours that are no further apart, of 1.73 at most, cannot be told apart on a page; the
lightest grey that CVs set text in (#999 on white) is 0.69 away from its ground."""

_MOST_GROUNDS = 400
_LEAST_GROUND_PT = 4.0
"""A ground is at least as wide and as high; less is a rule, a bullet or a part of a drawing."""

_PLAIN_SPACES = frozenset({"DeviceGray", "CalGray", "DeviceRGB", "CalRGB", "ICCBased"})


def rgb(colour: Any, space: str) -> Rgb | None:
    """Return a colour of a PDF; None of one that only drawing it would tell (a pattern, an ink)."""
    match colour:
        case int() | float() if space in _PLAIN_SPACES:
            return (float(colour),) * 3
        case (red, green, blue) if space in _PLAIN_SPACES:
            return (float(red), float(green), float(blue))
        case (cyan, magenta, yellow, black) if space in {"DeviceCMYK", "ICCBased"}:
            paper = 1.0 - float(black)
            return tuple((1.0 - float(ink)) * paper for ink in (cyan, magenta, yellow))  # type: ignore[return-value] # three of them
    return None


def apart(one: Rgb, other: Rgb) -> float:
    """Return how far two colours are from each other: 0 for the same, 1.73 for black and white."""
    return math.dist(one, other)


@dataclass(frozen=True, slots=True)
class _Ground:
    box: Box
    colour: Rgb | None


class Grounds:
    """What a page is painted with so far, the last first."""

    def __init__(self) -> None:
        self._painted: deque[_Ground] = deque(maxlen=_MOST_GROUNDS)

    def paint(self, box: Box, colour: Rgb | None) -> None:
        """Take note of a filled area; of an image the colour is not known."""
        if min(box[2] - box[0], box[3] - box[1]) >= _LEAST_GROUND_PT:
            self._painted.appendleft(_Ground(box, colour))

    def is_seen(self, colour: Rgb | None, x: float, y: float) -> bool:
        """Whether a text of that colour stands out from what is painted there."""
        if colour is None:
            return True
        for ground in self._painted:
            left, low, right, high = ground.box
            if left <= x <= right and low <= y <= high:
                return ground.colour is None or apart(colour, ground.colour) > SAME_COLOUR
        return apart(colour, WHITE) > SAME_COLOUR


def box_around(points: list[tuple[float, float]]) -> Box:
    """Return the smallest box that holds all points."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)
