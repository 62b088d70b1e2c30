"""Times as transcripts and people write them: ``12.5``, ``0:12``, ``1:02:03``, ``10:00:00 AM``."""

import re

CLOCK = r"(?:\d{1,3}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?"
"""A pattern, without groups that capture, for a time with colons."""

LATEST_S = 86_400.0
"""A day. No answer is that long: later times are milliseconds or a clock of another kind."""

_SECONDS = re.compile(r"\d+(?:\.\d+)?s?")
_AFTERNOON = re.compile(r"\s?([ap])\.?m\.?$", re.IGNORECASE)


def clock_s(text: str) -> float:
    """Return the seconds of a time that ``CLOCK`` matches, with ``AM`` or ``PM`` if need be."""
    half = _AFTERNOON.search(text)
    parts = _AFTERNOON.sub("", text).replace(",", ".").split(":")
    if half:
        parts += ["0"] * (3 - len(parts))  # with AM or PM the first is the hour
        parts[0] = str(int(parts[0]) % 12 + (12 if half[1].lower() == "p" else 0))
    seconds = 0.0
    for part in parts:
        seconds = seconds * 60 + float(part)
    return seconds


def seconds_of(text: str) -> float:
    """Read what a person gives for a time, in seconds or with colons.

    Raises ValueError where it is neither.
    """
    text = text.strip()
    if _SECONDS.fullmatch(text):
        return float(text.removesuffix("s"))
    if re.fullmatch(CLOCK, text) and all(float(part) < 60 for part in text.split(":")[1:]):
        return clock_s(text)
    raise ValueError(f"{text!r} is no time such as 12.5, 0:12 or 1:02:03")


def written(seconds: float) -> str:
    """Write a time as a player shows it: ``0:12``, ``1:02:03``."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
