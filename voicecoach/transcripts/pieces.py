"""Words as recognizers hand them out: in pieces, under several names, some of them without a time.

A piece that begins without a space belongs to the one before it where others begin with one.
"""

import difflib
import math
import reprlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from typing import Any

from voicecoach.errors import VoicecoachError
from voicecoach.transcript import Span, Word
from voicecoach.transcripts.clock import LATEST_S
from voicecoach.transcripts.text import ASSUMED_WPM, spread

_CONFIDENCES = ("probability", "score", "confidence", "p")

EARLIEST_S = -1.0
"""Programs that pad the sound give the first word a time a little before it."""

WINDOW = 400
"""Words in which a text and its words are brought together again where they differ."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A word or a part of one, or a stretch of text."""

    text: str
    """As it came, with the space before it."""

    span: Span | None
    """None where it came without a time."""

    confidence: float = 1.0


def piece_of(item: dict[str, Any], place: str) -> Piece:
    """Read one; raises VoicecoachError, naming the place, where a figure can't be right."""
    text = item.get("word", item.get("text"))
    start, end, names = item.get("start"), item.get("end"), (f"{place}.start", f"{place}.end")
    if isinstance(offsets := item.get("offsets"), dict):  # whisper.cpp, in milliseconds
        names = (f"{place}.offsets.from", f"{place}.offsets.to")
        start, end = (_thousandth(offsets.get(key)) for key in ("from", "to"))
    elif isinstance(stamp := item.get("timestamp"), list | tuple) and len(stamp) == 2:
        names = (f"{place}.timestamp[0]", f"{place}.timestamp[1]")
        start, end = stamp
    start_s, end_s = _seconds(start, names[0]), _seconds(end, names[1])
    confidence = next((item[key] for key in _CONFIDENCES if item.get(key) is not None), 1.0)
    if not _is_number(confidence) or not 0 <= confidence <= 1:
        raise VoicecoachError(
            f"{place}: expected a probability from 0 to 1, found {reprlib.repr(confidence)}"
        )
    text = text if isinstance(text, str) else ""
    if start_s is not None and end_s is None:  # the last one, where a program does not know it
        end_s = start_s + len(text.split()) * 60 / ASSUMED_WPM
    return Piece(
        text=text,
        span=None if start_s is None else Span(start_s=start_s, end_s=max(start_s, end_s or 0.0)),
        confidence=float(confidence),
    )


def put_together(pieces: Sequence[Piece], *, spaced: bool | None = None) -> tuple[Word, ...]:
    """Make whole words of pieces.

    ``spaced`` tells whether pieces that begin a word have a space before them, which is looked for
    where it is not known. A piece without a time lies between its neighbours.
    """
    if spaced is None:
        spaced = any(piece.text[:1].isspace() for piece in pieces)
    groups: list[list[Piece]] = []
    written = [piece for piece in pieces if piece.text.strip()]
    for piece in chain.from_iterable(map(_single, written)):
        goes_on = spaced and not piece.text[:1].isspace()
        if groups and (goes_on or not any(map(str.isalnum, piece.text))):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return tuple(_timed([_joined(group) for group in groups]))


def _single(piece: Piece) -> Iterator[Piece]:
    """Cut a piece that is several words."""
    texts = piece.text.split()
    if len(texts) < 2:
        yield piece
        return
    spans: list[Span | None] = [None] * len(texts)
    if piece.span:
        words = spread(piece.text, piece.span)
        spans = [Span(start_s=word.start_s, end_s=word.end_s) for word in words]
    for index, (text, span) in enumerate(zip(texts, spans, strict=True)):
        lead = " " if index or piece.text[:1].isspace() else ""
        yield replace(piece, text=lead + text, span=span)


def _joined(group: Sequence[Piece]) -> Piece:
    spans = [piece.span for piece in group if piece.span]
    span = None
    if spans:
        span = Span(start_s=spans[0].start_s, end_s=max(item.end_s for item in spans))
    letters = [max(1, sum(map(str.isalnum, piece.text))) for piece in group]
    sure = sum(piece.confidence * length for piece, length in zip(group, letters, strict=True))
    text = "".join(piece.text.strip() for piece in group)
    return Piece(text=text, span=span, confidence=sure / sum(letters))


