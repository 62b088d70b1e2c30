"""Answers as they are read, and evidence put where its seconds say."""

from dataclasses import replace

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.reading import Reading, read
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Transcript
from voicecoach.transcripts.text import parse_text


def reading_of(
    said: str | Transcript, *, kind: str = "behavioral", budget_s: float = 90.0
) -> Reading:
    transcript = parse_text(said) if isinstance(said, str) else said
    return read(transcript, language=ENGLISH, kind=kind, budget_s=budget_s)


def evidence(
    signal: str,
    at_s: float = 5.0,
    *,
    quote: str = "these very words here",
    confidence: float = 0.9,
    heard: float = 1.0,
    rule: str = "test",
) -> Evidence:
    return Evidence(
        signal=signal,
        start_s=at_s,
        end_s=at_s + 2.0,
        quote=quote,
        confidence=confidence,
        heard=heard,
        rule=f"{signal}.{rule}",
    )


def placed(reading: Reading, *items: Evidence) -> Found:
    """Tie evidence to the words that are said in its time."""
    return Found.of(_placed(reading, item) for item in items)


def _placed(reading: Reading, item: Evidence) -> Evidence:
    words = reading.words
    last_word = len(words) - 1
    first = next((i for i, word in enumerate(words) if word.end_s > item.start_s), last_word)
    last = next((i - 1 for i, word in enumerate(words) if word.start_s >= item.end_s), last_word)
    return replace(
        item,
        sentence=reading.sentence_at(first).index,
        first=first,
        last=max(first, min(last, first + len(item.quote.split()) - 1)),
    )
