"""Subtitles: what was said, cut to lines that can be read while it is heard."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from voicecoach.archive.records import KeptSession
from voicecoach.review.words import ShownWord, transcript_view

LINE_CHARACTERS = 42
LINES = 2
LONGEST_S = 7.0
"""House limits of broadcasters: two lines of 42 characters for at most seven seconds (Netflix
Timed Text Style Guide)."""

SHORTEST_S = 0.2
"""What begins and ends in one moment would never be seen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """A subtitle. Times are seconds of the recording."""

    start_s: float
    end_s: float
    lines: tuple[str, ...]


def cues(session: KeptSession) -> tuple[Cue, ...]:
    """Return the subtitles of a session's only answer; none where nothing was heard."""
    (answer,) = session.answers
    report = answer.record.report if answer.record else None
    if report is None:
        return ()
    pieces = [piece for sentence in transcript_view(report) for piece in _cut(sentence.words)]
    # No cue may reach into the next: players then show both, one above the other.
    nexts = [*(piece[0].start_s for piece in pieces[1:]), float("inf")]
    return tuple(_cue(piece, next_s) for piece, next_s in zip(pieces, nexts, strict=True))


def clock(at_s: float, *, decimal: str) -> str:
    """Write a time as hours, minutes, seconds and thousandths, the last after ``decimal``."""
    thousandths = round(max(0.0, at_s) * 1000)
    seconds, thousandths = divmod(thousandths, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}{decimal}{thousandths:03d}"


def _cue(words: Sequence[ShownWord], next_s: float) -> Cue:
    start_s = words[0].start_s
    end_s = max(words[-1].end_s, start_s + SHORTEST_S)
    return Cue(start_s=start_s, end_s=max(start_s, min(end_s, next_s)), lines=_lines(words))


def _cut(words: Sequence[ShownWord]) -> Iterator[Sequence[ShownWord]]:
    """Halve a sentence until its parts fit, so that no last word stands alone."""
    if len(words) < 2 or _fits(words):
        yield words
        return
    ends = list(accumulate(len(word.text) + 1 for word in words))
    place = min(range(1, len(words)), key=lambda end: abs(ends[end - 1] - ends[-1] / 2))
    yield from _cut(words[:place])
    yield from _cut(words[place:])


def _fits(words: Sequence[ShownWord]) -> bool:
    return words[-1].end_s - words[0].start_s <= LONGEST_S and len(_lines(words)) <= LINES


def _lines(words: Sequence[ShownWord]) -> tuple[str, ...]:
    # An arrow would end a cue's text early in both formats.
    text = " ".join(" ".join(word.text.split()) for word in words).replace("-->", "->")
    return tuple(textwrap.wrap(text, LINE_CHARACTERS)) or ("",)
