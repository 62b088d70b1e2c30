"""Put what was really said in the place of what was recognized.

A correction is a stretch of time and the words that were said in it, so that it outlives the words
that it was made to: after the recording was recognized anew it is applied again.
"""

from collections.abc import Iterable
from dataclasses import replace

from voicecoach.transcript import (
    Correction,
    DroppedText,
    ForeignSpeech,
    Span,
    Transcript,
    Word,
)
from voicecoach.transcripts.text import spread


def corrected(transcript: Transcript, corrections: Iterable[Correction]) -> Transcript:
    """Apply corrections in the order in which they were made: where two overlap, the later holds.

    Applying the same ones again changes nothing more.
    """
    for correction in corrections:
        transcript = _corrected(transcript, correction)
    return transcript


def heard_in(transcript: Transcript, correction: Correction) -> str:
    """Return the words in whose place a correction puts others."""
    span = Span(start_s=correction.start_s, end_s=correction.end_s)
    return " ".join(word.text for word in transcript.words if _lies_in(word, span))


def _corrected(transcript: Transcript, correction: Correction) -> Transcript:
    """Replace what has its middle in the correction's time; what reaches into it gives way.

    That is another language or disbelieved words, too: the candidate knows better.
    """
    span = Span(start_s=correction.start_s, end_s=correction.end_s)
    given = [
        replace(word, confidence=1.0, corrected=True) for word in spread(correction.text, span)
    ]
    before: list[Word] = []
    after: list[Word] = []
    for word in transcript.words:
        if _lies_in(word, span):
            continue
        if _middle_s(word) < span.start_s:
            before.append(replace(word, end_s=min(word.end_s, span.start_s)))
        else:
            after.append(replace(word, start_s=max(word.start_s, span.end_s)))
    return replace(
        transcript,
        words=(*before, *given, *after),
        foreign=tuple(each for each in transcript.foreign if not _lies_in(each, span)),
        dropped=tuple(each for each in transcript.dropped if not _lies_in(each, span)),
    )


def _lies_in(item: Word | ForeignSpeech | DroppedText, span: Span) -> bool:
    return span.start_s <= _middle_s(item) <= span.end_s


def _middle_s(item: Word | ForeignSpeech | DroppedText) -> float:
    return (item.start_s + item.end_s) / 2
