"""Text with a time before each turn, as Zoom, Teams, Otter, Google Meet and others save or copy it.

``[Full Name] 10:00:00``, ``Full Name  0:03``, ``00:01 Name: text``, ``Speaker 1 (00:03): text``,
``0:03`` above or before the text: whichever stands there most often is taken for the form.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from voicecoach.transcript import Span
from voicecoach.transcripts.clock import CLOCK, clock_s
from voicecoach.transcripts.names import could_be_name
from voicecoach.transcripts.script import Passage, Script
from voicecoach.transcripts.writing import units

_TIME = rf"(?P<time>{CLOCK}(?:\s?[AaPp]\.?[Mm]\.?)?)"
_NAME = r"(?P<name>[^\s:\[\]()<>][^:\[\]()<>]{0,59}?)"
_FORMS = tuple(
    re.compile(rf"\s*+{form}\s*+")
    for form in (
        rf"\[{_NAME}\]\s+{_TIME}(?:\s+(?P<text>.+))?",
        rf"[\[(]?{_TIME}[\])]?\s*+[-–—|]?\s*+{_NAME}\s*+:(?:\s+(?P<text>.+))?",  # noqa: RUF001
        rf"{_NAME}\s*+[\[(]{_TIME}[\])]\s*+:?(?:\s+(?P<text>.+))?",
        rf"{_NAME}(?:\s*+[-–—|,])?\s++{_TIME}\s*+:?(?P<text>)",  # noqa: RUF001 - dashes as people paste them
        rf"[\[(]?{_TIME}[\])]?(?P<name>)(?P<text>)",
        rf"[\[(]?{_TIME}[\])]?(?P<name>)(?:\s*+[-–—|])?\s++(?P<text>\S.*)",  # noqa: RUF001
    )
)

_IN_BRACKETS = _FORMS[0]

_DURATION = r"(?:\d{1,3} hours? )?(?:\d{1,3} minutes? )?\d{1,3} seconds?"
_SPELLED = re.compile(rf"{_DURATION}(?=\d{{1,2}}:\d{{2}})")
_SPELLED_AGAIN = re.compile(rf"^[^\n]{{1,60}} {_DURATION}[ \t]*$\n?", re.MULTILINE)
"""``0 minutes 3 seconds0:03``, and below it ``Jane Roe 0 minutes 3 seconds``."""

MOST_LINES_BEFORE, MOST_WORDS_BEFORE = 12, 60
"""A title, a date and who was there may stand above the first turn; more is an answer."""

WALL_CLOCK_FROM_S = 3600.0
"""A first stamp from here on is a time of day: no answer begins that late in its recording."""

SLOWEST_WPM, USUAL_WPM, FASTEST_WPM = 100.0, 150.0, 300.0
"""A turn ends before the next begins where its words need less time at the slowest pace, and lasts
into it at the fastest. Stamps that would need more than the fastest throughout are no times of
speech."""

PACE_FROM_WORDS = 30
"""So many words with known times tell the pace of the last turn, which has no end."""

_HALF_DAY_S = 43_200.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turn:
    time: str
    speaker: str
    text: str


def read_stamped(text: str) -> Script | None:
    """Read text with stamps; None where there are none, or too few to be sure."""
    lines = _as_seen(text).split("\n")
    stamps = max((_stamps(form, lines) for form in _FORMS), key=len)
    if not stamps or not _is_preamble(lines[: min(stamps)]):
        return None
    turns = [turn for turn in _turns(stamps, lines) if turn.text]
    starts = _starts([turn.time for turn in turns])
    if not turns or starts is None:
        return None
    spans = _spans(starts, [units(turn.text) for turn in turns])
    return Script(
        passages=tuple(
            Passage(text=turn.text, speaker=turn.speaker, span=span)
            for turn, span in zip(turns, spans, strict=True)
        ),
        form="stamped",
    )


def _as_seen(text: str) -> str:
    """Take away what Teams says of a time for those who do not see it, and then copies with it."""
    if not _SPELLED.search(text):
        return text
    return _SPELLED_AGAIN.sub("", _SPELLED.sub("", text))


def _stamps(form: re.Pattern[str], lines: Sequence[str]) -> dict[int, re.Match[str]]:
    """Return the lines that are stamps of this form; none where they may as well be words."""
    matches = {index: match for index, line in enumerate(lines) if (match := form.fullmatch(line))}
    names = Counter(match["name"] for match in matches.values())
    stamps = {
        index: match
        for index, match in matches.items()
        if form is _IN_BRACKETS or could_be_name(match["name"]) or names[match["name"]] > 1
    }
    if len(stamps) != 1:
        return stamps
    ((index, match),) = stamps.items()
    sure = match["name"] and not match["text"] and not any(map(str.strip, lines[:index]))
    return stamps if sure else {}


def _is_preamble(lines: Sequence[str]) -> bool:
    written = [line for line in lines if line.strip()]
    return len(written) <= MOST_LINES_BEFORE and sum(map(units, written)) <= MOST_WORDS_BEFORE


def _turns(stamps: Mapping[int, re.Match[str]], lines: Sequence[str]) -> Iterator[_Turn]:
    above = {place: _name_above(lines, place) for place in stamps}
    named_above = all(above.values()) and not any(match["name"] for match in stamps.values())
    for place, end in pairwise([*stamps, len(lines)]):
        match = stamps[place]
        last = end - 1 if named_above and end < len(lines) else end
        yield _Turn(
            time=match["time"],
            speaker=above[place] if named_above else match["name"].strip(),
            text="\n".join([match["text"] or "", *lines[place + 1 : last]]).strip(),
        )


def _name_above(lines: Sequence[str], place: int) -> str:
    """Return the name that stands alone above a time that stands alone; empty for none."""
    if place == 0 or (place > 1 and lines[place - 2].strip()):
        return ""
    name = lines[place - 1].strip()
    return name if name and could_be_name(name) else ""


def _starts(times: Sequence[str]) -> list[float] | None:
    """Return when each turn begins; None where the times do not go on."""
    stamps = list(map(clock_s, times))
    is_day = bool(stamps) and (stamps[0] >= WALL_CLOCK_FROM_S or times[0].strip()[-1] in "mM.")
    starts: list[float] = []
    half_days = 0
    for stamp_s in stamps:
        # Past noon or midnight a clock begins again.
        while (
            is_day and starts and stamp_s + half_days * _HALF_DAY_S < starts[-1] - _HALF_DAY_S / 2
        ):
            half_days += 1
        at_s = stamp_s + half_days * _HALF_DAY_S
        if starts and at_s < starts[-1]:
            return None
        starts.append(at_s)
    return [at_s - starts[0] for at_s in starts] if is_day else starts


def _spans(starts: Sequence[float], lengths: Sequence[int]) -> list[Span] | list[None]:
    """Give each turn its time; none has any where the stamps can't be those of speech."""
    known_s, known = starts[-1] - starts[0], sum(lengths[:-1])
    if known * 60 > FASTEST_WPM * known_s and known >= PACE_FROM_WORDS:
        return [None] * len(starts)
    pace = USUAL_WPM
    if known >= PACE_FROM_WORDS:
        pace = min(FASTEST_WPM, max(SLOWEST_WPM, known * 60 / known_s))
    spans: list[Span] = []
    for start_s, next_s, length in zip(starts, [*starts[1:], None], lengths, strict=True):
        begins_s = max(start_s, spans[-1].end_s) if spans else start_s
        least_s = length * 60 / FASTEST_WPM
        if next_s is None:
            end_s = begins_s + length * 60 / pace
        else:
            end_s = min(next_s, begins_s + length * 60 / SLOWEST_WPM)
        spans.append(Span(start_s=begins_s, end_s=max(end_s, begins_s + least_s)))
    return spans