def _timed(pieces: Sequence[Piece]) -> Iterator[Word]:
    """Give those without a time what is left between their neighbours."""
    known = [index for index, piece in enumerate(pieces) if piece.span]
    for first, after in pairwise([-1, *known, len(pieces)]):
        if first >= 0 and (span := pieces[first].span):
            yield _word(pieces[first], span)
        lacking = pieces[first + 1 : after]
        if lacking and known:
            yield from _between(lacking, pieces, first, after)


def _between(
    lacking: Sequence[Piece], pieces: Sequence[Piece], first: int, after: int
) -> Iterator[Word]:
    before = pieces[first].span if first >= 0 else None
    behind = pieces[after].span if after < len(pieces) else None
    start_s = before.end_s if before else behind.start_s if behind else 0.0
    end_s = max(start_s, behind.start_s if behind else start_s)
    words = spread(" ".join(piece.text for piece in lacking), Span(start_s=start_s, end_s=end_s))
    for piece, word in zip(lacking, words, strict=True):
        yield replace(word, confidence=piece.confidence)


def text_timed_by(texts: Sequence[str], words: Sequence[Word]) -> tuple[Word, ...]:
    """Give the words of a text, with its punctuation, the times of the same words without it."""
    timed: list[Word] = []
    text_at, at = 0, 0
    ends = (len(texts), len(words), 0)
    for text_to, to, count in (*_same(texts, [word.text for word in words]), ends):
        if text_to == text_at:  # said, and left out of the text
            timed += words[at:to]
        else:
            start_s = words[at].start_s if at < len(words) else words[-1].end_s
            end_s = max(start_s, words[to - 1].end_s) if to > at else start_s
            span = Span(start_s=start_s, end_s=end_s)
            timed += spread(" ".join(texts[text_at:text_to]), span)
        text_at, at = text_to + count, to + count
        same = zip(texts[text_to:text_at], words[to:at], strict=True)
        timed += [replace(word, text=text) for text, word in same]
    return tuple(timed)


def _same(texts: Sequence[str], words: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the places in both, and the length, of stretches that are the same, in order.

    What differs is compared within WINDOW words: all with all would take the square of their time.
    """
    ours, theirs = list(map(_bare, texts)), list(map(_bare, words))
    at, to = 0, 0
    while at < len(ours) and to < len(theirs):
        if ours[at] == theirs[to]:
            yield at, to, 1
            at, to = at + 1, to + 1
            continue
        window = ours[at : at + WINDOW], theirs[to : to + WINDOW]
        blocks = difflib.SequenceMatcher(None, *window, autojunk=False).get_matching_blocks()[:-1]
        # What is alike by chance at the end of the window must not lead astray.
        sure = [each for each in blocks if max(each.a, each.b) < WINDOW // 2] or blocks
        for block in sure:
            yield at + block.a, to + block.b, block.size
        if sure:
            at, to = at + sure[-1].a + sure[-1].size, to + sure[-1].b + sure[-1].size
        else:
            at, to = at + WINDOW, to + WINDOW


def _word(piece: Piece, span: Span) -> Word:
    return Word(
        text=piece.text, start_s=span.start_s, end_s=span.end_s, confidence=piece.confidence
    )


def _bare(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold())) or text


def _thousandth(value: Any) -> Any:
    return value / 1000 if is_time(value) else value


def _seconds(value: Any, place: str) -> float | None:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    if not _is_number(value) or not EARLIEST_S <= value <= LATEST_S:
        raise VoicecoachError(
            f"{place}: expected seconds from 0 to {LATEST_S:.0f}, found {reprlib.repr(value)}"
        )
    return max(0.0, float(value))


def is_time(value: Any) -> bool:
    """Whether it is a number of seconds, or of milliseconds, within a day."""
    return _is_number(value) and abs(value) <= LATEST_S * 1000


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
