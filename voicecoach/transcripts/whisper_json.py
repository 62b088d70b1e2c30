"""What Whisper's programs write as JSON.

openai-whisper, faster-whisper, whisper.cpp, WhisperX, the OpenAI API's verbose_json, and those that
follow one of them differ in names: segments, chunks or transcription; ``word`` or ``text``;
``probability``, ``score`` or ``p``; seconds or milliseconds.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Any

from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Span, Word
from voicecoach.transcripts.clock import LATEST_S
from voicecoach.transcripts.language_names import language_code
from voicecoach.transcripts.pieces import (
    Piece,
    is_time,
    piece_of,
    put_together,
    text_timed_by,
)
from voicecoach.transcripts.script import Passage, Script
from voicecoach.transcripts.text import spread
from voicecoach.values import Json

_SEGMENTS = ("segments", "chunks", "transcription")
_TIMES = {"start", "offsets", "timestamp"}
_SPECIAL = re.compile(r"\[_[A-Z]+_?\d*\]|<\|[^|]*\|>")
"""Marks of the model that whisper.cpp lists among its tokens."""

_MODEL = re.compile(r"(?:.*[/\\])?(?:ggml-|whisper-)*(?P<name>[\w.-]+?)(?:\.bin|\.pt)?")

SINGLE_WORDS_SHARE = 0.8
"""Of the segments; from here on they are words, as whisper.cpp gives them on request."""


def read_whisper(value: Json) -> Script | None:
    """Read what a program of Whisper's wrote; None where it is something else.

    Raises VoicecoachError, naming the place, for a time or a probability that can't be one.
    """
    document: dict[str, Any] = value if isinstance(value, dict) else {"segments": value}
    key = next((key for key in _SEGMENTS if _are_segments(document.get(key))), "")
    words = _word_list(document, "words", "") or _word_list({"words": value}, "words", "")
    text = document.get("text")
    if key:
        passages = _passages(document[key], key, words)
    elif words:
        passages = _timed_by_words(text if isinstance(text, str) else "", words)
    elif isinstance(text, str) and not document.keys() & {"words", "transcript", "report"}:
        passages = [Passage(text=text)]
    else:
        return None
    duration: Any = document.get("duration")
    return Script(
        passages=tuple(passages),
        engine=_engine(document),
        language=_language(document),
        fillers_may_lack=True,
        duration_s=float(duration) if is_time(duration) and 0 < duration <= LATEST_S else 0.0,
        form="recognized",
    )


def _are_segments(value: Json) -> bool:
    """Whether it is a list of texts with times, at least one."""
    return (
        isinstance(value, list)
        and bool(value)
        and all(isinstance(item, dict) and isinstance(item.get("text"), str) for item in value)
        and any((_TIMES | {"words"}) & item.keys() for item in value)
    )


def _passages(
    segments: Sequence[dict[str, Any]], key: str, words: Sequence[Piece]
) -> list[Passage]:
    pieces = [piece_of(item, f"{key}[{index}]") for index, item in enumerate(segments)]
    own = [_words_of(item, f"{key}[{index}].") for index, item in enumerate(segments)]
    if any(own):
        spaced = any(piece.text[:1].isspace() for piece in chain.from_iterable(own))
        return [
            Passage(
                text=piece.text.strip(),
                speaker=_speaker(item),
                span=piece.span,
                words=put_together(within, spaced=spaced) or _spread(piece),
            )
            for item, piece, within in zip(segments, pieces, own, strict=True)
        ]
    if words:
        return _timed_by_words(" ".join(piece.text for piece in pieces), words)
    if sum(len(piece.text.split()) <= 1 for piece in pieces) >= SINGLE_WORDS_SHARE * len(pieces):
        timed = put_together([piece for piece in pieces if not _SPECIAL.search(piece.text)])
        text = " ".join(word.text for word in timed)
        return [Passage(text=text, words=timed, span=_around(pieces))]
    return [
        Passage(text=piece.text.strip(), speaker=_speaker(item), span=piece.span)
        for item, piece in zip(segments, pieces, strict=True)
    ]


def _timed_by_words(text: str, words: Sequence[Piece]) -> list[Passage]:
    """Give the words of a text, which has punctuation, the times of a list beside it."""
    timed = put_together(words)
    if text.strip():
        timed = text_timed_by(text.split(), timed)
    return [Passage(text=" ".join(word.text for word in timed), words=timed, span=_around(words))]


def _spread(piece: Piece) -> tuple[Word, ...]:
    return spread(piece.text, piece.span) if piece.span else ()


def _words_of(segment: dict[str, Any], place: str) -> list[Piece]:
    return _word_list(segment, "words", place) or _word_list(segment, "tokens", place)


def _word_list(holder: dict[str, Any], key: str, place: str) -> list[Piece]:
    """Return the words or tokens below a key; none where it holds something else."""
    items = holder.get(key)
    if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
        return []
    if not any(_TIMES & item.keys() for item in items):
        return []
    pieces = [piece_of(item, f"{place}{key}[{index}]") for index, item in enumerate(items)]
    pieces = [piece for piece in pieces if piece.text.strip() and not _SPECIAL.search(piece.text)]
    return pieces if any(piece.span for piece in pieces) else []


def _around(pieces: Sequence[Piece]) -> Span | None:
    spans = [piece.span for piece in pieces if piece.span]
    return Span(start_s=spans[0].start_s, end_s=spans[-1].end_s) if spans else None


def _speaker(segment: dict[str, Any]) -> str:
    own = segment.get("speaker")
    if isinstance(own, str | int) and not isinstance(own, bool):
        return str(own)
    words = segment.get("words")
    names: Iterator[Any] = (
        (word.get("speaker") for word in words if isinstance(word, dict))
        if isinstance(words, list)
        else iter(())
    )
    counts = Counter(name for name in names if isinstance(name, str))
    return counts.most_common(1)[0][0] if counts else ""


def _language(document: dict[str, Any]) -> str:
    for holder in (document, document.get("result"), document.get("info")):
        language = holder.get("language") if isinstance(holder, dict) else None
        if isinstance(language, str) and language:
            return language_code(language)
    return ENGLISH.code


def _engine(document: dict[str, Any]) -> str:
    """Name the engine as ours are, with the model where the document tells it."""
    params, model = document.get("params"), document.get("model")
    names = [params.get("model") if isinstance(params, dict) else None, model]
    names += [model.get("type")] if isinstance(model, dict) else []
    for name in names:
        if isinstance(name, str) and (match := _MODEL.fullmatch(name.strip())):
            return f"whisper {match['name']}"
    return "whisper"
