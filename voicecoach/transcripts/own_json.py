"""JSON of our own: words with times, a report, or a kept record of one.

Errors name the place inside the document (``words[3].start_s``), never a file: the caller knows
which one it read.
"""

import math
from dataclasses import dataclass, replace
from typing import TypeVar

from voicecoach.analysis.alignment import speech_of
from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.errors import VoicecoachError
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import (
    DroppedText,
    ForeignSpeech,
    Span,
    TimeSource,
    Transcript,
    Word,
)
from voicecoach.transcripts.clock import LATEST_S
from voicecoach.transcripts.script import TEXT_ENGINE, HandedIn
from voicecoach.transcripts.text import expect_words
from voicecoach.values import DecodeError, Json, decode

T = TypeVar("T")

EXPORT = "voicecoach.export/"
"""How the schema of what ``voicecoach export --as json`` writes begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Document:
    """What a transcript may say about itself; only the words are required."""

    words: tuple[Word, ...]
    speech: tuple[Span, ...] = ()
    duration_s: float | None = None
    times_from: TimeSource | None = None
    language: str = ENGLISH.code
    foreign: tuple[ForeignSpeech, ...] = ()
    dropped: tuple[DroppedText, ...] = ()
    fillers_may_lack: bool = False
    words_moved: bool = False
    asked_s: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Delivery:
    """What reports told of the recognizer before transcripts had ``fillers_may_lack``."""

    fillers_lower_bound: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Timing:
    """What reports told of their times before transcripts had ``words_moved``."""

    approximate: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judged:
    """What is read of a report of ours; the rest is judged anew."""

    transcript: _Document
    delivery: _Delivery = _Delivery()
    timing: _Timing = _Timing()
    engine: str = TEXT_ENGINE
    kind: str = "behavioral"
    budget_s: float = USUAL_BUDGET_S


def read_own(value: Json) -> HandedIn | None:
    """Read an object with ``words``, a list of words, a report, a kept record or an export of one.

    A word has ``text``, ``start_s`` and ``end_s``, and may have ``confidence`` (0 to 1, default
    1). A report keeps its engine, kind and budget, and may be one of silence; elsewhere words are
    required. None stands for something else; raises VoicecoachError naming the place and what was
    expected there.
    """
    if isinstance(value, dict) and str(value.get("schema", "")).startswith(EXPORT):
        return _exported(value)
    if isinstance(value, dict) and "report" in value:
        if value["report"] is None:
            raise VoicecoachError(
                "this answer was kept without being judged; voicecoach history recover judges it"
            )
        return _judged(value["report"], "report.")
    if isinstance(value, dict) and isinstance(value.get("transcript"), dict):
        return _judged(value, "")
    if isinstance(value, list):
        value = {"words": value}
    if not isinstance(value, dict) or "words" not in value:
        return None
    transcript = _transcript(_decoded(_Document, value, ""), "")
    expect_words([word.text for word in transcript.words])
    return HandedIn(transcript=transcript)


def _exported(export: dict[str, Json]) -> HandedIn | None:
    """Read the one answer of an export."""
    answers = export.get("answers")
    if not isinstance(answers, list) or len(answers) != 1:
        raise VoicecoachError(
            "this export holds several answers, or none; export one of them: "
            "voicecoach export SESSION NUMBER --as json"
        )
    (answer,) = answers
    record = answer.get("record") if isinstance(answer, dict) else None
    if not isinstance(record, dict) or record.get("report") is None:
        raise VoicecoachError("the answer in this export was never judged, so it has no words")
    return _judged(record["report"], "answers[0].record.report.")


def _decoded(kind: type[T], value: Json, place: str) -> T:
    """Decode what stands at ``place``, which is empty or ends with a dot."""
    try:
        return decode(kind, value, where=place.removesuffix("."))
    except DecodeError as error:
        raise VoicecoachError(str(error)) from None


def _judged(value: Json, place: str) -> HandedIn:
    report = _decoded(_Judged, value, place)
    if not 0 < report.budget_s <= LATEST_S:
        raise VoicecoachError(
            f"{place}budget_s: expected seconds above 0, found {report.budget_s:g}"
        )
    transcript = _transcript(report.transcript, f"{place}transcript.")
    may_lack = transcript.fillers_may_lack or report.delivery.fillers_lower_bound
    moved = transcript.times_from == "audio" and (
        transcript.words_moved or report.timing.approximate
    )
    return HandedIn(
        transcript=replace(transcript, fillers_may_lack=may_lack, words_moved=moved),
        engine=report.engine,
        kind=report.kind,
        budget_s=report.budget_s,
    )


def _transcript(document: _Document, place: str) -> Transcript:
    last_s = 0.0
    for index, word in enumerate(document.words):
        _check(word, f"{place}words[{index}]")
        last_s = max(last_s, word.end_s)
    spans: dict[str, tuple[Span | ForeignSpeech | DroppedText, ...]] = {
        "speech": document.speech,
        "foreign": document.foreign,
        "dropped": document.dropped,
    }
    for name, items in spans.items():
        for index, item in enumerate(items):
            _check(item, f"{place}{name}[{index}]")
            last_s = max(last_s, item.end_s)
    _check_time(document.asked_s, f"{place}asked_s")
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
        foreign=document.foreign,
        dropped=document.dropped,
        fillers_may_lack=document.fillers_may_lack,
        words_moved=document.words_moved,
        asked_s=document.asked_s,
    )


def _check(item: Word | Span | ForeignSpeech | DroppedText, where: str) -> None:
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
