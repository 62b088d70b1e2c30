"""Transcripts from what people already have: plain text, or JSON with words and times.

Errors name the place inside the document (``words[3].start_s``), never a file: the caller knows
which one it read.
"""

import json
import math
from dataclasses import dataclass

from voicecoach.analysis.alignment import speech_of
from voicecoach.analysis.sentences import ends_sentence
from voicecoach.codec import DecodeError, Json, decode
from voicecoach.errors import VoicecoachError
from voicecoach.transcript import Span, TimeSource, Transcript, Word

ASSUMED_WPM = 150.0
"""Pace given to text without times: about the mean of US speakers (NCVS)."""

SENTENCE_PAUSE_S = 0.6
"""Silence given to a full stop, part of the assumed pace (Liu et al. 2022)."""


def parse_text(content: str) -> Transcript:
    """Time plain text at 150 words a minute, the pauses between sentences included.

    Raises VoicecoachError when there is no word in it.
    """
    texts = content.removeprefix("\ufeff").split()
    if not any(any(map(str.isalnum, text)) for text in texts):
        raise VoicecoachError("there are no words in it; write out what was said")
    stops = sum(ends_sentence(text) for text in texts[:-1])
    total_s = len(texts) * 60.0 / ASSUMED_WPM
    # Many very short sentences must not eat up the time for the words themselves.
    pause_s = min(SENTENCE_PAUSE_S, total_s / 2 / stops) if stops else 0.0
    word_s = (total_s - stops * pause_s) / len(texts)
    words: list[Word] = []
    now_s = 0.0
    for text in texts:
        words.append(Word(text=text, start_s=now_s, end_s=now_s + word_s))
        now_s += word_s + (pause_s if ends_sentence(text) else 0.0)
    timed = tuple(words)
    return Transcript(
        words=timed, speech=speech_of(timed), duration_s=timed[-1].end_s, times_from="assumed"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    """What a transcript may say about itself; only the words are required."""

    words: tuple[Word, ...]
    speech: tuple[Span, ...] = ()
    duration_s: float | None = None
    times_from: TimeSource | None = None
    language: str = "en"


def parse_json(content: str) -> Transcript:
    """Read a transcript: our own report, an object with ``words``, or a bare list of words.

    A word has ``text``, ``start_s`` and ``end_s``, and may have ``confidence`` (0 to 1, default
    1). Raises VoicecoachError naming the place and what was expected there.
    """
    try:
        value: Json = json.loads(content.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise VoicecoachError(
            f"not valid JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        ) from None
    except RecursionError:
        raise VoicecoachError("not a transcript: it is nested too deeply") from None
    if isinstance(value, dict) and isinstance(value.get("transcript"), dict):
        return _transcript(value["transcript"], "transcript")
    if isinstance(value, list):
        value = {"words": value}
    if not isinstance(value, dict) or "words" not in value:
        raise VoicecoachError(
            'no words in it; give {"words": [{"text": "I", "start_s": 0.4, "end_s": 0.5}, …]}, '
            "a list of such words, or a report of ours"
        )
    return _transcript(value, "")


def _transcript(value: Json, where: str) -> Transcript:
    try:
        document = decode(_Document, value, where=where or "$")
    except DecodeError as error:
        raise VoicecoachError(str(error).removeprefix("$.")) from None
    prefix = f"{where}." if where else ""
    last_s = 0.0
    for index, word in enumerate(document.words):
        _check(word, f"{prefix}words[{index}]")
        last_s = max(last_s, word.end_s)
    for index, span in enumerate(document.speech):
        _check(span, f"{prefix}speech[{index}]")
        last_s = max(last_s, span.end_s)
    duration_s = document.duration_s
    if duration_s is not None and not (math.isfinite(duration_s) and duration_s >= 0):
        raise VoicecoachError(f"{prefix}duration_s: expected seconds from 0, found {duration_s}")
    words = tuple(sorted(document.words, key=lambda word: word.start_s))
    times_from = document.times_from or ("audio" if document.speech else "words")
    return Transcript(
        words=words,
        speech=document.speech or (() if times_from == "audio" else speech_of(words)),
        duration_s=max(last_s, duration_s or 0.0),
        times_from=times_from,
        language=document.language,
    )


def _check(item: Word | Span, where: str) -> None:
    if not (math.isfinite(item.start_s) and item.start_s >= 0):
        raise VoicecoachError(f"{where}.start_s: expected seconds from 0, found {item.start_s}")
    if not (math.isfinite(item.end_s) and item.end_s >= item.start_s):
        raise VoicecoachError(
            f"{where}.end_s: expected seconds from start_s ({item.start_s}), found {item.end_s}"
        )
    if isinstance(item, Word) and not 0 <= item.confidence <= 1:
        raise VoicecoachError(f"{where}.confidence: expected 0 to 1, found {item.confidence}")
