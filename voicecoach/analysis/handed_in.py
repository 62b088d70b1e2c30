"""Transcripts that people bring: plain text, JSON with words and times, or a report of ours.

Errors name the place inside the document (``words[3].start_s``), never a file: the caller knows
which one it read.
"""

import json
import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from voicecoach.analysis.alignment import speech_of
from voicecoach.analysis.sentences import ends_sentence
from voicecoach.analysis.timing import TARGET_S
from voicecoach.codec import DecodeError, Json, decode
from voicecoach.errors import VoicecoachError
from voicecoach.transcript import Span, TimeSource, Transcript, Word

T = TypeVar("T")

TEXT_ENGINE = "text"
"""Engine name of a transcript that no recognizer made, or whose recognizer is not known."""

LATEST_S = 86_400.0
"""A day. No answer is that long: later times are milliseconds or a clock of another kind."""

ASSUMED_WPM = 150.0
"""Pace given to text without times: about the mean of US speakers (NCVS)."""

SENTENCE_PAUSE_S = 0.6
"""Silence given to a full stop, part of the assumed pace (Liu et al. 2022)."""


def parse_text(content: str) -> Transcript:
    """Time plain text at 150 words a minute, the pauses between sentences included.

    Raises VoicecoachError when there is no word in it.
    """
    texts = content.removeprefix("\ufeff").split()
    _expect_words(texts)
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
class HandedIn:
    """A transcript, and what is known of the answer that it was taken from."""

    transcript: Transcript
    engine: str = TEXT_ENGINE
    kind: str = "behavioral"
    budget_s: float = TARGET_S


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    """What a transcript may say about itself; only the words are required."""

    words: tuple[Word, ...]
    speech: tuple[Span, ...] = ()
    duration_s: float | None = None
    times_from: TimeSource | None = None
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Delivery:
    """What reports told of the recognizer before transcripts had ``fillers_may_lack``."""

    fillers_lower_bound: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """What is read of a report of ours; the rest is judged anew."""

    transcript: _Document
    delivery: _Delivery = _Delivery()
    engine: str = TEXT_ENGINE
    kind: str = "behavioral"
    budget_s: float = TARGET_S


def parse_json(content: str) -> HandedIn:
    """Read an object with ``words``, a bare list of words, a report of ours or a kept record of it.

    A word has ``text``, ``start_s`` and ``end_s``, and may have ``confidence`` (0 to 1, default
    1). A report keeps its engine, kind and budget, and may be one of silence; elsewhere words are
    required. Raises VoicecoachError naming the place and what was expected there.
    """
    value = _loaded(content)
    if isinstance(value, dict) and "report" in value:
        if value["report"] is None:
            raise VoicecoachError(
                "this answer was kept without being judged; analyze its recording instead"
            )
        return _judged(value["report"], "report.")
    if isinstance(value, dict) and isinstance(value.get("transcript"), dict):
        return _judged(value, "")
    if isinstance(value, list):
        value = {"words": value}
    if not isinstance(value, dict) or "words" not in value:
        raise VoicecoachError(
            'no words in it; give {"words": [{"text": "I", "start_s": 0.4, "end_s": 0.5}, …]}, '
            "a list of such words, or a report of ours"
        )
    transcript = _transcript(_decoded(_Document, value, ""), "")
    _expect_words(word.text for word in transcript.words)
    return HandedIn(transcript=transcript)


def _loaded(content: str) -> Json:
    try:
        return json.loads(content.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        raise VoicecoachError(
            f"not valid JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        ) from None
    except ValueError:  # Python reads no whole number of more than some thousand digits
        raise VoicecoachError("not a transcript: a number in it is far too long") from None
    except RecursionError:
        raise VoicecoachError("not a transcript: it is nested too deeply") from None


def _decoded(kind: type[T], value: Json, place: str) -> T:
    """Decode what stands at ``place``, which is empty or ends with a dot."""
    try:
        return decode(kind, value, where=place.removesuffix(".") or "$")
    except DecodeError as error:
        raise VoicecoachError(str(error).removeprefix("$.")) from None


def _judged(value: Json, place: str) -> HandedIn:
    report = _decoded(_Judged, value, place)
    if not 0 < report.budget_s <= LATEST_S:
        raise VoicecoachError(
            f"{place}budget_s: expected seconds above 0, found {report.budget_s:g}"
        )
    transcript = _transcript(report.transcript, f"{place}transcript.")
    may_lack = transcript.fillers_may_lack or report.delivery.fillers_lower_bound
    return HandedIn(
        transcript=replace(transcript, fillers_may_lack=may_lack),
        engine=report.engine,
        kind=report.kind,
        budget_s=report.budget_s,
    )


def _transcript(document: _Document, place: str) -> Transcript:
    last_s = 0.0
    for index, word in enumerate(document.words):
        _check(word, f"{place}words[{index}]")
        last_s = max(last_s, word.end_s)
    for index, span in enumerate(document.speech):
        _check(span, f"{place}speech[{index}]")
        last_s = max(last_s, span.end_s)
    if document.duration_s is not None:
        _check_time(document.duration_s, f"{place}duration_s")
        last_s = max(last_s, document.duration_s)
    words = tuple(sorted(document.words, key=lambda word: word.start_s))
    times_from = document.times_from or ("audio" if document.speech else "words")
    return Transcript(
        words=words,
        speech=document.speech or (() if times_from == "audio" else speech_of(words)),
        duration_s=last_s,
        times_from=times_from,
        language=document.language,
    )


def _check(item: Word | Span, where: str) -> None:
    _check_time(item.start_s, f"{where}.start_s")
    _check_time(item.end_s, f"{where}.end_s")
    if item.end_s < item.start_s:
        raise VoicecoachError(
            f"{where}.end_s: expected seconds from start_s ({item.start_s}), found {item.end_s}"
        )
    if isinstance(item, Word) and not 0 <= item.confidence <= 1:
        raise VoicecoachError(f"{where}.confidence: expected 0 to 1, found {item.confidence}")


def _check_time(seconds: float, where: str) -> None:
    if not (math.isfinite(seconds) and seconds >= 0):
        raise VoicecoachError(f"{where}: expected seconds from 0, found {seconds}")
    if seconds > LATEST_S:
        raise VoicecoachError(
            f"{where}: expected seconds, at most {LATEST_S:.0f} (a day), found {seconds:g}; "
            "give milliseconds as thousandths"
        )


def _expect_words(texts: Iterable[str]) -> None:
    if not any(any(map(str.isalnum, text)) for text in texts):
        raise VoicecoachError("there are no words in it; write out what was said")
